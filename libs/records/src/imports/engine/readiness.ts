import type { FieldError } from '@atrium/platform';
import { externalIdField } from '../guessing/mapping';
import type { ImportRecord } from '../import-record';
import type { ImportTarget } from '../import-target';
import { ambiguity } from './formats';

/** What a person has to say before rows may be judged: nothing is guessed in silence. */
export function blockers(record: ImportRecord, target: ImportTarget): FieldError[] {
  return [
    ...aboutReading(record),
    ...aboutMapping(record, target),
    ...aboutFormats(record, target),
    ...aboutDefaults(record, target),
  ];
}

function aboutReading(record: ImportRecord): FieldError[] {
  const errors: FieldError[] = [];
  if (record.sniffed.encodingConfidence === 'weak')
    errors.push({
      pointer: '/options/encoding',
      code: 'encoding_uncertain',
      detail: 'Look at the letters and confirm the encoding.',
      params: { encoding: record.sniffed.encoding },
    });
  if ((record.counts.total ?? 0) === 0)
    errors.push({ pointer: '/file', code: 'no_rows', detail: 'The file has no rows.' });
  return errors;
}

function aboutMapping(record: ImportRecord, target: ImportTarget): FieldError[] {
  const mapped = record.mapping.flatMap((entry) => (entry.field ? [entry.field] : []));
  if (mapped.filter((field) => field !== externalIdField).length === 0)
    return [{ pointer: '/mapping', code: 'nothing_mapped', detail: 'Choose a field for at least one column.' }];
  const missing = target.fields.filter((field) => field.required && !mapped.includes(field.key));
  return missing.map((field) => ({
    pointer: '/mapping',
    code: 'required_field_not_mapped',
    detail: `Choose the column of "${field.key}".`,
    params: { field: field.key },
  }));
}

function aboutFormats(record: ImportRecord, target: ImportTarget): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const entry of record.mapping) {
    const field = target.fields.find((one) => one.key === entry.field);
    const column = record.columns[entry.column];
    const kind = field && column ? ambiguity(record, column, field) : null;
    if (kind === 'date')
      errors.set(kind, {
        pointer: '/options/dateFormat',
        code: 'date_format_ambiguous',
        detail: 'Say which is the day and which the month.',
        params: { column: column?.name },
      });
    if (kind === 'number')
      errors.set(kind, {
        pointer: '/options/numberFormat',
        code: 'number_format_ambiguous',
        detail: 'Say which mark separates decimals.',
        params: { column: column?.name },
      });
  }
  return [...errors.values()];
}

function aboutDefaults(record: ImportRecord, target: ImportTarget): FieldError[] {
  const missing = (target.defaults ?? []).filter((one) => one.required && !record.options.defaults?.[one.key]);
  return missing.map((one) => ({
    pointer: `/options/defaults/${one.key}`,
    code: 'required',
    detail: 'This is required.',
  }));
}
