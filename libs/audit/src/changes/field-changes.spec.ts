import { fieldChanges, refsOf } from './field-changes';

describe('fieldChanges', () => {
  const fields = { ownerId: { type: 'ref', ref: 'user' }, amount: { type: 'money' } } as const;

  it('pairs before and after by field', () => {
    expect(fieldChanges({ amount: 1, ownerId: 'a' }, { amount: 2, ownerId: null }, fields)).toEqual([
      { field: 'amount', type: 'money', ref: null, before: 1, after: 2 },
      { field: 'ownerId', type: 'ref', ref: 'user', before: 'a', after: null },
    ]);
  });

  it('shows fields that nobody described, and is not fooled by inherited names', () => {
    expect(fieldChanges(null, { constructor: 'x' }, fields)).toEqual([
      { field: 'constructor', type: 'text', ref: null, before: null, after: 'x' },
    ]);
  });

  it('collects the records pointed to', () => {
    const changes = fieldChanges({ ownerId: 'a' }, { ownerId: 'b', amount: 3 }, fields);
    expect(refsOf(changes)).toEqual([
      { type: 'user', id: 'a' },
      { type: 'user', id: 'b' },
    ]);
  });
});
