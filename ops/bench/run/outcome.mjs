/**
 * @typedef {object} Outcome one line of the table
 * @property {string} row
 * @property {string} what
 * @property {number} value
 * @property {'×' | 'ms' | 'MB'} unit
 * @property {'least' | 'most' | null} bound whether the target is the least or the most that will do; null for what is only told
 * @property {number | null} target
 * @property {number | null} moonshot
 * @property {string} detail
 */

/** @param {string} row @param {string} what @param {number} value @param {{ target: number, moonshot?: number, unit?: Outcome['unit'], detail: string }} more @returns {Outcome} */
export const atLeast = (row, what, value, { target, moonshot = null, unit = '×', detail }) => ({
  row,
  what,
  value,
  unit,
  bound: 'least',
  target,
  moonshot: moonshot ?? null,
  detail,
});

/** @param {string} row @param {string} what @param {number} value @param {{ target: number, moonshot?: number, unit?: Outcome['unit'], detail: string }} more @returns {Outcome} */
export const atMost = (row, what, value, { target, moonshot = null, unit = '×', detail }) => ({
  row,
  what,
  value,
  unit,
  bound: 'most',
  target,
  moonshot: moonshot ?? null,
  detail,
});

/** @param {string} row @param {string} what @param {number} value @param {{ unit?: Outcome['unit'], detail: string }} more @returns {Outcome} */
export const told = (row, what, value, { unit = '×', detail }) => ({
  row,
  what,
  value,
  unit,
  bound: null,
  target: null,
  moonshot: null,
  detail,
});

/** @param {Outcome} outcome */
export function reached({ bound, value, target }) {
  if (bound === null || target === null) return true;
  return bound === 'least' ? value >= target : value <= target;
}

/** Rates and CPU times behind a ratio. @param {Awaited<ReturnType<typeof import('./rounds.mjs').compare>>} result @param {string} [one] @param {string} [other] */
export const rates = ({ rate, otherRate, cpu, otherCpu }, one = 'app', other = 'bare') =>
  `${one} ${number(rate)}/s ${cpu.toFixed(2)} ms CPU, ${other} ${number(otherRate)}/s ${otherCpu.toFixed(2)} ms CPU`;

/** @param {number} value */
export const number = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
