import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from '../../lib/plain-error.mjs';

export const SIZES = [10_000, 100_000, 1_000_000];

/**
 * @typedef {object} Options
 * @property {number} size customers
 * @property {string[] | null} rows names of the rows to measure; null for all
 * @property {string | null} data folder that is kept; null for a temporary one
 * @property {number} seconds of one round
 * @property {number} rounds
 * @property {number} connections
 */

/** @param {string[]} [args] @returns {Options} */
export function readArguments(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      size: { type: 'string', default: '10000' },
      rows: { type: 'string' },
      data: { type: 'string', default: process.env.DATA_DIR },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '16' },
    },
  });
  const size = Number(values.size);
  if (!SIZES.includes(size)) throw new PlainError(`--size must be one of ${SIZES.join(', ')}.`);
  return {
    size,
    rows: values.rows ? values.rows.split(',') : null,
    data: values.data ? resolve(values.data) : null,
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    connections: positive('connections', values.connections),
  };
}

/** @param {string} name @param {string} text */
function positive(name, text) {
  const value = Number(text);
  if (!(value > 0)) throw new PlainError(`--${name} must be a number above zero.`);
  return value;
}
