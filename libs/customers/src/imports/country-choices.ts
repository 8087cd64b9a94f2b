import type { ImportChoice } from '@atrium/records';
import { COUNTRIES } from '../customers/countries';

const languages = ['en', 'ru', 'ro', 'id'].map(
  (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
);

/** How files write countries beside their proper names; frequent misspellings too. */
const HABITS: Record<string, string[]> = {
  AE: ['UAE', 'Emirates', 'ОАЭ'],
  BY: ['Belorussia', 'Белоруссия', 'Republic of Belarus'],
  CD: ['DR Congo', 'Democratic Republic of the Congo'],
  CG: ['Congo', 'Republic of the Congo'],
  CI: ['Ivory Coast'],
  CN: ['PRC', 'КНР', "People's Republic of China"],
  CZ: ['Czech Republic', 'Чехия', 'Чешская Республика'],
  DE: ['BRD', 'ФРГ', 'Deutschland'],
  ES: ['España'],
  GB: ['UK', 'U.K.', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Англия', 'Marea Britanie', 'Inggris'],
  GE: ['Republic of Georgia', 'Грузия'],
  HK: ['Hong Kong', 'Гонконг'],
  IR: ['Islamic Republic of Iran'],
  KG: ['Киргизия', 'Kyrgyz Republic'],
  KP: ["Democratic People's Republic of Korea"],
  KR: ['Korea', 'Republic of Korea', 'Корея', 'Korea Selatan'],
  LA: ["Lao People's Democratic Republic"],
  MD: ['Republic of Moldova', 'Republica Moldova', 'Молдавия'],
  MK: ['Macedonia'],
  MM: ['Myanmar', 'Burma'],
  MO: ['Macau', 'Macao'],
  NL: ['Holland', 'The Netherlands', 'Голландия', 'Belanda'],
  PH: ['Philipines', 'Phillipines', 'Philippine', 'Filipina'],
  PS: ['Palestine', 'Palestina', 'Палестина'],
  RU: ['Russian Federation', 'РФ', 'Российская Федерация', 'Federația Rusă'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Турция', 'Turcia', 'Turki'],
  TW: ['Taiwan, Province of China'],
  TZ: ['United Republic of Tanzania'],
  UA: ['Ucraina', 'Ukraina'],
  US: ['USA', 'U.S.', 'U.S.A.', 'United States of America', 'America', 'США', 'SUA', 'Amerika Serikat'],
  VA: ['Holy See'],
  VN: ['Viet Nam'],
};

/** Countries by code and by their names in four languages. */
export const COUNTRY_CHOICES: ImportChoice[] = COUNTRIES.map((value) => {
  const names = languages.flatMap((language) => language.of(value) ?? []);
  return {
    value,
    synonyms: [...new Set([...names, ...names.map((name) => name.replaceAll('&', 'and')), ...(HABITS[value] ?? [])])],
  };
});
