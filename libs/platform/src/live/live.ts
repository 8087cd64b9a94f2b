import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import type Redis from 'ioredis';
import { Config } from '../config/config';
import { Jobs } from '../queue/jobs.service';
import { patientRedis } from '../queue/redis';

/** Something an open page should know at once. Plain JSON; `type` says what it is. */
export interface LiveEvent {
  type: string;
  [field: string]: unknown;
}

type Listener = (event: LiveEvent) => void;

interface Stream {
  event: Listener;
  end: () => void;
}

const PREFIX = 'atrium:live:';

/**
 * Word to the open pages of a user, whatever process they hang on. It travels through Redis and may be lost: the truth is in
 * PostgreSQL, so after a gap a stream is told to read again (`{ type: 'resync' }`).
 */
@Injectable()
export class Live implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger(Live.name);
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly hearing = new Map<string, Promise<void>>();
  private subscriber: Redis | null = null;
  private hasBeenReady = false;

  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
  ) {}

  publish(userId: string, event: LiveEvent): Promise<void> {
    return this.publishMany([{ userId, event }]);
  }

  /** Never fails: a page that misses a word reads it later. */
  async publishMany(messages: readonly { userId: string; event: LiveEvent }[]): Promise<void> {
    if (!messages.length) return;
    try {
      await this.jobs.ready();
      const pipeline = this.jobs.redis().pipeline();
      for (const { userId, event } of messages) pipeline.publish(PREFIX + userId, JSON.stringify(event));
      await pipeline.exec();
    } catch (error) {
      this.logger.debug({ err: error }, 'Redis did not take a word to open pages');
    }
  }

  /** How many streams of this user hang on this process. */
  count(userId: string): number {
    return this.streams.get(userId)?.size ?? 0;
  }

  /**
   * Hears the user's events until `leave` is called; `end` is called when this process stops. `ready` says from when on nothing is
   * missed; while Redis is away that can be long.
   */
  stream(userId: string, event: Listener, end: () => void): { leave: () => void; ready: Promise<void> } {
    const mine = this.streams.get(userId) ?? new Set<Stream>();
    const stream = { event, end };
    mine.add(stream);
    this.streams.set(userId, mine);
    if (mine.size === 1) this.hearing.set(userId, this.hears('subscribe', userId));
    const leave = (): void => {
      if (!mine.delete(stream) || mine.size) return;
      this.streams.delete(userId);
      this.hearing.delete(userId);
      void this.hears('unsubscribe', userId);
    };
    return { leave, ready: this.hearing.get(userId) ?? Promise.resolve() };
  }

  /** Open streams would keep the server from closing. */
  beforeApplicationShutdown(): void {
    for (const streams of this.streams.values()) for (const { end } of streams) end();
  }

  onApplicationShutdown(): void {
    this.subscriber?.disconnect();
  }

  private async hears(change: 'subscribe' | 'unsubscribe', userId: string): Promise<void> {
    this.subscriber ??= this.connect();
    // Subscriptions made while Redis is away wait for it; those that were there are taken up again after a break.
    await this.subscriber[change](PREFIX + userId).catch(() => undefined);
  }

  private connect(): Redis {
    const redis = patientRedis(this.config.redisUrl);
    redis.on('message', (channel: string, text: string) => this.receive(channel.slice(PREFIX.length), text));
    redis.on('ready', () => {
      if (this.hasBeenReady) this.resync();
      this.hasBeenReady = true;
    });
    return redis;
  }

  private receive(userId: string, text: string): void {
    const streams = this.streams.get(userId);
    if (!streams) return;
    const event = JSON.parse(text) as LiveEvent;
    for (const stream of streams) stream.event(event);
  }

  private resync(): void {
    for (const streams of this.streams.values()) for (const { event } of streams) event({ type: 'resync' });
  }
}
