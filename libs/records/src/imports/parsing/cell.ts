import { isCurrency } from '@atrium/platform';
import { type DateFormat, readDate } from '../guessing/dates';
import { looksLikeEmail } from '../guessing/looks';
import { type NumberFormat, readNumber } from '../guessing/numbers';
import type { ImportField, ImportScalar } from '../import-target';
import { localToOffset } from './zone';

/** How cells are written in this file, and where its author lives. */
export interface CellFormats {
  date: DateFormat;
  number: NumberFormat;
  timeZone: string;
}

/** A clean value, or what is wrong with the cell. */
export type ParsedCell =
  { value: ImportScalar } | { code: string; detail: string; params?: Record<string, string | number> };

/** Reads one cell that is not empty as the type of its field. References and choices are resolved elsewhere. */
export function parseCell(text: string, field: ImportField, formats: CellFormats): ParsedCell {
  switch (field.type) {
    case 'number':
    case 'integer':
    case 'money':
      return parseNumber(text, field, formats);
    case 'date':
      return parseDay(text, formats);
    case 'datetime':
      return parseMoment(text, formats);
    case 'boolean':
      return parseBoolean(text);
    case 'email':
      return parseEmail(text);
    case 'phone':
      return parsePhone(text);
    case 'url':
      return parseUrl(text);
    default:
      return parseText(text, field);
  }
}

const bad = (code: string, detail: string, params?: Record<string, string | number>): ParsedCell => ({
  code,
  detail,
  ...(params ? { params } : {}),
});

function parseText(text: string, field: ImportField): ParsedCell {
  const max = field.max ?? (field.type === 'longText' ? 100_000 : 1_000);
  if (text.length > max) return bad('too_long', `Longer than ${max} characters.`, { max });
  if (!/[^\s\p{Cf}\p{Cc}]/u.test(text)) return bad('blank', 'The cell holds only invisible characters.');
  return { value: text };
}

function parseNumber(text: string, field: ImportField, formats: CellFormats): ParsedCell {
  const read = readNumber(text, formats.number);
  if (!read) return bad('not_a_number', 'This is not a number.');
  const [whole = '', fraction = ''] = read.decimal.replace('-', '').split('.');
  if (whole.length > 14) return bad('number_too_large', 'The number is too large.');
  if (field.type === 'integer' && fraction !== '') return bad('not_an_integer', 'This must be a whole number.');
  const value = Number(read.decimal);
  if (field.minimum !== undefined && value < field.minimum)
    return bad('too_small', `Less than ${field.minimum}.`, { minimum: field.minimum });
  if (field.maximum !== undefined && value > field.maximum)
    return bad('too_large', `More than ${field.maximum}.`, { maximum: field.maximum });
  if (field.type !== 'money')
    return read.currency ? bad('not_a_number', 'This is not a number.') : { value: read.decimal };
  if (fraction.length > 4) return bad('too_many_decimals', 'Money has at most four decimals.');
  return {
    value: { amount: read.decimal, currency: read.currency && isCurrency(read.currency) ? read.currency : null },
  };
}

function parseDay(text: string, formats: CellFormats): ParsedCell {
  const read = readDate(text, formats.date);
  return read
    ? { value: read.date }
    : bad('not_a_date', 'This is not a date in the chosen format.', { format: formats.date });
}

function parseMoment(text: string, formats: CellFormats): ParsedCell {
  const read = readDate(text, formats.date);
  if (!read) return bad('not_a_date', 'This is not a date in the chosen format.', { format: formats.date });
  const local = `${read.date}T${read.time ?? '00:00:00.000'}`;
  return { value: local + (read.offset ?? localToOffset(local, formats.timeZone)) };
}

const yes = new Set([
  '1',
  'true',
  'yes',
  'y',
  'x',
  '+',
  'да',
  'истина',
  'da',
  'ya',
  'benar',
  'on',
  '✓',
  '✔',
  'adevărat',
  'adevarat',
]);
const no = new Set(['0', 'false', 'no', 'n', '-', 'нет', 'ложь', 'nu', 'tidak', 'salah', 'off', 'fals']);

function parseBoolean(text: string): ParsedCell {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : bad('not_a_boolean', 'This is neither yes nor no.');
}

function parseEmail(text: string): ParsedCell {
  const address = /<([^<>]+)>\s*$/u.exec(text)?.[1] ?? text.replace(/^mailto:/iu, '');
  const value = address.trim();
  return value.length <= 254 && looksLikeEmail(value)
    ? { value }
    : bad('not_an_email', 'This is not an e-mail address.');
}

function parsePhone(text: string): ParsedCell {
  const value = text.replace(/^(tel|callto):/iu, '').trim();
  const digits = value.replace(/\D/gu, '').length;
  const fits =
    value.length <= 60 &&
    digits >= 3 &&
    digits <= 20 &&
    /^[+\d\s().,;:\-–/*#xext\p{L}]+$/iu.test(value) &&
    /^[+(\d\p{L}]/u.test(value);
  return fits ? { value } : bad('not_a_phone', 'This is not a phone number.');
}

function parseUrl(text: string): ParsedCell {
  const value = text.trim();
  const fits =
    value.length <= 2_000 &&
    /^(https?:\/\/)?[^\s/:@<>"]+\.[^\s<>"]{2,}$/iu.test(value) &&
    !/^(javascript|data|file):/iu.test(value);
  return fits ? { value } : bad('not_a_url', 'This is not the address of a site.');
}
