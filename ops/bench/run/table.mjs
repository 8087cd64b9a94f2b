import { number, reached } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

const SIGN = { least: '≥', most: '≤' };

/** @param {Outcome} outcome */
const measured = ({ value, unit }) => (unit === '×' ? number(value) : `${number(value)} ${unit}`);

/** @param {Outcome} outcome */
const wanted = ({ bound, target, unit }) =>
  bound === null || target === null ? '' : `${SIGN[bound]} ${target}${unit === '×' ? '' : ` ${unit}`}`;

/** @param {Outcome} outcome */
function verdict(outcome) {
  if (outcome.bound === null) return '';
  if (!reached(outcome)) return 'MISSED';
  return outcome.moonshot !== null && reached({ ...outcome, target: outcome.moonshot }) ? 'moonshot' : 'reached';
}

/** @param {Outcome[]} outcomes */
export function printTable(outcomes) {
  const head = ['row', 'what', 'measured', 'target', '', 'behind it'];
  const lines = outcomes.map((one) => [one.row, one.what, measured(one), wanted(one), verdict(one), one.detail]);
  const widths = head.map((text, column) => Math.max(text.length, ...lines.map((line) => String(line[column]).length)));
  const print = (/** @type {string[]} */ cells) =>
    console.log(
      cells
        .map((cell, column) => (column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
  console.log('');
  print(head);
  print(widths.map((width) => '─'.repeat(width)));
  lines.forEach(print);
  const missed = outcomes.filter((one) => !reached(one));
  console.log('');
  for (const one of missed) console.log(`Missed: ${one.row}, ${one.what}: ${measured(one)}, wanted ${wanted(one)}.`);
  if (missed.length === 0) console.log('Every target was reached.');
}
