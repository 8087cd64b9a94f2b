import type { Locale } from '@atrium/platform';
import { Decimal } from 'decimal.js';

/** How numbers and days are written in papers of a language. */
const LOCALES: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU', ro: 'ro-RO', id: 'id-ID' };

const NBSP = '\u00a0';

/** A sum without its currency: `1 121,05`. Exact: a decimal string never becomes a float. */
export function formatAmount(amount: string, language: Locale): string {
  return grouped(new Decimal(amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2), language);
}

/** A sum with the code of its currency: `1 121,05 MDL`. */
export const formatMoney = (amount: string, currency: string, language: Locale): string =>
  `${formatAmount(amount, language)}${NBSP}${currency}`;

/** A number as exact as it is stored, without zeros at the end. */
export const formatNumber = (value: string, language: Locale): string =>
  grouped(new Decimal(value).toFixed(), language);

export type DateStyle = 'short' | 'long';

/** A day (`YYYY-MM-DD`) that never shifts with the time zone: `25.11.2026`, or `25 ноября 2026 г.` */
export function formatDay(day: string, language: Locale, style: DateStyle = 'short'): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { day: '2-digit', month: '2-digit', year: 'numeric' };
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(date);
}

/** `2` letters of a country as its name. */
export function countryName(code: string, language: Locale): string {
  return new Intl.DisplayNames([LOCALES[language]], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** The first letter a capital, the rest as it is. */
export const capitalized = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

const SEPARATORS: Record<Locale, { group: string; decimal: string }> = {
  en: { group: ',', decimal: '.' },
  ru: { group: NBSP, decimal: ',' },
  ro: { group: '.', decimal: ',' },
  id: { group: '.', decimal: ',' },
};

function grouped(fixed: string, language: Locale): string {
  const { group, decimal } = SEPARATORS[language];
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(fixed) ?? [];
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return `${sign}${groups}${fraction ? decimal + fraction : ''}`;
}
