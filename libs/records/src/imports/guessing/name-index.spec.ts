import { NameIndex } from './name-index';

describe('NameIndex', () => {
  const index = new NameIndex([
    { id: 'pro', title: 'GTX Pro', aliases: ['SKU-77'] },
    { id: 'plus', title: 'GTX Plus Pro' },
    { id: 'cafe', title: 'Café Crème' },
    { id: 'ivan', title: 'Пётр Ёлкин' },
    { id: 'twin1', title: 'Twin' },
    { id: 'twin2', title: 'TWIN' },
  ]);
  const match = (text: string) => {
    const { kind, candidates } = index.match(text);
    return [kind, candidates[0]?.id];
  };

  it.each([
    ['GTX Pro', 'exact', 'pro'],
    [' GTX Pro ', 'exact', 'pro'],
    ['GTXPro', 'folded', 'pro'],
    ['gtx-pro', 'folded', 'pro'],
    ['sku 77', 'folded', 'pro'],
    ['CAFE CREME', 'folded', 'cafe'],
    ['петр елкин', 'folded', 'ivan'],
    ['GTX Porr', 'near', 'pro'],
    ['Елкин Петр', 'near', 'ivan'],
    ['Hoverboard', 'none', undefined],
    ['', 'none', undefined],
    ['—', 'none', undefined],
  ])('%s → %s', (text, kind, id) => {
    expect(match(text)).toEqual([kind, id]);
  });

  it('never chooses between two of the same name', () => {
    expect(index.match('twin')).toMatchObject({ kind: 'ambiguous', candidates: [{ id: 'twin1' }, { id: 'twin2' }] });
    expect(index.match('Twin')).toMatchObject({ kind: 'exact', candidates: [{ id: 'twin1' }] });
  });

  it('offers the nearest first', () => {
    expect(index.match('GTX Plus Prro').candidates.map((candidate) => candidate.id)).toEqual(['plus', 'pro']);
  });
});
