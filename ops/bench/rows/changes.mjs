import { forgetChanges } from '../data/helpers.mjs';
import { load } from '../run/load.mjs';
import { atMost, number, rates } from '../run/outcome.mjs';
import { inTurns } from '../run/rounds.mjs';
import { median } from '../run/statistics.mjs';
import { patchRequest, versions } from './write.mjs';

const BULK = 10_000;

/** What the change log costs: the same writes with its trigger and without. @param {import('../run/stage.mjs').Stage} stage */
export async function measure(stage) {
  try {
    return [await singleWrite(stage), await bulkEdit(stage)];
  } finally {
    await logging(stage.client, true);
    await forgetChanges(stage.client, `at > now() - interval '1 day' and root_type = 'customer'`);
    await stage.client.query('vacuum (analyze) customer, customer_search, change');
  }
}

/** @param {import('pg').Client} client @param {boolean} on */
const logging = (client, on) =>
  client.query(`alter table customer ${on ? 'enable' : 'disable'} trigger change_customer_update`);

/** Through the API, as a person saves a field. @param {import('../run/stage.mjs').Stage} stage */
async function singleWrite({ app, client, options }) {
  const { rows } = await client.query(
    `select id from customer where deleted_at is null order by md5(id::text) limit 400`,
  );
  const ids = rows.map(({ id }) => id);
  const side = (/** @type {boolean} */ on) => async (/** @type {number} */ seconds) => {
    await logging(client, on);
    return load(app, [patchRequest(await versions(client, ids))], { ...options, seconds });
  };
  const result = await inTurns(side(true), side(false), options);
  return atMost('audit', 'one write with its change row', 1 / result.ratio, {
    target: 1.2,
    moonshot: 1.1,
    detail: rates(result, 'with', 'without'),
  });
}

/** Eleven columns of 10,000 customers in one statement, rolled back each time; what search reads is kept on both sides. */
const EDIT = `
update customer set name = name || ' x', industry = 'x' || $2, country = case when country = 'MD' then 'RO' else 'MD' end, language = 'ro', description = 'bulk ' || $2,
  founded_year = 1999, employee_count = 7, roles = '{partner}', last_contact_at = now(), updated_at = now(), version = version + 1
where id = any($1)`;

/** @param {import('../run/stage.mjs').Stage} stage */
async function bulkEdit({ client, options }) {
  const { rows } = await client.query(`select id from customer order by md5(id::text) limit ${BULK}`);
  const ids = rows.map(({ id }) => id);
  const time = async (/** @type {boolean} */ on, /** @type {number} */ round) => {
    await logging(client, on);
    await client.query('begin');
    const started = performance.now();
    await client.query(EDIT, [ids, String(round)]);
    const took = performance.now() - started;
    await client.query('rollback');
    await client.query('vacuum customer, customer_search, change');
    return took;
  };
  const pairs = [];
  await time(true, -1);
  for (let round = 0; round < options.rounds; round += 1)
    pairs.push([await time(true, round), await time(false, round)]);
  const ratio = median(pairs.map(([on = 0, off = 1]) => on / off));
  const detail = `${number(median(pairs.map(([on = 0]) => on)))} ms with, ${number(median(pairs.map(([, off = 0]) => off)))} ms without`;
  return atMost('audit', `bulk edit of ${BULK.toLocaleString('en')}`, ratio, { target: 2.5, moonshot: 1.8, detail });
}
