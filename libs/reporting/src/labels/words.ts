import { en, type Word } from './en';
import { id } from './id';
import { ro } from './ro';
import { ru } from './ru';

/** Headings of figures, in the reader's language: the same on the page, in the API and in an exported file. */
const languages: Record<string, Readonly<Record<Word, string>>> = { en, ru, ro, id };

export function word(locale: string, key: string): string {
  const words = languages[locale] ?? en;
  return words[key as Word] ?? key;
}
