import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import type { ImportCounts, ImportProgress, ImportState } from '../import-record';

const leaseSeconds = 20;
const heartbeatMs = 5_000;
/** Claims without a single chunk of progress, after which an import is given up. */
export const claimBound = 5;

/** Thrown when another worker has taken over, or the import was cancelled: stop, write nothing. */
export class LeaseLostError extends Error {}

/** One worker's hold on one import. */
export interface Lease {
  importId: string;
  token: string;
  /** How often the import was claimed since it last got on. */
  claims: number;
  /** How far the reading of a big file has come; told with each heartbeat, since its one transaction is not seen before its end. */
  reading: ImportProgress | null;
  release(): Promise<void>;
}

/** Sees to it that one worker at a time works on an import, and that a dead worker's import is free again soon. */
@Injectable()
export class ImportLeases {
  private readonly logger = new Logger(ImportLeases.name);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async claim(importId: string): Promise<Lease | null> {
    const token = randomUUID();
    const [claimed] = await this.unitOfWork.query<{ claims: number }>(
      `update import set lease_token = $2, lease_until = now() + make_interval(secs => $3), claims = claims + 1
        where id = (select id from import where id = $1 and state in ('uploaded', 'checking', 'running')
                      and (lease_until is null or lease_until < now()) for update skip locked)
        returning claims`,
      [importId, token, leaseSeconds],
    );
    if (!claimed) return null;
    const heartbeat = setInterval(() => void this.extend(lease), heartbeatMs);
    heartbeat.unref();
    const lease: Lease = {
      importId,
      token,
      claims: claimed.claims,
      reading: null,
      release: async () => {
        clearInterval(heartbeat);
        await this.unitOfWork.query(
          'update import set lease_token = null, lease_until = null where id = $1 and lease_token = $2',
          [importId, token],
        );
      },
    };
    return lease;
  }

  /**
   * Opens the transaction of a chunk: throws when the lease is gone, and makes whoever moves the import wait for the chunk, so that the two
   * take their locks in the same order.
   */
  async hold(lease: Lease, state: ImportState): Promise<void> {
    const [held] = await this.unitOfWork.query(
      'select 1 from import where id = $1 and lease_token = $2 and state = $3 for no key update',
      [lease.importId, lease.token, state],
    );
    if (!held) throw new LeaseLostError();
  }

  /** Notes progress in the transaction of a chunk. Whoever no longer holds the lease rolls back. */
  async advance(
    lease: Lease,
    state: ImportState,
    progress: ImportProgress,
    counts: Partial<ImportCounts>,
  ): Promise<void> {
    const kept = await this.unitOfWork.execute(
      `update import set progress = $3::jsonb, counts = $4::jsonb, claims = 0, lease_until = now() + make_interval(secs => $6)
        where id = $1 and lease_token = $2 and state = $5`,
      [lease.importId, lease.token, JSON.stringify(progress), JSON.stringify(counts), state, leaseSeconds],
    );
    if (kept !== 1) throw new LeaseLostError();
  }

  /** Ends the work: the last fenced step. */
  async finish(lease: Lease, from: ImportState, to: ImportState, counts: Partial<ImportCounts>): Promise<void> {
    const kept = await this.unitOfWork.execute(
      `update import set state = $4, counts = $5::jsonb, finished_at = now(), updated_at = now(), version = version + 1, claims = 0
        where id = $1 and lease_token = $2 and state = $3`,
      [lease.importId, lease.token, from, to, JSON.stringify(counts)],
    );
    if (kept !== 1) throw new LeaseLostError();
  }

  async fail(lease: Lease, error: { code: string; detail: string; params?: Record<string, unknown> }): Promise<void> {
    await this.unitOfWork.query(
      `update import set state = 'failed', error = $3::jsonb, finished_at = now(), updated_at = now(), version = version + 1
        where id = $1 and lease_token = $2`,
      [lease.importId, lease.token, JSON.stringify(error)],
    );
  }

  /** Imports that somebody should be working on and nobody is. */
  async abandoned(limit: number): Promise<{ id: string; state: ImportState }[]> {
    return this.unitOfWork.query(
      `select id, state from import
        where state in ('uploaded', 'checking', 'running') and (lease_until is null or lease_until < now()) order by id limit $1`,
      [limit],
    );
  }

  private async extend(lease: Lease): Promise<void> {
    try {
      await this.unitOfWork.query(
        `update import set lease_until = now() + make_interval(secs => $3), progress = coalesce($4::jsonb, progress)
          where id = $1 and lease_token = $2`,
        [lease.importId, lease.token, leaseSeconds, lease.reading ? JSON.stringify(lease.reading) : null],
      );
    } catch (error) {
      this.logger.warn({ err: error }, 'A lease could not be extended');
    }
  }
}
