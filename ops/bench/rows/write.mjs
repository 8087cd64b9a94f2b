import { forgetChanges } from '../data/helpers.mjs';
import { until } from '../../lib/run.mjs';
import { writePlan } from '../capture/plan.mjs';
import { cookieOf } from '../data/people.mjs';
import { atLeast, rates } from '../run/outcome.mjs';
import { compare } from '../run/rounds.mjs';

/** @typedef {import('../run/stage.mjs').Stage} Stage */

const headers = { cookie: cookieOf('all'), 'content-type': 'application/json' };
const CUSTOMERS = '/api/v1/customers';
const MORE = { target: 0.5, moonshot: 0.8 };

/** Values that occur nowhere else: they are found again in the statements, and there the bare server puts those of its own request. */
const MARKS = { name: 'Qzxmark Trading', email: 'qzxmark@mark.example' };
const VERSION = 7_654_321;

let serial = 0;

/** @param {string} name @param {string} email */
const newCustomer = (name, email) => ({
  kind: 'company',
  name,
  roles: ['customer'],
  industry: 'retail',
  country: 'MD',
  contactPoints: [
    { kind: 'phone', value: '+373 69 123 456' },
    { kind: 'email', value: email },
  ],
});

/** Creating and changing a customer, with the change rows that the triggers write for both sides. @param {Stage} stage */
export async function measure(stage) {
  const created = await measureCreate(stage);
  const patched = await measurePatch(stage);
  await removeCreated(stage.client);
  return [created, patched];
}

/** The next row, and the next run on the same data, find what they expect. @param {Stage['client']} client */
async function removeCreated(client) {
  await client.query(`delete from customer where name like 'Bench Trading %' or name = $1`, [MARKS.name]);
  await forgetChanges(client, `at > now() - interval '1 day' and root_type = 'customer'`);
  await client.query('vacuum (analyze) customer, contact_point, customer_search, change');
}

/** @param {Stage} stage */
async function measureCreate({ app, bare, recorder, options }) {
  const sample = {
    path: CUSTOMERS,
    method: 'POST',
    headers,
    body: JSON.stringify(newCustomer(MARKS.name, MARKS.email)),
  };
  await recorder.record(sample);
  const first = await recorder.record(sample);
  const second = await recorder.record(sample);
  const plan = writePlan(first.statements, second.statements, MARKS);
  await bare.learn({
    writes: [
      {
        method: 'POST',
        path: '^/api/v1/customers$',
        body: { name: ['name'], email: ['contactPoints', '1', 'value'] },
        plan,
      },
    ],
  });
  const requests = [
    {
      ...sample,
      setupRequest: (/** @type {any} */ request) => {
        serial += 1;
        return {
          ...request,
          body: JSON.stringify(newCustomer(`Bench Trading ${serial}`, `bench${serial}@mark.example`)),
        };
      },
    },
  ];
  const result = await compare(app, bare, options, requests);
  return atLeast('write', 'create with two contact points', result.ratio, {
    ...MORE,
    detail: `${rates(result)}, ${plan.steps.length} statements`,
  });
}

/** @param {Stage} stage */
async function measurePatch({ app, bare, recorder, client, options }) {
  const { rows } = await client.query(
    `select id from customer where deleted_at is null order by md5(id::text) limit 400`,
  );
  const [sample, ...ids] = rows.map(({ id }) => id);
  const first = await recordPatch(recorder, client, sample);
  const second = await recordPatch(recorder, client, sample);
  const plan = writePlan(first.statements, second.statements, {
    id: sample,
    industry: MARKS.name,
    nextVersion: String(VERSION + 1),
    version: String(VERSION),
  });
  await bare.learn({
    writes: [{ method: 'PATCH', path: '^/api/v1/customers/(?<id>[^/]+)$', body: { industry: ['industry'] }, plan }],
  });
  const result = await compare(app, bare, options, async () => [patchRequest(await versions(client, ids))]);
  return atLeast('write', 'patch one field', result.ratio, {
    ...MORE,
    detail: `${rates(result)}, ${plan.steps.length} statements`,
  });
}

/** Twice, from the same state but for the value: an update that changes nothing writes no change. @param {Stage['recorder']} recorder @param {Stage['client']} client @param {string} id */
async function recordPatch(recorder, client, id) {
  await client.query(`update customer set version = $2, industry = 'other' where id = $1`, [id, VERSION]);
  const body = JSON.stringify({ industry: MARKS.name });
  return recorder.record({
    path: `${CUSTOMERS}/${id}`,
    method: 'PATCH',
    headers: { ...headers, 'if-match': `"${VERSION}"` },
    body,
  });
}

/** Read once nothing is being written any more: a load ends while its last requests are still at work. @param {Stage['client']} client @param {string[]} ids @returns {Promise<Map<string, number>>} */
export async function versions(client, ids) {
  const busy = `select 1 from pg_stat_activity where application_name in ('atrium', 'bare') and state <> 'idle'`;
  await until(async () => (await client.query(busy)).rowCount === 0, { timeout: 10_000, every: 100 });
  const { rows } = await client.query('select id, version from customer where id = any($1)', [ids]);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Each connection takes a customer that no other one holds, and gives it back with its new version. @param {Map<string, number>} known */
export function patchRequest(known) {
  const free = [...known.keys()];
  return {
    path: `${CUSTOMERS}/${free[0]}`,
    method: 'PATCH',
    headers,
    setupRequest: (/** @type {any} */ request, /** @type {any} */ context) => {
      const id = String(free.shift());
      free.push(id);
      serial += 1;
      context.id = id;
      const body = JSON.stringify({ industry: `Trade ${serial}` });
      return {
        ...request,
        path: `${CUSTOMERS}/${id}`,
        headers: { ...headers, 'if-match': `"${known.get(id)}"` },
        body,
      };
    },
    onResponse: (/** @type {number} */ status, /** @type {string} */ _body, /** @type {any} */ context) => {
      if (status < 300) known.set(context.id, Number(known.get(context.id)) + 1);
    },
  };
}
