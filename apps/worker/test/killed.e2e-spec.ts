import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CustomersHttpModule } from '@atrium/customers/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';

const WORKER = resolve(__dirname, '../dist/main.js');
const ROWS = 6_000;

let t: TestApp;
let admin: TestUser;
let worker: ChildProcess;

/** The real worker program, as it runs in a company. */
function startWorker(): ChildProcess {
  return spawn(process.execPath, [WORKER], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: t.database.url,
      REDIS_URL: t.config.redisUrl,
      SECRET_KEY: 'f'.repeat(64),
      LOG_LEVEL: 'silent',
    },
  });
}

beforeAll(async () => {
  if (!existsSync(WORKER)) throw new Error('Build first: npm run build');
  t = await startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule]);
  admin = await setUpOrganization(t);
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await t.close();
});

it('ends an import in the same state when the worker is killed in the middle', async () => {
  const lines = Array.from(
    { length: ROWS },
    (_, n) => `K-${n},Company ${n},${n % 100 === 7 ? 'no mail' : `c${n}@example.com`}`,
  );
  const text = ['external id,name,email', ...lines].join('\n');
  const { body } = await admin.agent
    .post('/api/v1/imports')
    .send({ target: 'customers', fileName: 'many.csv', text })
    .expect(201);
  const at = `/api/v1/imports/${body.id}`;
  worker = startWorker();
  await admin.agent.post(`${at}/run`).expect(202);
  const count = async () => Number((await t.sql<{ n: number }>('select count(*) n from customer'))[0]?.n);
  const kills: number[] = [];
  for (let round = 0; round < 2; round++) {
    const before = kills.at(-1) ?? 0;
    kills.push(await eventually(count, (n) => n > before, 90_000));
    worker.kill('SIGKILL');
    worker = startWorker();
  }
  expect(kills[0]).toBeLessThan(ROWS);
  const end = await eventually(
    async () => (await admin.agent.get(at)).body,
    ({ state }) => ['done', 'failed'].includes(state),
    180_000,
  );
  expect(end).toMatchObject({ state: 'done', counts: { total: ROWS, create: ROWS - 60, refuse: 60 } });
  expect(await count()).toBe(ROWS - 60);
  const [once] = await t.sql<{ n: number; ids: number }>(
    `select count(*) n, count(distinct subject_id) ids from change where subject_type = 'customer' and operation = 'insert'`,
  );
  expect(once).toEqual({ n: ROWS - 60, ids: ROWS - 60 });
}, 400_000);
