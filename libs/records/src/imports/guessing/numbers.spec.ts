import { NumberEvidence, type NumberFormat, readNumber } from './numbers';

describe('readNumber', () => {
  it.each([
    ['1,234.56', 'point', '1234.56'],
    ['1.234,56', 'comma', '1234.56'],
    ['1 234,56', 'comma', '1234.56'],
    ['1\u00a0234\u00a0567,5', 'comma', '1234567.5'],
    ["1'234.50", 'point', '1234.5'],
    ['32.000,00 €', 'comma', '32000', 'EUR'],
    ['€ 32.000,00', 'comma', '32000', 'EUR'],
    ['$1,054.00', 'point', '1054', 'USD'],
    ['-$5.25', 'point', '-5.25', 'USD'],
    ['1 500 руб.', 'comma', '1500', 'RUB'],
    ['Rp 1.500.000', 'comma', '1500000', 'IDR'],
    ['2500 lei', 'comma', '2500', 'MDL'],
    ['(1,234.50)', 'point', '-1234.5'],
    ['−7', 'point', '-7'],
    ['12-', 'point', '-12'],
    ['.5', 'point', '0.5'],
    ['007', 'point', '7'],
    ['-0', 'point', '0'],
    ['1.5E+10', 'point', '15000000000'],
    ['99999999999999999999.99', 'point', '99999999999999999999.99'],
  ] as [string, NumberFormat, string, string?][])('reads %s (%s)', (...[text, format, decimal, currency]) => {
    expect(readNumber(text, format)).toEqual({ decimal, currency: typeof currency === 'string' ? currency : null });
  });

  it.each(['', '-', 'abc', '1.2.3', '12,34,56', '1 23', '12 apples', '5 €€', '1..2', '(5', '1e400', '=1+1', '١٢'])(
    'does not read "%s"',
    (text) => {
      expect(readNumber(text, 'point')).toBeNull();
    },
  );
});

describe('NumberEvidence', () => {
  const from = (...cells: string[]) => {
    const evidence = new NumberEvidence();
    for (const cell of cells) evidence.observe(cell);
    return { format: evidence.format, ambiguous: evidence.ambiguous };
  };

  it('takes the format that the whole column agrees with', () => {
    expect(from('1,234', '12.5')).toEqual({ format: 'point', ambiguous: false });
    expect(from('1.234', '12,5')).toEqual({ format: 'comma', ambiguous: false });
    expect(from('0,125', '1,250')).toEqual({ format: 'comma', ambiguous: false });
    expect(from('1.234.567', '1.234')).toEqual({ format: 'comma', ambiguous: false });
  });

  it('admits that it cannot know', () => {
    expect(from('1,234', '5,678')).toEqual({ format: null, ambiguous: true });
    expect(from('1', '2')).toEqual({ format: null, ambiguous: false });
  });
});
