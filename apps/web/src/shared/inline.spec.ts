import { fromDraft, same, toDraft } from './inline';

describe('inline editing', () => {
  it('offers values the way they are typed', () => {
    expect(toDraft('money', { amount: '1250.50', currency: 'EUR' }, 'ru')).toBe('1250,50');
    expect(toDraft('number', 0.5, 'ro')).toBe('0,5');
    expect(toDraft('text', null, 'en')).toBe('');
  });

  it('reads what was typed', () => {
    expect(fromDraft('money', '1 250,50', 'ru', 'MDL')).toEqual({ amount: '1250.50', currency: 'MDL' });
    expect(fromDraft('number', '1.250', 'ro', '')).toBe(1250);
    expect(fromDraft('text', '  Ana ', 'en', '')).toBe('Ana');
    expect(fromDraft('longtext', ' two\nlines ', 'en', '')).toBe(' two\nlines ');
  });

  it('tells emptied from unreadable', () => {
    expect(fromDraft('money', '   ', 'en', 'EUR')).toBeNull();
    expect(fromDraft('money', 'much', 'en', 'EUR')).toBeUndefined();
    expect(fromDraft('number', '1.2.3', 'en', '')).toBeUndefined();
  });

  it('does not save what did not change', () => {
    expect(same({ amount: '1', currency: 'EUR' }, { amount: '1', currency: 'EUR' })).toBe(true);
    expect(same(null, undefined)).toBe(true);
    expect(same('a', 'b')).toBe(false);
  });
});
