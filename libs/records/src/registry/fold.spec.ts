import { cut } from './cut';
import { fold, foldCompact } from './fold';
import { uuidV7 } from './uuid-v7';

describe('folding', () => {
  it.each([
    ['Café  Crème', 'cafe creme', 'cafecreme'],
    ['ЁЛКА и Йод', 'елка и йод', 'елкаийод'],
    ['Straße Łódź Đà', 'strasse lodz da', 'strasselodzda'],
    ['GTX-Pro_2', 'gtx-pro_2', 'gtxpro2'],
    ['ＦＵＬＬ', 'full', 'full'],
    ['—', '—', ''],
  ])('%s', (text, folded, compact) => {
    expect(fold(text)).toBe(folded);
    expect(foldCompact(text)).toBe(compact);
  });
});

describe('cut', () => {
  it('never leaves half a character', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
    expect(cut('abc', 2)).toBe('ab');
  });
});

describe('uuidV7', () => {
  it('is a UUID of version 7, later ones greater', () => {
    const [first, second] = [uuidV7(1_700_000_000_000), uuidV7(1_700_000_000_001)];
    expect(first).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second > first).toBe(true);
  });
});
