import { Injectable, Logger } from '@nestjs/common';
import { AppError, InvalidError, UnitOfWork } from '@atrium/platform';
import type { ImportCounts, ImportRecord, ImportState, RowResult, RowState, StagedRow } from '../import-record';
import { ImportRows } from '../import-rows';
import { ImportStore } from '../import-store';
import { openTable } from '../reading/open-table';
import { ChunkProcessor } from './chunk-processor';
import { ImportContexts } from './contexts';
import { claimBound, ImportLeases, type Lease, LeaseLostError } from './leases';
import { Linker } from './linker';
import { blockers } from './readiness';
import { ReferenceMaker } from './reference-maker';
import { isCollision } from './row-errors';
import { type ImportSession, Sessions } from './session';
import { Staging } from './staging';

export const chunkSize = 1_000;
const collisionTries = 3;
/** From here on fresh statistics of the staged rows are worth a second. */
const worthAnalyzing = 50_000;

/** Does what the state of an import asks for, in the worker; any worker can go on where another one died. */
@Injectable()
export class ImportRunner {
  private readonly logger = new Logger(ImportRunner.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ImportStore,
    private readonly rows: ImportRows,
    private readonly leases: ImportLeases,
    private readonly contexts: ImportContexts,
    private readonly sessions: Sessions,
    private readonly staging: Staging,
    private readonly chunks: ChunkProcessor,
    private readonly references: ReferenceMaker,
    private readonly linker: Linker,
  ) {}

  /** @param stopping asked between chunks: true to leave the rest for the next worker */
  async work(importId: string, stopping: () => boolean = () => false): Promise<void> {
    const lease = await this.leases.claim(importId);
    if (!lease) return;
    try {
      const record = await this.store.load(importId);
      if (!record) return;
      if (lease.claims > claimBound)
        throw new AppError(500, 'import_gave_up', 'The import stopped several times without getting on.');
      if (record.state === 'uploaded') await this.read(record, lease);
      else await this.pass(record, lease, stopping);
    } catch (error) {
      await this.settle(lease, error);
    } finally {
      await lease.release();
    }
  }

  /** What the import itself is to blame for ends it; anything else is the machine's, and the job is tried again. */
  private async settle(lease: Lease, error: unknown): Promise<void> {
    if (error instanceof LeaseLostError) return;
    if (!(error instanceof AppError)) throw error;
    this.logger.warn({ err: error, importId: lease.importId }, 'An import failed');
    const errors = error.extra.errors ? { errors: error.extra.errors } : {};
    await this.leases.fail(lease, {
      code: error.code,
      detail: error.detail,
      params: { ...error.extra.params, ...errors },
    });
  }

  private async read(record: ImportRecord, lease: Lease): Promise<void> {
    const actor = await this.contexts.actor(record);
    const table = await openTable(await this.store.rawFile(record.id), record.options);
    await this.unitOfWork.run(actor, async () => {
      await this.staging.stage(record, table, actor, (done) => {
        lease.reading = { phase: 'reading', done };
      });
      lease.reading = null;
      await this.leases.finish(lease, 'mapped', 'mapped', await this.rows.counts(record.id));
    });
  }

  private async pass(record: ImportRecord, lease: Lease, stopping: () => boolean): Promise<void> {
    const dryRun = record.state === 'checking';
    const actor = await this.contexts.actor(record);
    let session = await this.sessions.open(record, actor, { dryRun });
    const open = blockers(record, session.target);
    if (open.length > 0) throw new InvalidError(open);
    if (!dryRun && (await this.references.make(session))) {
      session = await this.sessions.open((await this.store.load(record.id)) ?? record, actor, { dryRun });
    }
    if ((record.counts.total ?? 0) >= worthAnalyzing) await this.rows.analyze();
    await this.recall(session);
    const finished = await this.allChunks(session, lease, dryRun ? ['pending'] : ['pending', 'planned'], stopping);
    if (!finished) return;
    if (!dryRun) await this.linker.link(session, lease);
    // Not part of the batch: undoing an import undoes what it wrote, not that it was done.
    await this.unitOfWork.run({ ...session.ctx.actor, batchId: undefined }, async () =>
      this.leases.finish(lease, record.state, dryRun ? 'checked' : 'done', await this.rows.counts(record.id)),
    );
  }

  private async allChunks(
    session: ImportSession,
    lease: Lease,
    states: RowState[],
    stopping: () => boolean,
  ): Promise<boolean> {
    const counts = await this.startCounts(session);
    let after = 0;
    for (;;) {
      if (stopping()) return false;
      const staged = await this.rows.next(session.record.id, after, states, chunkSize);
      const last = staged.at(-1);
      if (!last) return true;
      await this.chunk(session, lease, staged, counts);
      after = last.number;
    }
  }

  /** One chunk, one transaction: business rows, their outcomes and the progress stand or fall together. */
  private async chunk(session: ImportSession, lease: Lease, staged: StagedRow[], counts: ImportCounts): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { results, seen } = await this.unitOfWork.run(session.ctx.actor, async () => {
          await this.leases.hold(lease, session.record.state);
          const done = await this.chunks.process(session, staged, attempt >= collisionTries);
          await this.rows.saveResults(session.record.id, done.results);
          const sums = add({ ...counts }, done.results);
          await this.leases.advance(lease, session.record.state, progressOf(session.record.state, sums), sums);
          return done;
        });
        add(counts, results);
        for (const [identity, record] of seen) session.seen.set(identity, record);
        return;
      } catch (error) {
        if (!isCollision(error) || attempt >= collisionTries) throw error;
      }
    }
  }

  /** Counts of what earlier workers of this pass have finished. */
  private async startCounts(session: ImportSession): Promise<ImportCounts> {
    const settled: RowState[] = session.ctx.dryRun ? ['planned', 'done', 'refused'] : ['done', 'refused'];
    return this.rows.counts(session.record.id, settled);
  }

  /** Rows an earlier worker wrote: who they are must be known, so that a later row of the same record does not make a double. */
  private async recall(session: ImportSession): Promise<void> {
    let after = 0;
    for (;;) {
      const written = await this.rows.written(session.record.id, after, chunkSize * 5);
      const last = written.at(-1);
      if (!last) return;
      await session.resolver.prefetch(session.parser.texts(written));
      for (const row of written) {
        const { identities, fingerprint, number } = session.parser.parse(row);
        for (const identity of identities)
          session.seen.set(identity, { number, subjectId: row.subjectId, fingerprint });
      }
      after = last.number;
    }
  }
}

function add(counts: ImportCounts, results: readonly RowResult[]): ImportCounts {
  for (const { outcome } of results) if (outcome !== 'skip') counts[outcome] += 1;
  return counts;
}

const progressOf = (state: ImportState, counts: ImportCounts) => ({
  phase: state === 'checking' ? ('checking' as const) : ('running' as const),
  done: counts.create + counts.update + counts.unchanged + counts.refuse,
  total: counts.total,
});
