import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { PlainError } from '../lib/plain-error.mjs';
import { freePort } from '../lib/ports.mjs';
import { commandLine, endChild, endProcess, isAlive } from '../lib/processes.mjs';
import { pause, run, until } from '../lib/run.mjs';
import { openLog, tail } from './logs.mjs';
import { findPostgres } from './postgres-binaries.mjs';
import { settingsArguments } from './postgres-settings.mjs';
import { openPrograms, openWayTo, postgresUser } from './postgres-user.mjs';

/**
 * How every cluster of Atrium is made, in docker-compose.yml too. ICU "und" sorts mixed alphabets as people expect; C.UTF-8 keeps the
 * trigrams of Cyrillic letters alive (with C they are empty and search finds nothing).
 */
export const CLUSTER_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=und',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
];

/**
 * @typedef {object} PostgresOptions
 * @property {string} dataDir folder of the cluster; made when missing
 * @property {string} password of the superuser `postgres`; kept by the caller
 * @property {number} [port] preferred; another one is taken when somebody listens there
 * @property {'durable' | 'throwaway'} [kind]
 * @property {Record<string, string>} [settings] over those of the kind
 * @property {string} logFile
 * @property {(line: string) => void} [say]
 * @property {(child: import('node:child_process').ChildProcess) => void} [onSpawn] called before it is ready, to register it for clean-up
 *
 * @typedef {object} Postgres
 * @property {number} port
 * @property {string} version
 * @property {boolean} created whether the cluster was made now
 * @property {import('node:child_process').ChildProcess} child
 * @property {(database: string) => string} url as superuser
 * @property {() => Promise<void>} stop
 */

/** Starts PostgreSQL on a data directory, making it first when it is not there. @param {PostgresOptions} options @returns {Promise<Postgres>} */
export async function startPostgres(options) {
  const { dataDir, kind = 'durable', say = () => {} } = options;
  const binaries = findPostgres();
  const user = postgresUser(dataDir, say);
  mkdirSync(dirname(dataDir), { recursive: true });
  openWayTo(dirname(dataDir), user, say);
  openWayTo(dirname(binaries.postgres), user, say);
  openPrograms(binaries, user);

  const created = !existsSync(join(dataDir, 'PG_VERSION'));
  if (created) await createCluster(binaries.initdb, options, user);
  else checkCluster(dataDir, binaries.version, user);
  await clearPidFile(dataDir);

  for (const patience = Date.now() + 30_000; ; await pause(300)) {
    const port = await freePort(options.port);
    const { child, words } = launch(binaries.postgres, { ...options, kind, port }, user);
    options.onSpawn?.(child);
    const url = (/** @type {string} */ database) =>
      `postgres://postgres:${options.password}@127.0.0.1:${port}/${database}`;
    const stop = () => endChild(child, { polite: 'SIGINT', patience: 60_000 });
    const problem = await becomesReady(child, url('postgres'), words);
    if (!problem) return { port, version: binaries.version, created, child, url, stop };
    if (Date.now() > patience || !isPassing(problem)) throw startFailure(problem, options);
  }
}

/** Another program was quicker at the port, or the last backends of a killed server are still leaving. @param {string} problem */
const isPassing = (problem) => /could not bind|Address already in use|shared memory block.*still in use/s.test(problem);

/**
 * Made aside and moved into place when whole, so that a kill in the middle leaves nothing half-made.
 * @param {string} initdb @param {PostgresOptions} options @param {{ uid?: number, gid?: number }} user
 */
