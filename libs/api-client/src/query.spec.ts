import { serializeQuery } from './query';

describe('serializeQuery', () => {
  it('writes nested filters in brackets', () => {
    expect(
      decodeURIComponent(
        serializeQuery({ filter: { ownerId: 'me', amount: { gte: 100, lte: '900' } }, sort: '-name' }),
      ),
    ).toBe('filter[ownerId]=me&filter[amount][gte]=100&filter[amount][lte]=900&sort=-name');
  });

  it('joins lists, leaves out what is not there, keeps false and zero', () => {
    expect(serializeQuery({ a: ['x', 'y'], b: undefined, c: null, d: false, e: 0 })).toBe('a=x%2Cy&d=false&e=0');
  });

  it('escapes names and values', () => {
    expect(serializeQuery({ q: 'a&b=c +', ключ: 'ё' })).toBe('q=a%26b%3Dc%20%2B&%D0%BA%D0%BB%D1%8E%D1%87=%D1%91');
  });
});
