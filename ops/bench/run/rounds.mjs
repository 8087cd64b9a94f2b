import { load } from './load.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {(seconds: number) => Promise<import('./load.mjs').Measure>} Side
 * @typedef {import('./load.mjs').Request[] | (() => Promise<import('./load.mjs').Request[]>)} Requests made anew for each turn where they depend on what was written
 */

/** Code that has run a few thousand times is compiled well. */
const WARM_UP_S = 2;

/**
 * Measures two things in turns, A B B A A B …, and compares each pair of neighbours: what disturbs the machine disturbs both.
 * @param {Side} a @param {Side} b @param {{ rounds: number, seconds: number }} options
 */
export async function inTurns(a, b, { rounds, seconds }) {
  /** @type {[import('./load.mjs').Measure, import('./load.mjs').Measure][]} */
  const pairs = [];
  await a(WARM_UP_S);
  await b(WARM_UP_S);
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await a(seconds);
      pairs.push([first, await b(seconds)]);
    } else {
      const first = await b(seconds);
      pairs.push([await a(seconds), first]);
    }
  }
  const middle = (/** @type {(pair: (typeof pairs)[number]) => number} */ of) => median(pairs.map(of));
  return {
    /** Rate of A in that of B: above 1, A is quicker. */
    ratio: middle(([one, other]) => one.rate / other.rate),
    /** CPU time of A's server a request in that of B's. */
    cpuRatio: middle(([one, other]) => one.cpu / other.cpu),
    rate: middle(([one]) => one.rate),
    otherRate: middle(([, other]) => other.rate),
    cpu: middle(([one]) => one.cpu),
    otherCpu: middle(([, other]) => other.cpu),
  };
}

/**
 * The same requests on two servers in turns.
 * @param {import('./load.mjs').Target} one @param {import('./load.mjs').Target} other @param {import('./arguments.mjs').Options} options
 * @param {Requests} requests @param {Requests} [requestsOfOther]
 */
export function compare(one, other, options, requests, requestsOfOther = requests) {
  const side =
    (/** @type {import('./load.mjs').Target} */ target, /** @type {Requests} */ sent) =>
    async (/** @type {number} */ seconds) =>
      load(target, Array.isArray(sent) ? sent : await sent(), { ...options, seconds });
  return inTurns(side(one, requests), side(other, requestsOfOther), options);
}
