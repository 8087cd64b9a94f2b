import { Injectable, Logger } from '@nestjs/common';
import { type JobContext, JobHandler, Jobs, Sweep, systemActor, UnitOfWork } from '@atrium/platform';
import { Notifications } from '@atrium/tasks';
import { makePaper, runBatch } from './jobs';
import { PaperMaker } from './paper-maker';

@JobHandler(makePaper)
@Injectable()
export class MakePaperHandler {
  constructor(private readonly maker: PaperMaker) {}

  async handle({ documentId }: { documentId: string }): Promise<void> {
    await this.maker.make(documentId);
  }
}

/** Goes through a batch one paper at a time. Killed in the middle, it goes on where it was: each paper is a transaction of its own. */
@JobHandler(runBatch)
@Injectable()
export class RunBatchHandler {
  private readonly logger = new Logger(RunBatchHandler.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly maker: PaperMaker,
    private readonly notifications: Notifications,
  ) {}

  async handle({ batchId }: { batchId: string }, context: Pick<JobContext, 'stopping'>): Promise<void> {
    for (let tried: string | null = null; !context.stopping();) {
      const next = await this.next(batchId, tried);
      if (!next) break;
      tried = next;
      // One that fails without a reason is left for the next round, and does not hold up the others.
      await this.maker
        .make(next)
        .catch((error: unknown) => this.logger.warn({ err: error, document: next }, 'A paper of a batch failed'));
    }
    if (!context.stopping()) await this.finish(batchId);
  }

  private async next(batchId: string, after: string | null): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>(NEXT, [batchId, after]);
    return row?.id ?? null;
  }

  /** Says that it is done, once, to whoever asked for it. */
  private async finish(batchId: string): Promise<void> {
    const actor = systemActor('job');
    await this.unitOfWork.run(actor, async () => {
      const [ended] = await this.unitOfWork.query<{ by: string | null; title: string; total: number; made: number }>(
        ENDED,
        [batchId],
      );
      if (!ended?.by) return;
      await this.notifications.notify(actor, {
        userIds: [ended.by],
        kind: 'document',
        subject: null,
        data: { title: `${ended.title}: ${ended.made} / ${ended.total}` },
        dedupeKey: `documentBatch:${batchId}:done`,
      });
    });
  }
}

const ENDED = `
update document_batch b set state = 'done', finished_at = now(), updated_at = now(), version = version + 1
where b.id = $1::uuid and b.state = 'running' and not exists (select 1 from document where batch_id = $1::uuid and state = 'queued')
returning b.created_by as by, (select t.name from document_template t where t.id = b.template_id) as title, b.total,
  (select count(*)::int from document where batch_id = $1::uuid and state = 'made') as made`;

const NEXT = `
select d.id from document d join document_batch b on b.id = d.batch_id
where b.id = $1::uuid and b.state = 'running' and d.state = 'queued' and ($2::uuid is null or d.id > $2::uuid) order by d.id limit 1`;

/** Puts back on the queue what PostgreSQL says is to be made: losing Redis, or a worker, loses nothing. */
@Injectable()
export class PapersSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  @Sweep('papers.due', 10_000)
  async enqueueDue(): Promise<void> {
    const papers = await this.unitOfWork.query<{ id: string }>(
      `select id from document where state = 'queued' and batch_id is null and updated_at < now() - interval '5 seconds' order by created_at limit 500`,
    );
    for (const { id } of papers) this.jobs.enqueue(makePaper, { documentId: id }, { key: id });
    const batches = await this.unitOfWork.query<{ id: string }>(
      `select id from document_batch where state = 'running' and created_at < now() - interval '5 seconds' order by created_at limit 50`,
    );
    for (const { id } of batches) this.jobs.enqueue(runBatch, { batchId: id }, { key: id });
  }
}
