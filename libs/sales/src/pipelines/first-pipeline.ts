import type { Locale } from '@atrium/platform';
import type { StageInputDto } from './pipeline.dto';

interface FirstWords {
  pipeline: string;
  /** Four open stages, then won and lost. */
  stages: readonly [string, string, string, string, string, string];
  lostReasons: readonly string[];
}

const words: Record<Locale, FirstWords> = {
  en: {
    pipeline: 'Sales',
    stages: ['New', 'Qualified', 'Offer', 'Contract', 'Won', 'Lost'],
    lostReasons: ['Too expensive', 'Chose a competitor', 'No budget', 'Bad timing', 'No answer', 'Not a fit'],
  },
  ru: {
    pipeline: 'Продажи',
    stages: ['Новая', 'Выявлена потребность', 'Предложение', 'Договор', 'Выиграна', 'Проиграна'],
    lostReasons: ['Слишком дорого', 'Выбрали конкурента', 'Нет бюджета', 'Не вовремя', 'Не отвечают', 'Не подходит'],
  },
  ro: {
    pipeline: 'Vânzări',
    stages: ['Nouă', 'Calificată', 'Ofertă', 'Contract', 'Câștigată', 'Pierdută'],
    lostReasons: [
      'Prea scump',
      'A ales un concurent',
      'Fără buget',
      'Moment nepotrivit',
      'Nu răspunde',
      'Nu se potrivește',
    ],
  },
  id: {
    pipeline: 'Penjualan',
    stages: ['Baru', 'Terkualifikasi', 'Penawaran', 'Kontrak', 'Menang', 'Kalah'],
    lostReasons: [
      'Terlalu mahal',
      'Memilih pesaing',
      'Tidak ada anggaran',
      'Waktu tidak tepat',
      'Tidak menjawab',
      'Tidak cocok',
    ],
  },
};

const chances = [10, 30, 50, 80];
const limits = [7, 14, 14, 21];

/** The pipeline nobody should have to draw before the first deal, in the organization's language. */
export function firstPipeline(locale: Locale): {
  name: string;
  stages: StageInputDto[];
  lostReasons: readonly string[];
} {
  const { pipeline, stages, lostReasons } = words[locale];
  return {
    name: pipeline,
    stages: stages.map((name, index) => {
      if (index === 4) return { name, kind: 'won' };
      return index === 5
        ? { name, kind: 'lost' }
        : { name, kind: 'open', probability: chances[index], daysLimit: limits[index] };
    }),
    lostReasons,
  };
}
