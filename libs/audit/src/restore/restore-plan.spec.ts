import { inOrder, type PlanItem, tokenOf, withGroups } from './restore-plan';

const item = (over: Partial<PlanItem>): PlanItem => ({
  type: 'thing',
  id: 'a',
  operation: 'update',
  from: new Map([['name', '"now"']]),
  to: new Map([['name', '"then"']]),
  keys: ['name'],
  deletedBy: null,
  changedSince: false,
  ...over,
});

describe('a plan', () => {
  it('has a name that does not depend on the order in which rows were read', () => {
    const [one, two] = [item({ id: 'a', keys: ['name', 'size'] }), item({ id: 'b' })];
    expect(tokenOf([one, two])).toBe(tokenOf([two, { ...one, keys: ['size', 'name'] }]));
  });

  it('has another name when a value is another one', () => {
    expect(tokenOf([item({})])).not.toBe(tokenOf([item({ from: new Map([['name', '"changed"']]) })]));
  });

  it('makes room first, and inserts what is pointed to before what points to it', () => {
    const child = item({ id: 'child', operation: 'insert', from: null, to: new Map([['thingId', '"parent"']]) });
    const parent = item({ id: 'parent', operation: 'insert', from: null, to: new Map() });
    const gone = item({ id: 'gone', operation: 'delete', to: null });
    expect(inOrder([child, item({}), parent, gone]).map(({ id }) => id)).toEqual(['gone', 'a', 'parent', 'child']);
  });

  it('takes along what belongs together', () => {
    expect([...withGroups(['amount'], [['amount', 'currency']])]).toEqual(['amount', 'currency']);
    expect([...withGroups(['name'], [['amount', 'currency']])]).toEqual(['name']);
  });
});
