import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureInstalled } from '../lib/install.mjs';
import { PlainError, report } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/root.mjs';
import { rotate } from '../services/logs.mjs';
import { checkSpace, openDataDir, secretKey } from './data-dir.mjs';
import { Household } from './household.mjs';
import { watchLauncher } from './launcher.mjs';
import { takeDataDir } from './only-one.mjs';
import { checkPort } from './port.mjs';
import { say, step } from './progress.mjs';
import { readSettings } from './settings.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/** @param {string[]} args */
export async function start(args) {
  /** @type {Household | null} */
  let household = null;
  let release = () => {};
  /** @type {Promise<never> | null} */
  let leaving = null;
  const leave = (/** @type {number} */ code) => (leaving ??= end(household, release, code));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void leave(0));
  watchLauncher(() => void leave(0));

  try {
    const settings = readSettings(args, process.env);
    checkPlatform();
    openDataDir(settings.dataDir);
    release = await takeDataDir(settings);
    household = new Household({ dataDir: settings.dataDir, say: (line) => console.log(`! ${line}`) });
    await prepare(settings, household);
    await run(settings, household);
  } catch (error) {
    // After Ctrl-C the steps under way fail: that is no news.
    if (!leaving) report(error);
    await leave(1);
  }
}

function checkPlatform() {
  if (process.platform !== 'win32') return;
  throw new PlainError('Atrium runs on Linux and macOS: on Windows start it inside WSL, or use docker compose.');
}

/** Everything that needs no server: what is wrong here is said within a second. @param {Settings} settings @param {Household} household */
async function prepare(settings, household) {
  const left = await household.clearLeftovers();
  if (left > 0) say(`Ended ${left} program${left > 1 ? 's' : ''} that an earlier start left behind`);
  await checkPort(settings.port);
  if (!existsSync(join(ROOT, 'node_modules'))) checkSpace(ROOT, 1_500, 'the installation');
  await step('Dependencies', async () => ((await ensureInstalled(say)) ? 'installed' : 'in place'));
  // Loaded only now: these files need the dependencies.
  const { checkServers } = await import('./servers.mjs');
  await checkServers(settings);
  await step('Build', buildAll);
}

async function buildAll() {
  const { build } = await import('../build/build.mjs');
  const { built } = await build({ say });
  return built.length > 0 ? built.join(', ') : 'nothing changed';
}

/** @param {Settings} settings @param {Household} household */
async function run(settings, household) {
  const { bringUpDatabase, bringUpRedis } = await import('./servers.mjs');
  const { bringUpPrograms, fillDemo, migrateDatabase, needsAdministrator, programEnvironment } =
    await import('./programs.mjs');
  const { databaseUrl, migrationUrl } = await bringUpDatabase(settings, household);
  const redisUrl = await bringUpRedis(settings, household);
  const env = programEnvironment(settings, { databaseUrl, redisUrl, secretKey: secretKey(settings.dataDir) });
  await step('Database schema', () => migrateDatabase(env, migrationUrl));
  const { demo } = settings;
  const signIn = demo ? await step(`Demo company (${demo})`, () => fillDemo(demo, env)) : [];
  if (demo && signIn.length === 0) say('Left out: this installation already has people of its own');
  await bringUpPrograms(settings, env, household);
  household.settle();
  keepLogsShort(settings);
  welcome(settings, signIn, await needsAdministrator(settings));
}

/** @param {Settings} settings @param {string[]} signIn @param {boolean} empty */
function welcome({ port, dataDir }, signIn, empty) {
  const shown = relative(process.cwd(), dataDir);
  const lines = [`Atrium is ready: http://localhost:${port}`, ''];
  if (empty) lines.push('  Open it and create the first administrator.', '');
  if (signIn.length > 0) lines.push('  Sign in as:', ...signIn.map((line) => `    ${line}`), '');
  lines.push(`  Data and logs are in ${shown.startsWith('..') ? dataDir : shown || '.'}. Stop with Ctrl-C.`);
  console.log(`\n${lines.join('\n')}`);
}

/** @param {Settings} settings */
function keepLogsShort({ dataDir }) {
  const logs = ['api', 'worker', 'postgres', 'redis'].map((name) => join(dataDir, 'logs', `${name}.log`));
  const trim = () => {
    try {
      logs.forEach(rotate);
    } catch {
      // a full disk: the programs say so themselves
    }
  };
  setInterval(trim, 60_000).unref();
}

/** @param {Household | null} household @param {() => void} release @param {number} code @returns {Promise<never>} */
async function end(household, release, code) {
  if (household && code === 0) console.log('\nStopping …');
  await household?.end();
  release();
  if (household && code === 0) console.log('Atrium has stopped.');
  process.exit(code);
}
