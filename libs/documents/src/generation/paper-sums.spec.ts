import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { sumErrors, sumUp } from './paper-sums';

const line = (quantity: string, price: string | null) => ({ name: 'x', sku: null, unit: null, quantity, price });

describe('sums of a paper', () => {
  it('rounds each sum once, halves away from zero, and loses no cent', () => {
    const { lines, totals } = sumUp([line('3', '0.335'), line('0.1', '0.25'), line('1', null)], null);
    expect(lines.map(({ sum }) => sum)).toEqual(['1.01', '0.03', null]);
    expect(totals).toEqual({ net: '1.04', discountPercent: null, discount: null, total: '1.04', count: '3' });
  });

  it('takes the discount off the whole', () =>
    expect(sumUp([line('2', '99.99')], '12.5').totals).toMatchObject({
      net: '199.98',
      discount: '25.00',
      total: '174.98',
      discountPercent: '12.5',
    }));

  it('always adds up: lines make the net, net less discount makes the total', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999 }).map((value) => (value / 100).toFixed(2));
    const quantity = fc.integer({ min: 1, max: 9_999_999 }).map((value) => new Decimal(value).div(10_000).toFixed());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quantity, cents), { maxLength: 30 }),
        fc.integer({ min: 0, max: 100 }),
        (rows, percent) => {
          const { lines, totals } = sumUp(
            rows.map(([many, price]) => line(many, price)),
            String(percent),
          );
          const net = lines.reduce((sum, one) => sum.plus(one.sum ?? 0), new Decimal(0));
          expect(net.toFixed(2)).toBe(totals.net);
          expect(net.minus(totals.discount ?? 0).toFixed(2)).toBe(totals.total);
        },
      ),
    );
  });

  it('refuses nothing, less than nothing and more than all', () =>
    expect(sumErrors([{ quantity: '0', price: '-1' }], '101').map(({ pointer }) => pointer)).toEqual([
      '/input/lines/0/quantity',
      '/input/lines/0/price',
      '/input/discountPercent',
    ]));
});
