import { createHash, createHmac } from 'node:crypto';

/** Bytes kept of the keyed digest of a row: enough that nobody without the key hits one, little enough to keep millions. */
export const DIGEST_BYTES = 12;

export type Gap = [from: number, to: number];

/** A block as it is stored, without when. */
export interface Block {
  block: number;
  log: string;
  format: number;
  firstSeq: number;
  lastSeq: number;
  gaps: Gap[];
  digests: Buffer;
  previous: Buffer;
  hash: Buffer;
}

export interface LogRow {
  seq: number;
  text: string;
}

export const GENESIS = Buffer.alloc(32);

export function rowDigest(key: Buffer, log: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${log}\0${text}`).digest().subarray(0, DIGEST_BYTES);
}

/** Over everything that a block says and the block before it. */
export function blockHash(key: Buffer, block: Omit<Block, 'hash'>): Buffer {
  const digests = createHash('sha256').update(block.digests).digest('hex');
  const said = [
    block.previous.toString('hex'),
    block.block,
    block.log,
    block.format,
    block.firstSeq,
    block.lastSeq,
    block.gaps,
    digests,
  ];
  return createHmac('sha256', key).update(JSON.stringify(said)).digest();
}

/** Seals rows (in the order of their numbers) that follow number `after`. */
export function sealRows(
  key: Buffer,
  head: { block: number; hash: Buffer },
  log: string,
  format: number,
  after: number,
  rows: readonly LogRow[],
): Block {
  const gaps: Gap[] = [];
  let expected = after + 1;
  for (const { seq } of rows) {
    if (seq > expected) gaps.push([expected, seq - 1]);
    expected = seq + 1;
  }
  const open = {
    block: head.block + 1,
    log,
    format,
    firstSeq: after + 1,
    lastSeq: expected - 1,
    gaps,
    digests: Buffer.concat(rows.map(({ text }) => rowDigest(key, log, text))),
    previous: head.hash,
  };
  return { ...open, hash: blockHash(key, open) };
}

/** The numbers that the rows of a block have, in the order of its digests. */
export function numbersOf({ firstSeq, lastSeq, gaps }: Pick<Block, 'firstSeq' | 'lastSeq' | 'gaps'>): number[] {
  const numbers: number[] = [];
  let [gap, index] = [gaps[0], 0];
  for (let seq = firstSeq; seq <= lastSeq; seq += 1) {
    if (gap && seq >= gap[0]) {
      seq = gap[1];
      gap = gaps[(index += 1)];
    } else numbers.push(seq);
  }
  return numbers;
}

/** Rows of a block that are not what was sealed. */
export function compareRows(
  key: Buffer,
  block: Block,
  rows: readonly LogRow[],
): { changed: number[]; deleted: number[]; inserted: number[] } {
  const sealed = new Map(
    numbersOf(block).map((seq, index) => [
      seq,
      block.digests.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES),
    ]),
  );
  const [changed, inserted]: [number[], number[]] = [[], []];
  for (const { seq, text } of rows) {
    const digest = sealed.get(seq);
    if (!digest) inserted.push(seq);
    else if (!digest.equals(rowDigest(key, block.log, text))) changed.push(seq);
    sealed.delete(seq);
  }
  return { changed, deleted: [...sealed.keys()], inserted };
}
