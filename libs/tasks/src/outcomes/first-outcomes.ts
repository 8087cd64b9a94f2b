import type { Locale } from '@atrium/platform';
import type { ActivityKind } from '../activities/activity.entity';

export interface FirstOutcome {
  kind: ActivityKind;
  key: string;
  name: string;
  position: number;
  countsAsContact: boolean;
}

/** Kind, key and whether the other side was reached; the names follow in the same order. */
const OUTCOMES: readonly [ActivityKind, string, boolean][] = [
  ['call', 'reached', true],
  ['call', 'not_reached', false],
  ['call', 'call_later', true],
  ['call', 'wrong_number', false],
  ['meeting', 'held', true],
  ['meeting', 'no_show', false],
  ['meeting', 'moved', false],
  ['visit', 'met', true],
  ['visit', 'nobody_there', false],
  ['email', 'sent', true],
  ['email', 'answered', true],
];

const NAMES: Record<Locale, readonly string[]> = {
  en: [
    'Reached',
    'Not reached',
    'Call back later',
    'Wrong number',
    'Took place',
    'Nobody came',
    'Put off',
    'Met somebody',
    'Nobody there',
    'Sent',
    'Answered',
  ],
  ru: [
    'Дозвонились',
    'Не дозвонились',
    'Перезвонить позже',
    'Неверный номер',
    'Состоялась',
    'Не пришли',
    'Перенесена',
    'Застали на месте',
    'Никого не застали',
    'Отправлено',
    'Получен ответ',
  ],
  ro: [
    'A răspuns',
    'Nu a răspuns',
    'De sunat mai târziu',
    'Număr greșit',
    'A avut loc',
    'Nu s-au prezentat',
    'Amânată',
    'Am găsit pe cineva',
    'Nu era nimeni',
    'Trimis',
    'A răspuns la mesaj',
  ],
  id: [
    'Terhubung',
    'Tidak terhubung',
    'Telepon lagi nanti',
    'Nomor salah',
    'Terlaksana',
    'Tidak datang',
    'Ditunda',
    'Bertemu seseorang',
    'Tidak ada orang',
    'Terkirim',
    'Dibalas',
  ],
};

/** What an organization starts with, in its language. */
export function firstOutcomes(locale: string): FirstOutcome[] {
  const names = NAMES[locale as Locale] ?? NAMES.en;
  return OUTCOMES.map(([kind, key, countsAsContact], index) => ({
    kind,
    key,
    countsAsContact,
    name: names[index] ?? key,
    position: index,
  }));
}
