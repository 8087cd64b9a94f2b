import { lineErrors, lineTotal, sumOfLines } from './line-rules';

describe('lines of a deal', () => {
  it('multiplies and rounds like the database', () => {
    expect(lineTotal('3', '19.99')).toBe(5997n);
    expect(lineTotal('0.333', '10.00')).toBe(333n);
    expect(lineTotal('0.5', '0.01')).toBe(1n);
    expect(lineTotal('0.4999', '0.01')).toBe(0n);
    expect(lineTotal('2', null)).toBe(0n);
  });

  it('adds up without losing a cent', () => {
    expect(
      sumOfLines([
        { quantity: '3', price: '0.10' },
        { quantity: '1', price: '99999999999999.99' },
      ]),
    ).toBe('100000000000000.29');
    expect(sumOfLines([])).toBe('0.00');
  });

  it('says which line is wrong', () => {
    const id = '00000000-0000-7000-8000-000000000000';
    const errors = lineErrors(
      [
        { productId: id, quantity: '0.00' },
        { productId: id, price: '-1' },
        { productId: id, price: '1.005' },
        { productId: id, quantity: '0.5', price: '2.50' },
      ],
      '/items',
    );
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/items/0/quantity', 'too_small'],
      ['/items/1/price', 'too_small'],
      ['/items/2/price', 'too_precise'],
    ]);
  });
});
