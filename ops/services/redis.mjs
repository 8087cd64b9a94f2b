import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../lib/plain-error.mjs';
import { freePort } from '../lib/ports.mjs';
import { endChild } from '../lib/processes.mjs';
import { until, which } from '../lib/run.mjs';
import { installPlan, installSystemPackage } from '../lib/system-packages.mjs';
import { openLog, tail } from './logs.mjs';
import { redisProblem } from './redis-ping.mjs';

const PROGRAMS = ['redis-server', 'valkey-server'];
const PACKAGES = { apt: 'redis-server', dnf: 'valkey', apk: 'redis', pacman: 'valkey', zypper: 'redis', brew: 'redis' };

/**
 * The Redis program of this machine, installed when it is missing and that needs no password.
 * @param {(line: string) => void} [say]
 * @returns {Promise<string>} full path
 */
export async function findRedis(say = () => {}) {
  const found =
    which(...PROGRAMS) ?? ((await installSystemPackage('Redis', PACKAGES, say)) ? which(...PROGRAMS) : null);
  if (found) return checkVersion(found);
  const hint = installPlan(PACKAGES)?.hint;
  throw new PlainError(
    `Redis is missing: ${hint ? `run "${hint}"` : 'install redis-server or valkey-server'} and start again, or set REDIS_URL to a server of your own.`,
  );
}

/** Queues need Redis 6.2. @param {string} program */
function checkVersion(program) {
  const text = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const [, major, minor] = /v=(\d+)\.(\d+)/.exec(text) ?? [];
  if (major && Number(major) * 100 + Number(minor) < 602) {
    throw new PlainError(
      `${program} is version ${major}.${minor} and Atrium needs Redis 6.2 or newer: upgrade it, or set REDIS_URL.`,
    );
  }
  return program;
}

/**
 * @typedef {object} RedisOptions
 * @property {string} dir folder of its files
 * @property {string} [password]
 * @property {number} [port] preferred
 * @property {'durable' | 'throwaway'} [kind]
 * @property {string} logFile
 * @property {(line: string) => void} [say]
 * @property {(child: import('node:child_process').ChildProcess) => void} [onSpawn]
 *
 * @typedef {object} Redis
 * @property {number} port
 * @property {string} url
 * @property {string} program
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} stop
 */

/** Starts a private Redis: loopback only, nothing evicted, append-only file for the durable kind. @param {RedisOptions} options @returns {Promise<Redis>} */
export async function startRedis(options) {
  const { dir, password = '', say = () => {} } = options;
  const program = await findRedis(say);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(options.port);
    const url = `redis://${password ? `:${password}@` : ''}127.0.0.1:${port}`;
    const { child, words } = launch(program, { ...options, port });
    options.onSpawn?.(child);
    const problem = await becomesReady(child, url, words);
    if (!problem) return { port, url, program, child, stop: () => endChild(child) };
    if (/Bad file format|Unexpected end of file|AOF loading aborted|AOF manifest/i.test(problem) && setAside(dir))
      say(`Redis could not read its file; it was set aside in ${dir} and the queues are rebuilt from the database`);
    else if (attempt === 4 || !/Could not create server TCP|Address already in use|bind/i.test(problem))
      throw failure(problem, options);
  }
}

/** @param {string} program @param {RedisOptions & { port: number }} options */
function launch(program, { dir, password, port, kind = 'durable', logFile }) {
  const log = openLog(logFile);
  const child = spawn(program, ['-'], { cwd: dir, detached: true, stdio: ['pipe', log.fd, log.fd] });
  log.close();
  child.stdin?.on('error', () => {});
  // Read from its standard input, so that the password is neither on disk nor in the list of processes.
  child.stdin?.end(
    [
      'bind 127.0.0.1',
      `port ${port}`,
      'protected-mode yes',
      'daemonize no',
      'save ""',
      `appendonly ${kind === 'durable' ? 'yes' : 'no'}`,
      'appendfsync everysec',
      'maxmemory-policy noeviction',
      ...(password ? [`requirepass ${password}`] : []),
      '',
    ].join('\n'),
  );
  return { child, words: () => tail(logFile, 20, log.from) };
}

/** @param {import('node:child_process').ChildProcess} child @param {string} url @param {() => string} words */
async function becomesReady(child, url, words) {
  /** @type {string | null} */
  let ended = null;
  child.once('error', (error) => (ended = String(error)));
  child.once('exit', () => (ended ??= words()));
  const ready = await until(async () => ended !== null || (await redisProblem(url)) === null, {
    timeout: 120_000,
    every: 30,
  });
  return ended ?? (ready ? null : 'It does not answer after two minutes.');
}

/** Losing Redis loses nothing: what is due is known to PostgreSQL. @param {string} dir */
function setAside(dir) {
  const files = join(dir, 'appendonlydir');
  if (!existsSync(files)) return false;
  renameSync(files, `${files}.broken-${Date.now()}`);
  return true;
}

/** @param {string} output @param {RedisOptions} options */
function failure(output, { dir, logFile }) {
  if (/No space left on device/.test(output))
    return new PlainError(`The disk that holds ${dir} is full: free some space and start again.`);
  return new PlainError(`Redis did not start: ${output.trim().split('\n').at(-1)} (more in ${logFile})`);
}
