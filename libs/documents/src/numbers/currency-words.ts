import type { Locale } from '@atrium/platform';

type Gender = 'masculine' | 'feminine';

/** How one unit is called beside a number: `forms` are one, few, many in Russian; one, many in English and Romanian; one in Indonesian. */
interface UnitWords {
  gender: Gender;
  forms: readonly string[];
}

interface CurrencyWords {
  unit: UnitWords;
  /** The hundredth part. */
  part: UnitWords;
}

const m = (...forms: string[]): UnitWords => ({ gender: 'masculine', forms });
const f = (...forms: string[]): UnitWords => ({ gender: 'feminine', forms });

/** Currencies that are written out; any other keeps its code. */
const WORDS: Record<Locale, Record<string, CurrencyWords>> = {
  en: {
    EUR: { unit: m('euro', 'euros'), part: m('cent', 'cents') },
    USD: { unit: m('US dollar', 'US dollars'), part: m('cent', 'cents') },
    GBP: { unit: m('pound sterling', 'pounds sterling'), part: m('penny', 'pence') },
    MDL: { unit: m('Moldovan leu', 'Moldovan lei'), part: m('ban', 'bani') },
    RON: { unit: m('Romanian leu', 'Romanian lei'), part: m('ban', 'bani') },
    RUB: { unit: m('Russian ruble', 'Russian rubles'), part: m('kopeck', 'kopecks') },
    UAH: { unit: m('hryvnia', 'hryvnias'), part: m('kopiyka', 'kopiykas') },
    IDR: { unit: m('rupiah', 'rupiah'), part: m('sen', 'sen') },
  },
  ru: {
    EUR: { unit: m('евро', 'евро', 'евро'), part: m('цент', 'цента', 'центов') },
    USD: { unit: m('доллар США', 'доллара США', 'долларов США'), part: m('цент', 'цента', 'центов') },
    GBP: { unit: m('фунт стерлингов', 'фунта стерлингов', 'фунтов стерлингов'), part: m('пенс', 'пенса', 'пенсов') },
    MDL: { unit: m('молдавский лей', 'молдавских лея', 'молдавских леев'), part: m('бан', 'бана', 'банов') },
    RON: { unit: m('румынский лей', 'румынских лея', 'румынских леев'), part: m('бан', 'бана', 'банов') },
    RUB: { unit: m('рубль', 'рубля', 'рублей'), part: f('копейка', 'копейки', 'копеек') },
    UAH: { unit: f('гривна', 'гривны', 'гривен'), part: f('копейка', 'копейки', 'копеек') },
    IDR: {
      unit: f('индонезийская рупия', 'индонезийские рупии', 'индонезийских рупий'),
      part: m('сен', 'сена', 'сенов'),
    },
  },
  ro: {
    EUR: { unit: m('euro', 'euro'), part: m('cent', 'cenți') },
    USD: { unit: m('dolar SUA', 'dolari SUA'), part: m('cent', 'cenți') },
    GBP: { unit: f('liră sterlină', 'lire sterline'), part: m('penny', 'pence') },
    MDL: { unit: m('leu', 'lei'), part: m('ban', 'bani') },
    RON: { unit: m('leu', 'lei'), part: m('ban', 'bani') },
    RUB: { unit: f('rublă', 'ruble'), part: f('copeică', 'copeici') },
    UAH: { unit: f('hrivnă', 'hrivne'), part: f('copeică', 'copeici') },
    IDR: { unit: f('rupie indoneziană', 'rupii indoneziene'), part: m('sen', 'seni') },
  },
  id: {
    EUR: { unit: m('euro'), part: m('sen') },
    USD: { unit: m('dolar AS'), part: m('sen') },
    GBP: { unit: m('pound sterling'), part: m('penny') },
    MDL: { unit: m('leu Moldova'), part: m('ban') },
    RON: { unit: m('leu Rumania'), part: m('ban') },
    RUB: { unit: m('rubel'), part: m('kopek') },
    UAH: { unit: m('hryvnia'), part: m('kopiyka') },
    IDR: { unit: m('rupiah'), part: m('sen') },
  },
};

export type { CurrencyWords, Gender, UnitWords };

export const currencyWords = (language: Locale, currency: string): CurrencyWords | undefined =>
  WORDS[language][currency];

/** Currencies whose hundredths nobody pays: they are named only when there are any. */
export const WITHOUT_PARTS: ReadonlySet<string> = new Set(['IDR', 'JPY', 'KRW', 'VND']);

/** Which form of the unit stands beside this whole number. */
export function unitForm(language: Locale, unit: UnitWords, count: bigint): string {
  const [one = '', two = one, many = two] = unit.forms;
  if (language === 'id') return one;
  if (language !== 'ru') return count === 1n ? one : two;
  const tens = count % 100n;
  const ones = count % 10n;
  if (tens >= 11n && tens <= 14n) return many;
  return ones === 1n ? one : ones >= 2n && ones <= 4n ? two : many;
}
