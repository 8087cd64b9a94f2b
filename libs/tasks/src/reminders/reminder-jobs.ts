import { Injectable } from '@nestjs/common';
import { defineJob, type JobContext, JobHandler, type JobHandlerOf, Jobs, Sweep } from '@atrium/platform';
import { Deliveries } from './deliveries';

/** Carries nothing: what is due stands in PostgreSQL. Two at once, so that a backlog is taken from both ends of the house. */
export const deliverReminders = defineJob<Record<string, never>>('tasks.reminders', {
  version: 1,
  attempts: 1,
  concurrency: 2,
});

/** How often Redis wakes one of the workers. */
const EVERY_MS = 1_000;

@Injectable()
@JobHandler(deliverReminders)
export class DeliverReminders implements JobHandlerOf<Record<string, never>> {
  constructor(private readonly deliveries: Deliveries) {}

  async handle(_payload: Record<string, never>, { stopping }: JobContext): Promise<void> {
    await this.deliveries.deliverDue(stopping);
  }
}

/** The schedule in Redis, and the net beneath it: an empty look costs less than a millisecond. */
@Injectable()
export class ReminderSweeps {
  constructor(
    private readonly jobs: Jobs,
    private readonly deliveries: Deliveries,
  ) {}

  @Sweep('tasks.reminders', 2_000)
  async deliver(): Promise<void> {
    await this.deliveries.deliverDue();
  }

  /** Puts the schedule back when Redis has lost it. */
  @Sweep('tasks.schedule', 15_000)
  schedule(): Promise<void> {
    return this.jobs.schedule(deliverReminders, {}, EVERY_MS);
  }

  @Sweep('tasks.tend', 60_000)
  tend(): Promise<void> {
    return this.deliveries.tend();
  }
}
