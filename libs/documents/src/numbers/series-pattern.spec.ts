import { formatPaperNumber, patternError, periodOf, previewNumber } from './series-pattern';

describe('patterns of numbers', () => {
  it.each([
    ['Q-{YYYY}-{0000}', 7, 'Q-2026-0007'],
    ['{0}/{MM}/{YY}', 12, '12/11/26'],
    ['№{000}-{YYYY}', 12345, '№12345-2026'],
  ])('%s', (pattern, count, number) => expect(formatPaperNumber(pattern, count, '2026-11-25')).toBe(number));

  it('shows no number before it is taken', () =>
    expect(previewNumber('Q-{YYYY}-{0000}', '2026-11-25')).toBe('Q-2026-••••'));

  it.each([
    ['Q-{YYYY}', true, 'no_counter'],
    ['Q-{0000}-{00}', false, 'no_counter'],
    ['Q-{0000}', true, 'no_year'],
    ['Q-{yyyy}-{000}', false, 'bad_pattern'],
    ['Q-{000}}', false, 'bad_pattern'],
    ['Q-{0000}', false, undefined],
    ['Q-{YY}-{0000}', true, undefined],
  ])('%s (yearly %s): %s', (pattern, yearly, code) => expect(patternError(pattern, yearly)?.code).toBe(code));

  it('counts within the year, or for ever', () => {
    expect(periodOf(true, '2026-11-25')).toBe(2026);
    expect(periodOf(false, '2026-11-25')).toBe(0);
  });
});