async function createCluster(initdb, { dataDir, password, kind }, user) {
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(dirname(dataDir), `.initdb-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(draft, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const args = [...CLUSTER_FLAGS, '--lc-messages=C'];
  args.push('--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, `--pgdata=${draft}`);
  if (kind === 'throwaway') args.push('--no-sync');
  try {
    const { code, output } = await runAs(initdb, args, user);
    if (code !== 0) throw startFailure(output, { dataDir, logFile: '' });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(draft, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @param {string} command @param {string[]} args @param {{ uid?: number, gid?: number }} user */
function runAs(command, args, user) {
  return run(command, args, { ...user, cwd: '/', env: environment() });
}

/** The settings of the person's own psql (PGPORT, PGDATA…) must not leak in. @returns {NodeJS.ProcessEnv} */
const environment = () => ({
  PATH: process.env.PATH,
  LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
});

/** @param {string} dataDir @param {string} version @param {{ uid?: number }} user */
function checkCluster(dataDir, version, user) {
  const found = readVersion(dataDir);
  if (found !== version) {
    throw new PlainError(
      `The data in ${dataDir} were made by PostgreSQL ${found} and this Atrium brings PostgreSQL ${version}: start the Atrium that made them, or choose another folder with DATA_DIR.`,
    );
  }
  const owner = statSync(dataDir).uid;
  const runner = user.uid ?? process.getuid?.();
  if (owner !== runner) {
    throw new PlainError(
      `The data in ${dataDir} belong to another system user (number ${owner}): start Atrium as that user, as root, or choose another DATA_DIR.`,
    );
  }
}

/** @param {string} dataDir */
function readVersion(dataDir) {
  try {
    return readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw new PlainError(
      `The data in ${dataDir} cannot be read: start Atrium as the user that made them, or choose another DATA_DIR.`,
      { cause },
    );
  }
}

/**
 * After a kill -9 or a power cut postmaster.pid stays. PostgreSQL sees through most cases, but not when the number now belongs to
 * another program (usual in containers). A server that is really there is ended: this DATA_DIR is ours by its lock.
 * @param {string} dataDir
 */
async function clearPidFile(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isAlive(pid) && commandLine(pid).includes(dataDir)) await endProcess(pid, { polite: 'SIGINT', patience: 30_000 });
  rmSync(file, { force: true });
}

/** @param {string} postgres @param {PostgresOptions & { port: number, kind: 'durable' | 'throwaway' }} options @param {{ uid?: number, gid?: number }} user */
function launch(postgres, { dataDir, port, kind, settings, logFile }, user) {
  const log = openLog(logFile);
  const args = ['-D', dataDir, '-p', String(port), ...settingsArguments(kind, settings)];
  // Its own process group: Ctrl-C in the terminal must not stop it before the programs that use it.
  const child = spawn(postgres, args, {
    ...user,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  log.close();
  return { child, words: () => tail(logFile, 20, log.from) };
}

/**
 * @param {import('node:child_process').ChildProcess} child @param {string} url @param {() => string} words
 * @returns {Promise<string | null>} what it wrote when it ended, or null when it answers
 */
async function becomesReady(child, url, words) {
  /** @type {string | null} */
  let ended = null;
  child.once('error', (error) => (ended = String(error)));
  child.once('exit', () => (ended ??= words()));
  const ready = await until(async () => ended !== null || (await answers(url)), { timeout: 600_000, every: 40 });
  if (ended !== null) return ended;
  return ready ? null : 'It does not answer after ten minutes.';
}

/** Whether the server takes this password; while it recovers from a crash it does not answer yet. @param {string} url */
async function answers(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === '28P01')
      throw new PlainError(
        'PostgreSQL refuses the password kept for it in DATA_DIR/services.json: restore that file from the backup.',
      );
    return false;
  }
}

/** @param {string} output @param {{ dataDir: string, logFile: string }} options */
function startFailure(output, { dataDir, logFile }) {
  if (/No space left on device/.test(output))
    return new PlainError(`The disk that holds ${dataDir} is full: free some space and start again.`);
  if (/could not create shared memory|Cannot allocate memory/.test(output))
    return new PlainError('There is too little memory for PostgreSQL: free some and start again.');
  const line =
    output.split('\n').findLast((text) => /FATAL|PANIC|error/i.test(text)) ?? output.trim().split('\n').at(-1);
  return new PlainError(
    `PostgreSQL did not start: ${line?.replace(/^.*?(FATAL|PANIC|error):\s*/i, '')}${logFile ? ` (more in ${logFile})` : ''}`,
  );
}
