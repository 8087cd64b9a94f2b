import { parseDecimal } from '#web/shared/numbers.ts';

/** Cells copied from a spreadsheet, as rows of targets; null for an empty one, undefined for what is no number. */
export function pastedTargets(text: string, locale: string): Array<Array<string | null | undefined>> {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => target(cell, locale)));
}

/** What somebody typed as a target: null for nothing, undefined for what is no number that can be planned. */
export function target(text: string, locale: string): string | null | undefined {
  const clean = text.replace(/[^\d.,\s\u00a0'-]/g, '').trim();
  if (text.trim() === '') return null;
  const number = clean === '' ? null : parseDecimal(clean, locale);
  return number === null || number.startsWith('-') ? undefined : number;
}
