import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Config } from '../config/config';
import { LogProtection, type LogProtectionState } from '../database/log-protection';
import { SchemaCheck } from '../database/schema-state';
import { HEARTBEAT_PREFIX } from '../queue/worker-host';
import { Jobs } from '../queue/jobs.service';

export class SchemaReport {
  @ApiProperty({ enum: ['ok', 'behind', 'ahead', 'unknown'] }) state: string;
  @ApiProperty({ type: [String], description: 'Migrations this program has and the database has not.' })
  missing: string[];
  @ApiProperty({ type: [String], description: 'Migrations of the database that this program does not know.' })
  unknown: string[];
}

export class HealthReport {
  /** `degraded`: requests are served, but background work waits (no Redis or no worker). */
  @ApiProperty({ enum: ['ok', 'degraded', 'unavailable'] }) status: 'ok' | 'degraded' | 'unavailable';
  @ApiProperty() version: string;
  @ApiProperty({ enum: ['ok', 'unreachable'] }) database: 'ok' | 'unreachable';
  @ApiProperty({ enum: ['ok', 'unreachable'] }) redis: 'ok' | 'unreachable';
  @ApiProperty({ type: SchemaReport }) schema: SchemaReport;
  @ApiProperty({ type: 'integer', description: 'Workers whose heartbeat is fresh and whose schema is right.' })
  workers: number;
  @ApiProperty({
    enum: ['login', 'role', 'none', 'unknown'],
    description:
      'Whether this process could change the logs. `login`: it could not. `role`: it has stepped down from the owner, and could step back. `none`: it works as the owner.',
  })
  logProtection: LogProtectionState;
}

/** Looks at what the process needs to serve. */
@Injectable()
export class HealthService {
  constructor(
    private readonly config: Config,
    private readonly schema: SchemaCheck,
    private readonly jobs: Jobs,
    private readonly logs: LogProtection,
  ) {}

  async report(): Promise<HealthReport> {
    const schema = await this.schema.check().catch(() => null);
    const redis = await this.jobs.ping();
    const workers = redis ? await this.countWorkers() : 0;
    const serving = schema?.state === 'ok';
    return {
      status: !serving ? 'unavailable' : redis && workers > 0 ? 'ok' : 'degraded',
      version: this.config.version,
      database: schema ? 'ok' : 'unreachable',
      redis: redis ? 'ok' : 'unreachable',
      schema: schema ?? { state: 'unknown', missing: [], unknown: [] },
      workers,
      logProtection: serving ? await this.logs.state() : 'unknown',
    };
  }

  private async countWorkers(): Promise<number> {
    try {
      const redis = this.jobs.redis();
      const keys: string[] = [];
      let cursor = '0';
      do {
        const [next, found] = await redis.scan(cursor, 'MATCH', `${HEARTBEAT_PREFIX}*`, 'COUNT', 500);
        keys.push(...found);
        cursor = next;
      } while (cursor !== '0');
      const beats = keys.length ? await redis.mget(keys) : [];
      return beats.filter((beat) => beat?.includes('"schema":"ok"')).length;
    } catch {
      return 0;
    }
  }
}
