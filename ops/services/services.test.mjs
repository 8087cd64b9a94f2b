/** PostgreSQL and Redis as npm start brings them up: durable, private, unharmed by kill -9. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Redis from 'ioredis';
import { Client } from 'pg';
import { endProcess } from '../lib/processes.mjs';
import { tail } from './logs.mjs';
import { startPostgres } from './postgres.mjs';
import { redisProblem } from './redis-ping.mjs';
import { startRedis } from './redis.mjs';

const folder = mkdtempSync(join(tmpdir(), 'atrium-services-'));
const running = new Set();
afterAll(async () => {
  for (const child of running) await endProcess(child.pid, { polite: 'SIGKILL' });
  rmSync(folder, { recursive: true, force: true });
});
const onSpawn = (child) => running.add(child);

describe('PostgreSQL', () => {
  const options = {
    dataDir: join(folder, 'postgres'),
    password: 'p4ss',
    logFile: join(folder, 'postgres.log'),
    onSpawn,
  };
  const ask = async (url, sql) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };

  it('keeps what was committed through kill -9, a stale postmaster.pid of a foreign process, and a taken port', async () => {
    const first = await startPostgres(options);
    expect(first.created).toBe(true);
    await ask(first.url('postgres'), `create table note as select 'Иванов' as text`);
    await endProcess(first.child.pid, { polite: 'SIGKILL' });
    const pidFile = join(options.dataDir, 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
    const second = await startPostgres({ ...options, port: first.port });
    expect(second).toMatchObject({ created: false, port: first.port });
    expect(await ask(second.url('postgres'), 'select text from note')).toEqual([{ text: 'Иванов' }]);
    await second.stop();
    expect(second.child.exitCode).toBe(0);
  });

  it('listens on this machine alone, asks for the password, and searches Cyrillic', async () => {
    const server = await startPostgres(options);
    const settings = await ask(
      server.url('postgres'),
      `select current_setting('listen_addresses') as host, current_setting('fsync') as fsync, cardinality(regexp_split_to_array(lower('ПРИВЕТ'), '')) as letters, 'ё' > 'е' as order`,
    );
    expect(settings).toEqual([{ host: '127.0.0.1', fsync: 'on', letters: 6, order: true }]);
    await expect(ask(server.url('postgres').replace('p4ss', 'guess'), 'select 1')).rejects.toThrow(/password/);
    await server.stop();
  });

  it('refuses the data of another version in one sentence', async () => {
    const dataDir = join(folder, 'old');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'PG_VERSION'), '15\n');
    await expect(startPostgres({ ...options, dataDir })).rejects.toThrow(
      /were made by PostgreSQL 15 and this Atrium brings PostgreSQL 18/,
    );
  });
});

describe('Redis', () => {
  const options = { dir: join(folder, 'redis'), password: 'p4ss', logFile: join(folder, 'redis.log'), onSpawn };

  it('is private, evicts nothing, and keeps its queue through a stop', async () => {
    const first = await startRedis(options);
    expect(await redisProblem(first.url.replace('p4ss', 'guess'))).toMatch(/WRONGPASS/);
    const client = new Redis(first.url);
    expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await client.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
    await client.set('job', 'kept');
    await client.quit();
    await first.stop();
    const second = await startRedis(options);
    const again = new Redis(second.url);
    expect(await again.get('job')).toBe('kept');
    await again.quit();
    await second.stop();
  });

  it('starts empty when its file is spoilt, and says so: what is due is in the database', async () => {
    const files = join(options.dir, 'appendonlydir');
    const [increments] = readdirSync(files).filter((name) => name.endsWith('.incr.aof'));
    writeFileSync(join(files, increments), '*3\r\n$3\r\nSET\r\nspoilt in the middle\r\n*1\r\n$4\r\nPING\r\n');
    const said = [];
    const server = await startRedis({ ...options, say: (line) => said.push(line) });
    expect(await redisProblem(server.url)).toBeNull();
    await server.stop();
    expect(said).toEqual([expect.stringContaining('set aside')]);
    expect(readdirSync(options.dir).some((name) => name.startsWith('appendonlydir.broken-'))).toBe(true);
  });
});

describe('a log', () => {
  it('gives its last lines, and only those after a mark', () => {
    const path = join(folder, 'some.log');
    writeFileSync(path, 'old\n');
    const mark = Buffer.byteLength('old\n');
    writeFileSync(path, 'old\none\ntwo\nthree\n');
    expect(tail(path, 2)).toBe('two\nthree');
    expect(tail(path, 9, mark)).toBe('one\ntwo\nthree');
    expect(tail(join(folder, 'none.log'), 2)).toBe('');
  });
});
