import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CustomersHttpModule } from '@atrium/customers/http';
import { CustomersJobsModule } from '@atrium/customers/jobs';
import { IdentityHttpModule } from '@atrium/identity/http';
import { createUser, setUpOrganization, type Agent, type TestUser } from '@atrium/identity/testing';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { RecordsJobsModule } from '@atrium/records/jobs';
import { firstTestPipeline } from '@atrium/sales/testing';
import { SalesHttpModule } from '../src/http';
import { SalesJobsModule } from '../src/jobs';

const folder = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
const hasData = existsSync(folder);
if (!hasData) process.stdout.write(`skipped: real files are not at ${folder}\n`);
const describeWithData = hasData ? describe : describe.skip;
const file = (name: string) => readFileSync(join(folder, 'crm-sales-opportunities', name));

interface ImportState {
  id: string;
  version: number;
  state: string;
  counts: Record<string, number>;
}

/** API and worker in one process, on a Redis database of their own so that no other test takes the jobs. */
function startEverything(): Promise<TestApp> {
  const redis = new URL(process.env.ATRIUM_TEST_REDIS_URL ?? '');
  redis.pathname = '/9';
  return startTestApp(
    [
      IdentityHttpModule,
      RecordsHttpModule,
      CustomersHttpModule,
      SalesHttpModule,
      RecordsJobsModule,
      CustomersJobsModule,
      SalesJobsModule,
      PlatformJobsModule,
    ],
    { env: { REDIS_URL: redis.toString() } },
  );
}

const get = async (agent: Agent, id: string): Promise<ImportState> =>
  (await agent.get(`/api/v1/imports/${id}`).expect(200)).body;

/** Uploads, answers what has to be answered, runs and waits for the end. */
async function importFile(
  agent: Agent,
  target: string,
  name: string,
  content: Buffer | string,
  update: object = {},
): Promise<ImportState> {
  const { body: made } = await agent
    .post('/api/v1/imports')
    .field('target', target)
    .attach('file', Buffer.from(content), name)
    .expect(201);
  await eventually(
    () => get(agent, made.id),
    ({ state }) => state === 'mapped',
  );
  if (Object.keys(update).length) {
    const { version } = await get(agent, made.id);
    const answer = await agent.patch(`/api/v1/imports/${made.id}`).set('if-match', `"${version}"`).send(update);
    if (answer.status !== 200) throw new Error(answer.text);
  }
  const started = await agent.post(`/api/v1/imports/${made.id}/run`);
  if (started.status !== 202) throw new Error(started.text);
  return eventually(
    () => get(agent, made.id),
    ({ state }) => state === 'done' || state === 'failed',
    120_000,
  );
}

const answers = (field: string, action: string, ...values: string[]) =>
  values.map((value) => ({ field, value, action }));

