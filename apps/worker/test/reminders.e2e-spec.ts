import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '@atrium/platform/testing';
import Redis from 'ioredis';
import { Pool } from 'pg';
import { SMTPServer } from 'smtp-server';

const ROOT = resolve(__dirname, '../../..');
const WORKER = join(ROOT, 'apps/worker/dist/main.js');
const { startPostgres } = jest.requireActual<{ startPostgres: (options: object) => Promise<Postgres> }>(
  join(ROOT, 'ops/services/postgres.mjs'),
);

interface Postgres {
  port: number;
  child: ChildProcess;
  url: (database: string) => string;
  stop: () => Promise<void>;
}

const REMINDERS = 10_000;
const READERS = 500;
/** All of them become due within so many seconds; a worker is killed every ten. */
const WITHIN_S = 45;
const KILL_EVERY_MS = 10_000;
/** The mail server takes its time, so that a kill always meets letters on their way. */
const MAIL_TAKES_MS = 50;

const folder = mkdtempSync(join(tmpdir(), 'atrium-reminders-'));
/** How often the server took a letter whole, by its Message-ID. */
const taken = new Map<string, number>();
const unexpected: string[] = [];
let postgres: Postgres;
let redis: Redis;
let mail: SMTPServer;
let db: Pool;
let workers: ChildProcess[] = [];

function startCluster(port?: number): Promise<Postgres> {
  return startPostgres({
    dataDir: join(folder, 'postgres'),
    password: 'test',
    kind: 'throwaway',
    port,
    logFile: join(folder, 'postgres.log'),
    // The end of Jest, however it comes, is the end of the server.
    onSpawn: (child: ChildProcess) => process.once('exit', () => child.kill('SIGQUIT')),
  });
}

const environment = () => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: postgres.url('reminders'),
  REDIS_URL: redisUrl(),
  SECRET_KEY: 'f'.repeat(64),
  LOG_LEVEL: 'silent',
  MAIL_ALLOW_PRIVATE_HOSTS: 'true',
});

function redisUrl(): string {
  const url = new URL(process.env.ATRIUM_TEST_REDIS_URL ?? '');
  url.pathname = `/${process.env.JEST_WORKER_ID ?? '1'}`;
  return url.toString();
}

/** The real worker program, as it runs in a company. */
function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [WORKER], { stdio: 'ignore', env: environment() });
  child.once('exit', (code, signal) => {
    if (signal !== 'SIGKILL') unexpected.push(`a worker ended by itself: ${code} ${signal}`);
  });
  return child;
}

function startMailServer(): Promise<SMTPServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part));
      stream.on('end', () => {
        const id = /^Message-ID: <notification\.([^@]+)@/im.exec(text)?.[1] ?? 'none';
        taken.set(id, (taken.get(id) ?? 0) + 1);
        setTimeout(done, MAIL_TAKES_MS);
      });
    },
  });
  // A killed client leaves its connection in pieces; that is what this is about.
  server.on('error', () => undefined);
  return new Promise((ready) => void server.listen(0, '127.0.0.1', () => ready(server)));
}

function migrate(): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'apps/api/dist/migrate.js')], { env: environment(), cwd: ROOT });
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`The migration ended with ${code}`))));
  });
}

const count = async (sql: string): Promise<number> =>
  Number((await db.query<{ n: string }>(`select count(*) as n ${sql}`)).rows[0]?.n);

