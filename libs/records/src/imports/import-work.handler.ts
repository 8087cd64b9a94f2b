import { Injectable } from '@nestjs/common';
import { type JobContext, JobHandler, type JobHandlerOf, Jobs, Sweep } from '@atrium/platform';
import { ImportLeases } from './engine/leases';
import { ImportRunner } from './engine/runner';
import { importWork } from './import-jobs';

/** Works on imports, and finds those whose worker died or whose job Redis lost. */
@Injectable()
@JobHandler(importWork)
export class ImportWorkHandler implements JobHandlerOf<{ importId: string }> {
  constructor(
    private readonly runner: ImportRunner,
    private readonly leases: ImportLeases,
    private readonly jobs: Jobs,
  ) {}

  handle(payload: { importId: string }, context: JobContext): Promise<void> {
    return this.runner.work(payload.importId, context.stopping);
  }

  @Sweep('imports.sweep', 5_000)
  async sweep(): Promise<void> {
    for (const { id, state } of await this.leases.abandoned(50))
      this.jobs.enqueue(importWork, { importId: id }, { key: `${id}-${state}` });
  }
}
