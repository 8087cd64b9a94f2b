import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import Redis from 'ioredis';
import pg from 'pg';
import { Config, loadConfig } from './config/config';
import { UnitOfWork } from './database/unit-of-work';
import { MigrationList } from './database/migrate';
import { PlatformHttpModule, configureHttpApplication, fastifyAdapter } from './http';
import { serveOpenApi } from './http/openapi';
import { PlatformModule } from './platform.module';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through Jest's global set-up.`);
  return value;
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = required('ATRIUM_TEST_ADMIN_URL');
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `create database "${name}" template "${required('ATRIUM_TEST_TEMPLATE')}"`);
  await emptyRedis();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asAdmin(adminUrl, `drop database if exists "${name}" with (force)`) };
}

/** Each Jest worker has a Redis database of its own, or jobs of one test would run in another. */
function redisUrl(): string {
  const url = new URL(required('ATRIUM_TEST_REDIS_URL'));
  url.pathname = `/${process.env.JEST_WORKER_ID ?? '1'}`;
  return url.toString();
}

async function emptyRedis(): Promise<void> {
  const redis = new Redis(redisUrl());
  await redis.flushdb();
  redis.disconnect();
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Settings of a test process: a cloned database, the shared Redis, a folder that is thrown away. */
export function testConfig(databaseUrl: string, env: Record<string, string> = {}): Config {
  return loadConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl(),
    SECRET_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: mkdtempSync(join(tmpdir(), 'atrium-test-')),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    PORT: '0',
    ...env,
  });
}

export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  /** What supertest takes. */
  server: Server;
  database: TestDatabase;
  unitOfWork: UnitOfWork;
  /** Plain SQL as the owner of the database, outside any unit of work. The application itself works as the role it has in production. */
  sql<R = Record<string, unknown>>(text: string, params?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/**
 * Starts the given modules behind HTTP exactly as the server would (pipes, filters, hooks), on a database of their own.
 * `migrations` are those the modules expect; the template already has them all.
 */
export async function startTestApp(
  modules: NonNullable<ModuleMetadata['imports']>,
  options: { env?: Record<string, string>; migrations?: MigrationList; database?: TestDatabase } = {},
): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const config = testConfig(database.url, options.env);
  const names = await migrationsOf(database.url);
  class TestRoot {}
  Module({ imports: [PlatformModule.forRoot(config, options.migrations ?? names), PlatformHttpModule, ...modules] })(
    TestRoot,
  );
  const app = await NestFactory.create<NestFastifyApplication>(TestRoot, fastifyAdapter(config), {
    logger: process.env.TEST_LOG_LEVEL ? undefined : false,
    abortOnError: false,
  });
  await configureHttpApplication(app, config);
  serveOpenApi(app, config.version);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const unitOfWork = app.get(UnitOfWork);
  const owner = ownerPool(database.url);
  return {
    app,
    config,
    server: app.getHttpServer() as Server,
    database,
    unitOfWork,
    sql: async <R>(text: string, params?: unknown[]) => (await owner.query(text, params)).rows as R[],
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

function ownerPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 3, options: '-c timezone=UTC', idleTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  return pool;
}

/** A test composes a few modules on a database that has everybody's migrations; those are what it expects. */
async function migrationsOf(url: string): Promise<MigrationList> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select name from schema_migration order by id');
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

/** Waits until the condition holds; for what happens in the background. Throws after the time-out with the last answer. */
export async function eventually<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  timeoutMs = 60_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > until) throw new Error(`Waited in vain; last seen: ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
