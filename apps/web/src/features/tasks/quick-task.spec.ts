import { doingOf, parseTask } from '#web/features/tasks/quick-task.ts';

/** Wednesday, noon in Chișinău. */
const now = new Date('2026-11-25T10:00:00Z');
const read = (line: string, locale = 'en') => {
  const { title, priority, dueOn, dueAt } = parseTask(line, locale, now, 'Europe/Chisinau');
  return [title, dueOn ?? dueAt, priority];
};

describe('parseTask', () => {
  it.each([
    ['call Acme tomorrow 10 !high', 'en', 'call Acme', '2026-11-26T08:00:00.000Z', 'high'],
    ['!! call Acme', 'en', 'call Acme', null, 'high'],
    ['send offer friday', 'en', 'send offer', '2026-11-27', null],
    ['tidy the list !low', 'en', 'tidy the list', null, 'low'],
    ['позвонить Ивану завтра в 10:30 !срочно', 'ru', 'позвонить Ивану', '2026-11-26T08:30:00.000Z', 'high'],
    ['отправить КП в пятницу', 'ru', 'отправить КП', '2026-11-27', null],
    ['sun clientul mâine la 10 !urgent', 'ro', 'sun clientul', '2026-11-26T08:00:00.000Z', 'high'],
    ['trimit oferta vineri !mică', 'ro', 'trimit oferta', '2026-11-27', 'low'],
    ['kirim penawaran besok !penting', 'id', 'kirim penawaran', '2026-11-26', 'high'],
  ])('reads %s (%s)', (line, locale, title, due, priority) => {
    expect(read(line, locale)).toEqual([title, due, priority]);
  });

  it('leaves an exclamation alone', () => {
    expect(read('say hello!')).toEqual(['say hello!', null, null]);
    expect(read('ask !nobody')).toEqual(['ask !nobody', null, null]);
  });
});

describe('doingOf', () => {
  it.each([
    ['Call Acme', 'call'],
    ['Перезвонить Ивану', 'call'],
    ['sun clientul', 'call'],
    ['Telepon Budi', 'call'],
    ['Meeting at the office', 'meeting'],
    ['Встреча на объекте', 'meeting'],
    ['vizită la depozit', 'visit'],
    ['Send the offer', null],
  ])('%s: %s', (title, doing) => {
    expect(doingOf(title)).toBe(doing);
  });
});
