import type { Locale } from '@atrium/platform';
import { amountInWords, numberInWords } from '../../numbers/amount-in-words';
import { capitalized, formatAmount, formatDay, formatMoney, formatNumber } from '../../numbers/formats';
import type { PaperData } from './paper-data';
import type { Placeholder } from './placeholder';

/** What stands in the paper in place of a placeholder; empty when nothing is known. `line` is the line of the loop it stands in. */
export function writeField({ field, format }: Placeholder, data: PaperData, language: Locale, line?: number): string {
  const values = field.group === 'lines' ? (line === undefined ? undefined : data.lines[line]) : data[field.group];
  const raw = values?.[field.key];
  if (raw === null || raw === undefined || raw === '') return '';
  switch (field.type) {
    case 'money':
      return money(raw, data.currency, language, field.group === 'lines' ? (format ?? 'amount') : format);
    case 'date':
      return format === 'iso' ? raw.slice(0, 10) : formatDay(raw, language, format === 'long' ? 'long' : 'short');
    case 'number':
      return format === 'words' ? numberInWords(raw, language) : formatNumber(raw, language);
    default:
      return format === 'upper' ? raw.toUpperCase() : format === 'lower' ? raw.toLowerCase() : raw;
  }
}

/** In lines the currency would only repeat itself, so it is left out unless asked for. */
function money(raw: string, currency: string, language: Locale, format: string | null): string {
  if (format === 'words') return capitalized(amountInWords(raw, currency, language));
  if (format === 'amount') return formatAmount(raw, language);
  return formatMoney(raw, currency, language);
}
