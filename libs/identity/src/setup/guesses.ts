import { LOCALES, type Locale } from '@atrium/platform';

/** What the first visitor is offered; they can change all of it. */
export interface SetupGuesses {
  locale: Locale;
  currency: string;
  timeZone: string;
  country: string;
}

/** The country a language is taken for when the browser does not name one. */
const homeOf: Record<Locale, string> = { en: 'US', ru: 'RU', ro: 'RO', id: 'ID' };

const currencies: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  CH: 'CHF',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  TR: 'TRY',
  RU: 'RUB',
  BY: 'BYN',
  KZ: 'KZT',
  KG: 'KGS',
  UZ: 'UZS',
  AM: 'AMD',
  GE: 'GEL',
  AZ: 'AZN',
  UA: 'UAH',
  TJ: 'TJS',
  RO: 'RON',
  MD: 'MDL',
  ID: 'IDR',
  SG: 'SGD',
  MY: 'MYR',
};

const timeZones: Record<string, string> = {
  US: 'America/New_York',
  GB: 'Europe/London',
  RU: 'Europe/Moscow',
  BY: 'Europe/Minsk',
  KZ: 'Asia/Almaty',
  RO: 'Europe/Bucharest',
  MD: 'Europe/Chisinau',
  ID: 'Asia/Jakarta',
  UA: 'Europe/Kiev',
  SG: 'Asia/Singapore',
};

/** Guesses from the browser's languages, in its order of liking: the first one Atrium speaks decides. */
export function guessSettings(acceptLanguage: string | undefined, serverZone: string): SetupGuesses {
  const { locale, region } = firstSpoken(acceptLanguage ?? '');
  const country = region ?? homeOf[locale];
  return { locale, country, currency: currencies[country] ?? 'EUR', timeZone: timeZones[country] ?? serverZone };
}

function firstSpoken(header: string): { locale: Locale; region: string | null } {
  for (const part of header.split(',')) {
    const [, language, region] = /^\s*([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?\b/i.exec(part) ?? [];
    const locale = LOCALES.find((known) => known === language?.toLowerCase());
    if (locale) return { locale, region: region?.toUpperCase() ?? null };
  }
  return { locale: 'en', region: null };
}
