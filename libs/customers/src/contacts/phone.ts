import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** A phone as it is kept for dialling and for searching. */
export interface StoredPhone {
  /** E.164, when the number is a valid one. */
  normalized: string | null;
  /** The digits of E.164 when it is valid, else those that were typed. */
  digits: string;
}

const countryOf = (country: string | null | undefined): CountryCode | undefined =>
  country && isSupportedCountry(country) ? country : undefined;

/** The digits of a text, full-width and superscript forms included. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

function parseValid(text: string, country?: CountryCode): PhoneNumber | null {
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: country, extract: true });
  return parsed?.isValid() ? parsed : null;
}

/** Reads a phone as somebody in this country would write it: national, with +, with 00. */
export function storedPhone(text: string, country: string | null): StoredPhone {
  const digits = digitsOf(text);
  const national = countryOf(country);
  const parsed = parseValid(text, national) ?? (digits.startsWith('00') ? parseValid(`+${digits.slice(2)}`) : null);
  return parsed ? { normalized: parsed.number, digits: parsed.number.slice(1) } : { normalized: null, digits };
}

const MIN_TAIL = 4;
const MIN_AFTER_TRUNK = 6;

/** What may stand before the part of a number that every spelling shares: 0 in most of Europe and Indonesia, 8 in Russia, 1 in America. */
function withoutTrunk(digits: string): string[] {
  return /^[018]/.test(digits) && digits.length > MIN_AFTER_TRUNK ? [digits.slice(1)] : [];
}

/**
 * The endings a stored number may have when this was typed for it. A number is stored under its international digits when they are
 * known, else as typed; what all spellings share is the national significant number at the end.
 */
export function phoneTails(query: string, country: string | null): string[] {
  const digits = digitsOf(query);
  if (digits.length < MIN_TAIL) return [];
  const abroad = /^(00|011)(\d{6,})$/.exec(digits)?.[2];
  const whole = abroad ? [digits, abroad] : [digits];
  const national = [...whole.map((one) => parseValid(`+${one}`)), parseValid(digits, countryOf(country))].flatMap(
    (parsed) => (parsed ? [parsed.nationalNumber as string] : []),
  );
  const tails = [...whole, ...national];
  return [...new Set([...tails, ...tails.flatMap(withoutTrunk)])].filter((tail) => tail.length >= MIN_TAIL);
}

/** Whether a text is a phone or a part of one, and nothing else. */
export const looksLikePhone = (text: string): boolean =>
  /^[+\d\s().\-–/]+$/.test(text.normalize('NFKC')) && digitsOf(text).length >= MIN_TAIL;
