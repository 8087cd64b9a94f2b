import { forgetChanges } from '../data/helpers.mjs';
import { until } from '../../lib/run.mjs';
import { cookieOf } from '../data/people.mjs';
import { atLeast, number } from '../run/outcome.mjs';
import { startWorker } from '../run/programs.mjs';
import { median } from '../run/statistics.mjs';
import { dealsFile, ROWS_OF_FILE } from './deals-file.mjs';
import { saveRowByRow } from './row-by-row.mjs';

const headers = { cookie: cookieOf('all') };
const SAVED = 1_000;
const MOST_ROUNDS = 3;

/** 8,800 deals through the real import, reading the file included, against an import that finds and saves row by row with TypeORM. @param {import('../run/stage.mjs').Stage} stage */
export async function measure(stage) {
  const worker = await startWorker(stage.servers, stage.databaseUrl);
  const pairs = [];
  try {
    for (let round = 0; round < Math.min(MOST_ROUNDS, stage.options.rounds); round += 1) {
      const { rows, csv } = await dealsFile(stage.client);
      const saved = await saveRowByRow(stage.databaseUrl, rows.slice(0, SAVED));
      const imported = await importFile(stage.app.url, csv);
      pairs.push([imported, saved]);
      await removeDeals(stage.client);
    }
  } finally {
    await worker.stop();
  }
  const rate = (/** @type {number} */ side) => median(pairs.map((pair) => Number(pair[side])));
  const ratio = median(pairs.map(([imported = 0, saved = 1]) => imported / saved));
  const detail = `import ${number(rate(0))} rows/s, save ${number(rate(1))} rows/s`;
  return [atLeast('import', '8,800 deals against row-by-row save', ratio, { target: 15, moonshot: 30, detail })];
}

/** From the upload to the last row. @param {string} url @param {string} csv @returns {Promise<number>} rows a second */
async function importFile(url, csv) {
  const form = new FormData();
  form.set('target', 'deals');
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'bench deals.csv');
  const started = performance.now();
  const made = await json(await fetch(`${url}/api/v1/imports`, { method: 'POST', headers, body: form }));
  await reaches(url, made.id, ['mapped']);
  await json(await fetch(`${url}/api/v1/imports/${made.id}/run`, { method: 'POST', headers }));
  const { state, counts, error } = await reaches(url, made.id, ['done', 'failed']);
  const took = performance.now() - started;
  if (state !== 'done' || counts.create !== ROWS_OF_FILE)
    throw new Error(`The import ended as ${state} with ${JSON.stringify({ counts, error })}`);
  return (ROWS_OF_FILE / took) * 1000;
}

/** @param {string} url @param {string} id @param {string[]} states */
async function reaches(url, id, states) {
  const read = async () => json(await fetch(`${url}/api/v1/imports/${id}`, { headers }));
  const found = await until(
    async () => {
      const one = await read();
      return states.includes(one.state) ? one : null;
    },
    { timeout: 300_000, every: 25 },
  );
  if (!found) throw new Error(`The import does not get to ${states.join(' or ')}: ${JSON.stringify(await read())}`);
  return found;
}

/** @param {Response} response */
async function json(response) {
  if (!response.ok)
    throw new Error(`${response.url} answered ${response.status}: ${(await response.text()).slice(0, 400)}`);
  return response.json();
}

/** As if they had never come. @param {import('pg').Client} client */
async function removeDeals(client) {
  await client.query(`delete from external_id where subject_type = 'deal'`);
  await client.query(`delete from import`);
  await client.query(`delete from deal where created_at > now() - interval '1 day'`);
  await forgetChanges(client, `at > now() - interval '1 day'`);
  await client.query('vacuum (analyze) deal, deal_product, deal_stage_entry, external_id, change');
}
