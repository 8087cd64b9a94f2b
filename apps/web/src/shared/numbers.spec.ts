import { parseDecimal, parseMoney } from './numbers';

describe('numbers as people write them', () => {
  it.each([
    ['32.000,00', 'ru', '32000.00'],
    ['32,000.00', 'ru', '32000.00'],
    ['32 000,5', 'en', '32000.5'],
    ['1.234', 'ro', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,234', 'en', '1234'],
    ['1,234', 'ru', '1.234'],
    ['1.234.567', 'en', '1234567'],
    ["1'234.5", 'en', '1234.5'],
    ['0,500', 'en', '0.500'],
    ['007', 'en', '7'],
    ['(12)', 'en', '-12'],
    ['−5', 'ru', '-5'],
    ['5,', 'ru', '5'],
    ['-0', 'en', '0'],
    ['12 500', 'ru', '12500'],
  ])('reads %s in %s as %s', (text, locale, expected) => {
    expect(parseDecimal(text, locale)).toBe(expected);
  });

  it.each(['', 'abc', '1.2.3', '1,2.3,4', '12-34x', '.'])('refuses %j', (text) => {
    expect(parseDecimal(text, 'en')).toBeNull();
  });

  it.each([
    ['32.000,00 €', 'ru', { amount: '32000.00', currency: 'EUR' }],
    ['$1,200', 'en', { amount: '1200', currency: 'USD' }],
    ['12 500 руб.', 'ru', { amount: '12500', currency: 'RUB' }],
    ['450 lei', 'ro', { amount: '450', currency: 'RON' }],
    ['Rp 1.500.000', 'id', { amount: '1500000', currency: 'IDR' }],
    ['99', 'en', { amount: '99', currency: 'MDL' }],
    ['USD 5', 'en', { amount: '5', currency: 'USD' }],
  ])('reads the amount %s', (text, locale, expected) => {
    expect(parseMoney(text, locale, 'MDL')).toEqual(expected);
  });

  it('refuses words', () => {
    expect(parseMoney('many euros', 'en', 'EUR')).toBeNull();
  });
});