beforeAll(async () => {
  if (!existsSync(WORKER)) throw new Error('Build first: npm run build');
  [postgres, mail] = await Promise.all([startCluster(), startMailServer()]);
  redis = new Redis(redisUrl());
  await redis.flushdb();
  const admin = new Pool({ connectionString: postgres.url('postgres'), max: 1 });
  await admin.query('create database reminders');
  await admin.end();
  await migrate();
  db = new Pool({ connectionString: postgres.url('reminders'), max: 2 });
  db.on('error', () => undefined);
  await db.query(`
    insert into organization (name, locale, currency, time_zone, country) values ('Test', 'en', 'EUR', 'UTC', 'MD');
    insert into app_user (name, email, status, role_id)
      select 'Reader ' || n, 'reader' || n || '@example.com', 'active', (select id from role where key = 'seller')
      from generate_series(1, ${READERS}) n;
    insert into sender_account (name, host, port, security, from_address, house, active)
      values ('House', '127.0.0.1', ${(mail.server.address() as AddressInfo).port}, 'none', 'house@example.com', true, true)`);
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await db?.end();
  redis?.disconnect();
  await new Promise<void>((closed) => void mail?.close(closed));
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Spread over the time in which the storm rages. */
async function makeReminders(): Promise<void> {
  await db.query(`
    with readers as (select array_agg(id) as ids from app_user),
    made as (
      insert into task (title, owner_id, due_at)
      select 'Task ' || n, ids[1 + n % ${READERS}], date_trunc('second', now()) + interval '5 seconds' + n * interval '${WITHIN_S} seconds' / ${REMINDERS}
      from readers, generate_series(1, ${REMINDERS}) n returning id, owner_id, due_at)
    insert into reminder (task_id, user_id, remind_at, offset_minutes) select id, owner_id, due_at, 0 from made`);
}

/** Kills one worker after the other; in between Redis forgets everything and PostgreSQL crashes and comes back. */
async function storm(): Promise<number> {
  const until = Date.now() + (WITHIN_S + 5) * 1000;
  const flush = setTimeout(() => void redis.flushdb(), 15_000);
  let restarted: Promise<void> = Promise.resolve();
  const crash = setTimeout(() => (restarted = restartPostgres()), 26_000);
  let kills = 0;
  for (let next = Date.now() + KILL_EVERY_MS; next < until; next += KILL_EVERY_MS) {
    await new Promise((done) => setTimeout(done, Math.max(0, next - Date.now())));
    const victim = kills % 2;
    workers[victim]?.kill('SIGKILL');
    workers[victim] = startWorker();
    kills += 1;
  }
  clearTimeout(flush);
  clearTimeout(crash);
  await restarted;
  return kills;
}

/** SIGQUIT: no good-byes, the log is played back at the start. */
async function restartPostgres(): Promise<void> {
  const gone = new Promise((done) => postgres.child.once('exit', done));
  postgres.child.kill('SIGQUIT');
  await gone;
  postgres = await startCluster(postgres.port);
}

it('brings each reminder exactly once, and hands each letter over at most once, whatever dies', async () => {
  workers = [startWorker(), startWorker()];
  await eventually(
    () => redis.keys('atrium:worker:*'),
    (beats) => beats.length >= 2,
  );
  await makeReminders();
  const kills = await storm();
  expect(kills).toBeGreaterThanOrEqual(4);

  await eventually(
    () => count(`from reminder where state <> 'delivered'`),
    (left) => left === 0,
  );
  expect(await count('from notification')).toBe(REMINDERS);
  expect(await count('from (select distinct subject_id from notification) x')).toBe(REMINDERS);
  expect(
    await count(
      `from task t where not exists (select 1 from notification n where n.subject_id = t.id and n.user_id = t.owner_id)`,
    ),
  ).toBe(0);

  await eventually(
    () => count(`from notification where mail_state in ('held', 'sending')`),
    (left) => left === 0,
  );
  const { rows: letters } = await db.query<{ id: string; state: string }>('select id, state from notification_letter');
  const of = (state: string) => letters.filter((letter) => letter.state === state);
  expect(of('sent').length + of('unknown').length).toBe(letters.length);
  // At most once, and what the ledger says is what the server saw.
  expect([...taken].filter(([, times]) => times > 1)).toEqual([]);
  expect(of('sent').filter(({ id }) => taken.get(id) !== 1)).toEqual([]);
  expect([...taken.keys()].filter((id) => !letters.some((letter) => letter.id === id))).toEqual([]);
  // A kill always meets letters on their way.
  expect(of('unknown').length).toBeGreaterThan(0);
  expect(
    await count(`from notification n join notification_letter l on l.id = n.letter_id where n.mail_state = l.state`),
  ).toBe(REMINDERS);
  expect(unexpected).toEqual([]);

  const { rows } = await db.query<{ p50: number; p95: number; worst: number }>(`
    select percentile_cont(0.5) within group (order by late) as p50, percentile_cont(0.95) within group (order by late) as p95, max(late) as worst
    from (select extract(epoch from r.delivered_at - r.remind_at)::float8 as late from reminder r) x`);
  const [late] = rows;
  process.stdout.write(
    `reminders: ${REMINDERS} delivered, ${kills} kills, late by ${late?.p50.toFixed(2)} s (half), ${late?.p95.toFixed(2)} s (95 %), ${late?.worst.toFixed(2)} s (worst); ` +
      `letters: ${of('sent').length} sent, ${of('unknown').length} unknown, ${taken.size} seen by the server\n`,
  );
  expect(late?.p50).toBeLessThan(2.5);
}, 240_000);
