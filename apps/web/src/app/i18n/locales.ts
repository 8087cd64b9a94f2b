/** The languages of the product, each under its own name. */
export const locales = [
  { code: 'en', name: 'English' },
  { code: 'ru', name: 'Русский' },
  { code: 'ro', name: 'Română' },
  { code: 'id', name: 'Bahasa Indonesia' },
] as const;

export type LocaleCode = (typeof locales)[number]['code'];

export function isLocale(code: string): code is LocaleCode {
  return locales.some((locale) => locale.code === code);
}

/** The first of the browser's languages that we speak; Romanian for Moldovans who write mo. */
export function guessLocale(languages: readonly string[] = navigator.languages): LocaleCode {
  for (const language of languages) {
    const code = language.slice(0, 2).toLowerCase();
    if (code === 'mo') return 'ro';
    if (isLocale(code)) return code;
  }
  return 'en';
}

/** one | few | many, or zero-less forms: 1, 21 → 0; 2–4, 22–24 → 1; 0, 5–20 → 2. With four forms the first is for none at all. */
export function russianPlural(choice: number, choices: number): number {
  const n = Math.abs(choice);
  if (choices === 4 && n === 0) return 0;
  const shift = choices === 4 ? 1 : 0;
  if (!Number.isInteger(n)) return Math.min(1, choices - 1) + shift;
  const tens = n % 100;
  const ones = n % 10;
  if (ones === 1 && tens !== 11) return shift;
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return shift + 1;
  return Math.min(shift + 2, choices - 1);
}

/** one | few | many: 1 → 0; 0, 2–19, 102–119 → 1; 20–100 → 2 ("20 de oferte"). */
export function romanianPlural(choice: number, choices: number): number {
  const n = Math.abs(choice);
  if (n === 1) return 0;
  const tens = n % 100;
  const few = n === 0 || !Number.isInteger(n) || (tens > 0 && tens < 20);
  return Math.min(few ? 1 : 2, choices - 1);
}

/** Indonesian has one form; a message may still give only one. */
export const indonesianPlural = (): number => 0;
