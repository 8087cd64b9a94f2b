import {
  type Change,
  currencyOf,
  type FieldChange,
  groupChanges,
  isLongText,
  shownFields,
  valuesBefore,
} from './history';

const field = (name: string, before: unknown, after: unknown, type = 'text'): FieldChange => ({
  field: name,
  type,
  before,
  after,
  beforeTitle: null,
  afterTitle: null,
});

let seq = 100;
const change = (over: Partial<Change>): Change => ({
  seq: (seq -= 1),
  at: '2026-11-22T08:00:00Z',
  actor: { type: 'user', id: 'u', name: 'Ana' },
  source: 'web',
  requestId: 'r1',
  batchId: null,
  operation: 'update',
  subjectType: 'customer',
  subjectId: 'c',
  fields: [],
  ...over,
});

describe('history', () => {
  it('makes one entry of the writes of one request, the record before its parts', () => {
    const entries = groupChanges(
      [
        change({ requestId: 'r2', fields: [field('name', 'A', 'B')] }),
        change({ subjectType: 'contactPoint', operation: 'insert', fields: [field('value', null, '+40')] }),
        change({ operation: 'insert', fields: [field('name', null, 'A')] }),
      ],
      'customer',
    );
    expect(entries.map((entry) => [entry.headline, entry.rows.map((row) => row.change.subjectType)])).toEqual([
      ['changed', ['customer']],
      ['created', ['customer', 'contactPoint']],
    ]);
  });

  it('never joins writes that belong to no request', () => {
    const entries = groupChanges(
      [
        change({ requestId: null, fields: [field('name', 'B', 'C')] }),
        change({ requestId: null, fields: [field('name', 'A', 'B')] }),
      ],
      'customer',
    );
    expect(entries).toHaveLength(2);
  });

  it('says moved to the bin and restored, without the columns behind it', () => {
    const binned = change({
      requestId: 'r1',
      fields: [field('deletedAt', null, '2026-11-22T08:00:00Z', 'datetime'), field('deletedBy', null, 'u')],
    });
    const restored = change({
      requestId: 'r2',
      fields: [field('deletedAt', '2026-11-22T08:00:00Z', null, 'datetime')],
    });
    expect(groupChanges([restored, binned], 'customer').map((entry) => [entry.headline, entry.rows.length])).toEqual([
      ['restored', 0],
      ['binned', 0],
    ]);
  });

  it('leaves out entries in which nothing worth showing changed', () => {
    expect(
      groupChanges([change({ subjectType: 'contactPoint', fields: [field('position', 0, 1)] })], 'customer'),
    ).toEqual([]);
  });

  it('shows an amount with the currency of its side', () => {
    const both = change({
      subjectType: 'deal',
      fields: [field('amount', 1, 2, 'money'), field('currency', 'EUR', 'USD')],
    });
    expect(shownFields(both).map((one) => one.field)).toEqual(['amount']);
    expect([currencyOf(both, 'amount', 'before'), currencyOf(both, 'amount', 'after')]).toEqual(['EUR', 'USD']);
    const alone = change({ fields: [field('currency', 'EUR', 'USD')] });
    expect(shownFields(alone).map((one) => one.field)).toEqual(['currency']);
  });

  it('puts back the fields of the record, not of its parts', () => {
    const [entry] = groupChanges(
      [
        change({ subjectType: 'contactPoint', fields: [field('value', '1', '2')] }),
        change({ fields: [field('name', 'A', 'B'), field('industry', null, 'x')] }),
      ],
      'customer',
    );
    expect(entry && valuesBefore(entry)).toEqual({ name: 'A', industry: null });
  });

  it('compares only texts, and only long ones', () => {
    expect(isLongText(field('description', 'a\nb', 'a'))).toBe(true);
    expect(isLongText(field('name', 'a', 'b'))).toBe(false);
    expect(isLongText(field('description', null, 'x'.repeat(99)))).toBe(false);
  });
});
