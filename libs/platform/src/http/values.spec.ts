import { isDate, isDateTime, isDecimal, isEmail, isPlainText } from './values';

describe('values', () => {
  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => expect(isDate(day)).toBe(true));
  it.each(['2023-02-29', '0000-01-01', '2024-13-01', '2024-1-1', '2024-02-30', '', 5])('%s is no day', (day) =>
    expect(isDate(day)).toBe(false),
  );

  it('wants an offset with a time', () => {
    expect(isDateTime('2026-11-22T10:00:00+02:00')).toBe(true);
    expect(isDateTime('2026-11-22T10:00Z')).toBe(true);
    expect(isDateTime('2026-11-22T10:00:00')).toBe(false);
    expect(isDateTime('2026-02-30T10:00:00Z')).toBe(false);
  });

  it('takes decimals without exponent, up to four places', () => {
    expect(['0', '-1.5', '12345678901234.1234'].every(isDecimal)).toBe(true);
    expect(['1e5', '1,5', '.5', '1.', '1.23456', 'NaN', ''].some(isDecimal)).toBe(false);
  });

  it('knows an address when it sees one', () => {
    expect(['a@b.ro', 'пётр@почта.рф', 'x+y@localhost'].every(isEmail)).toBe(true);
    expect(['a', 'a@', '@b', 'a b@c.d', 'a@b..c', 'a@b.', '<a@b.c>'].some(isEmail)).toBe(false);
  });

  it('refuses what cannot be stored', () => {
    expect(isPlainText('a\0b')).toBe(false);
    expect(isPlainText('\ud83d')).toBe(false);
    expect(isPlainText('😀')).toBe(true);
  });
});
