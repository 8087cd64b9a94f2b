import { countryName, formatAmount, formatDay, formatMoney, formatNumber } from './formats';

describe('numbers and days of a paper', () => {
  it.each([
    ['en', '1,234,567.80'],
    ['ru', '1\u00a0234\u00a0567,80'],
    ['ro', '1.234.567,80'],
    ['id', '1.234.567,80'],
  ] as const)('writes sums as %s does', (language, text) => expect(formatAmount('1234567.8', language)).toBe(text));

  it('is exact where floats are not', () => {
    expect(formatAmount('9007199254740993.01', 'en')).toBe('9,007,199,254,740,993.01');
    expect(formatAmount('1.005', 'en')).toBe('1.01');
    expect(formatNumber('0.1250', 'ru')).toBe('0,125');
    expect(formatMoney('5', 'MDL', 'ro')).toBe('5,00\u00a0MDL');
  });

  it.each([
    ['en', '25/11/2026', '25 November 2026'],
    ['ru', '25.11.2026', '25 ноября 2026 г.'],
    ['ro', '25.11.2026', '25 noiembrie 2026'],
    ['id', '25/11/2026', '25 November 2026'],
  ] as const)('writes days as %s does', (language, short, long) => {
    expect(formatDay('2026-11-25', language)).toBe(short);
    expect(formatDay('2026-11-25', language, 'long')).toBe(long);
  });

  it('names countries', () => expect(countryName('MD', 'ro')).toBe('Republica Moldova'));
});
