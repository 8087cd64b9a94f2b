import type { RecordField, RecordRef } from '@atrium/records';

/** One field of a change, before titles are put to it. */
export interface FieldChange {
  field: string;
  type: RecordField['type'];
  ref: string | null;
  before: unknown;
  after: unknown;
}

type Values = Readonly<Record<string, unknown>> | null;

/** The fields of one change row. What a registered type does not describe is shown as plain text. */
export function fieldChanges(
  before: Values,
  after: Values,
  fields: Readonly<Record<string, RecordField>>,
): FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  // What begins with a dollar is no field but what a deleted row needs to come back.
  return [...names]
    .filter((name) => !name.startsWith('$'))
    .map((field) => {
      const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
      const typeOfRef = known?.refField && (after?.[known.refField] ?? before?.[known.refField]);
      return {
        field,
        type: known?.type ?? 'text',
        ref: known?.ref ?? (typeof typeOfRef === 'string' ? typeOfRef : null),
        before: before?.[field] ?? null,
        after: after?.[field] ?? null,
      };
    });
}

/** The records that the values of these changes point to. */
export function refsOf(changes: readonly FieldChange[]): RecordRef[] {
  return changes.flatMap(({ ref, before, after }) =>
    ref ? [before, after].filter((id): id is string => typeof id === 'string').map((id) => ({ type: ref, id })) : [],
  );
}