describeWithData('import of a hardware reseller', () => {
  let test: TestApp;
  let admin: TestUser;
  const stages = { values: answers('stage', 'create', 'Engaging', 'Prospecting') };

  beforeAll(async () => {
    test = await startEverything();
    admin = await setUpOrganization(test, { currency: 'USD', timeZone: 'America/New_York' });
    for (const [target, name] of [
      ['users', 'sales_teams.csv'],
      ['customers', 'accounts.csv'],
      ['products', 'products.csv'],
    ] as const) {
      const done = await importFile(admin.agent, target, name, file(name));
      if (done.state !== 'done' || done.counts.refuse) throw new Error(`${name}: ${JSON.stringify(done)}`);
    }
  }, 180_000);

  afterAll(() => test?.close());

  it('takes in all deals with their owners, stages, products, customers and days', async () => {
    const done = await importFile(admin.agent, 'deals', 'sales_pipeline.csv', file('sales_pipeline.csv'), stages);
    expect(done).toMatchObject({ state: 'done', counts: { create: 8800, refuse: 0 } });
    const byStage = await test.sql(
      `select s.name, count(*)::int as deals from deal d join stage s on s.id = d.stage_id group by 1 order by 2 desc`,
    );
    expect(byStage).toEqual([
      { name: 'Won', deals: 4238 },
      { name: 'Lost', deals: 2473 },
      { name: 'Engaging', deals: 1589 },
      { name: 'Prospecting', deals: 500 },
    ]);
    const byManager = await test.sql(
      `select t.name, sum(d.amount)::int as won from deal d join team t on t.id = d.team_id where d.stage_kind = 'won' group by 1 order by 2 desc`,
    );
    expect(byManager).toEqual([
      { name: 'Melvin Marxen', won: 2_251_930 },
      { name: 'Summer Sewald', won: 1_964_750 },
      { name: 'Rocco Neubert', won: 1_960_545 },
      { name: 'Celia Rouche', won: 1_603_897 },
      { name: 'Cara Losch', won: 1_130_049 },
      { name: 'Dustin Brinkmann', won: 1_094_363 },
    ]);
    const [totals] = await test.sql(
      `select sum(amount) filter (where stage_kind = 'won')::int as won, count(*) filter (where customer_id is null)::int as "withoutCustomer",
         count(*) filter (where not exists (select 1 from deal_product l where l.deal_id = d.id))::int as "withoutProduct",
         min(closed_on) filter (where stage_kind = 'won') as "firstWon", max(closed_on) as "lastClosed", count(*) filter (where started_on is null)::int as "notStarted"
       from deal d`,
    );
    expect(totals).toEqual({
      won: 10_005_534,
      withoutCustomer: 1425,
      withoutProduct: 0,
      firstWon: '2017-03-01',
      lastClosed: '2017-12-31',
      notStarted: 500,
    });
    const [pro] = await test.sql(
      `select count(*)::int as deals from deal_product l join product p on p.id = l.product_id where p.name = 'GTX Pro'`,
    );
    expect(pro).toEqual({ deals: 1480 });
    const [deal] = await test.sql(
      `select d.name, u.name as owner, d.started_on, d.closed_on, d.amount, d.currency, (d.stage_entered_at at time zone 'America/New_York')::date as entered
       from deal d join app_user u on u.id = d.owner_id join external_id e on e.subject_id = d.id where e.external_id = 'Z063OYW0'`,
    );
    expect(deal).toEqual({
      name: 'Isdom · GTX Pro',
      owner: 'Darcel Schlecht',
      started_on: '2016-10-25',
      closed_on: '2017-03-11',
      amount: '4514.00',
      currency: 'USD',
      entered: '2017-03-11',
    });
    const [changes] = await test.sql(
      `select count(*)::int as changes, count(distinct subject_id)::int as deals from change where subject_type = 'deal' and source = 'import' and batch_id = $1`,
      [done.id],
    );
    expect(changes).toEqual({ changes: 8800, deals: 8800 });
  }, 180_000);

  it('creates nothing and changes nothing the second time', async () => {
    const done = await importFile(admin.agent, 'deals', 'sales_pipeline.csv', file('sales_pipeline.csv'));
    expect(done).toMatchObject({ state: 'done', counts: { create: 0, update: 0, unchanged: 8800, refuse: 0 } });
    expect(await test.sql('select count(*)::int as deals from deal')).toEqual([{ deals: 8800 }]);
    expect(await test.sql('select count(*)::int as changes from change where batch_id = $1', [done.id])).toEqual([
      { changes: 0 },
    ]);
  }, 180_000);

  it('updates what another version of the file says otherwise, and moves by it', async () => {
    const header = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n';
    const row = 'HAXMC4IX,James Ascencio,MG Advanced,Cancity,Won,2016-11-03,2018-01-15,3300\n';
    const done = await importFile(admin.agent, 'deals', 'sales_pipeline.csv', header + row);
    expect(done.counts).toMatchObject({ create: 0, update: 1 });
    const [deal] = await test.sql(
      `select s.name as stage, d.closed_on, d.amount, c.name as customer, (select count(*)::int from deal_stage_entry e where e.deal_id = d.id) as stays
       from deal d join stage s on s.id = d.stage_id join customer c on c.id = d.customer_id join external_id e on e.subject_id = d.id where e.external_id = 'HAXMC4IX'`,
    );
    expect(deal).toEqual({ stage: 'Won', closed_on: '2018-01-15', amount: '3300.00', customer: 'Cancity', stays: 2 });
  }, 60_000);

  it('refuses deals for people out of reach and tells nothing of deals out of sight', async () => {
    const seller = await createUser(test, { role: 'seller' });
    const rows =
      'opportunity_id,sales_agent,deal_stage,close_value\nNEW1,,Engaging,10\nNEW2,Darcel Schlecht,Engaging,10\n1C1I7A6R,,Engaging,10\n';
    const done = await importFile(seller.agent, 'deals', 'sales_pipeline.csv', rows);
    expect(done.counts).toMatchObject({ create: 1, refuse: 2 });
    const { body } = await seller.agent.get(`/api/v1/imports/${done.id}/rows?filter[outcome]=refuse`).expect(200);
    const codes = body.items.map(({ problems }: { problems: { code: string }[] }) => problems[0]?.code);
    expect(codes.sort()).toEqual(['external_id_taken', 'owner_out_of_reach']);
    expect(JSON.stringify(body)).not.toContain('Cancity');
  }, 60_000);
});

