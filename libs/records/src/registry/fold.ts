/**
 * Folding of names, the same idea as `search_fold` in SQL: lower case, no accents, ё→е. The breve of й stays: it is a letter, not an accent.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/([иИ])\u0306/gu, (_match, letter: string) => (letter === 'и' ? 'й' : 'Й'))
    .replace(/\p{M}+/gu, '')
    .replace(/[ßẞ]/gu, 'ss')
    .replace(/[øØ]/gu, 'o')
    .replace(/[đĐ]/gu, 'd')
    .replace(/[łŁ]/gu, 'l')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Folding down to letters and digits, so that `GTXPro`, `GTX Pro` and `gtx-pro` are one. */
export function foldCompact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
