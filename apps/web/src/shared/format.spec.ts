import { daysBetween, formatDate, formatDay, formatMoney, formatRelative, today } from './format';

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const now = new Date('2026-11-22T22:30:00Z');

describe('format', () => {
  it('writes money in the manner of the locale and drops empty cents', () => {
    expect(plain(formatMoney({ amount: '12400.00', currency: 'EUR' }, 'ru'))).toBe('12 400 €');
    expect(plain(formatMoney({ amount: '12400.50', currency: 'EUR' }, 'ru'))).toBe('12 400,50 €');
    expect(formatMoney({ amount: '12400', currency: 'USD' }, 'en')).toBe('$12,400');
    expect(formatMoney({ amount: '5', currency: 'USD' }, 'en', { exact: true })).toBe('$5.00');
  });

  it('loses no digit of a long amount', () => {
    expect(formatMoney({ amount: '12345678901234567890.12', currency: 'USD' }, 'en')).toBe(
      '$12,345,678,901,234,567,890.12',
    );
  });

  it('never shifts a date without a time', () => {
    expect(formatDate('2026-01-01', 'en')).toBe('Jan 1, 2026');
  });

  it('knows which day it is in the zone of the reader', () => {
    expect(today('Europe/Chisinau', now)).toBe('2026-11-23');
    expect(today('America/New_York', now)).toBe('2026-11-22');
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
    expect(formatDay('2026-11-23', 'en', 'Europe/Chisinau', now)).toBe('today');
    expect(formatDay('2026-11-23', 'en', 'America/New_York', now)).toBe('tomorrow');
  });

  it('says how long ago in the fitting unit', () => {
    expect(formatRelative('2026-11-22T22:29:40Z', 'en', now)).toBe('now');
    expect(formatRelative('2026-11-22T19:30:00Z', 'en', now)).toBe('3 hours ago');
    expect(formatRelative('2026-11-19T22:30:00Z', 'ru', now)).toBe('3 дня назад');
  });
});