describe('deals from small files', () => {
  let test: TestApp;
  let admin: TestUser;

  beforeAll(async () => {
    test = await startEverything();
    admin = await setUpOrganization(test, { locale: 'ru', currency: 'MDL', timeZone: 'Europe/Chisinau' });
  }, 60_000);

  afterAll(() => test?.close());

  const content =
    'Название;Этап;Сумма;Дата закрытия;Причина\nКухня;выиграна;12 500,50;15.03.2026;\nШкаф;Новая;1 000;01.12.2026;\nСтол;отказ;700;20.02.2026;Дорого\n';

  it('knows won and lost in the language of the file, and what the one day of closing means', async () => {
    const done = await importFile(admin.agent, 'deals', 'сделки.csv', content);
    expect(done).toMatchObject({ state: 'done', counts: { create: 3, refuse: 0 } });
    const deals = await test.sql(
      `select name, stage_kind, amount, currency, closed_on, expected_close_on, close_reason from deal order by name`,
    );
    expect(deals).toEqual([
      {
        name: 'Кухня',
        stage_kind: 'won',
        amount: '12500.50',
        currency: 'MDL',
        closed_on: '2026-03-15',
        expected_close_on: null,
        close_reason: null,
      },
      {
        name: 'Стол',
        stage_kind: 'lost',
        amount: '700.00',
        currency: 'MDL',
        closed_on: '2026-02-20',
        expected_close_on: null,
        close_reason: 'Дорого',
      },
      {
        name: 'Шкаф',
        stage_kind: 'open',
        amount: '1000.00',
        currency: 'MDL',
        closed_on: null,
        expected_close_on: '2026-12-01',
        close_reason: null,
      },
    ]);
    const again = await importFile(admin.agent, 'deals', 'сделки.csv', content);
    expect(again.counts).toMatchObject({ create: 0, update: 0, unchanged: 3 });
  }, 60_000);

  it('makes products of a file and knows them again by article number or name', async () => {
    const first = await importFile(admin.agent, 'products', 'p.csv', 'sku,product,price\nA-1,Desk,100\n,Lamp,20\n');
    expect(first.counts).toMatchObject({ create: 2 });
    const second = await importFile(
      admin.agent,
      'products',
      'p2.csv',
      'sku,product,price\na-1,Desk XL,120.50\n,lamp,20\n',
    );
    expect(second.counts).toMatchObject({ create: 0, update: 1, unchanged: 1 });
    const { body } = await admin.agent.get('/api/v1/products').expect(200);
    expect(
      body.items.map(({ name, price }: { name: string; price: { amount: string } }) => [name, price.amount]),
    ).toEqual([
      ['Desk XL', '120.50'],
      ['Lamp', '20.00'],
    ]);
  }, 60_000);

  it('puts new stages between the open ones and the ends', async () => {
    const done = await importFile(admin.agent, 'deals', 'new.csv', 'id,name,stage\n1,One,Замер\n2,Two,Замер\n', {
      values: answers('stage', 'create', 'Замер'),
    });
    expect(done.counts).toMatchObject({ create: 2 });
    const pipeline = await firstTestPipeline(admin);
    const names = await test.sql<{ name: string }>('select name from stage where id = any($1::uuid[])', [
      [pipeline.open.at(-1)],
    ]);
    expect(names).toEqual([{ name: 'Замер' }]);
    const { body } = await admin.agent.get('/api/v1/pipelines').expect(200);
    expect(body.items[0].stages.map(({ kind }: { kind: string }) => kind)).toEqual([
      'open',
      'open',
      'open',
      'open',
      'open',
      'won',
      'lost',
    ]);
  }, 60_000);
});
