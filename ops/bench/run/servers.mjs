import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readJson, writeWhole } from '../../lib/files.mjs';
import { startGuard } from '../../services/guarded.mjs';
import { startPostgres } from '../../services/postgres.mjs';
import { startRedis } from '../../services/redis.mjs';
import { withDatabase } from '../../testing/servers.mjs';

/** The memory that `npm start` gives; without waiting for the disk, so that writes compare programs and not a disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '60min',
  max_connections: '200',
};

/**
 * Servers of the bench alone, in a folder that is kept or thrown away. They end with this process, however it ends.
 * @param {string | null} data
 */
export async function startServers(data) {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'atrium-bench-'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const guard = startGuard();
  if (!data) guard.removeFolder(folder);
  const watch =
    (/** @type {NodeJS.Signals} */ polite) => (/** @type {import('node:child_process').ChildProcess} */ child) => {
      guard.watch(child, polite);
      child.unref();
    };
  const [postgres, redis] = await Promise.all([
    startPostgres({
      dataDir: join(folder, 'postgres'),
      password: password(folder),
      settings: SETTINGS,
      logFile: join(folder, 'postgres.log'),
      onSpawn: watch('SIGINT'),
    }),
    startRedis({
      dir: join(folder, 'redis'),
      kind: 'throwaway',
      logFile: join(folder, 'redis.log'),
      onSpawn: watch('SIGTERM'),
    }),
  ]);
  const adminUrl = postgres.url('postgres');
  return {
    folder,
    adminUrl,
    redisUrl: redis.url,
    databaseUrl: (/** @type {string} */ database) => withDatabase(adminUrl, database),
    watch: watch('SIGTERM'),
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
      guard.dismiss();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startServers>>} Servers */

/** @param {string} folder */
function password(folder) {
  const file = join(folder, 'bench.json');
  const kept = readJson(file)?.password;
  if (kept) return kept;
  const made = randomBytes(12).toString('hex');
  writeWhole(file, JSON.stringify({ password: made }), 0o600);
  return made;
}

/** One connection for a piece of work. @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
