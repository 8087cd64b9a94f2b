import { cookieOf, READERS } from '../data/people.mjs';
import { atLeast, rates } from '../run/outcome.mjs';
import { get } from '../run/load.mjs';
import { compare } from '../run/rounds.mjs';
import { scopeOf } from './scope.mjs';

/** @typedef {import('../data/people.mjs').Reader} Reader @typedef {import('../run/stage.mjs').Stage} Stage */

const PAGES = 40;

/** The list filtered by the seller's team, which all three readers may look at. @param {import('pg').Client} client */
async function firstPage(client) {
  const { rows } = await client.query(`select team_id as id from app_user where id = bench.id('user', 50)`);
  return `/api/v1/customers?filter[teamId]=${rows[0].id}&sort=-updatedAt&limit=50`;
}

/** Its pages, read on and on by cursor as somebody who scrolls does. @param {{ app: { url: string }, client: import('pg').Client }} house @param {Reader} reader */
export async function listRequests({ app, client }, reader) {
  const headers = { cookie: cookieOf(reader) };
  const first = `${await firstPage(client)}&total=false`;
  const requests = [];
  for (let path = first; requests.length < PAGES;) {
    const { status, body } = await get(app.url + path, headers);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 300)}`);
    const { items, nextCursor } = JSON.parse(body);
    if (items.length > 0) requests.push({ path, headers });
    if (!nextCursor) break;
    path = `${first}&cursor=${nextCursor}`;
  }
  return requests;
}

const MORE = { target: 0.8, moonshot: 1.2 };

/** Lists in every scope, against the same statement and against the plain rows. @param {Stage} stage */
export async function measure({ app, bare, recorder, client, options }) {
  const outcomes = [];
  for (const reader of READERS) {
    const requests = await listRequests({ app, client }, reader);
    const against = async (
      /** @type {string} */ what,
      /** @type {import('../run/load.mjs').Request[]} */ sent,
      /** @type {any[]} */ reads,
    ) => {
      await bare.learn({ reads });
      const result = await compare(app, bare, options, sent);
      outcomes.push(atLeast('list', `${reader}: ${what}`, result.ratio, { ...MORE, detail: rates(result) }));
    };
    await recorder.warm(requests[0]);
    await against('page by cursor, same statement', requests, await recorder.reads(requests));
    await against('page by cursor, plain rows', requests, await plainRows(client, reader, requests));
    const first = [{ path: await firstPage(client), headers: { cookie: cookieOf(reader) } }];
    await against('first page with total, same statement', first, await recorder.reads(first));
  }
  return outcomes;
}

/** What a plain program would ask: the columns of the list as rows, made to JSON by node. */
const PLAIN = `
select c.id, c.kind, c.name, c.roles, c.industry, c.country, c.employee_count, c.annual_revenue, c.annual_revenue_currency,
  c.last_contact_at, c.created_at, c.updated_at, c.version, o.id as owner_id, o.name as owner_name, w.id as company_id, w.name as company_name, w.position,
  (select p.value from contact_point p where p.customer_id = c.id and p.kind = 'phone' order by p.position, p.id limit 1) as phone,
  (select p.value from contact_point p where p.customer_id = c.id and p.kind = 'email' order by p.position, p.id limit 1) as email
from (
  select * from customer c
  where c.deleted_at is null and {{team}} and {{scope}} and {{after}}
  order by c.updated_at desc, c.id desc limit 51
) c
left join app_user o on o.id = c.owner_id
left join lateral (
  select e.id, e.name, r.position from relationship r join customer e on e.id = r.to_id and e.deleted_at is null
  where r.from_id = c.id and r.type = 'employment' and r.ended_on is null order by r.id desc limit 1
) w on true
order by c.updated_at desc, c.id desc`;

/** @param {import('pg').Client} client @param {Reader} reader @param {import('../run/load.mjs').Request[]} requests */
async function plainRows(client, reader, requests) {
  const scope = await scopeOf(client, reader, 'c');
  return requests.map(({ path }) => {
    const cursor = new URL(path, 'http://list').searchParams.get('cursor');
    const team = new URL(path, 'http://list').searchParams.get('filter[teamId]');
    const [, at, id] = cursor ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : [];
    const params = [...scope.params, team, ...(cursor ? [at, id] : [])];
    const after = cursor
      ? `(c.updated_at, c.id) < ($${params.length - 1}::timestamptz, $${params.length}::uuid)`
      : 'true';
    const sql = PLAIN.replace('{{scope}}', scope.sql)
      .replace('{{team}}', `c.team_id = $${scope.params.length + 1}::uuid`)
      .replace('{{after}}', after);
    const step = { sql, params: params.map((value) => ({ value })), wave: 1, json: [] };
    return { method: 'GET', url: path, plan: { steps: [step], transaction: false } };
  });
}
