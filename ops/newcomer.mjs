/**
 * The path of somebody who has just cloned the repository: npm start on an empty folder, the first administrator, Ctrl-C, a second
 * start that builds nothing, kill -9 of everything, a third start, and the administrator is still there.
 * Run by npm test; with --report=FILE it writes { passed, failed }.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, writeWhole } from './lib/files.mjs';
import { freePort } from './lib/ports.mjs';
import { isAlive } from './lib/processes.mjs';
import { until } from './lib/run.mjs';
import { administrator, signIn, setUp } from './newcomer/administrator.mjs';
import { cloneRepository } from './newcomer/clone.mjs';
import { NpmStart } from './newcomer/npm-start.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'atrium-newcomer-'));
const now = { running: /** @type {NpmStart | null} */ (null) };
process.once('exit', () => now.running?.killEverything());

try {
  await walk();
} catch (error) {
  counts.failed += 1;
  console.log(`  ✖ ${error instanceof Error ? error.message : error}`);
  if (now.running) console.log(now.running.output);
} finally {
  now.running?.killEverything();
  rmSync(folder, { recursive: true, force: true });
}
const report = process.argv.find((arg) => arg.startsWith('--report='))?.slice('--report='.length);
if (report) writeWhole(report, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);

async function walk() {
  const clone = join(folder, 'atrium');
  if (!(await cloneRepository(clone))) {
    counts.skipped = 1;
    console.log('  Skipped: this is not a git checkout, so there is nothing to clone.');
    return;
  }
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: join(folder, 'data') };
  const origin = `http://127.0.0.1:${port}`;
  const start = async (/** @type {string} */ what) => {
    const one = new NpmStart(clone, env);
    now.running = one;
    await one.ready();
    passed(`${what} is ready in ${one.seconds()} s`);
    return one;
  };

  const first = await start('The first npm start');
  await thePageIsThere(origin);
  await setUp(origin);
  passed('the first administrator is made');
  await theStartEndsCleanly(first, env.DATA_DIR);

  const second = await start('The second npm start');
  expect(
    second.output.includes('Build: nothing changed') && second.output.includes('Dependencies: in place'),
    'the second start installs and builds nothing',
    second,
  );
  await signIn(origin);
  passed('the administrator signs in');
  second.killEverything();
  await until(() => !second.isRunning(), { timeout: 10_000 });
  passed('everything is killed with kill -9');

  const third = await start('npm start after kill -9');
  const me = await signIn(origin);
  expect(JSON.stringify(me).includes(administrator.email), 'the administrator is still there', third);
  await theStartEndsCleanly(third, env.DATA_DIR);
}

/** @param {string} origin */
async function thePageIsThere(origin) {
  const page = await fetch(`${origin}/`);
  const html = await page.text();
  const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1];
  expect(page.status === 200 && script !== undefined, 'the page is served');
  const asset = await fetch(new URL(script ?? '/', origin));
  expect(
    asset.status === 200 && (asset.headers.get('content-type') ?? '').includes('javascript'),
    'its script is served',
  );
  const health = await fetch(`${origin}/api/health`);
  expect(health.status === 200, 'health says 200');
}

/** @param {NpmStart} start @param {string} dataDir */
async function theStartEndsCleanly(start, dataDir) {
  const children = (readJson(join(dataDir, 'pids.json')) ?? []).map((/** @type {{ pid: number }} */ { pid }) => pid);
  expect(children.length === 4, 'PostgreSQL, Redis, API and worker run', start);
  await start.interrupt();
  expect(start.output.includes('Atrium has stopped.'), 'Ctrl-C ends it', start);
  expect(
    children.every((/** @type {number} */ pid) => !isAlive(pid)),
    'nothing is left running',
    start,
  );
  now.running = null;
}

/** @param {boolean} holds @param {string} what @param {NpmStart} [start] */
function expect(holds, what, start) {
  if (holds) return passed(what);
  counts.failed += 1;
  console.log(`  ✖ ${what}`);
  if (start) console.log(start.output);
}

/** @param {string} what */
function passed(what) {
  counts.passed += 1;
  console.log(`  ✓ ${what}`);
}
