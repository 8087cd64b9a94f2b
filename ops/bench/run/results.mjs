import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { readJson, writeWhole } from '../../lib/files.mjs';

/**
 * Keeps what was measured beside the data, one file a size; rows that were not measured this time stay as they were.
 * @param {string} folder @param {import('./arguments.mjs').Options} options @param {import('./outcome.mjs').Outcome[]} outcomes
 */
export function keepResults(folder, options, outcomes) {
  const file = join(folder, `results-${options.size}.json`);
  const measured = new Set(outcomes.map(({ row }) => row));
  const before = (readJson(file)?.outcomes ?? []).filter(
    (/** @type {{ row: string }} */ { row }) => !measured.has(row),
  );
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryMb: Math.round(totalmem() / 2 ** 20),
    node: process.version,
  };
  const { size, rounds, seconds, connections } = options;
  const at = new Date().toISOString();
  const text = {
    size,
    rounds,
    seconds,
    connections,
    machine,
    outcomes: [...before, ...outcomes.map((one) => ({ ...one, at }))],
  };
  writeWhole(file, JSON.stringify(text, null, 2));
  if (options.data) console.log(`\nKept in ${file}`);
}
