import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { CACHE, ROOT } from '../lib/root.mjs';
import { findRedis } from '../services/redis.mjs';
import { runTool } from './command.mjs';
import { findChromium, programOf } from './tools.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, output?: string }} Outcome output: shown when something failed and was not shown before
 * @typedef {{ name: string, run: (args: string[], say: (line: string) => void) => Promise<Outcome> }} Step
 */

/** A check that is good or bad as a whole. @param {string} name @param {() => string[]} command @returns {Step} */
const check = (name, command) => ({
  name,
  run: async (args) => {
    const { code, output } = await runTool([...command(), ...args]);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
  },
});

/** Quick checks that share nothing, done side by side. @type {Step[]} */
export const CHECKS = [
  check('types', () => [programOf('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.server.json']),
  check('types:web', () => [programOf('vue-tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']),
  check('types:ops', () => [programOf('typescript', 'tsc'), '-p', 'ops/tsconfig.json']),
  check('boundaries', () => [
    programOf('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
  ]),
  check('format', () => [programOf('prettier'), '--check', '.']),
  check('lint', () => [programOf('oxlint'), '--deny-warnings']),
];

/** Heavier ones, one after the other. @type {Step[]} */
export const RUNS = [
  check('build', () => ['ops/build.mjs']),
  check('openapi', () => ['ops/openapi.mjs', '--check']),
  { name: 'jest', run: runJest },
  { name: 'newcomer', run: runNewcomer },
  { name: 'journeys', run: runJourneys },
];

/** @param {string[]} args @param {(line: string) => void} say @returns {Promise<Outcome>} */
async function runJest(args, say) {
  if (!process.env.REDIS_URL) await findRedis(say);
  const file = reportFile('jest');
  const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
  const { code } = await runTool(
    [programOf('jest'), '--json', `--outputFile=${file}`, workers, '--workerIdleMemoryLimit=1GB', ...args],
    { show: true, minutes: 30 },
  );
  const report = readJson(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The path of somebody who has just cloned the repository. @returns {Promise<Outcome>} */
async function runNewcomer() {
  const file = reportFile('newcomer');
  const { code } = await runTool(['ops/newcomer.mjs', `--report=${file}`], { show: true, minutes: 20 });
  const report = readJson(file);
  return report ?? { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** What a person does, in a real browser. @param {string[]} args @param {(line: string) => void} say @returns {Promise<Outcome>} */
async function runJourneys(args, say) {
  const folder = join(ROOT, 'ops/journeys');
  if (!readdirSync(folder).some((name) => name.endsWith('.journey.ts'))) return { passed: 0, failed: 0 };
  const file = reportFile('journeys');
  const env = { CHROMIUM_PATH: await findChromium(say), JOURNEYS_REPORT: file };
  const command = [
    programOf('@playwright/test', 'playwright'),
    'test',
    '-c',
    'ops/journeys/playwright.config.ts',
    ...args,
  ];
  const { code } = await runTool(command, { show: true, minutes: 25, env });
  const report = readJson(file);
  if (!report?.stats) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

/** Where a tool writes its counts; an old one must not be taken for today's. @param {string} name */
function reportFile(name) {
  const file = join(CACHE, 'test', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
