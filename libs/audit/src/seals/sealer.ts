import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { SecretBox, systemActor, UnitOfWork } from '@atrium/platform';
import { sealRows } from './chain';
import { HeadFile } from './head-file';
import { SEAL_FORMAT, SEALED_LOGS } from './sealed-logs';
import { SealStore } from './seal-store';

export interface SealOptions {
  blockSize?: number;
  /** Between taking a number and being known as a transaction lies an instant; this is longer. */
  settleMs?: number;
  /** How long to wait for transactions that might still bring rows. */
  patienceMs?: number;
}

/** One number for "somebody seals now". */
const SEAL_LOCK = 7_219_443_011;

/** Seals what can no longer change, block by block, each chained to the one before. */
@Injectable()
export class Sealer {
  private readonly logger = new Logger(Sealer.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SealStore,
    private readonly secrets: SecretBox,
    private readonly head: HeadFile,
  ) {}

  /** @returns how many rows were sealed. */
  async seal({ blockSize = 1_000, settleMs = 1_000, patienceMs = 8_000 }: SealOptions = {}): Promise<number> {
    const bounds = new Map<string, number>();
    for (const { name } of SEALED_LOGS) bounds.set(name, await this.store.lastNumber(name));
    await pause(settleMs);
    if (!(await this.allAreFinal(patienceMs))) return 0;
    let sealed = 0;
    for (const { name } of SEALED_LOGS)
      for (let rows = blockSize; rows === blockSize; sealed += rows)
        rows = await this.sealOne(name, bounds.get(name) ?? 0, blockSize);
    return sealed;
  }

  /** Rows numbered up to now belong to transactions that have begun by now; once those have ended, there are no more. */
  private async allAreFinal(patienceMs: number): Promise<boolean> {
    const { next } = await this.store.transactions();
    const end = Date.now() + patienceMs;
    for (;;) {
      if ((await this.store.transactions()).oldest >= next) return true;
      if (Date.now() > end) return false;
      await pause(100);
    }
  }

  private async sealOne(log: string, upTo: number, blockSize: number): Promise<number> {
    const done = await this.unitOfWork.run(systemActor('job'), async () => {
      const [lock] = await this.unitOfWork.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [
        SEAL_LOCK,
      ]);
      if (!lock?.got) return null;
      const after = await this.store.sealedTo(log);
      const rows = await this.store.rows(log, after + 1, upTo, blockSize);
      if (!rows.length) return null;
      const block = sealRows(this.secrets.key('audit.seal'), await this.store.head(), log, SEAL_FORMAT, after, rows);
      await this.store.add(block);
      return { block, rows: rows.length };
    });
    if (!done) return 0;
    await this.head.add({ block: done.block.block, hash: done.block.hash.toString('hex') });
    this.logger.debug(`Sealed block ${done.block.block}: ${done.rows} rows of ${log}`);
    return done.rows;
  }
}
