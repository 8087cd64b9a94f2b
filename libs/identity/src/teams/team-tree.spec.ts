import { depthOf, makesCircle } from './team-tree';

const parents = new Map([
  ['top', null],
  ['middle', 'top'],
  ['bottom', 'middle'],
  ['aside', null],
]);

describe('the tree of teams', () => {
  it('finds circles of any length', () => {
    expect(makesCircle(parents, 'top', 'top')).toBe(true);
    expect(makesCircle(parents, 'top', 'bottom')).toBe(true);
    expect(makesCircle(parents, 'bottom', 'top')).toBe(false);
    expect(makesCircle(parents, 'top', 'aside')).toBe(false);
    expect(makesCircle(parents, 'top', null)).toBe(false);
  });

  it('does not run for ever in a tree that is broken already', () => {
    const broken = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(makesCircle(broken, 'c', 'a')).toBe(false);
  });

  it('counts levels', () => {
    expect(['top', 'bottom', null].map((team) => depthOf(parents, team))).toEqual([1, 3, 0]);
  });
});
