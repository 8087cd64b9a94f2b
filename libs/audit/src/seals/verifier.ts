import { Injectable } from '@nestjs/common';
import { SecretBox } from '@atrium/platform';
import { type Block, blockHash, compareRows, GENESIS } from './chain';
import { HeadFile } from './head-file';
import { SEALED_LOGS } from './sealed-logs';
import { SealStore } from './seal-store';

export const FINDING_KINDS = [
  'rowChanged',
  'rowDeleted',
  'rowInserted',
  'blockChanged',
  'blockMissing',
  'chainBroken',
  'chainReplaced',
  'tailCut',
  'notOfThisKey',
] as const;

/** Something that is not as it was sealed, and where. */
export interface Finding {
  kind: (typeof FINDING_KINDS)[number];
  log: string | null;
  block: number | null;
  /** Number of the row; for blocks the first number they are about. */
  seq: number | null;
}

export interface VerifyResult {
  intact: boolean;
  findings: Finding[];
  /** True when there are more than are listed. */
  more: boolean;
  blocks: number;
  rows: number;
  head: { block: number; hash: string } | null;
  headFile: 'agrees' | 'disagrees' | 'missing';
  unsealed: number;
  oldestUnsealed: Date | null;
}

const STEP = 20;
const MOST = 500;

/** Reads the logs against their seals. */
@Injectable()
export class Verifier {
  constructor(
    private readonly store: SealStore,
    private readonly secrets: SecretBox,
    private readonly head: HeadFile,
  ) {}

  async verify(
    progress: (done: number, total: number) => Promise<void> | void = () => undefined,
  ): Promise<VerifyResult> {
    const total = await this.store.count();
    const walk = new Walk(this.secrets.key('audit.seal'));
    for (let last = 0; ;) {
      const blocks = await this.store.blocks(last, STEP);
      for (const block of blocks) {
        walk.enter(block);
        walk.compare(block, await this.store.rows(block.log, block.firstSeq, block.lastSeq));
      }
      await progress(walk.blocks, total);
      const end = blocks.at(-1);
      if (!end) break;
      last = end.block;
    }
    const headFile = walk.against(await this.head.read());
    let [unsealed, oldest]: [number, Date | null] = [0, null];
    for (const { name } of SEALED_LOGS) {
      const open = await this.store.unsealed(name);
      unsealed += open.count;
      if (open.oldest && (!oldest || open.oldest < oldest)) oldest = open.oldest;
      for (const seq of open.below) walk.find({ kind: 'rowInserted', log: name, block: null, seq });
    }
    return { ...walk.result(), headFile, unsealed, oldestUnsealed: oldest };
  }
}

/** What one walk along the chain has seen. */
class Walk {
  blocks = 0;
  private rows = 0;
  private wrong = 0;
  private readonly findings: Finding[] = [];
  private readonly hashes = new Map<number, string>();
  private readonly ends = new Map<string, number>();
  private last: { block: number; hash: Buffer } = { block: 0, hash: GENESIS };

  constructor(private readonly key: Buffer) {}

  find(finding: Finding): void {
    this.findings.push(finding);
  }

  /** Whether the block itself and its place in the chain are as they were. */
  enter(block: Block): void {
    this.blocks += 1;
    const { log, firstSeq: seq } = block;
    for (let missing = this.last.block + 1; missing < block.block; missing += 1)
      this.find({ kind: 'blockMissing', log: null, block: missing, seq: null });
    const follows = this.last.block + 1 === block.block;
    const right = blockHash(this.key, block).equals(block.hash);
    if (!right) {
      this.wrong += 1;
      this.find({ kind: 'blockChanged', log, block: block.block, seq });
    } else if (follows && !block.previous.equals(this.last.hash)) {
      this.find({ kind: 'chainBroken', log, block: block.block, seq });
    }
    const expected = (this.ends.get(log) ?? 0) + 1;
    if (follows && right && expected !== seq)
      this.find({ kind: 'blockChanged', log, block: block.block, seq: expected });
    this.ends.set(log, block.lastSeq);
    this.last = block;
    this.hashes.set(block.block, block.hash.toString('hex'));
  }

  compare(block: Block, rows: ReadonlyArray<{ seq: number; text: string }>): void {
    this.rows += rows.length;
    const { changed, deleted, inserted } = compareRows(this.key, block, rows);
    const say = (kind: Finding['kind'], numbers: readonly number[]) =>
      numbers.forEach((seq) => this.find({ kind, log: block.log, block: block.block, seq }));
    say('rowChanged', changed);
    say('rowDeleted', deleted);
    say('rowInserted', inserted);
  }

  /** The chain must still have, unchanged, every end that was written down outside the database. */
  against(lines: ReadonlyArray<{ block: number; hash: string }> | null): VerifyResult['headFile'] {
    if (!lines) return 'missing';
    let agrees = true;
    for (const { block, hash } of lines) {
      const now = this.hashes.get(block);
      if (now === hash) continue;
      agrees = false;
      const kind = block > this.last.block ? 'tailCut' : now === undefined ? 'blockMissing' : 'chainReplaced';
      if (!this.findings.some((one) => one.block === block && one.kind === kind))
        this.find({ kind, log: null, block, seq: null });
    }
    return agrees ? 'agrees' : 'disagrees';
  }

  result(): Omit<VerifyResult, 'headFile' | 'unsealed' | 'oldestUnsealed'> {
    // When nothing fits, it is the key: another SECRET_KEY, or a chain made by somebody who did not have it.
    const foreign = this.blocks > 0 && this.wrong === this.blocks;
    const all = foreign
      ? [
          { kind: 'notOfThisKey' as const, log: null, block: 1, seq: null },
          ...this.findings.filter(
            ({ kind }) => kind === 'tailCut' || kind === 'chainReplaced' || kind === 'blockMissing',
          ),
        ]
      : this.findings;
    return {
      intact: all.length === 0,
      findings: all.slice(0, MOST),
      more: all.length > MOST,
      blocks: this.blocks,
      rows: this.rows,
      head: this.blocks ? { block: this.last.block, hash: this.last.hash.toString('hex') } : null,
    };
  }
}
