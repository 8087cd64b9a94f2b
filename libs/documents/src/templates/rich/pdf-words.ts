import type { Locale } from '@atrium/platform';

/** Words that the paper itself says, in its language. */
export const PDF_WORDS: Record<Locale, { inWords: string; page: (page: number, of: number) => string }> = {
  en: { inWords: 'In words', page: (page, of) => `Page ${page} of ${of}` },
  ru: { inWords: 'Сумма прописью', page: (page, of) => `Стр. ${page} из ${of}` },
  ro: { inWords: 'În litere', page: (page, of) => `Pagina ${page} din ${of}` },
  id: { inWords: 'Terbilang', page: (page, of) => `Halaman ${page} dari ${of}` },
};
