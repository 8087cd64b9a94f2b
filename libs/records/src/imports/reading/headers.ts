import { looksLikeData } from '../guessing/looks';

export interface ColumnName {
  /** As in the file; empty when the file says nothing. */
  header: string;
  /** Unique and never empty. */
  name: string;
}

/**
 * Is the first row a header? It is not when one of its cells is plainly data (a date, a number, an e-mail, a phone). It is when it is all
 * text, which is what nearly all files have.
 */
export function looksLikeHeader(records: readonly string[][]): boolean {
  const first = records[0] ?? [];
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return false;
  return !filled.some((cell) => looksLikeData(cell) || cell.length > 200);
}

/** Names for the columns: blank ones by their place, doubles numbered. */
export function nameColumns(headers: readonly string[], width: number): ColumnName[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_unused, index) => {
    const header = (headers[index] ?? '').replace(/\s+/gu, ' ').trim();
    const base = header || `Column ${index + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${base} (${copy})`;
    taken.add(name.toLowerCase());
    return { header, name };
  });
}
