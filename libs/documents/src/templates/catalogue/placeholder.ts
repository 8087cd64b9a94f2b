import { FIELD_FORMATS, FIELDS, type FieldSpec, findField } from './fields';

/** A placeholder as the catalogue understands it. */
export interface Placeholder {
  field: FieldSpec;
  format: string | null;
}

export type PlaceholderReading =
  { placeholder: Placeholder } | { problem: 'unknown' | 'unknown_format'; suggestion: string | null };

/**
 * Reads `deal.amount`, `deal.amount|words`, `deal.amount.words`. Inside a loop over lines the short names of a line are understood
 * (`name` for `lines.name`).
 */
export function readPlaceholder(text: string, inLines = false): PlaceholderReading {
  const [path = '', format = null] = text.split('|').map((part) => part.trim());
  const known = find(path, inLines);
  if (known) return withFormat(known, format === '' ? null : format);
  const dot = path.lastIndexOf('.');
  const shorter = dot > 0 && format === null ? find(path.slice(0, dot), inLines) : undefined;
  if (shorter && FIELD_FORMATS[shorter.type].includes(path.slice(dot + 1)))
    return { placeholder: { field: shorter, format: path.slice(dot + 1) } };
  return { problem: 'unknown', suggestion: suggest(path, inLines) };
}

function find(path: string, inLines: boolean): FieldSpec | undefined {
  return (inLines ? findField(`lines.${path}`) : undefined) ?? findField(path);
}

function withFormat(field: FieldSpec, format: string | null): PlaceholderReading {
  if (format === null || FIELD_FORMATS[field.type].includes(format)) return { placeholder: { field, format } };
  const [nearest = null] = FIELD_FORMATS[field.type];
  return { problem: 'unknown_format', suggestion: nearest && `${field.name}|${nearest}` };
}

/** The field that was probably meant: the nearest name, compared whole and by its last part. */
export function suggest(path: string, inLines = false): string | null {
  const wanted = path.toLowerCase().replace(/[\s_-]+/g, '');
  if (!wanted) return null;
  const names = FIELDS.map(({ name }) => (inLines && name.startsWith('lines.') ? name.slice(6) : name));
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const whole = name.toLowerCase();
    const last = whole.slice(whole.lastIndexOf('.') + 1);
    const distance = Math.min(
      editDistance(wanted, whole),
      editDistance(wanted, whole.replace('.', '')),
      editDistance(wanted, last) + 0.5,
    );
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= Math.max(1.5, wanted.length / 3) ? best.name : null;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
