import { Amounts } from './amounts';

describe('Amounts', () => {
  it('adds exactly, never across currencies, the organization’s first', () => {
    const amounts = new Amounts();
    for (let index = 0; index < 10; index++) amounts.add('EUR', '0.10');
    amounts.add('USD', '99999999999999.99');
    amounts.add('USD', '0.01');
    amounts.add('MDL', '-5.5');
    expect(amounts.money('EUR')).toEqual([
      { amount: '1.00', currency: 'EUR' },
      { amount: '100000000000000.00', currency: 'USD' },
      { amount: '-5.50', currency: 'MDL' },
    ]);
  });

  it('rounds once, halves away from zero, as the database does', () => {
    const amounts = new Amounts();
    amounts.add('EUR', '22989.00');
    expect(amounts.average(new Map([['EUR', 8]]), 'EUR')).toEqual([{ amount: '2873.63', currency: 'EUR' }]);
    const fine = new Amounts();
    fine.add('EUR', '0.0149');
    expect(fine.average(new Map([['EUR', 3]]), 'EUR')).toEqual([{ amount: '0.00', currency: 'EUR' }]);
    expect(fine.average(new Map(), 'EUR')).toEqual([]);
  });
});
