import type { Scope } from '@atrium/platform';
import { holdsAll, intersection, narrower, SCOPES, within } from './scopes';

const rights = (entries: Record<string, Scope>) => new Map(Object.entries(entries));

describe('scopes', () => {
  it('are ordered from nothing to everything', () => {
    for (const [i, one] of SCOPES.entries())
      for (const [j, other] of SCOPES.entries()) {
        expect(within(one, other)).toBe(i <= j);
        expect(narrower(one, other)).toBe(SCOPES[Math.min(i, j)]);
      }
  });

  it('are handed out only as far as they are held', () => {
    const permissions = rights({ read: 'team', write: 'own' });
    expect(holdsAll({ permissions }, rights({ read: 'team' }))).toBe(true);
    expect(holdsAll({ permissions }, rights({ read: 'own', write: 'own', other: 'none' }))).toBe(true);
    expect(holdsAll({ permissions }, rights({ read: 'all' }))).toBe(false);
    expect(holdsAll({ permissions }, rights({ other: 'own' }))).toBe(false);
  });

  it('meet in what both sides have', () => {
    const common = intersection(rights({ a: 'all', b: 'own', c: 'all' }), rights({ a: 'team', b: 'all', d: 'all' }));
    expect(common).toEqual(rights({ a: 'team', b: 'own' }));
  });
});
