import { READERS } from '../data/people.mjs';
import { latencies } from '../run/load.mjs';
import { atMost, number } from '../run/outcome.mjs';
import { compare } from '../run/rounds.mjs';
import { median } from '../run/statistics.mjs';
import { boardRequests } from './board.mjs';
import { cardRequests } from './card.mjs';
import { listRequests } from './list.mjs';
import { KINDS, searchRequests } from './search.mjs';

/** @typedef {import('../run/stage.mjs').Stage} Stage @typedef {import('../data/people.mjs').Reader} Reader @typedef {{ app: import('../run/programs.mjs').Program, client: import('pg').Client }} House */

const MORE = { target: 1.5, moonshot: 1.2 };
const SMALL = 10_000;

/** How much longer the same takes among many customers than among 10,000: both houses run, and are asked in turns. @param {Stage} stage */
export async function measure(stage) {
  const { options } = stage;
  if (options.size === SMALL) return [];
  const small = await stage.small();
  const times = `${options.size.toLocaleString('en')} against 10,000`;
  const outcomes = [];
  for (const reader of READERS) {
    const under = async (
      /** @type {string} */ what,
      /** @type {(house: House) => Promise<import('../run/load.mjs').Request[]>} */ requests,
    ) => {
      const result = await compare(stage.app, small.app, options, await requests(stage), await requests(small));
      const detail = `${number(result.rate)}/s against ${number(result.otherRate)}/s`;
      outcomes.push(atMost('scale', `${reader}: ${what}, ${times}`, 1 / result.ratio, { ...MORE, detail }));
    };
    await under('list', (house) => listRequests(house, reader));
    await under('card', ({ client }) => cardRequests(client, reader));
    await under('board', ({ client }) => boardRequests(client, reader));
    outcomes.push(...(await searches(stage, small, reader, times)));
  }
  return outcomes;
}

/** @param {Stage} stage @param {House} small @param {Reader} reader @param {string} times */
async function searches(stage, small, reader, times) {
  const outcomes = [];
  for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) {
    const [many, few] = [
      await searchRequests(stage.client, reader, kind),
      await searchRequests(small.client, reader, kind),
    ];
    const pairs = [];
    for (let round = 0; round < stage.options.rounds; round += 1)
      pairs.push([median(await latencies(stage.app, many)), median(await latencies(small.app, few))]);
    const ratio = median(pairs.map(([one = 0, other = 1]) => one / other));
    const detail = `median ${number(median(pairs.map(([one = 0]) => one)))} ms against ${number(median(pairs.map(([, other = 0]) => other)))} ms`;
    outcomes.push(atMost('scale', `${reader}: search ${kind}, ${times}`, ratio, { ...MORE, detail }));
  }
  return outcomes;
}
