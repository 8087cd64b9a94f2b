import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { amountInWords, numberInWords } from './amount-in-words';
import { cardinal } from './cardinals';

describe('sums in words', () => {
  it.each([
    ['1121.05', 'RUB', 'одна тысяча сто двадцать один рубль 05 копеек'],
    ['1', 'RUB', 'один рубль 00 копеек'],
    ['2.01', 'RUB', 'два рубля 01 копейка'],
    ['5.22', 'RUB', 'пять рублей 22 копейки'],
    ['11.11', 'RUB', 'одиннадцать рублей 11 копеек'],
    ['21', 'IDR', 'двадцать одна индонезийская рупия'],
    ['22', 'UAH', 'двадцать две гривны 00 копеек'],
    ['1', 'UAH', 'одна гривна 00 копеек'],
    ['2000', 'MDL', 'две тысячи молдавских леев 00 банов'],
    ['101', 'MDL', 'сто один молдавский лей 00 банов'],
    ['3.03', 'MDL', 'три молдавских лея 03 бана'],
    ['1000000', 'USD', 'один миллион долларов США 00 центов'],
    ['12412.50', 'EUR', 'двенадцать тысяч четыреста двенадцать евро 50 центов'],
    ['0', 'RUB', 'ноль рублей 00 копеек'],
    ['5', 'CHF', 'пять CHF 00/100'],
  ])('%s %s in Russian', (amount, currency, words) => expect(amountInWords(amount, currency, 'ru')).toBe(words));

  it.each([
    ['1', 'MDL', 'un leu și 00 bani'],
    ['2', 'RON', 'doi lei și 00 bani'],
    ['20', 'MDL', 'douăzeci de lei și 00 bani'],
    ['19', 'MDL', 'nouăsprezece lei și 00 bani'],
    ['100', 'MDL', 'o sută de lei și 00 bani'],
    ['101', 'MDL', 'o sută unu lei și 00 bani'],
    ['121.21', 'MDL', 'o sută douăzeci și unu de lei și 21 de bani'],
    ['1121.05', 'RON', 'o mie o sută douăzeci și unu de lei și 05 bani'],
    ['1', 'RUB', 'o rublă și 00 copeici'],
    ['2', 'RUB', 'două ruble și 00 copeici'],
    ['22', 'RUB', 'douăzeci și două de ruble și 00 copeici'],
    ['1.01', 'EUR', 'un euro și 01 cent'],
    ['21000', 'EUR', 'douăzeci și una de mii de euro și 00 cenți'],
    ['21000000', 'MDL', 'douăzeci și unu de milioane de lei și 00 bani'],
    ['2000000', 'USD', 'două milioane de dolari SUA și 00 cenți'],
    ['0', 'MDL', 'zero lei și 00 bani'],
  ])('%s %s in Romanian', (amount, currency, words) => expect(amountInWords(amount, currency, 'ro')).toBe(words));

  it.each([
    ['1121.05', 'EUR', 'one thousand one hundred twenty-one euros and 05 cents'],
    ['1', 'USD', 'one US dollar and 00 cents'],
    ['0.01', 'EUR', 'zero euros and 01 cent'],
    ['2', 'MDL', 'two Moldovan lei and 00 bani'],
    ['1000000', 'GBP', 'one million pounds sterling and 00 pence'],
    ['-5', 'EUR', 'minus five euros and 00 cents'],
  ])('%s %s in English', (amount, currency, words) => expect(amountInWords(amount, currency, 'en')).toBe(words));

  it.each([
    ['1121', 'IDR', 'seribu seratus dua puluh satu rupiah'],
    ['1500000', 'IDR', 'satu juta lima ratus ribu rupiah'],
    ['1000.50', 'IDR', 'seribu rupiah 50 sen'],
    ['11.05', 'EUR', 'sebelas euro 05 sen'],
  ])('%s %s in Indonesian', (amount, currency, words) => expect(amountInWords(amount, currency, 'id')).toBe(words));

  it('keeps cents that a float would lose, and rounds halves away from zero', () => {
    expect(amountInWords('999999999999.99', 'RUB', 'ru')).toMatch(/девять рублей 99 копеек$/);
    expect(amountInWords('0.285', 'RUB', 'ru')).toBe('ноль рублей 29 копеек');
    expect(amountInWords('1.005', 'EUR', 'en')).toBe('one euro and 01 cent');
  });

  it('says the whole and the hundredths of any sum, in any language', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 99_999_999_999_999n }),
        fc.constantFrom('en' as const, 'ru' as const, 'ro' as const, 'id' as const),
        fc.constantFrom('EUR', 'USD', 'MDL', 'RON', 'RUB'),
        (cents, language, currency) => {
          const amount = new Decimal(cents.toString()).div(100).toFixed(2);
          const words = amountInWords(amount, currency, language);
          const parts = (cents % 100n).toString().padStart(2, '0');
          expect(words).toContain(` ${parts} `);
          const whole = cents / 100n;
          const known = [cardinal(language, whole), cardinal(language, whole, 'feminine')];
          const one = language === 'ro' && whole === 1n;
          expect(one || known.some((number) => words.startsWith(`${number} `))).toBe(true);
          expect(words).not.toMatch(/undefined|NaN| {2}/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts in words', () => {
    expect(numberInWords('21', 'ru')).toBe('двадцать один');
    expect(numberInWords('2.5', 'ru')).toBe('2.5');
  });
});
