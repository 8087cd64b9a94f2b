import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import { type Block, type Gap, GENESIS, type LogRow } from './chain';
import { SEALED_LOGS } from './sealed-logs';

interface BlockRow {
  block: number;
  log: string;
  format: number;
  first_seq: number;
  last_seq: number;
  gaps: Gap[];
  digests: Buffer;
  previous: Buffer;
  hash: Buffer;
}

export interface Head {
  block: number;
  hash: Buffer;
  at: Date | null;
}

/** Reads logs and the chain over them, and adds to the chain. */
@Injectable()
export class SealStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async head(): Promise<Head> {
    const [row] = await this.unitOfWork.query<Head>(
      'select block, hash, at from audit_seal order by block desc limit 1',
    );
    return row ?? { block: 0, hash: GENESIS, at: null };
  }

  /** The last number of a log that is sealed. */
  async sealedTo(log: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number | null }>(
      'select max(last_seq) as last from audit_seal where log = $1',
      [log],
    );
    return row?.last ?? 0;
  }

  async add(block: Block): Promise<void> {
    await this.unitOfWork.query(
      `insert into audit_seal (block, log, format, first_seq, last_seq, gaps, digests, previous, hash)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9)`,
      [
        block.block,
        block.log,
        block.format,
        block.firstSeq,
        block.lastSeq,
        JSON.stringify(block.gaps),
        block.digests,
        block.previous,
        block.hash,
      ],
    );
  }

  async blocks(after: number, limit: number): Promise<Block[]> {
    const rows = await this.unitOfWork.query<BlockRow>(
      `select block, log, format, first_seq, last_seq, gaps, digests, previous, hash from audit_seal
       where block > $1 order by block limit $2`,
      [after, limit],
    );
    return rows.map(({ first_seq: firstSeq, last_seq: lastSeq, ...row }) => ({ ...row, firstSeq, lastSeq }));
  }

  async count(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ n: number }>('select count(*) as n from audit_seal');
    return row?.n ?? 0;
  }

  /** Rows with numbers in the range, both included, in order. */
  async rows(log: string, from: number, to: number, limit: number | null = null): Promise<LogRow[]> {
    const known = SEALED_LOGS.find(({ name }) => name === log);
    if (!known) return [];
    return this.unitOfWork.query<LogRow>(
      `select seq, ${known.canonical} as text from ${known.name} where seq between $1 and $2 order by seq limit $3`,
      [from, to, limit],
    );
  }

  /** The highest number that anybody has taken so far, whether or not it is committed. */
  async lastNumber(log: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number }>(
      `select coalesce(pg_sequence_last_value(pg_get_serial_sequence($1, 'seq')::regclass), 0) as last`,
      [log],
    );
    return row?.last ?? 0;
  }

  /** The next transaction to begin, and the oldest that is still open. */
  async transactions(): Promise<{ next: bigint; oldest: bigint }> {
    const [row] = await this.unitOfWork.query<{ next: string; oldest: string }>(
      `select pg_snapshot_xmax(pg_current_snapshot())::text as next, pg_snapshot_xmin(pg_current_snapshot())::text as oldest`,
    );
    return { next: BigInt(row?.next ?? 0), oldest: BigInt(row?.oldest ?? 0) };
  }

  async unsealed(log: string): Promise<{ count: number; oldest: Date | null; below: number[] }> {
    const known = SEALED_LOGS.find(({ name }) => name === log)?.name ?? 'change';
    const last = await this.sealedTo(log);
    const [row] = await this.unitOfWork.query<{ count: number; oldest: Date | null }>(
      `select count(*) as count, min(at) as oldest from ${known} where seq > $1`,
      [last],
    );
    const below = await this.unitOfWork.query<{ seq: number }>(
      `select seq from ${known} where seq < 1 order by seq limit 100`,
    );
    return { count: row?.count ?? 0, oldest: row?.oldest ?? null, below: below.map(({ seq }) => seq) };
  }
}
