import type { Locale } from '@atrium/platform';
import type { NotificationKind } from '../notifications/kinds';

/** A notification as a letter tells of it. */
export interface LetterItem {
  kind: NotificationKind;
  data: Record<string, unknown>;
  actorName: string | null;
  /** Title of the record it leads to, when the reader may see it. */
  title: string | null;
  link: string | null;
}

export interface LetterReader {
  name: string;
  locale: string;
  timeZone: string;
  /** Of the house: begins the subject. */
  organization: string;
}

interface Words {
  one: Record<NotificationKind, string>;
  by: Partial<Record<NotificationKind, string>>;
  due: string;
  many: (count: number) => string;
  hello: string;
  why: string;
  unnamed: string;
}

const plural =
  (locale: Locale, forms: Partial<Record<Intl.LDMLPluralRule, string>>) =>
  (count: number): string =>
    `${count} ${forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? ''}`;

const WORDS: Record<Locale, Words> = {
  en: {
    one: {
      reminder: 'Reminder',
      mention: 'You were mentioned',
      assigned: 'A task for you',
      mailing: 'Mailing',
      document: 'Document',
      import: 'Import',
      report: 'Report',
    },
    by: { mention: '{name} mentions you', assigned: '{name} gives you a task' },
    due: 'due',
    many: plural('en', { one: 'notification', other: 'notifications' }),
    hello: 'Hello {name},',
    why: 'You can choose in your notification settings which letters you get and when.',
    unnamed: 'a record',
  },
  ru: {
    one: {
      reminder: 'Напоминание',
      mention: 'Вас упомянули',
      assigned: 'Задача для вас',
      mailing: 'Рассылка',
      document: 'Документ',
      import: 'Импорт',
      report: 'Отчёт',
    },
    by: { mention: '{name} упоминает вас', assigned: '{name} поручает вам задачу' },
    due: 'срок',
    many: plural('ru', { one: 'уведомление', few: 'уведомления', many: 'уведомлений', other: 'уведомления' }),
    hello: 'Здравствуйте, {name}!',
    why: 'Какие письма приходят и когда, можно выбрать в настройках уведомлений.',
    unnamed: 'запись',
  },
  ro: {
    one: {
      reminder: 'Memento',
      mention: 'Ați fost menționat',
      assigned: 'O sarcină pentru dvs.',
      mailing: 'Campanie de e-mail',
      document: 'Document',
      import: 'Import',
      report: 'Raport',
    },
    by: { mention: '{name} vă menționează', assigned: '{name} vă dă o sarcină' },
    due: 'termen',
    many: plural('ro', { one: 'notificare', few: 'notificări', other: 'de notificări' }),
    hello: 'Bună ziua, {name},',
    why: 'În setările de notificări alegeți ce mesaje primiți și când.',
    unnamed: 'o înregistrare',
  },
  id: {
    one: {
      reminder: 'Pengingat',
      mention: 'Anda disebut',
      assigned: 'Tugas untuk Anda',
      mailing: 'Pengiriman email',
      document: 'Dokumen',
      import: 'Impor',
      report: 'Laporan',
    },
    by: { mention: '{name} menyebut Anda', assigned: '{name} memberi Anda tugas' },
    due: 'tenggat',
    many: plural('id', { other: 'pemberitahuan' }),
    hello: 'Halo {name},',
    why: 'Di pengaturan pemberitahuan Anda memilih surat mana yang datang dan kapan.',
    unnamed: 'sebuah catatan',
  },
};

/** Most lines of a letter that tells of many. */
const MOST_LINES = 50;

/** Plain text: it reads the same everywhere and carries nothing that has to be cleaned. */
export function letterText(reader: LetterReader, items: readonly LetterItem[]): { subject: string; text: string } {
  const words = WORDS[reader.locale as Locale] ?? WORDS.en;
  const [first] = items;
  const subject =
    items.length === 1 && first ? lineOf(words, reader, first) : `${reader.organization}: ${words.many(items.length)}`;
  const blocks = items
    .slice(0, MOST_LINES)
    .map((item) => [`• ${lineOf(words, reader, item)}`, excerptOf(item), item.link].filter(Boolean).join('\n  '));
  const rest = items.length > MOST_LINES ? [`… +${items.length - MOST_LINES}`] : [];
  const text = [words.hello.replace('{name}', () => reader.name), ...blocks, ...rest, `— \n${words.why}`].join('\n\n');
  return { subject: oneLine(subject).slice(0, 200), text };
}

function lineOf(words: Words, reader: LetterReader, { kind, data, actorName, title }: LetterItem): string {
  const what = (actorName && words.by[kind]?.replace('{name}', () => actorName)) || words.one[kind];
  const named = title ?? (typeof data.title === 'string' ? data.title : words.unnamed);
  const due = dueText(data, reader);
  return oneLine(`${what}: ${named}${due ? ` (${words.due} ${due})` : ''}`);
}

function dueText({ dueOn, dueAt }: Record<string, unknown>, { locale, timeZone }: LetterReader): string | null {
  if (typeof dueOn === 'string')
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${dueOn}T00:00:00Z`),
    );
  if (typeof dueAt !== 'string') return null;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zoneOf(timeZone),
  }).format(new Date(dueAt));
}

const excerptOf = ({ data }: LetterItem): string | null =>
  typeof data.excerpt === 'string' ? `“${oneLine(data.excerpt)}”` : null;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function zoneOf(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
