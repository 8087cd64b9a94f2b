import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../lib/plain-error.mjs';
import { freePort } from '../../lib/ports.mjs';
import { endProcess } from '../../lib/processes.mjs';
import { ROOT } from '../../lib/root.mjs';
import { run, until } from '../../lib/run.mjs';

/**
 * @typedef {object} Program
 * @property {string} url
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/** The environment of production; logs are made and thrown away. @param {import('./servers.mjs').Servers} servers @param {string} databaseUrl */
export function environment(servers, databaseUrl) {
  const {
    DATABASE_URL: _database,
    REDIS_URL: _redis,
    ADMIN_EMAIL: _email,
    ADMIN_PASSWORD: _password,
    ...env
  } = process.env;
  mkdirSync(join(servers.folder, 'files'), { recursive: true });
  return {
    ...env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: servers.redisUrl,
    DATA_DIR: join(servers.folder, 'files'),
    SECRET_KEY: 'of the bench alone, protects nothing at all',
    HOST: '127.0.0.1',
    WEB_DIST: join(ROOT, 'apps/web/dist'),
  };
}

/** @param {import('./servers.mjs').Servers} servers @param {string} databaseUrl */
export async function migrate(servers, databaseUrl) {
  const env = environment(servers, databaseUrl);
  const { code, output } = await run(process.execPath, [join(ROOT, 'apps/api/dist/migrate.js')], { env, cwd: ROOT });
  if (code !== 0) throw new PlainError(`The migrations failed:\n${output.trim()}`);
}

/** The real API. @param {import('./servers.mjs').Servers} servers @param {string} databaseUrl @returns {Promise<Program>} */
export async function startApi(servers, databaseUrl) {
  const port = await freePort();
  const env = { ...environment(servers, databaseUrl), PORT: String(port) };
  const child = start(servers, join(ROOT, 'apps/api/dist/main.js'), [], env);
  return ready(child, `http://127.0.0.1:${port}`, '/api/health');
}

/** The real worker. @param {import('./servers.mjs').Servers} servers @param {string} databaseUrl @param {Record<string, string>} [more] settings */
export async function startWorker(servers, databaseUrl, more = {}) {
  const env = { ...environment(servers, databaseUrl), ...more };
  const child = start(servers, join(ROOT, 'apps/worker/dist/main.js'), [], env);
  return { pid: Number(child.pid), stop: () => endProcess(Number(child.pid)) };
}

/** node:http + pg and nothing else. @param {import('./servers.mjs').Servers} servers @param {string} databaseUrl @returns {Promise<Program>} */
export async function startBare(servers, databaseUrl) {
  const port = await freePort();
  const env = { ...environment(servers, databaseUrl), PORT: String(port) };
  const child = start(servers, join(ROOT, 'ops/bench/bare/server.mjs'), [], env);
  return ready(child, `http://127.0.0.1:${port}`, '/ready');
}

/** @param {import('./servers.mjs').Servers} servers @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} env */
function start(servers, script, args, env) {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  servers.watch(child);
  return child;
}

/** @param {import('node:child_process').ChildProcess} child @param {string} url @param {string} path */
async function ready(child, url, path) {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (words = (words + chunk).slice(-4_000)));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const answers = () =>
    fetch(url + path).then(
      ({ ok }) => ok,
      () => false,
    );
  const up = await until(async () => ended() || (await answers()), { timeout: 60_000, every: 50 });
  if (!up || ended()) throw new PlainError(`${child.spawnargs.at(-1)} does not start: ${words.trim()}`);
  return { url, pid: Number(child.pid), stop: () => endProcess(Number(child.pid)) };
}
