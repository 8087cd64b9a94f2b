import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import type Redis from 'ioredis';
import { Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { requestContext } from '../actor/request-context';
import { JobDefinition } from './job';
import { eagerRedis } from './redis';

export interface EnqueueOptions {
  /** While a job with this key waits or runs, another with the same key is dropped. */
  key: string;
  delayMs?: number;
}

/** What travels through Redis. */
export interface JobEnvelope {
  version: number;
  payload: unknown;
  requestId?: string;
}

export const QUEUE_PREFIX = 'atrium';

/** Puts jobs on their queues, after the open transaction has committed. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly queues = new Map<string, Queue>();
  private connection: Redis | null = null;

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Asks for a job. When Redis is away this is logged and nothing else: the truth about what is due is in PostgreSQL, and the
   * sweep of that kind of job will find it.
   */
  enqueue<P extends object>(definition: JobDefinition<P>, payload: P, options: EnqueueOptions): void {
    const requestId = requestContext.current()?.requestId;
    this.unitOfWork.afterCommit(() =>
      this.add(definition, { version: definition.options.version, payload, requestId }, options),
    );
  }

  /**
   * Lets Redis ask for a job again and again. Say so often: when Redis has lost its memory, the schedule is gone with it. Says nothing
   * when Redis is away; a sweep must do the same work beneath it.
   */
  async schedule<P extends object>(definition: JobDefinition<P>, payload: P, everyMs: number): Promise<void> {
    try {
      await this.ready();
      const envelope: JobEnvelope = { version: definition.options.version, payload };
      await this.queue(definition.queue).upsertJobScheduler(
        definition.name,
        { every: everyMs },
        { name: definition.name, data: envelope, opts: { removeOnComplete: true, removeOnFail: 100 } },
      );
    } catch (error) {
      this.logger.warn({ err: error, job: definition.name }, 'Redis did not take a schedule; the sweep does its work');
    }
  }

  /** Whether Redis answers. */
  async ping(): Promise<boolean> {
    try {
      await this.ready();
      return (await this.redis().ping()) === 'PONG';
    } catch {
      return false;
    }
  }

  /** The shared connection for short commands (heartbeats, metrics). Fails at once when Redis is away. */
  redis(): Redis {
    this.connection ??= eagerRedis(this.config.redisUrl);
    return this.connection;
  }

  /** Gives a connection that is just being made a second; after that Redis counts as away. */
  async ready(): Promise<void> {
    const redis = this.redis();
    if (redis.status === 'ready') return;
    await Promise.race([once(redis, 'ready'), setTimeout(1_000, undefined, { ref: false })]);
  }

  queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection: this.redis(), prefix: QUEUE_PREFIX, skipWaitingForReady: true });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const queue of this.queues.values()) await queue.close().catch(() => undefined);
    this.connection?.disconnect();
  }

  private async add(definition: JobDefinition<object>, envelope: JobEnvelope, options: EnqueueOptions): Promise<void> {
    try {
      await this.ready();
      await this.queue(definition.queue).add(definition.name, envelope, {
        attempts: definition.options.attempts,
        backoff: { type: 'exponential', delay: definition.options.backoffMs },
        delay: options.delayMs,
        deduplication: { id: `${definition.name}/${options.key}` },
        removeOnComplete: { age: 24 * 3600, count: 1_000 },
        removeOnFail: { age: 14 * 24 * 3600, count: 5_000 },
      });
    } catch (error) {
      this.logger.warn({ err: error, job: definition.name }, 'Redis did not take a job; the sweep will');
    }
  }
}
