import { hostname } from 'node:os';
import { Injectable, Logger, BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Job, UnrecoverableError, Worker } from 'bullmq';
import type Redis from 'ioredis';
import { requestContext } from '../actor/request-context';
import { Config } from '../config/config';
import { SchemaCheck } from '../database/schema-state';
import { definedJobs, JOB_HANDLER, JobDefinition, JobHandlerOf, SWEEP, SweepMark } from './job';
import { JobEnvelope, Jobs, QUEUE_PREFIX } from './jobs.service';
import { patientRedis } from './redis';

export const HEARTBEAT_PREFIX = 'atrium:worker:';
const HEARTBEAT_MS = 5_000;

type Handlers = Map<string, { definition: JobDefinition<unknown>; handler: JobHandlerOf<unknown> }>;

/** Runs the jobs of this process: one BullMQ worker per queue, the sweeps, and a heartbeat that health reads. */
@Injectable()
export class WorkerHost implements BeforeApplicationShutdown, OnApplicationBootstrap {
  private readonly logger = new Logger(WorkerHost.name);
  private readonly workers: Worker[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly id = `${hostname()}:${process.pid}`;
  private connection: Redis | null = null;
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly schema: SchemaCheck,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.findHandlers();
    this.every(HEARTBEAT_MS, () => this.beat());
    await this.beat();
    await this.startWhenSchemaFits(handlers);
  }

  /** Before the others close: running jobs still need the database, and the heartbeat Redis. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.workers.map((worker) => worker.close().catch(() => undefined)));
    await Promise.all(this.running);
    await this.jobs
      .redis()
      .del(HEARTBEAT_PREFIX + this.id)
      .catch(() => undefined);
    this.connection?.disconnect();
  }

  /** Every defined kind of job must have exactly one handler: a job nobody handles would look done. */
  private findHandlers(): Handlers {
    const found: Handlers = new Map();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const definition = Reflect.getMetadata(JOB_HANDLER, instance.constructor) as JobDefinition<unknown> | undefined;
      if (!definition) continue;
      if (found.has(definition.name)) throw new Error(`Job ${definition.name} has two handlers.`);
      found.set(definition.name, { definition, handler: instance as JobHandlerOf<unknown> });
    }
    const orphans = definedJobs().filter((definition) => !found.has(definition.name));
    if (orphans.length) throw new Error(`No handler for: ${orphans.map((orphan) => orphan.name).join(', ')}.`);
    return found;
  }

  private async startWhenSchemaFits(handlers: Handlers): Promise<void> {
    const state = await this.schema.check().catch(() => null);
    if (this.stopping) return;
    if (state?.state !== 'ok') {
      this.logger.error({ schema: state }, 'The database does not have the schema of this program; no job is run');
      this.later(3_000, () => this.startWhenSchemaFits(handlers));
      return;
    }
    await this.beat();
    this.startQueues(handlers);
    this.startSweeps();
    this.logger.log(`Worker ${this.id} runs ${handlers.size} kinds of job`);
  }

  private startQueues(handlers: Handlers): void {
    this.connection = patientRedis(this.config.redisUrl);
    const byQueue = groupBy([...handlers.values()], ({ definition }) => definition.queue);
    for (const [queue, members] of byQueue) {
      const concurrency = Math.max(...members.map(({ definition }) => definition.options.concurrency));
      const worker = new Worker(queue, (job) => this.process(handlers, job), {
        connection: this.connection,
        prefix: QUEUE_PREFIX,
        concurrency,
        // A killed worker's job is taken up by another within half a minute, however often that happens.
        lockDuration: 20_000,
        stalledInterval: 5_000,
        maxStalledCount: 20,
      });
      worker.on('error', (error) => this.logger.warn({ err: error }, `Queue ${queue} has trouble`));
      worker.on('failed', (job, error) =>
        this.logger.error({ err: error, job: job?.name, id: job?.id }, 'A job failed'),
      );
      this.workers.push(worker);
    }
  }

  private async process(handlers: Handlers, job: Job): Promise<void> {
    const entry = handlers.get(job.name);
    const envelope = job.data as JobEnvelope;
    if (!entry) throw new UnrecoverableError(`No handler for ${job.name}`);
    if (envelope.version > entry.definition.options.version)
      throw new UnrecoverableError(`${job.name} carries a payload of a newer version`);
    const context = { id: String(job.id), attempt: job.attemptsMade + 1, stopping: () => this.stopping };
    await requestContext.run({ requestId: envelope.requestId ?? `job-${job.id}` }, () =>
      entry.handler.handle(envelope.payload, context),
    );
  }

  private startSweeps(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const marks = (Reflect.getMetadata(SWEEP, instance.constructor) ?? []) as SweepMark[];
      for (const mark of marks) {
        const method = (instance as Record<string, () => Promise<void>>)[mark.method];
        const sweep = () => this.sweep(mark, () => method?.call(instance) ?? Promise.resolve());
        void sweep();
        this.every(mark.everyMs, sweep);
      }
    }
  }

  private async sweep(mark: SweepMark, work: () => Promise<void>): Promise<void> {
    try {
      await requestContext.run({ requestId: `sweep-${mark.name}` }, work);
    } catch (error) {
      this.logger.error({ err: error, sweep: mark.name }, 'A sweep failed');
    }
  }

  private async beat(): Promise<void> {
    const body = JSON.stringify({
      id: this.id,
      schema: this.schema.ok ? 'ok' : 'wrong',
      version: this.config.version,
      at: new Date(),
    });
    await this.jobs
      .redis()
      .set(HEARTBEAT_PREFIX + this.id, body, 'PX', HEARTBEAT_MS * 3)
      .catch(() => undefined);
  }

  private every(ms: number, work: () => Promise<void>): void {
    this.later(ms, async () => {
      await work();
      this.every(ms, work);
    });
  }

  private later(ms: number, work: () => Promise<void>): void {
    if (this.stopping) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const run = work().catch((error: unknown) => this.logger.error({ err: error }, 'A step of the worker failed'));
      this.running.add(run);
      void run.finally(() => this.running.delete(run));
    }, ms);
    this.timers.add(timer);
  }
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
