import type { Locale } from '@atrium/platform';
import { Decimal } from 'decimal.js';
import { cardinal } from './cardinals';
import { currencyWords, unitForm, type UnitWords, WITHOUT_PARTS } from './currency-words';

/** The greatest sum that is written in words; above it the words would be longer than the paper. */
const MOST = new Decimal('1e15');
const MINUS: Record<Locale, string> = { en: 'minus', ru: 'минус', ro: 'minus', id: 'minus' };

/**
 * A sum in words, the hundredths in figures, as contracts write it: "одна тысяча сто двадцать один рубль 05 копеек".
 * Decimal arithmetic only; halves of a hundredth are rounded away from zero, as PostgreSQL does.
 */
export function amountInWords(amount: string, currency: string, language: Locale): string {
  const exact = new Decimal(amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const sum = exact.abs();
  if (sum.gt(MOST)) return `${exact.toFixed(2)} ${currency}`;
  const whole = BigInt(sum.trunc().toFixed(0));
  const parts = BigInt(sum.minus(sum.trunc()).times(100).toFixed(0));
  const words = currencyWords(language, currency);
  const said = words
    ? `${counted(language, whole, words.unit)}${partsOf(language, currency, parts, words.part)}`
    : `${cardinal(language, whole)} ${currency} ${twoDigits(parts)}/100`;
  return exact.isNegative() && !exact.isZero() ? `${MINUS[language]} ${said}` : said;
}

/** A number in words: whole ones only, others as they are. */
export function numberInWords(value: string, language: Locale): string {
  const number = new Decimal(value);
  if (!number.isInteger() || number.abs().gt(MOST)) return number.toFixed();
  const words = cardinal(language, BigInt(number.abs().toFixed(0)));
  return number.isNegative() ? `${MINUS[language]} ${words}` : words;
}

function partsOf(language: Locale, currency: string, parts: bigint, unit: UnitWords): string {
  if (parts === 0n && WITHOUT_PARTS.has(currency)) return '';
  const said = `${twoDigits(parts)} ${linked(language, parts)}${unitForm(language, unit, parts)}`;
  return language === 'en' ? ` and ${said}` : language === 'ro' ? ` și ${said}` : ` ${said}`;
}

function counted(language: Locale, count: bigint, unit: UnitWords): string {
  return `${numberBefore(language, count, unit)} ${linked(language, count)}${unitForm(language, unit, count)}`;
}

/** Romanian says "un leu" and "o rublă" where it counts "unu" and "una". */
function numberBefore(language: Locale, count: bigint, unit: UnitWords): string {
  if (language === 'ro' && count === 1n) return unit.gender === 'feminine' ? 'o' : 'un';
  return cardinal(language, count, unit.gender);
}

/** Romanian puts "de" between the number and what is counted from twenty on, and after whole hundreds. */
function linked(language: Locale, count: bigint): string {
  if (language !== 'ro' || count === 0n) return '';
  const tens = count % 100n;
  return tens === 0n || tens >= 20n ? 'de ' : '';
}

const twoDigits = (parts: bigint): string => parts.toString().padStart(2, '0');
