import { pastedTargets, target } from './paste.ts';

describe('cells from a spreadsheet', () => {
  it('are read as people write numbers', () => {
    expect(pastedTargets('1 000\t2.500,50 €\t\r\n3000\tten\n', 'ro')).toEqual([
      ['1000', '2500.50', null],
      ['3000', undefined],
    ]);
  });

  it('nothing is no target, less than nothing is no number', () => {
    expect([target('  ', 'en'), target('-5', 'en'), target('$12,000', 'en')]).toEqual([null, undefined, '12000']);
  });
});
