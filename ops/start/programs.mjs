import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PlainError } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/root.mjs';
import { run, until } from '../lib/run.mjs';
import { openLog, tail } from '../services/logs.mjs';
import { say, step } from './progress.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings @typedef {import('./household.mjs').Household} Household @typedef {NodeJS.ProcessEnv} Env */

/**
 * What the programs of Atrium are told; the owner's address is not for them.
 * @param {Settings} settings @param {{ databaseUrl: string, redisUrl: string, secretKey: string }} made @returns {Env}
 */
export function programEnvironment({ port, dataDir }, { databaseUrl, redisUrl, secretKey }) {
  const { DATABASE_MIGRATION_URL: _owner, ...env } = process.env;
  return {
    ...env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SECRET_KEY: secretKey,
    // A clock that a journey moves (CLOCK_FILE) is refused in production.
    NODE_ENV: process.env.CLOCK_FILE ? 'test' : 'production',
    NO_COLOR: '1',
    WEB_DIST: join(ROOT, 'apps/web/dist'),
  };
}

/** @param {Env} env @param {string} migrationUrl */
export async function migrateDatabase(env, migrationUrl) {
  const { code, output } = await run(process.execPath, [join(ROOT, 'apps/api/dist/migrate.js')], {
    cwd: ROOT,
    env: { ...env, DATABASE_MIGRATION_URL: migrationUrl },
  });
  if (code !== 0) throw new PlainError(output.trim() || 'The database could not be migrated.');
  return /up to date/.test(output) ? 'up to date' : 'migrated';
}

/** Fills a believable company. @param {string} language @param {Env} env @returns {Promise<string[]>} how to sign in, line by line */
export async function fillDemo(language, env) {
  const program = join(ROOT, 'apps/api/dist/demo.js');
  const { code, stdout, output } = await run(process.execPath, [program, '--language', language], { cwd: ROOT, env });
  if (code !== 0)
    throw new PlainError(`The demo company could not be made: ${output.trim().split('\n').slice(-3).join(' / ')}`);
  return signInLines(stdout);
}

/** The program prints how to sign in as one line of JSON. @param {string} stdout @returns {string[]} */
export function signInLines(stdout) {
  for (const line of stdout.trim().split('\n').toReversed()) {
    try {
      /** @type {{ users: { email: string, password: string, role: string }[] }} */
      const { users } = JSON.parse(line);
      const width = Math.max(0, ...users.map(({ email }) => email.length));
      return users.map(({ email, password, role }) => `${email.padEnd(width)}   ${password}   ${role}`);
    } catch {
      // a line of progress
    }
  }
  return [];
}

/** API (which serves the pages too) and worker. @param {Settings} settings @param {Env} env @param {Household} household */
export async function bringUpPrograms(settings, env, household) {
  await step('API and pages', async () => {
    const api = await household.add(programMember('the API', 'api', settings, env));
    await becomesHealthy(api, settings);
  });
  await step('Worker', async () => {
    const worker = await household.add(programMember('the worker', 'worker', settings, env));
    const works = await until(() => ended(worker.child) || countWorkers(settings), { timeout: 60_000, every: 100 });
    if (ended(worker.child)) throw startFailure('worker', worker.words());
    if (!works) say('It does not report yet: imports and other background work wait until it does');
  });
}

/**
 * Below 2 GB Node collects the worker's rubbish twice as often: five hundred papers then take 250 MB of memory instead of 450.
 * The same stands in docker-compose.yml.
 */
const HEAP = { api: [], worker: ['--max-old-space-size=1536'] };

/** @param {string} name @param {'api' | 'worker'} app @param {Settings} settings @param {Env} env */
function programMember(name, app, { dataDir }, env) {
  return {
    name,
    start: async (/** @type {(child: import('node:child_process').ChildProcess) => void} */ onSpawn) => {
      const log = openLog(logFile(dataDir, app));
      const script = join(ROOT, 'apps', app, 'dist/main.js');
      // Its own process group: Ctrl-C reaches the starter alone, which then ends everything in order.
      const child = spawn(process.execPath, ['--enable-source-maps', ...HEAP[app], script], {
        cwd: ROOT,
        env,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      });
      log.close();
      onSpawn(child);
      return { child, words: () => tail(logFile(dataDir, app), 400, log.from) };
    },
  };
}

/** @param {string} dataDir @param {string} app */
export const logFile = (dataDir, app) => join(dataDir, 'logs', `${app}.log`);

/** @param {import('node:child_process').ChildProcess} child */
const ended = (child) => child.exitCode !== null || child.signalCode !== null;

/** @param {{ child: import('node:child_process').ChildProcess, words: () => string }} api @param {Settings} settings */
async function becomesHealthy({ child, words }, settings) {
  const healthy = await until(async () => ended(child) || (await readHealth(settings))?.ok, {
    timeout: 120_000,
    every: 60,
  });
  if (ended(child)) throw startFailure('API', words());
  if (healthy) return;
  const report = await readHealth(settings);
  const file = logFile(settings.dataDir, 'api');
  throw new PlainError(
    `The API does not become ready: ${JSON.stringify(report?.body ?? 'no answer')} (more in ${file})`,
  );
}

/** @param {Settings} settings */
async function readHealth({ port }) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return { ok: response.status === 200, body: /** @type {{ workers?: number }} */ (await response.json()) };
  } catch {
    return null;
  }
}

/** Whether nobody has been here yet. @param {Settings} settings @returns {Promise<boolean>} */
export async function needsAdministrator({ port }) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/setup`, { signal: AbortSignal.timeout(5_000) });
    return /** @type {{ needed?: boolean }} */ (await response.json()).needed === true;
  } catch {
    return false;
  }
}

/** @param {Settings} settings */
const countWorkers = async (settings) => ((await readHealth(settings))?.body.workers ?? 0) > 0;

/** What a program said before it gave up is made for people: bad settings, a wrong schema. @param {string} program @param {string} words */
function startFailure(program, words) {
  const told = words.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return new PlainError(`The ${program} gave up as it started: ${told.slice(-8).join('\n')}`);
}
