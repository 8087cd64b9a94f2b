import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../lib/root.mjs';
import { until } from '../../lib/run.mjs';
import { cookieOf } from '../data/people.mjs';
import { atLeast, number } from '../run/outcome.mjs';
import { startWorker } from '../run/programs.mjs';
import { median } from '../run/statistics.mjs';

const headers = { cookie: cookieOf('all'), 'content-type': 'application/json' };
const CONNECTIONS = 5;
const MOST_ROUNDS = 3;
const CITY = 'Mailing bench';
const BODY = `<h2>Good day, {{customer.name|friend}}</h2>${'<p>We have news for you, and they are as long as such news are: a few lines about what is new, <a href="https://bench.example/news">a link to read on</a>, and kind regards from all of us.</p>'.repeat(4)}`;

/**
 * A mailing through the real worker, the ledger kept, against nodemailer's own pool with the same letters to the same server.
 * @param {import('../run/stage.mjs').Stage} stage
 */
export async function measure(stage) {
  const letters = stage.options.size >= 100_000 ? 100_000 : 10_000;
  const server = fork(join(ROOT, 'ops/bench/bare/mail-server.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  stage.servers.watch(server);
  const [{ port }] = await once(server, 'message');
  const worker = await startWorker(stage.servers, stage.databaseUrl, { MAIL_ALLOW_PRIVATE_HOSTS: 'true' });
  const pairs = [];
  try {
    await addPeople(stage.client, letters);
    const account = await post(stage.app.url, 'sender-accounts', {
      name: 'Bench',
      fromAddress: 'sales@bench.example',
      host: '127.0.0.1',
      port,
      security: 'none',
    });
    for (let round = 0; round < Math.min(MOST_ROUNDS, stage.options.rounds); round += 1) {
      const { rate, letter } = await sendMailing(stage, account.id, letters);
      pairs.push([rate, await sendBare(stage, port, letters, letter)]);
    }
  } finally {
    await worker.stop();
    server.kill();
    await forgetPeople(stage.client);
  }
  const rate = (/** @type {number} */ side) => median(pairs.map((pair) => Number(pair[side])));
  const ratio = median(pairs.map(([ours = 0, bare = 1]) => ours / bare));
  const detail = `mailing ${number(rate(0))} letters/s, bare pool ${number(rate(1))} letters/s`;
  return [
    atLeast('mail', `${letters.toLocaleString('en')} letters against a bare pool`, ratio, {
      target: 0.7,
      moonshot: 0.9,
      detail,
    }),
  ];
}

/** From the first letter to the last as the ledger has them. @param {import('../run/stage.mjs').Stage} stage @param {string} senderAccountId @param {number} letters */
async function sendMailing({ app, client }, senderAccountId, letters) {
  const made = await post(app.url, 'mailings', {
    name: 'Bench',
    subject: 'News for {{customer.name|friend}}',
    body: BODY,
    senderAccountId,
    audience: { city: CITY },
  });
  const letter = await post(app.url, `mailings/${made.id}/preview`, {});
  await post(app.url, `mailings/${made.id}/send`, {}, { 'if-match': `"${made.version}"` });
  const done = await until(
    async () =>
      (await client.query(`select 1 from mailing where id = $1 and state = 'done'`, [made.id])).rowCount === 1,
    { timeout: 600_000, every: 100 },
  );
  const { rows } = await client.query(
    `select count(*) filter (where r.state = 'sent') as sent,
       extract(epoch from max(r.at) - (select started_at from mailing where id = $1)) as seconds
     from mailing_recipient r where r.mailing_id = $1`,
    [made.id],
  );
  const [{ sent, seconds }] = rows;
  if (!done || Number(sent) !== letters) throw new Error(`Of ${letters} letters ${sent} were sent.`);
  return { rate: letters / Number(seconds), letter };
}

/** @param {import('../run/stage.mjs').Stage} stage @param {number} port @param {number} letters @param {{ subject: string, html: string, text: string }} letter */
async function sendBare(stage, port, letters, { subject, html, text }) {
  const child = fork(join(ROOT, 'ops/bench/bare/mail.mjs'), [port, letters, CONNECTIONS].map(String), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  stage.servers.watch(child);
  await once(child, 'message');
  child.send({ subject, html, text });
  const [{ seconds }] = await once(child, 'message');
  child.kill();
  return letters / seconds;
}

/** @param {import('pg').Client} client @param {number} count */
async function addPeople(client, count) {
  await client.query(
    `with made as (insert into customer (kind, name, first_name) select 'person', 'Bench person ' || n, 'Person ' || n
       from generate_series(1, $1::int) n returning id, first_name),
     placed as (insert into address (customer_id, city) select id, $2 from made)
     insert into contact_point (customer_id, kind, value, normalized)
     select id, 'email', x, x from (select id, 'p' || substr(first_name, 8) || '@bench.example' as x from made) m`,
    [count, CITY],
  );
  await client.query('vacuum (analyze) customer, address, contact_point');
}

/** @param {import('pg').Client} client */
async function forgetPeople(client) {
  await client.query(`delete from mailing where name = 'Bench'`);
  await client.query(`delete from customer c using address a where a.customer_id = c.id and a.city = $1`, [CITY]);
}

/** @param {string} url @param {string} path @param {object} body @param {Record<string, string>} [more] */
async function post(url, path, body, more = {}) {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: { ...headers, ...more },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 400)}`);
  return response.json();
}
