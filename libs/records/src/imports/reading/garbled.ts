import { cut } from '../../registry/cut';

/**
 * Text that was read in a wrong encoding once and then saved as good UTF-8: `Ð˜Ð²Ð°Ð½`, `РРІР°РЅ`, `CafÃ©`. Nothing can be chosen to
 * repair it here, but nobody should import it unawares. Answers a piece of it, or null.
 */
export function garbledSample(text: string): string | null {
  const head = text.slice(0, 400_000);
  for (const pattern of patterns) {
    const match = pattern.exec(head);
    if (match) return cut(match[0], 40);
  }
  return null;
}

const patterns = [
  // UTF-8 Cyrillic read as Western, two letters at least
  /(?:[ÐÑ][\u0080-\u00bf\u2018-\u203a\u0152-\u0192\u20ac\u2122]){3,}/u,
  // UTF-8 Latin letters read as Western
  /\p{L}?[ÃÄÅÈ][\u0080-\u00bf\u2018-\u203a\u0152-\u0192\u20ac\u2122]\p{Ll}/u,
  // UTF-8 Cyrillic read as windows-1251
  /(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122]){3,}/u,
  // windows-1251 read as Western: words of accented letters only
  /(?<!\p{L})[À-ÿ]{5,}(?!\p{L})/u,
];
