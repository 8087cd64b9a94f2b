/** npm run bench -- --size 10000|100000|1000000 [--rows list,card,…] [--data DIR] [--rounds 5] [--seconds 3]: see README.md. */
import { build } from '../build/build.mjs';
import { PlainError, report } from '../lib/plain-error.mjs';
import { database } from './data/generate.mjs';
import { ROWS } from './rows/index.mjs';
import { readArguments } from './run/arguments.mjs';
import { keepResults } from './run/results.mjs';
import { startServers } from './run/servers.mjs';
import { setStage } from './run/stage.mjs';
import { printTable } from './run/table.mjs';

const say = (/** @type {string} */ line) => console.log(`  ${line}`);

async function main() {
  const options = readArguments();
  const names = options.rows ?? Object.keys(ROWS);
  const unknown = names.filter((name) => !(name in ROWS));
  if (unknown.length)
    throw new PlainError(`There is no row ${unknown.join(', ')}: choose from ${Object.keys(ROWS).join(', ')}.`);
  await build({ only: 'server', say });
  const servers = await startServers(options.data);
  process.once('SIGINT', () => void servers.stop().finally(() => process.exit(130)));
  try {
    const outcomes = await measure(servers, names, options);
    printTable(outcomes);
    keepResults(servers.folder, options, outcomes);
  } finally {
    await servers.stop();
  }
}

/** @param {import('./run/servers.mjs').Servers} servers @param {string[]} names @param {import('./run/arguments.mjs').Options} options */
async function measure(servers, names, options) {
  const url = await database(servers, options.size, say);
  const { stage, strike } = await setStage(servers, url, options, () => database(servers, 10_000, say));
  const outcomes = [];
  try {
    for (const name of names) {
      say(`Measuring ${name} …`);
      outcomes.push(...(await measureRow(name, stage)));
    }
  } finally {
    await strike();
  }
  return outcomes;
}

/** A row that cannot be measured is a row that missed; the others are measured all the same. @param {string} name @param {import('./run/stage.mjs').Stage} stage @returns {Promise<import('./run/outcome.mjs').Outcome[]>} */
async function measureRow(name, stage) {
  try {
    return (await ROWS[name]?.measure(stage)) ?? [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (process.env.DEBUG) console.error(error);
    return [
      {
        row: name,
        what: 'could not be measured',
        value: Number.NaN,
        unit: '×',
        bound: 'least',
        target: 0,
        moonshot: null,
        detail,
      },
    ];
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = report(error);
}
