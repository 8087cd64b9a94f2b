import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '@atrium/platform';
import { Client } from 'pg';
import { RightsChanges } from './rights-changes';

/** What the triggers of identity's tables announce after commit; the name is written in the migration, too. */
export const RIGHTS_CHANNEL = 'atrium_rights';

const HEARTBEAT_MS = 5_000;
const ANSWER_MS = 3_000;
const LONGEST_PAUSE_MS = 5_000;

/**
 * A dedicated connection that hears when anybody's rights have changed, in whatever process. While it is down, nobody can know,
 * so `listening` is false and caches must be bypassed.
 */
@Injectable()
export class RightsListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(RightsListener.name);
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pause = 100;
  private stopped = false;
  private up = false;

  constructor(
    private readonly config: Config,
    private readonly changes: RightsChanges,
  ) {}

  /** Whether changes made elsewhere are heard at this moment. */
  get listening(): boolean {
    return this.up;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.up = false;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'atrium rights',
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', () => this.changes.announce());
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${RIGHTS_CHANNEL}`);
    } catch (error) {
      this.lost(client, error);
      return;
    }
    if (this.client !== client || this.stopped) return;
    this.pause = 100;
    this.changes.announce();
    this.up = true;
    this.schedule(() => this.heartbeat(client), HEARTBEAT_MS);
  }

  /** A connection can die without a word (a dropped route): an unanswered question means deaf. */
  private async heartbeat(client: Client): Promise<void> {
    try {
      await client.query('select 1');
      if (this.client === client) this.schedule(() => this.heartbeat(client), HEARTBEAT_MS);
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error?: unknown): void {
    if (this.client !== client || this.stopped) return;
    this.client = null;
    if (this.up) this.logger.warn({ err: error }, 'Deaf to changed rights for now; asking the database each time');
    this.up = false;
    client.removeAllListeners('notification');
    void client.end().catch(() => undefined);
    this.schedule(() => this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private schedule(work: () => Promise<void>, delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void work(), delayMs);
    this.timer.unref();
  }
}
