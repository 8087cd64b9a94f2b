import type { PickOption } from '#web/shared/picker.ts';

const countryCodes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW';

function named(codes: readonly string[], locale: string, type: 'region' | 'currency'): PickOption[] {
  const names = new Intl.DisplayNames(locale, { type });
  return codes
    .map((id) => ({ id, label: names.of(id) ?? id, ...(type === 'currency' ? { hint: id } : {}) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
}

/** Countries by their names in a language. */
export const countryOptions = (locale: string): PickOption[] => named(countryCodes.split(' '), locale, 'region');

/** Currencies by their names in a language, the code beside. */
export const currencyOptions = (locale: string): PickOption[] =>
  named(Intl.supportedValuesOf('currency'), locale, 'currency');

/** Time zones with their present distance from UTC. */
export function timeZoneOptions(locale: string, now: Date = new Date()): PickOption[] {
  return Intl.supportedValuesOf('timeZone').map((id) => {
    const offset = new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName: 'shortOffset' })
      .formatToParts(now)
      .find((part) => part.type === 'timeZoneName');
    return { id, label: id.replaceAll('_', ' '), hint: offset?.value ?? '' };
  });
}

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

const homes: Record<string, readonly [country: string, currency: string]> = {
  'Europe/Chisinau': ['MD', 'MDL'],
  'Europe/Tiraspol': ['MD', 'MDL'],
  'Europe/Bucharest': ['RO', 'RON'],
  'Europe/Moscow': ['RU', 'RUB'],
  'Europe/Samara': ['RU', 'RUB'],
  'Asia/Yekaterinburg': ['RU', 'RUB'],
  'Asia/Novosibirsk': ['RU', 'RUB'],
  'Asia/Vladivostok': ['RU', 'RUB'],
  'Europe/Minsk': ['BY', 'BYN'],
  'Europe/Kyiv': ['UA', 'UAH'],
  'Europe/Kiev': ['UA', 'UAH'],
  'Asia/Almaty': ['KZ', 'KZT'],
  'Asia/Jakarta': ['ID', 'IDR'],
  'Asia/Pontianak': ['ID', 'IDR'],
  'Asia/Makassar': ['ID', 'IDR'],
  'Asia/Jayapura': ['ID', 'IDR'],
  'Europe/London': ['GB', 'GBP'],
  'Europe/Berlin': ['DE', 'EUR'],
  'Europe/Paris': ['FR', 'EUR'],
  'America/New_York': ['US', 'USD'],
  'America/Chicago': ['US', 'USD'],
  'America/Los_Angeles': ['US', 'USD'],
};

/** Where a clock is says more about a company than the language of a browser does. */
export function homeOfZone(timeZone: string): { country: string; currency: string } | null {
  const home = homes[timeZone];
  return home ? { country: home[0], currency: home[1] } : null;
}
