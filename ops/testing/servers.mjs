/**
 * Throw-away PostgreSQL and Redis for tests, journeys and measures: in a temporary folder, without any care for a power cut.
 * They end with the process that started them, however it ends.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuard } from '../services/guarded.mjs';
import { signal } from '../lib/processes.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';

/**
 * @typedef {object} TestServers
 * @property {string} adminUrl superuser of the PostgreSQL server
 * @property {(database: string) => string} databaseUrl
 * @property {string} redisUrl
 * @property {string} folder temporary, removed at the end
 * @property {() => Promise<void>} stop
 */

/**
 * Starts what the environment does not name: DATABASE_URL and REDIS_URL point at real servers instead.
 * @param {{ settings?: Record<string, string>, useEnvironment?: boolean }} [options] settings: of PostgreSQL, over the throw-away ones
 * @returns {Promise<TestServers>}
 */
export async function startTestServers({ settings, useEnvironment = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-servers-'));
  const guard = startGuard();
  guard.removeFolder(folder);
  const dropAtExit = endWithProcess(folder);
  const onSpawn =
    (/** @type {NodeJS.Signals} */ polite) => (/** @type {import('node:child_process').ChildProcess} */ child) => {
      guard.watch(child, polite);
      dropAtExit.add(child);
      child.unref();
    };
  const env = useEnvironment ? process.env : {};
  const [postgres, redis] = await Promise.all([
    env.DATABASE_URL ? null : launchPostgres(folder, settings, onSpawn('SIGINT')),
    env.REDIS_URL
      ? null
      : startRedis({
          dir: join(folder, 'redis'),
          kind: 'throwaway',
          logFile: join(folder, 'redis.log'),
          onSpawn: onSpawn('SIGTERM'),
          say: console.log,
        }),
  ]);
  const adminUrl = postgres ? postgres.url('postgres') : String(env.DATABASE_URL);
  return {
    adminUrl,
    databaseUrl: (database) => withDatabase(adminUrl, database),
    redisUrl: redis?.url ?? String(env.REDIS_URL),
    folder,
    stop: async () => {
      await Promise.all([postgres?.stop(), redis?.stop()]);
      dropAtExit.release();
      rmSync(folder, { recursive: true, force: true });
      guard.dismiss();
    },
  };
}

/** @param {string} folder @param {Record<string, string> | undefined} settings @param {(child: import('node:child_process').ChildProcess) => void} onSpawn */
function launchPostgres(folder, settings, onSpawn) {
  const password = randomBytes(12).toString('hex');
  const quiet = (/** @type {string} */ line) => (line.startsWith('Letting') ? undefined : console.log(line));
  return startPostgres({
    dataDir: join(folder, 'postgres'),
    password,
    kind: 'throwaway',
    settings,
    logFile: join(folder, 'postgres.log'),
    onSpawn,
    say: quiet,
  });
}

/** @param {string} url @param {string} database */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** For the ends that still let a handler run. @param {string} folder */
function endWithProcess(folder) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const children = new Set();
  const end = () => {
    for (const { pid, exitCode } of children) if (pid && exitCode === null) signal(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  return {
    add: (/** @type {import('node:child_process').ChildProcess} */ child) => children.add(child),
    release: () => process.removeListener('exit', end),
  };
}
