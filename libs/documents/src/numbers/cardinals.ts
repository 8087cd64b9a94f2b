import type { Locale } from '@atrium/platform';
import { toCardinal as english } from 'n2words/en-US';
import { toCardinal as indonesian } from 'n2words/id-ID';
import { toCardinal as romanian } from 'n2words/ro-RO';
import { toCardinal as russian } from 'n2words/ru-RU';
import type { Gender } from './currency-words';

/** A whole number in words, of the gender of what is counted. */
export function cardinal(language: Locale, count: bigint, gender: Gender = 'masculine'): string {
  switch (language) {
    case 'ru':
      return russian(count, { gender });
    case 'ro':
      return neuterMillions(romanian(count, { gender }));
    case 'id':
      return indonesian(count);
    default:
      return english(count);
  }
}

/** The library counts Romanian millions as feminine in "21 de milioane"; they are neuter: douăzeci și unu de milioane. */
const neuterMillions = (words: string): string =>
  words.replace(/(?<!\p{L})una((?: de)? (?:mili(?:oane|arde)|trilioane|bilioane))/gu, 'unu$1');
