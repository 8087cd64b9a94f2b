import { letterText, type LetterItem, type LetterReader } from './letter-text';

const READER: LetterReader = { name: 'Ana', locale: 'en', timeZone: 'Europe/Chisinau', organization: 'Acme' };
const ITEM: LetterItem = {
  kind: 'reminder',
  data: { title: 'Call back', dueAt: '2026-07-01T09:30:00Z' },
  actorName: null,
  title: 'Call back',
  link: 'https://crm.example/tasks/1',
};

describe('a letter', () => {
  it('about one thing names it, with its time where the reader is', () => {
    const { subject, text } = letterText(READER, [ITEM]);
    expect(subject).toBe('Reminder: Call back (due Jul 1, 2026, 12:30 PM)');
    expect(text).toContain('Hello Ana,');
    expect(text).toContain('https://crm.example/tasks/1');
  });

  it('about many counts them in the reader’s language', () => {
    const subjects = (count: number, locale: string) =>
      letterText(
        { ...READER, locale },
        Array.from({ length: count }, () => ITEM),
      ).subject;
    expect(subjects(2, 'en')).toBe('Acme: 2 notifications');
    expect(subjects(2, 'ru')).toBe('Acme: 2 уведомления');
    expect(subjects(5, 'ru')).toBe('Acme: 5 уведомлений');
    expect(subjects(21, 'ru')).toBe('Acme: 21 уведомление');
    expect(subjects(25, 'ro')).toBe('Acme: 25 de notificări');
    expect(subjects(3, 'id')).toBe('Acme: 3 pemberitahuan');
  });

  it('a day stays that day, an unseen record has no title, a subject has no line breaks', () => {
    const day = letterText({ ...READER, timeZone: 'Pacific/Pago_Pago' }, [
      { ...ITEM, data: { dueOn: '2026-07-01' }, title: 'Line\r\nBcc: x@example.com' },
    ]);
    expect(day.subject).toBe('Reminder: Line Bcc: x@example.com (due Jul 1, 2026)');
    const hidden = letterText(READER, [{ ...ITEM, kind: 'mention', data: {}, title: null, actorName: 'Bo $& b' }]);
    expect(hidden.subject).toBe('Bo $& b mentions you: a record');
  });

  it.each(['en', 'ru', 'ro', 'id', 'xx'])('is written in %s for every kind', (locale) => {
    for (const kind of ['reminder', 'mention', 'assigned', 'mailing', 'document', 'import', 'report'] as const)
      expect(letterText({ ...READER, locale }, [{ ...ITEM, kind, actorName: 'Bo' }]).subject).toMatch(/\S: Call back/u);
  });
});
