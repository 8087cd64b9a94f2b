import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CustomersHttpModule } from '@atrium/customers/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { MailingsHttpModule } from '@atrium/mailings/http';
import { startMailServer, type TestMailServer } from '@atrium/mailings/testing';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import Redis from 'ioredis';

const WORKER = resolve(__dirname, '../dist/main.js');
const RECIPIENTS = 10_000;
const SECRET = 'e'.repeat(64);

let t: TestApp;
let admin: TestUser;
let server: TestMailServer;
const workers: ChildProcess[] = [];

/** The real worker program, as it runs in a company. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [WORKER], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: t.database.url,
      REDIS_URL: t.config.redisUrl,
      SECRET_KEY: SECRET,
      LOG_LEVEL: 'silent',
      MAIL_ALLOW_PRIVATE_HOSTS: 'true',
    },
  });
  workers.push(worker);
  return worker;
}

beforeAll(async () => {
  if (!existsSync(WORKER)) throw new Error('Build first: npm run build');
  // One in a hundred is refused for good, one in a hundred has to be tried again.
  const later = new Set<string>();
  server = await startMailServer({
    parse: false,
    refuse: (to) => {
      const n = Number(to.slice(1, to.indexOf('@')));
      if (n % 100 === 7) return '550 5.1.1 no such user';
      if (n % 100 !== 8 || later.has(to)) return null;
      later.add(to);
      return '451 4.7.1 try again later';
    },
  });
  t = await startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule, MailingsHttpModule], {
    env: { SECRET_KEY: SECRET, MAIL_ALLOW_PRIVATE_HOSTS: 'true' },
  });
  admin = await setUpOrganization(t);
  await t.sql(
    `with made as (insert into customer (kind, name, first_name, owner_id) select 'person', 'Person ' || n, 'P' || n, $2::uuid
       from generate_series(1, $1::int) n returning id, name)
     insert into contact_point (customer_id, kind, value, normalized)
     select id, 'email', 'p' || substr(name, 8) || '@example.com', 'p' || substr(name, 8) || '@example.com' from made`,
    [RECIPIENTS, admin.id],
  );
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await t.close();
  await server.close();
});

it('sends to ten thousand, once each, though workers die, Redis is emptied and Send is pressed twice', async () => {
  const { body: account } = await admin.agent
    .post('/api/v1/sender-accounts')
    .send({ name: 'A', fromAddress: 'a@test.example', host: '127.0.0.1', port: server.port, security: 'none' })
    .expect(201);
  const { body: mailing } = await admin.agent
    .post('/api/v1/mailings')
    .send({
      name: 'Ten thousand',
      subject: 'Hello {{customer.firstName}}',
      body: '<p>Dear {{customer.name|friend}}, all is well.</p>',
      senderAccountId: account.id,
      audience: {},
    })
    .expect(201);
  const at = `/api/v1/mailings/${mailing.id}`;
  let worker = startWorker();
  const send = () => admin.agent.post(`${at}/send`).set('if-match', `"${mailing.version}"`).send({});
  const pressed = await Promise.all([send(), send()]);
  expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);

  const accepted = () => Promise.resolve([...server.counts.values()].reduce((sum, n) => sum + n, 0));
  const killedAt: number[] = [];
  for (let kill = 1; kill <= 5; kill++) {
    killedAt.push(await eventually(accepted, (n) => n >= kill * 1_500, 60_000));
    worker.kill('SIGKILL');
    if (kill === 3) {
      const redis = new Redis(t.config.redisUrl);
      await redis.flushdb();
      redis.disconnect();
    }
    worker = startWorker();
  }
  expect(killedAt.at(-1)).toBeLessThan(RECIPIENTS);
  // Those that were to be tried again in a minute are due now.
  await eventually(
    async () => {
      await t.sql(`update mailing_recipient set next_attempt_at = now() where state = 'queued' and attempts > 0`);
      return (await admin.agent.get(at)).body;
    },
    ({ state }) => state === 'done',
    90_000,
  );
  const { body: end } = await admin.agent.get(at);
  const { sent, refused, unknown, queued, sending } = end.counts;
  process.stdout.write(
    `mailing: killed at ${killedAt.join(', ')} of ${RECIPIENTS}; sent ${sent}, refused ${refused}, unknown ${unknown}\n`,
  );
  expect({ total: sent + refused + unknown, queued, sending }).toEqual({ total: RECIPIENTS, queued: 0, sending: 0 });
  const twice = [...server.counts].filter(([, n]) => n > 1);
  expect(twice).toEqual([]);
  expect(refused).toBeLessThanOrEqual(100);
  expect(unknown).toBeLessThan(2_000);
  // Whatever the ledger calls sent has arrived, and what it does not know it says.
  expect(server.counts.size).toBeGreaterThanOrEqual(sent);
  expect(server.counts.size).toBeLessThanOrEqual(sent + unknown);
}, 300_000);
