const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Codes that Intl knows and that ISO gives to no country: the union, islands counted twice, what is no more. */
const NO_COUNTRY = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT QO RH SF SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(' '),
);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO 3166 codes of today's countries and territories. */
export const COUNTRIES: readonly string[] = [...LETTERS]
  .flatMap((first) => [...LETTERS].map((second) => first + second))
  .filter((code) => !NO_COUNTRY.has(code) && english.of(code) !== undefined);

const known = new Set(COUNTRIES);

export const isCountry = (value: string): boolean => known.has(value);
