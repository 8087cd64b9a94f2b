import { daysToMonday, inDays, parseNextStep } from '#web/shared/next-step/parse-next-step.ts';
import { instantOf, wallTime } from '#web/shared/next-step/zoned.ts';

/** Sunday, half past three in the afternoon in Chișinău (UTC+2 in winter). */
const now = new Date('2026-11-22T13:30:00Z');
const zone = 'Europe/Chisinau';
const read = (text: string, locale: string, timeZone = zone) => {
  const { text: rest, at } = parseNextStep(text, locale, now, timeZone);
  if (at === null) return [rest, null];
  const { year, month, day, hour, minute } = wallTime(new Date(at), timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return [rest, `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`];
};

describe('parseNextStep', () => {
  it.each([
    ['call tomorrow 10', 'call', '2026-11-23 10:00'],
    ['Call Ana tomorrow at 14:30 about the offer', 'Call Ana about the offer', '2026-11-23 14:30'],
    ['send offer friday', 'send offer', '2026-11-27 09:00'],
    ['meeting Monday 9', 'meeting', '2026-11-23 09:00'],
    ['call in 3 days', 'call', '2026-11-25 09:00'],
    ['in 2 hours: check the mail', 'check the mail', '2026-11-22 17:30'],
    ['remind next week', 'remind', '2026-11-29 09:00'],
    ['visit tomorrow morning', 'visit', '2026-11-23 09:00'],
    ['write 5 dec', 'write', '2026-12-05 09:00'],
    ['send 10 chairs tomorrow', 'send 10 chairs', '2026-11-23 09:00'],
    ['call today', 'call', '2026-11-22 16:00'],
  ])('reads English: %s', (text, rest, at) => {
    expect(read(text, 'en')).toEqual([rest, at]);
  });

  it.each([
    ['позвонить завтра 10', 'позвонить', '2026-11-23 10:00'],
    ['позвонить завтра в 10:30 Ивану', 'позвонить Ивану', '2026-11-23 10:30'],
    ['в пятницу отправить КП', 'отправить КП', '2026-11-27 09:00'],
    ['созвон в понедельник 9', 'созвон', '2026-11-23 09:00'],
    ['напомнить через 3 дня', 'напомнить', '2026-11-25 09:00'],
    ['встреча послезавтра в 15', 'встреча', '2026-11-24 15:00'],
    ['договор через неделю', 'договор', '2026-11-29 09:00'],
    ['замер 25 ноября в 12', 'замер', '2026-11-25 12:00'],
    ['сегодня вечером перезвонить', 'перезвонить', '2026-11-22 18:00'],
  ])('reads Russian: %s', (text, rest, at) => {
    expect(read(text, 'ru')).toEqual([rest, at]);
  });

  it.each([
    ['sun mâine la 10', 'sun', '2026-11-23 10:00'],
    ['să sun clientul mâine la ora 10', 'să sun clientul', '2026-11-23 10:00'],
    ['trimit oferta vineri', 'trimit oferta', '2026-11-27 09:00'],
    ['întâlnire luni la 9', 'întâlnire', '2026-11-23 09:00'],
    ['revin peste 3 zile', 'revin', '2026-11-25 09:00'],
    ['revin peste o săptămână', 'revin', '2026-11-29 09:00'],
    ['revin peste 2 luni', 'revin', '2027-01-22 09:00'],
    ['contract săptămâna viitoare', 'contract', '2026-11-29 09:00'],
    ['vizită poimâine', 'vizită', '2026-11-24 09:00'],
    ['mâine 10 sun', 'sun', '2026-11-23 10:00'],
    ['oferta pe 5 decembrie la 14:30', 'oferta', '2026-12-05 14:30'],
    ['sun mâine dimineață', 'sun', '2026-11-23 09:00'],
  ])('reads Romanian: %s', (text, rest, at) => {
    expect(read(text, 'ro')).toEqual([rest, at]);
  });

  it.each([
    ['telepon besok jam 10', 'telepon', '2026-11-23 10:00'],
    ['telepon besok 10', 'telepon', '2026-11-23 10:00'],
    ['kirim penawaran jumat', 'kirim penawaran', '2026-11-27 09:00'],
    ['hubungi 3 hari lagi', 'hubungi', '2026-11-25 09:00'],
    ['rapat lusa jam 9', 'rapat', '2026-11-24 09:00'],
    ['kirim kontrak minggu depan', 'kirim kontrak', '2026-11-29 09:00'],
    ['kunjungan besok pagi', 'kunjungan', '2026-11-23 09:00'],
  ])('reads Indonesian: %s', (text, rest, at) => {
    expect(read(text, 'id')).toEqual([rest, at]);
  });

  it('keeps a text without a time, and a text that is nothing but a time', () => {
    expect(read('prepare the contract', 'en')).toEqual(['prepare the contract', null]);
    expect(read('la client în mapă', 'ro')).toEqual(['la client în mapă', null]);
    expect(read('sun clientul', 'ro')).toEqual(['sun clientul', null]);
    expect(read('завтра', 'ru')).toEqual(['завтра', '2026-11-23 09:00']);
    expect(read('', 'en')).toEqual(['', null]);
  });

  it('means the day of the user, not that of the machine', () => {
    const late = new Date('2026-11-22T20:00:00Z');
    expect(parseNextStep('call tomorrow 10', 'en', late, 'Asia/Jayapura').at).toBe('2026-11-24T01:00:00.000Z');
    expect(parseNextStep('call tomorrow 10', 'en', late, 'America/New_York').at).toBe('2026-11-23T15:00:00.000Z');
  });
});

describe('chips', () => {
  it('mean mornings', () => {
    expect(inDays(1, now, zone)).toBe('2026-11-23T07:00:00.000Z');
    expect(inDays(3, now, zone)).toBe('2026-11-25T07:00:00.000Z');
    expect(daysToMonday(now, zone)).toBe(1);
    expect(daysToMonday(new Date('2026-11-23T12:00:00Z'), zone)).toBe(7);
    expect(daysToMonday(new Date('2026-11-25T12:00:00Z'), zone)).toBe(5);
  });
});

describe('instantOf', () => {
  it('holds on days when clocks change', () => {
    const at = (month: number, day: number, hour: number) =>
      instantOf({ year: 2026, month, day, hour, minute: 30 }, 'Europe/Berlin').toISOString();
    expect(at(3, 28, 9)).toBe('2026-03-28T08:30:00.000Z');
    expect(at(3, 29, 9)).toBe('2026-03-29T07:30:00.000Z');
    expect(at(3, 29, 2)).toBe('2026-03-29T01:30:00.000Z');
    expect(at(10, 25, 9)).toBe('2026-10-25T08:30:00.000Z');
  });
});
