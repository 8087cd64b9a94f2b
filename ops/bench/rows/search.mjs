import { cookieOf, READERS } from '../data/people.mjs';
import { atMost, number } from '../run/outcome.mjs';
import { latencies } from '../run/load.mjs';
import { median, percentile } from '../run/statistics.mjs';
import { scopeOf } from './scope.mjs';

/** @typedef {import('../data/people.mjs').Reader} Reader */

const TERMS = 60;

/** What people type, made from customers the reader may see: SQL of the term and what the customer must have. */
export const KINDS = {
  'part of a name': { term: `substr(c.name, 3, 4)`, where: `length(c.name) > 8` },
  'beginning of a name': { term: `left(c.name, 5)`, where: `length(c.name) > 8` },
  'two letters': { term: `left(c.name, 2)`, where: `c.name ~ '^[[:alpha:]]{2}'` },
  'e-mail': {
    term: `(select p.value from contact_point p where p.customer_id = c.id and p.kind = 'email' limit 1)`,
    where: `true`,
  },
  'phone, whole': {
    term: `(select p.value from contact_point p where p.customer_id = c.id and p.kind = 'phone' limit 1)`,
    where: `true`,
  },
  'phone, last four': {
    term: `(select right(p.digits, 4) from contact_point p where p.customer_id = c.id and p.kind = 'phone' limit 1)`,
    where: `true`,
  },
};

/** @param {import('pg').Client} client @param {Reader} reader @param {keyof typeof KINDS} kind */
export async function searchRequests(client, reader, kind) {
  const { term, where } = KINDS[kind];
  const { sql, params } = await scopeOf(client, reader, 'c');
  const { rows } = await client.query(
    `select term from (select ${term} as term, md5(c.id::text) as dice from customer c where ${where} and ${sql}) t
     where btrim(term) = term and term <> '' order by dice limit ${TERMS}`,
    params,
  );
  const headers = { cookie: cookieOf(reader) };
  return rows.map((row) => ({ path: `/api/v1/search?q=${encodeURIComponent(row.term)}`, headers }));
}

/** The floor: twenty customers by primary key. @param {import('pg').Client} client @param {import('../run/stage.mjs').Bare} bare */
export async function learnTwentyRows(client, bare) {
  const { rows } = await client.query(`select id from customer order by md5(id::text) limit 4000`);
  const sql = `select id, kind, name, roles, industry, country, owner_id, team_id, employee_count, created_at, updated_at from customer where id = any($1::uuid[])`;
  const reads = Array.from({ length: 200 }, (_, index) => {
    const ids = rows.slice(index * 20, index * 20 + 20).map(({ id }) => id);
    const step = { sql, params: [{ value: `{${ids.join(',')}}` }], wave: 1, json: [] };
    return { method: 'GET', url: `/twenty/${index}`, plan: { steps: [step], transaction: false } };
  });
  await bare.learn({ reads });
  return reads.map(({ url }) => ({ path: url }));
}

/** Each kind of search in each scope, one after another as a person types. @param {import('../run/stage.mjs').Stage} stage */
export async function measure({ app, bare, client, options }) {
  const outcomes = [];
  const twenty = await learnTwentyRows(client, bare);
  await latencies(bare, twenty);
  const slowest = { ms: 0, what: '' };
  for (const reader of READERS)
    for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) {
      const requests = await searchRequests(client, reader, kind);
      await latencies(app, requests.slice(0, 10));
      const floors = [];
      const times = [];
      for (let round = 0; round < Math.min(3, options.rounds); round += 1) {
        floors.push(percentile(await latencies(bare, twenty), 0.95));
        times.push(await latencies(app, requests));
      }
      const p95 = median(times.map((one) => percentile(one, 0.95)));
      const floor = median(floors);
      const worst = Math.min(...times.map((one) => Math.max(...one)));
      const detail = `p95 ${number(p95)} ms, median ${number(median(times.flat()))} ms, 20 rows by key p95 ${number(floor)} ms`;
      outcomes.push(atMost('search', `${reader}: ${kind}`, p95 / floor, { target: 10, moonshot: 5, detail }));
      if (worst > slowest.ms) Object.assign(slowest, { ms: worst, what: `${reader}: ${kind}` });
    }
  outcomes.push(
    atMost('search', 'slowest of all', slowest.ms, {
      target: 200,
      unit: 'ms',
      detail: `${slowest.what}, in its quietest round`,
    }),
  );
  return outcomes;
}
