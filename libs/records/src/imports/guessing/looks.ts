/** Quick looks at a cell, for guessing only; what a cell really says is decided by the parsers. */
export const looksLikeEmail = (cell: string): boolean =>
  /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/u.test(cell.trim());

export const looksLikeUrl = (cell: string): boolean =>
  /^(https?:\/\/\S+|www\.\S+\.\S+)$/iu.test(cell.trim()) ||
  /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(com|org|net|io|ru|md|ro|id|co\.id|eu|de|uk|by|ua|kz|su)(\/\S*)?$/iu.test(cell.trim());

export const looksLikeNumber = (cell: string): boolean => /^[-+−(]?\s?\d[\d\s.,'’\u00a0\u202f]*\)?$/u.test(cell.trim());

export const looksLikeDate = (cell: string): boolean =>
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}([T ].*)?$/u.test(cell.trim()) ||
  /^\d{1,2}[-./]\d{1,2}[-./](\d{4}|\d{2})([T ,].*)?$/u.test(cell.trim());

export function looksLikePhone(cell: string): boolean {
  const text = cell.trim();
  if (!/^\+?[\d\s().\-–/]{6,24}(\s?(ext|доб|x)\.?\s?\d{1,6})?$/iu.test(text)) return false;
  const digits = text.replace(/\D/gu, '').length;
  return (
    digits >= 6 &&
    digits <= 15 &&
    !looksLikeDate(text) &&
    (text.startsWith('+') || /[\s()\-–]/u.test(text) || digits >= 9)
  );
}

/** Plainly a value, not the name of a column. */
export const looksLikeData = (cell: string): boolean =>
  looksLikeEmail(cell) ||
  looksLikeDate(cell) ||
  looksLikeNumber(cell) ||
  /^https?:\/\//iu.test(cell.trim()) ||
  (cell.trim().startsWith('+') && looksLikePhone(cell));
