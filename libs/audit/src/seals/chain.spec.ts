import { blockHash, compareRows, GENESIS, numbersOf, sealRows } from './chain';

const key = Buffer.alloc(32, 7);
const rows = [3, 4, 7, 8].map((seq) => ({ seq, text: `row ${seq}` }));
const block = sealRows(key, { block: 0, hash: GENESIS }, 'change', 1, 1, rows);

describe('a sealed block', () => {
  it('knows its rows and the numbers that none has', () => {
    expect(block).toMatchObject({
      block: 1,
      firstSeq: 2,
      lastSeq: 8,
      gaps: [
        [2, 2],
        [5, 6],
      ],
    });
    expect(numbersOf(block)).toEqual([3, 4, 7, 8]);
  });

  it('finds rows that were changed, deleted, put between', () => {
    expect(compareRows(key, block, rows)).toEqual({ changed: [], deleted: [], inserted: [] });
    const forged = [{ seq: 3, text: 'row 3!' }, rows[1]!, { seq: 5, text: 'row 5' }, rows[3]!];
    expect(compareRows(key, block, forged)).toEqual({ changed: [3], deleted: [7], inserted: [5] });
  });

  it('has another hash with anything else in it, or another key', () => {
    const { hash, ...open } = block;
    expect(blockHash(key, open).equals(hash)).toBe(true);
    for (const change of [
      { log: 'access_log' },
      { lastSeq: 9 },
      { gaps: [] },
      { previous: Buffer.alloc(32, 1) },
      { digests: Buffer.alloc(48) },
    ])
      expect(blockHash(key, { ...open, ...change }).equals(hash)).toBe(false);
    expect(blockHash(Buffer.alloc(32, 8), open).equals(hash)).toBe(false);
  });
});
