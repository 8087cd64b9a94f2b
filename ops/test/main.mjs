import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../lib/install.mjs';
import { PlainError, report } from '../lib/plain-error.mjs';
import { CACHE } from '../lib/root.mjs';

/** @typedef {import('./steps.mjs').Step} Step @typedef {import('./steps.mjs').Outcome} Outcome @typedef {Outcome & { name: string, seconds: number }} Result */

const say = (/** @type {string} */ line) => console.log(`  ${line}`);

/**
 * npm test: everything. npm test -- lint types: some steps. npm test -- jest libs/sales -t won: one step, with the tool's own arguments.
 * @param {string[]} args
 */
export async function test(args) {
  /** @type {Result[]} */
  const results = [];
  try {
    await ensureInstalled(say);
    mkdirSync(join(CACHE, 'test'), { recursive: true });
    // Loaded only now: these files need the dependencies.
    const { CHECKS, RUNS } = await import('./steps.mjs');
    const plan = choose([...CHECKS, ...RUNS], args);
    const wanted = (/** @type {Step[]} */ steps) => steps.filter((step) => plan.steps.includes(step));
    results.push(...(await sideBySide(wanted(CHECKS), plan.rest)));
    for (const step of wanted(RUNS)) results.push(await perform(step, plan.rest));
  } catch (error) {
    report(error);
    results.push({ name: 'npm test', passed: 0, failed: 1, seconds: 0 });
  }
  summarize(results);
}

/** @param {Step[]} all @param {string[]} args */
function choose(all, args) {
  const names = args.slice(0, args.findIndex((arg) => !all.some(({ name }) => name === arg)) >>> 0);
  const rest = args.slice(names.length);
  if (rest.length > 0 && names.length !== 1) {
    throw new PlainError(
      `"${rest[0]}" is not a step: name some of ${all.map(({ name }) => name).join(', ')}, or one and arguments for it.`,
    );
  }
  return { steps: names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all, rest };
}

/** @param {Step[]} steps @param {string[]} args @returns {Promise<Result[]>} in the order of the steps */
async function sideBySide(steps, args) {
  const waiting = steps.map((step, index) => ({ step, index }));
  /** @type {Result[]} */
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await perform(next.step, args);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  return results;
}

/** @param {Step} step @param {string[]} args @returns {Promise<Result>} */
async function perform(step, args) {
  const started = performance.now();
  let outcome;
  try {
    outcome = await step.run(args, say);
  } catch (error) {
    report(error);
    outcome = { passed: 0, failed: 1 };
  }
  const result = { ...outcome, name: step.name, seconds: (performance.now() - started) / 1000 };
  console.log(`${result.failed > 0 ? '✖' : '✓'} ${describe(result)}`);
  if (result.failed > 0 && result.output) console.log(`${result.output.trimEnd()}\n`);
  return result;
}

/** @param {Result} result */
function describe({ name, passed, failed, skipped, seconds }) {
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  return `${name.padEnd(12)} ${counts.join(', ').padEnd(36)} ${seconds.toFixed(1).padStart(7)} s`;
}

/** The last line is read by machines: nothing may follow it. @param {Result[]} results */
function summarize(results) {
  const sum = (/** @type {'passed' | 'failed' | 'seconds'} */ what) =>
    results.reduce((total, result) => total + result[what], 0);
  console.log(`\n${results.map((result) => `${result.failed > 0 ? '✖' : '✓'} ${describe(result)}`).join('\n')}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
