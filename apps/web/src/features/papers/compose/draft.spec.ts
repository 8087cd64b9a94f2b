import { newLine, type PaperDraft, toInput, unreadable } from './draft.ts';

const draft = (over: Partial<PaperDraft> = {}): PaperDraft => ({
  title: '',
  date: '',
  validUntil: '',
  discount: '',
  note: '',
  lines: [],
  ...over,
});

describe('a paper while it is written', () => {
  it('reads numbers as people write them and leaves empty lines out', () => {
    const lines = [newLine({ name: 'Стол', quantity: '1,5', price: '1 121,05' }), newLine(), newLine({ name: 'Gift' })];
    expect(toInput(draft({ lines, discount: '12,5', note: ' ' }), 'ru')).toMatchObject({
      discountPercent: '12.5',
      note: null,
      lines: [
        { name: 'Стол', quantity: '1.5', price: '1121.05', unit: null },
        { name: 'Gift', quantity: '1', price: null },
      ],
    });
  });

  it('says which line cannot be read', () => {
    const bad = newLine({ name: 'x', quantity: 'two' });
    const none = newLine({ name: 'y', quantity: '0' });
    expect([...unreadable(draft({ lines: [bad, none, newLine()], discount: '101' }), 'en')]).toEqual([
      bad.key,
      none.key,
      'discount',
    ]);
    expect(toInput(draft({ lines: [bad] }), 'en')).toBeNull();
  });
});
