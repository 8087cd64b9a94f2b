import { type DraftLine, sumOf, toItems, totalOf } from '#web/features/sales/deal/lines.ts';

const line = (quantity: string, price: string, id: string | null = null): DraftLine => ({
  key: 'k',
  id,
  productId: 'p',
  name: 'Desk',
  quantity,
  price,
});

describe('lines of a deal', () => {
  it('reads numbers as people write them and rounds like the server', () => {
    expect(totalOf(line('3', '1 999,90'), 'ru')).toBe('5999.70');
    expect(totalOf(line('0.333', '10'), 'en')).toBe('3.33');
    expect(totalOf(line('0.5', '0.01'), 'en')).toBe('0.01');
    expect(totalOf(line('', '10'), 'en')).toBeNull();
    expect(totalOf(line('-1', '10'), 'en')).toBeNull();
  });

  it('adds up what has a price', () => {
    expect(sumOf([line('2', '10.05'), line('1', ''), line('x', '3')], 'en')).toBe('20.10');
    expect(sumOf([], 'en')).toBe('0.00');
  });

  it('sends decimals, keeps ids, and sends nothing that cannot be read', () => {
    expect(toItems([line('2', '1.234,5', 'a'), line('1', ' ')], 'ro')).toEqual([
      { id: 'a', productId: 'p', quantity: '2', price: '1234.5' },
      { productId: 'p', quantity: '1', price: null },
    ]);
    expect(toItems([line('two', '1')], 'en')).toBeNull();
  });
});
