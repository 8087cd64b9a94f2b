import type { Value } from './sheet';

const dangerous = /^[=+\-@\t\r]/u;

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers and days are written as they are. */
export function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return dangerous.test(value) ? `'${value}` : value;
}
