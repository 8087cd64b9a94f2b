import { type Agent, apiKeyAgent, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createUnknown, describeWithData, type ImportState, read, run, state, upload } from './reseller';
import { startWholeApp, WHOLE_WORKER } from './whole-app';

let t: TestApp;
let admin: TestUser;
/** Everything below is done with nothing but the REST API and an API key. */
let api: Agent;

describeWithData('the reseller moves in through the API', () => {
  beforeAll(async () => {
    t = await startWholeApp(WHOLE_WORKER);
    admin = await setUpOrganization(t, { currency: 'USD', country: 'US' });
    api = await apiKeyAgent(t, admin, 'administrator');
  });
  afterAll(() => t.close());

  const number = async (sql: string): Promise<number> => Number((await t.sql<{ n: string }>(sql))[0]?.n ?? 0);

  async function importAll(): Promise<Record<string, ImportState>> {
    const done: Record<string, ImportState> = {};
    for (const [target, file] of [
      ['users', 'sales_teams.csv'],
      ['customers', 'accounts.csv'],
      ['products', 'products.csv'],
      ['deals', 'sales_pipeline.csv'],
    ] as const) {
      const { id } = await upload(api, target, file, read(file));
      if (target === 'deals') await createUnknown(api, id, 'stage');
      const ready = await state(api, id);
      expect([file, ready.blockers]).toEqual([file, []]);
      done[target] = await run(api, id);
      expect([file, done[target].state, done[target].counts.refuse]).toEqual([file, 'done', 0]);
    }
    return done;
  }

  it('brings in users and teams, companies, products and 8,800 deals', async () => {
    const done = await importAll();
    expect(done.customers?.counts.create).toBe(85);
    expect(done.products?.counts.create).toBe(7);
    expect(done.deals?.counts.create).toBe(8_800);
    const stages = await t.sql<{ name: string; n: number }>(
      'select s.name, count(*) n from deal d join stage s on s.id = d.stage_id group by 1 order by 2 desc',
    );
    expect(stages).toEqual([
      { name: 'Won', n: 4_238 },
      { name: 'Lost', n: 2_473 },
      { name: 'Engaging', n: 1_589 },
      { name: 'Prospecting', n: 500 },
    ]);
  });

  it('agrees with every figure that is known of the file', async () => {
    const won = `from deal d join stage s on s.id = d.stage_id and s.kind = 'won'`;
    expect(await number(`select sum(amount) n ${won}`)).toBe(10_005_534);
    const teams = await t.sql<{ name: string; n: string }>(
      `select t.name, sum(d.amount)::int::text n ${won} join team t on t.id = d.team_id group by 1 order by sum(d.amount) desc`,
    );
    expect(teams.map(({ name, n }) => [name.split(' ').at(-1), Number(n)])).toEqual([
      ['Marxen', 2_251_930],
      ['Sewald', 1_964_750],
      ['Neubert', 1_960_545],
      ['Rouche', 1_603_897],
      ['Losch', 1_130_049],
      ['Brinkmann', 1_094_363],
    ]);
    expect(await number('select count(*) n from deal where customer_id is null')).toBe(1_425);
    expect(
      await number(
        'select count(*) n from deal d where not exists (select 1 from deal_product p where p.deal_id = d.id)',
      ),
    ).toBe(0);
    expect(await number(`select count(*) n from customer where kind = 'company'`)).toBe(85);
    expect(await number('select count(*) n from product')).toBe(7);
    expect(await number(`select count(*) n from relationship where type = 'subsidiary'`)).toBe(
      read('accounts.csv')
        .toString('utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .filter((line) => line.split(',').at(-1)).length,
    );
    expect(
      await number(
        `select count(*) n from deal d join stage s on s.id = d.stage_id where s.kind <> 'open' and d.closed_on is null`,
      ),
    ).toBe(0);
    expect(await number(`select count(*) n from app_user where status = 'invited'`)).toBe(35 + 6);
  });

  it('logs each of them once, with the import they belong to', async () => {
    const [row] = await t.sql<{ n: number; batches: number; source: string }>(
      `select count(*) n, count(distinct batch_id) batches, min(source) source from change where subject_type = 'deal' and operation = 'insert'`,
    );
    expect(row).toEqual({ n: 8_800, batches: 1, source: 'import' });
  });

  it('creates nothing when the same files come again', async () => {
    const before = await number(
      'select (select count(*) from customer) + (select count(*) from deal) + (select count(*) from product) + (select count(*) from app_user) + (select count(*) from team) + (select count(*) from stage) n',
    );
    const done = await importAll();
    for (const { counts } of Object.values(done)) expect(counts.create).toBe(0);
    expect(
      await number(
        'select (select count(*) from customer) + (select count(*) from deal) + (select count(*) from product) + (select count(*) from app_user) + (select count(*) from team) + (select count(*) from stage) n',
      ),
    ).toBe(before);
  });

  it('takes 8,750 of 8,800 rows when 50 are broken, and says of each which column and why', async () => {
    const [header = '', ...lines] = read('sales_pipeline.csv').toString('utf8').trim().split(/\r?\n/);
    const broken = lines.map((line, index) => {
      const cells = line.split(',').map((cell, column) => (column === 0 ? `N-${cell}` : cell));
      if (index % 176 !== 5) return cells.join(',');
      if (index % 3 === 0) cells[2] = 'No Such Thing At All';
      else if (index % 3 === 1) cells[5] = '2017-02-30';
      else cells[7] = 'plenty';
      return cells.join(',');
    });
    const { id } = await upload(api, 'deals', 'broken.csv', [header, ...broken].join('\n'));
    const end = await run(api, id);
    expect(end).toMatchObject({ state: 'done', counts: { total: 8_800, create: 8_750, refuse: 50 } });
    const csv = await api.get(`/api/v1/imports/${id}/refused.csv`).expect(200);
    const rows = csv.text.trim().split(/\r?\n/);
    expect(rows).toHaveLength(51);
    expect(rows.slice(1).every((row) => /product|engage_date|close_value/.test(row))).toBe(true);
  });

  it('finds a customer, moves a deal and tells who did it', async () => {
    const found = await api.get('/api/v1/search').query({ q: 'cancit' }).expect(200);
    expect(found.body.items[0]).toMatchObject({ type: 'customer', title: 'Cancity' });
    const deals = await api.get('/api/v1/deals').query({ 'filter[stageKind]': 'open', limit: 1 }).expect(200);
    const [deal] = deals.body.items;
    const pipeline = await api.get(`/api/v1/pipelines/${deal.pipelineId ?? deal.pipeline.id}`).expect(200);
    const won = pipeline.body.stages.find(({ kind }: { kind: string }) => kind === 'won');
    await api
      .post(`/api/v1/deals/${deal.id}/move`)
      .set('if-match', `"${deal.version}"`)
      .send({ stageId: won.id })
      .expect(200);
    const history = await api.get('/api/v1/changes').query({ subjectType: 'deal', subjectId: deal.id }).expect(200);
    const moved = history.body.items.find(
      ({ operation, subjectType }: { operation: string; subjectType: string }) =>
        operation === 'update' && subjectType === 'deal',
    );
    expect(moved).toMatchObject({ source: 'api', actor: { type: 'apiKey', name: admin.name } });
    expect(moved.fields.find(({ field }: { field: string }) => field === 'stageId')).toMatchObject({
      afterTitle: 'Won',
    });
  });
});
