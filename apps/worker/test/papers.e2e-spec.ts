import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CustomersHttpModule } from '@atrium/customers/http';
import { DocumentsHttpModule } from '@atrium/documents/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { SalesHttpModule } from '@atrium/sales/http';
import { TasksHttpModule } from '@atrium/tasks/http';

const WORKER = resolve(__dirname, '../dist/main.js');
const CONTRACTS = 500;
const MOST_MEGABYTES = 400;

let t: TestApp;
let admin: TestUser;
let worker: ChildProcess;
const peaks: number[] = [];

/** The real worker program, started as ops/start and the compose file start it. */
function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--max-old-space-size=1536', WORKER], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: t.database.url,
      REDIS_URL: t.config.redisUrl,
      DATA_DIR: t.config.dataDir,
      SECRET_KEY: 'f'.repeat(64),
      LOG_LEVEL: 'silent',
    },
  });
}

/** The most memory the process has had so far, as the system counts it; null where there is no /proc. */
function peakMegabytes(pid: number | undefined): number | null {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}

beforeAll(async () => {
  if (!existsSync(WORKER)) throw new Error('Build first: npm run build');
  t = await startTestApp([
    IdentityHttpModule,
    RecordsHttpModule,
    CustomersHttpModule,
    TasksHttpModule,
    SalesHttpModule,
    DocumentsHttpModule,
  ]);
  admin = await setUpOrganization(t, { locale: 'ru', currency: 'MDL' });
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await t.close();
});

it('makes 500 contracts in one job, tells how far it is, keeps its memory, and survives being killed in the middle', async () => {
  await t.sql(
    `with stage as (select id, pipeline_id from stage where kind = 'open' order by position limit 1),
     people as (insert into customer (kind, name, owner_id) select 'company', 'Клиент № ' || n, $1 from generate_series(1, $2::int) n returning id, name)
     insert into deal (name, customer_id, pipeline_id, stage_id, stage_kind, amount, currency, owner_id)
     select 'Поставка: ' || p.name, p.id, s.pipeline_id, s.id, 'open', 1000.05 + row_number() over (), 'MDL', $1 from people p, stage s`,
    [admin.id, CONTRACTS],
  );
  const { body: templates } = await admin.agent.get('/api/v1/document-templates?filter[kind]=contract').expect(200);
  const [stage] = await t.sql<{ id: string }>('select distinct stage_id as id from deal');
  const asked = await admin.agent
    .post('/api/v1/documents/bulk')
    .send({ templateId: templates.items[0].id, filter: { stageId: stage!.id } })
    .expect(202);
  expect(asked.body).toMatchObject({ state: 'running', total: CONTRACTS, made: 0, queued: CONTRACTS });

  worker = startWorker();
  const seen: number[] = [];
  const progress = async () => {
    const { body } = await admin.agent.get(`/api/v1/document-batches/${asked.body.id}`).expect(200);
    seen.push(body.made);
    const peak = peakMegabytes(worker.pid);
    if (peak) peaks.push(peak);
    return body as { state: string; made: number };
  };
  await eventually(progress, ({ made }) => made > 40, 120_000);
  worker.kill('SIGKILL');
  worker = startWorker();
  const end = await eventually(progress, ({ state }) => state !== 'running', 240_000);

  expect(end).toMatchObject({ state: 'done', total: CONTRACTS, made: CONTRACTS, failed: 0, queued: 0 });
  expect(new Set(seen).size).toBeGreaterThan(10);
  const [numbers] = await t.sql<{ n: number; least: number; most: number; versions: number; files: number }>(
    `select count(distinct number)::int n, min(series_count) least, max(series_count) most, (select count(*)::int from document_version) versions,
       (select count(*)::int from file_version) files from document where state = 'made'`,
  );
  expect(numbers).toEqual({ n: CONTRACTS, least: 1, most: CONTRACTS, versions: CONTRACTS, files: CONTRACTS });
  if (peaks.length) {
    process.stdout.write(`The worker had at most ${Math.max(...peaks).toFixed(0)} MB\n`);
    expect(Math.max(...peaks)).toBeLessThan(MOST_MEGABYTES);
  }
}, 420_000);
