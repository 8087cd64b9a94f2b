import type { ValueEntry, ValueField } from './types';
import { createAnswers, offeredAnswers, sortValues } from './values';

const entry = (over: Partial<ValueEntry>): ValueEntry => ({
  value: 'x',
  count: 1,
  match: 'exact',
  candidates: [],
  answer: null,
  effect: 'taken',
  ...over,
});
const field = (items: ValueEntry[], over: Partial<ValueField> = {}): ValueField => ({
  field: 'product',
  column: 'product',
  type: 'reference',
  reference: 'product',
  choices: null,
  mayCreate: true,
  whenUnknown: 'refuse',
  distinct: items.length,
  open: 0,
  items,
  ...over,
});

const gtx = { id: 'p1', title: 'GTX Pro', score: 0.9 };

describe('values of a file', () => {
  it('shows another spelling, and is silent about what is plainly known', () => {
    const sorted = sortValues(
      field([
        entry({ value: 'GTXPro', match: 'folded', candidates: [gtx] }),
        entry({ value: 'gtx pro ', match: 'folded', candidates: [gtx] }),
        entry({ value: 'GTK 500', candidates: [{ id: 'p2', title: 'GTK 500', score: 1 }] }),
        entry({
          value: 'MG Speical',
          match: 'near',
          candidates: [{ id: 'p3', title: 'MG Special', score: 0.8 }],
          effect: 'refuse',
        }),
        entry({ value: 'New thing', match: 'none', effect: 'create' }),
      ]),
    );
    expect(sorted.open.map((one) => one.value)).toEqual(['MG Speical']);
    expect(sorted.told.map((one) => one.value)).toEqual(['GTXPro', 'New thing']);
    expect(sorted.plain.map((one) => one.value)).toEqual(['gtx pro ', 'GTK 500']);
  });

  it('counts an answered refusal as answered', () => {
    const refused = entry({ effect: 'refuse', answer: { action: 'refuse', remembered: false } });
    expect(sortValues(field([refused]))).toEqual({ open: [], told: [refused], plain: [] });
  });

  it('says nothing of a record that an earlier import has made', () => {
    const made = entry({
      value: 'Engaging',
      candidates: [{ id: 's1', title: 'Engaging', score: 1 }],
      answer: { action: 'create', remembered: true },
    });
    expect(sortValues(field([made])).plain).toEqual([made]);
  });

  it('creates only what nothing is near to, and only where that is allowed', () => {
    const items = [
      entry({ value: 'Engaging', match: 'none', effect: 'refuse' }),
      entry({ value: 'GTX Por', match: 'near', candidates: [gtx], effect: 'refuse' }),
      entry({ value: 'Smith', match: 'ambiguous', candidates: [gtx], effect: 'refuse' }),
    ];
    expect(createAnswers(field(items))).toEqual([{ field: 'product', value: 'Engaging', action: 'create' }]);
    expect(createAnswers(field(items, { mayCreate: false }))).toEqual([]);
  });

  it('accepts the nearest of every open name, as a record or as a choice', () => {
    const near = entry({ value: 'GTX Por', match: 'near', candidates: [gtx], effect: 'refuse' });
    const far = entry({ value: 'Zzz', match: 'none', effect: 'refuse' });
    const kind = field(
      [
        entry({
          value: 'compny',
          match: 'near',
          candidates: [{ id: 'company', title: 'company', score: 0.8 }],
          effect: 'refuse',
        }),
      ],
      { field: 'kind', type: 'choice' },
    );
    expect(offeredAnswers([field([near, far]), kind])).toEqual([
      { field: 'product', value: 'GTX Por', action: 'record', id: 'p1' },
      { field: 'kind', value: 'compny', action: 'choice', choice: 'company' },
    ]);
  });
});
