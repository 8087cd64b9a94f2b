import { type Agent, apiKeyAgent, setUpOrganization, signIn, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { readSheet } from '@atrium/reporting/testing';
import { createUnknown, describeWithData, read, run, state, upload } from './reseller';
import { startWholeApp, WHOLE_WORKER } from './whole-app';

interface Money {
  amount: string;
  currency: string;
}
interface Cell {
  value: number | null;
  money: Money[] | null;
  share?: number | null;
  records: { list: string; filter: Record<string, string | Record<string, string>>; total: number } | null;
}
interface Report {
  columns: Array<{ key: string; type: string }>;
  rows: Array<{ keys: Array<{ id: string | null; name: string }>; cells: Cell[] }>;
  totals: Cell[] | null;
  overlapping: boolean;
}

let t: TestApp;
let admin: TestUser;
const readers = {} as Record<'admin' | 'manager' | 'seller', Agent>;
const ids = {} as Record<'manager' | 'seller' | 'team', string>;

const ask = async (agent: Agent, key: string, query: Record<string, string> = {}): Promise<Report> => {
  const { body, status } = await agent.get(`/api/v1/reports/${key}`).query(query);
  expect([key, query, status, body.detail]).toEqual([key, query, 200, undefined]);
  return body;
};

/** A cell of the row whose first key has this name; of the totals without a name. */
function cell(report: Report, column: string, name?: string): Cell {
  const index = report.columns.findIndex(({ key }) => key === column);
  const cells = name === undefined ? report.totals : report.rows.find(({ keys }) => keys[0]?.name === name)?.cells;
  const found = cells?.[index];
  if (!found) throw new Error(`There is no ${column} of ${name ?? 'all'}.`);
  return found;
}
const amount = (report: Report, column: string, name?: string): number =>
  Number(cell(report, column, name).money?.[0]?.amount ?? 0);
const count = (report: Report, column: string, name?: string): number | null => cell(report, column, name).value;

async function importReseller(api: Agent): Promise<void> {
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
    const done = await run(api, id);
    expect([file, done.state, done.counts.refuse]).toEqual([file, 'done', 0]);
  }
}

/** Somebody of the file, signed in with a role. */
async function enter(name: string, role: string): Promise<{ id: string; agent: Agent; team: string }> {
  const [row] = await t.sql<{ id: string; team: string }>(
    `update app_user set status = 'active', email = coalesce(email, id || '@example.com'), role_id = (select id from role where key = $2) where name = $1 returning id, team_id as team`,
    [name, role],
  );
  if (!row) throw new Error(`Nobody is called ${name}.`);
  return { ...row, agent: await signIn(t, row.id) };
}

describeWithData('reports of the reseller', () => {
  beforeAll(async () => {
    t = await startWholeApp(WHOLE_WORKER);
    admin = await setUpOrganization(t, { currency: 'USD', country: 'US', timeZone: 'America/New_York' });
    await importReseller(await apiKeyAgent(t, admin, 'administrator'));
    await t.sql('analyze');
    const manager = await enter('Melvin Marxen', 'manager');
    const seller = await enter('Darcel Schlecht', 'seller');
    Object.assign(readers, { admin: admin.agent, manager: manager.agent, seller: seller.agent });
    Object.assign(ids, { manager: manager.id, seller: seller.id, team: seller.team });
  }, 120_000);
  afterAll(() => t?.close());

  const one = async <T extends Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T> => {
    const [row] = await t.sql<T>(sql, params);
    if (!row) throw new Error(`Nothing: ${sql}`);
    return row;
  };

  describe('what is known of the file', () => {
    it('sales: won, lost, revenue, win rate', async () => {
      const report = await ask(readers.admin, 'sales', { period: 'all', by: 'person' });
      expect([count(report, 'won'), count(report, 'lost'), amount(report, 'revenue')]).toEqual([
        4_238, 2_473, 10_005_534,
      ]);
      expect(((count(report, 'winRate') ?? 0) * 100).toFixed(2)).toBe('63.15');
    });

    it('open deals by stage', async () => {
      const report = await ask(readers.admin, 'forecast', { by: 'stage' });
      expect([count(report, 'open', 'Engaging'), count(report, 'open', 'Prospecting')]).toEqual([1_589, 500]);
    });

    it('revenue by team of each manager, the largest first', async () => {
      const report = await ask(readers.admin, 'sales', { period: 'all', by: 'team' });
      const teams = report.rows.map(({ keys, cells }) => [
        keys[0]?.name.split(' ').at(-1),
        Number(cells[0]?.money?.[0]?.amount),
      ]);
      expect(teams).toEqual([
        ['Marxen', 2_251_930],
        ['Sewald', 1_964_750],
        ['Neubert', 1_960_545],
        ['Rouche', 1_603_897],
        ['Losch', 1_130_049],
        ['Brinkmann', 1_094_363],
      ]);
    });

    it('the best seller', async () => {
      const report = await ask(readers.admin, 'sales', { period: 'all', by: 'person' });
      expect([report.rows[0]?.keys[0]?.name, Number(report.rows[0]?.cells[0]?.money?.[0]?.amount)]).toEqual([
        'Darcel Schlecht',
        1_153_214,
      ]);
    });
  });

  describe('the same by hand, over the tables', () => {
    it('revenue, counts, win rate, average and cycle of a quarter by product', async () => {
      const report = await ask(readers.admin, 'sales', { from: '2017-04-01', to: '2017-06-30', by: 'product' });
      const rows = await t.sql<Record<string, string>>(
        `select p.name, sum(d.amount) filter (where s.kind = 'won') revenue, count(*) filter (where s.kind = 'won') won,
           count(*) filter (where s.kind = 'lost') lost, avg((s.kind = 'won')::int) rate,
           round(avg(d.amount) filter (where s.kind = 'won'), 2) average, avg(d.closed_on - d.started_on) filter (where s.kind = 'won') cycle
         from deal d join stage s on s.id = d.stage_id join deal_product l on l.deal_id = d.id join product p on p.id = l.product_id
         where d.closed_on between '2017-04-01' and '2017-06-30' group by 1`,
      );
      expect(rows).toHaveLength(7);
      expect(report.rows).toHaveLength(7);
      for (const row of rows) {
        const { name = '' } = row;
        expect([amount(report, 'revenue', name), count(report, 'won', name), count(report, 'lost', name)]).toEqual([
          Number(row.revenue),
          Number(row.won),
          Number(row.lost),
        ]);
        expect(count(report, 'winRate', name)).toBeCloseTo(Number(row.rate), 10);
        expect(amount(report, 'averageDeal', name)).toBe(Number(row.average));
        expect(count(report, 'cycle', name)).toBeCloseTo(Number(row.cycle), 8);
      }
    });

    it('months, weeks and quarters add up to the year', async () => {
      const { won, sum } = await one<{ won: number; sum: string }>(
        `select count(*) won, sum(amount) sum from deal where stage_kind = 'won' and extract(year from closed_on) = 2017`,
      );
      for (const granularity of ['day', 'week', 'month', 'quarter', 'year']) {
        const report = await ask(readers.admin, 'sales', {
          from: '2017-01-01',
          to: '2017-12-31',
          by: 'period',
          granularity,
        });
        const total = (column: number): number =>
          report.rows.reduce(
            (all, { cells }) => all + Number(cells[column]?.money?.[0]?.amount ?? cells[column]?.value ?? 0),
            0,
          );
        expect([granularity, total(1), total(0)]).toEqual([granularity, Number(won), Number(sum)]);
      }
      const months = await ask(readers.admin, 'sales', {
        from: '2017-01-01',
        to: '2017-12-31',
        by: 'period',
        granularity: 'month',
      });
      expect(months.rows).toHaveLength(12);
      const byHand = await t.sql<{ month: string; n: number }>(
        `select to_char(closed_on, 'YYYY-MM-01') as month, count(*) n from deal where stage_kind = 'won' and extract(year from closed_on) = 2017 group by 1 order by 1`,
      );
      for (const { month, n } of byHand)
        expect(months.rows.find(({ keys }) => keys[0]?.id === month)?.cells[1]?.value).toBe(Number(n));
    });

    it('the quarter before', async () => {
      const { body } = await readers.admin
        .get('/api/v1/reports/sales')
        .query({ from: '2017-07-01', to: '2017-09-30', by: 'team', compare: 'previous' })
        .expect(200);
      expect(body.period.previous).toEqual({ from: '2017-04-01', to: '2017-06-30' });
      const { sum } = await one<{ sum: string }>(
        `select sum(amount) sum from deal where stage_kind = 'won' and closed_on between '2017-04-01' and '2017-06-30'`,
      );
      expect(Number(body.totals[0].previous.money[0].amount)).toBe(Number(sum));
    });

    it('the funnel: who reached a stage, went on, was won, lost, is open', async () => {
      const report = await ask(readers.admin, 'funnel', { period: 'all' });
      const open = report.rows.map(({ keys }) => keys[0]?.name);
      expect(open.slice(-1)).toEqual(['Won']);
      // Imported deals came straight to where they are, so whoever is open or won has come past the stages before.
      const stages = await t.sql<{ name: string; n: number }>(
        `with ranks as (select s.id, s.name, s.kind, s.position from stage s where s.removed_at is null)
         select a.name, (select count(*) from deal d join ranks b on b.id = d.stage_id
           where a.position = (select min(position) from ranks where kind = 'open') or b.kind = 'won' or (a.kind = 'open' and b.kind = 'open' and b.position >= a.position)) n
         from ranks a where a.kind <> 'lost' order by a.kind, a.position`,
      );
      for (const { name, n } of stages) expect([name, count(report, 'reached', name)]).toEqual([name, Number(n)]);
      expect(count(report, 'reached', 'Won')).toBe(4_238);
      const first = open[0] ?? '';
      expect([
        count(report, 'reached', first),
        count(report, 'toWon', first),
        count(report, 'lost', first),
        count(report, 'open', first),
      ]).toEqual([8_800, 4_238, 2_473, 2_089]);
    });

    it('the funnel of a quarter and a product team, by the moments of the organization', async () => {
      const report = await ask(readers.admin, 'funnel', { from: '2017-04-01', to: '2017-06-30', team: ids.team });
      const { n, sum } = await one<{ n: number; sum: string }>(
        `select count(*) n, sum(d.amount) sum from deal d join deal_stage_entry e on e.deal_id = d.id join stage s on s.id = e.stage_id and s.kind = 'won'
         where e.entered_at >= '2017-04-01 00:00 America/New_York' and e.entered_at < '2017-07-01 00:00 America/New_York' and d.team_id = $1`,
        [ids.team],
      );
      expect([count(report, 'reached', 'Won'), amount(report, 'amount', 'Won')]).toEqual([Number(n), Number(sum)]);
    });

    it('losses by reason and stage', async () => {
      const report = await ask(readers.admin, 'losses', {
        from: '2017-03-01',
        to: '2017-03-31',
        by: 'reason,lostFrom',
      });
      const { n } = await one<{ n: number }>(
        `select count(*) n from deal where stage_kind = 'lost' and closed_on between '2017-03-01' and '2017-03-31'`,
      );
      expect(count(report, 'lost')).toBe(Number(n));
    });

    it('the weighted forecast by person', async () => {
      await t.sql(`update stage set probability = 35 where name = 'Engaging'`);
      await t.sql(
        `update deal d set amount = p.price from deal_product l join product p on p.id = l.product_id
         where l.deal_id = d.id and d.stage_kind = 'open' and p.price is not null`,
      );
      const report = await ask(readers.admin, 'forecast', { by: 'person' });
      const rows = await t.sql<{ name: string; n: number; sum: string; weighted: string }>(
        `select u.name, count(*) n, sum(d.amount) sum, round(sum(d.amount * s.probability / 100), 2) weighted
         from deal d join stage s on s.id = d.stage_id join app_user u on u.id = d.owner_id where s.kind = 'open' group by 1`,
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const { name, n, sum, weighted } of rows)
        expect([
          name,
          count(report, 'open', name),
          amount(report, 'amount', name),
          amount(report, 'weighted', name),
        ]).toEqual([name, Number(n), Number(sum), Number(weighted)]);
    });

    it('neglected customers by owner and by name', async () => {
      await t.sql(
        `update customer set owner_id = $1, team_id = $2, last_contact_at = case when name < 'D' then null when name < 'H' then now() - interval '90 days' else now() end`,
        [ids.seller, ids.team],
      );
      const report = await ask(readers.admin, 'neglected', { days: '30' });
      const { all, never, before } = await one<Record<string, number>>(
        `select count(*) "all", count(*) filter (where name < 'D') never, count(*) filter (where name >= 'D' and name < 'H') before from customer`,
      );
      expect(['all', 'never', 'before', 'neglected'].map((column) => count(report, column, 'Darcel Schlecht'))).toEqual(
        [all, never, before, Number(never) + Number(before)].map(Number),
      );
      const byName = await ask(readers.admin, 'neglected', { days: '30', by: 'customer' });
      expect(byName.rows).toHaveLength(Number(never) + Number(before));
      const value = await t.sql<{ name: string; sum: string }>(
        `select c.name, sum(d.amount) sum from customer c join deal d on d.customer_id = c.id and d.stage_kind = 'won' where c.name < 'H' group by 1 order by 2 desc limit 5`,
      );
      expect(byName.rows.slice(0, 5).map(({ keys, cells }) => [keys[0]?.name, cells[2]?.money?.[0]?.amount])).toEqual(
        value.map(({ name, sum }) => [name, sum]),
      );
    });
  });

  describe('activity', () => {
    it('by person, kind and outcome, as the moments of the organization have it', async () => {
      const deals = await t.sql<{ id: string; owner: string }>(
        `select id, owner_id as owner from deal where stage_kind = 'open' order by id limit 60`,
      );
      const kinds = ['call', 'meeting', 'visit', 'note', 'email'];
      const outcomes = await t.sql<{ kind: string; key: string; contact: boolean }>(
        'select kind, key, counts_as_contact as contact from activity_outcome order by kind, position',
      );
      for (const [index, { id, owner }] of deals.entries()) {
        const kind = kinds[index % 5] ?? 'call';
        const some = outcomes.filter((one) => one.kind === kind);
        const outcome = some[index % Math.max(1, some.length)];
        await t.sql(
          `insert into activity (kind, subject_type, subject_id, customer_id, deal_id, happened_at, outcome, counts_as_contact, text, owner_id)
           select $1, 'deal', d.id, d.customer_id, d.id, timestamptz '2017-03-01 04:30Z' + $2 * interval '12 hours', $3, $4, 'x', $5 from deal d where d.id = $6`,
          [kind, index, outcome?.key ?? null, outcome?.contact ?? true, owner, id],
        );
      }
      const report = await ask(readers.admin, 'activity', { from: '2017-03-01', to: '2017-03-20', by: 'person' });
      const byHand = await one<Record<string, number>>(
        `select count(*) n, count(*) filter (where kind = 'call') call, count(*) filter (where counts_as_contact) contacts from activity
         where happened_at >= '2017-03-01 00:00 America/New_York' and happened_at < '2017-03-21 00:00 America/New_York'`,
      );
      expect(Number(byHand.n)).toBeGreaterThan(30);
      expect([count(report, 'all'), count(report, 'call'), count(report, 'contacts')]).toEqual(
        [byHand.n, byHand.call, byHand.contacts].map(Number),
      );
    });
  });

  describe('plan and fact', () => {
    const plan = (over: object) => ({
      month: '2017-06-01',
      level: 'person',
      measure: 'amount',
      target: '50000',
      ...over,
    });

    it('of a person, a team and the company, in money and in number', async () => {
      const { body: above } = await readers.admin.post('/api/v1/teams').send({ name: 'All of Central' }).expect(201);
      const { body: team } = await readers.admin.get(`/api/v1/teams/${ids.team}`).expect(200);
      await readers.admin
        .patch(`/api/v1/teams/${ids.team}`)
        .set('if-match', `"${team.version}"`)
        .send({ parentId: above.id })
        .expect(200);
      await readers.admin
        .put('/api/v1/plans/grid')
        .send({
          items: [
            plan({ ownerId: ids.seller }),
            plan({ ownerId: ids.seller, measure: 'count', target: '40' }),
            plan({ ownerId: ids.manager, target: '10' }),
            plan({ level: 'team', teamId: above.id, target: '300000' }),
            plan({ level: 'company', target: '1000000' }),
            plan({ month: '2017-05-01', ownerId: ids.seller, target: '70000' }),
          ],
        })
        .expect(200);
      const won = (where: string, params: unknown[] = []) =>
        one<{ n: number; sum: string }>(
          `select count(*) n, sum(amount) sum from deal where stage_kind = 'won' and closed_on between '2017-06-01' and '2017-06-30' and ${where}`,
          params,
        );
      const report = await ask(readers.admin, 'plan', { from: '2017-06-01', to: '2017-06-30' });
      const [own, team_, all] = [
        await won('owner_id = $1', [ids.seller]),
        await won('team_id = $1', [ids.team]),
        await won('true'),
      ];
      expect(report.rows.map(({ keys }) => keys.map(({ name }) => name).join(' '))).toEqual([
        'Whole company Amount won, USD',
        'All of Central Amount won, USD',
        'Darcel Schlecht Amount won, USD',
        'Darcel Schlecht Deals won',
        'Melvin Marxen Amount won, USD',
      ]);
      const facts = report.rows.map(({ cells }) => Number(cells[1]?.money?.[0]?.amount ?? cells[1]?.value));
      expect(facts).toEqual([all.sum, team_.sum, own.sum, own.n, 0].map(Number));
      expect(report.rows[2]?.cells[2]?.value).toBeCloseTo(Number(own.sum) / 50_000, 8);
      const both = await ask(readers.admin, 'plan', { from: '2017-05-01', to: '2017-06-30', person: ids.seller });
      expect(both.rows[0]?.cells[0]?.money).toEqual([{ amount: '120000.00', currency: 'USD' }]);
    });

    it('a seller sees one’s own plan and nobody else’s', async () => {
      const report = await ask(readers.seller, 'plan', { from: '2017-06-01', to: '2017-06-30' });
      expect(new Set(report.rows.map(({ keys }) => keys[0]?.name))).toEqual(new Set(['Darcel Schlecht']));
    });

    it('expects of the present month what its days of work have brought', async () => {
      const today = new Date().toISOString().slice(0, 10);
      await readers.admin
        .put('/api/v1/plans/grid')
        .send({ items: [plan({ month: `${today.slice(0, 7)}-01`, ownerId: ids.seller, target: '21000' })] })
        .expect(200);
      const report = await ask(readers.seller, 'plan', { person: 'me' });
      const [row] = report.rows;
      const expected = Number(row?.cells[3]?.money?.[0]?.amount);
      expect(expected).toBeGreaterThanOrEqual(0);
      expect(expected).toBeLessThanOrEqual(21_000);
      expect(Number(row?.cells[4]?.money?.[0]?.amount)).toBeCloseTo(-expected, 2);
    });
  });

  describe('every figure opens its records', () => {
    const seen = new Map<string, { count: number; amounts: Money[] }>();
    const filters = (filter: Record<string, string | Record<string, string>>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(filter).flatMap(([field, value]) =>
          typeof value === 'string'
            ? [[`filter[${field}]`, value]]
            : Object.entries(value).map(([op, inner]) => [`filter[${field}][${op}]`, inner]),
        ),
      );

    async function follow(reader: string, agent: Agent, link: NonNullable<Cell['records']>) {
      const key = `${reader} ${JSON.stringify(link)}`;
      const known = seen.get(key);
      if (known) return known;
      const { body, status } = await agent
        .get(`/api/v1/${link.list}`)
        .query({ ...filters(link.filter), sums: 'true', limit: '1' });
      expect([link, status, body.detail]).toEqual([link, 200, undefined]);
      if (body.total.exact) expect([link, body.total.value]).toEqual([link, link.total]);
      seen.set(key, body.sums);
      return body.sums as { count: number; amounts: Money[] };
    }

    const byCurrency = (money: readonly Money[]): string[] =>
      money.map(({ amount: sum, currency }) => `${currency} ${Number(sum).toFixed(2)}`).toSorted();

    async function followAll(
      reader: keyof typeof readers,
      key: string,
      query: Record<string, string>,
    ): Promise<number> {
      const report = await ask(readers[reader], key, query);
      let followed = 0;
      for (const cells of [...report.rows.map((row) => row.cells), report.totals ?? []]) {
        for (const [index, { type, key: column }] of report.columns.entries()) {
          const figure = cells[index];
          if (!figure?.records) continue;
          const sums = await follow(reader, readers[reader], figure.records);
          followed++;
          const about = [reader, key, query, column, figure.records.filter];
          expect([about, sums.count]).toEqual([about, figure.records.total]);
          if (type === 'count') expect([about, figure.value]).toEqual([about, figure.records.total]);
          const added = type === 'money' && !['averageDeal', 'weighted', 'target', 'pace', 'gap'].includes(column);
          if (added && figure.money?.some((money) => Number(money.amount) !== 0))
            expect([about, byCurrency(sums.amounts)]).toEqual([about, byCurrency(figure.money)]);
          else if (added && figure.money)
            expect(sums.amounts.filter((money) => Number(money.amount) !== 0)).toEqual([]);
          if (column === 'averageDeal' && figure.money?.[0])
            expect(Number(figure.money[0].amount)).toBeCloseTo(Number(sums.amounts[0]?.amount) / sums.count, 1);
        }
      }
      return followed;
    }

    const QUESTIONS: Array<[string, Record<string, string>]> = [
      ['sales', { period: 'all', by: 'person' }],
      ['sales', { period: 'all', by: 'team' }],
      ['sales', { period: 'all', by: 'product' }],
      ['sales', { from: '2017-04-15', to: '2017-10-10', by: 'period', granularity: 'month' }],
      ['sales', { from: '2017-04-15', to: '2017-07-10', by: 'period,team', granularity: 'quarter' }],
      ['sales', { from: '2017-05-01', to: '2017-05-31', by: 'source' }],
      ['losses', { period: 'all', by: 'reason' }],
      ['losses', { from: '2017-01-01', to: '2017-12-31', by: 'lostFrom,product' }],
      ['forecast', { by: 'stage' }],
      ['forecast', { by: 'period,person' }],
      ['funnel', { period: 'all' }],
      ['funnel', { from: '2017-04-01', to: '2017-06-30' }],
      ['plan', { from: '2017-05-01', to: '2017-06-30' }],
      ['activity', { from: '2017-03-01', to: '2017-03-20', by: 'person' }],
      ['activity', { from: '2017-03-01', to: '2017-03-31', by: 'kind,outcome' }],
      ['activity', { period: 'all', by: 'period,team' }],
      ['neglected', { days: '30', by: 'person' }],
      ['neglected', { days: '7', by: 'customer' }],
    ];

    it.each(['admin', 'manager', 'seller'] as const)(
      'with the same total, as %s',
      async (reader) => {
        let followed = 0;
        for (const [key, query] of QUESTIONS) followed += await followAll(reader, key, query);
        for (const [key, query] of QUESTIONS.slice(0, 2))
          followed += await followAll(reader, key, { ...query, team: ids.team, person: ids.seller });
        process.stdout.write(`followed ${followed} figures as ${reader}\n`);
        expect(followed).toBeGreaterThan(100);
      },
      120_000,
    );

    it('and after deals have walked through the stages, too', async () => {
      const [pipeline] = (await readers.admin.get('/api/v1/pipelines').expect(200)).body.items;
      const open = pipeline.stages.filter(({ kind }: { kind: string }) => kind === 'open');
      const closed = pipeline.stages.filter(({ kind }: { kind: string }) => kind !== 'open');
      const { body } = await readers.admin
        .get('/api/v1/deals')
        .query({ 'filter[stageKind]': 'open', limit: 30 })
        .expect(200);
      for (const [index, deal] of body.items.entries()) {
        let { version } = deal;
        const path = [open.at(-1), open[0], ...(index % 3 ? [closed[index % 2]] : [])];
        for (const stage of path) {
          const moved = await readers.admin
            .post(`/api/v1/deals/${deal.id}/move`)
            .set('if-match', `"${version}"`)
            .send({ stageId: stage.id, ...(stage.kind === 'lost' ? { closeReason: 'Too dear' } : {}) });
          expect([moved.status, moved.body.detail]).toEqual([200, undefined]);
          version = moved.body.version;
        }
      }
      seen.clear();
      expect(await followAll('admin', 'funnel', { period: 'thisMonth' })).toBeGreaterThan(10);
      await followAll('admin', 'losses', { period: 'thisMonth', by: 'reason,lostFrom' });
      const report = await ask(readers.admin, 'funnel', { period: 'thisMonth' });
      const last = report.rows.at(-2)?.keys[0]?.name ?? '';
      expect(cell(report, 'medianDays', last).value).toBeGreaterThanOrEqual(0);
      expect(report.rows.reduce((sum, { cells }) => sum + (cells[8]?.value ?? 0), 0)).toBeGreaterThan(0);
    });
  });

  describe('rights', () => {
    it('a manager has the figures of the team, a seller one’s own', async () => {
      const team = await ask(readers.manager, 'sales', { period: 'all', by: 'person' });
      expect(amount(team, 'revenue')).toBeGreaterThanOrEqual(1_153_214);
      expect(amount(team, 'revenue')).toBeLessThan(10_005_534);
      const own = await ask(readers.seller, 'sales', { from: '2016-01-01', to: '2017-12-31', by: 'person' });
      expect(own.rows.map(({ keys }) => keys[0]?.name)).toEqual(['Darcel Schlecht']);
      expect(amount(own, 'revenue')).toBe(1_153_214);
    });

    it('asking for somebody else gives nothing away', async () => {
      const { id } = await one<{ id: string }>(`select id from app_user where name = 'Anna Snelling'`);
      const report = await ask(readers.seller, 'sales', { period: 'all', by: 'person', person: id });
      expect([report.rows, count(report, 'won')]).toEqual([[], 0]);
    });

    it('a bad parameter is named', async () => {
      for (const [query, pointer] of [
        [{ by: 'password' }, 'by'],
        [{ by: 'period,person,team' }, 'by'],
        [{ period: 'forever' }, 'period'],
        [{ from: '2017-02-30' }, 'from'],
        [{ from: '2017-02-03', to: '2017-01-01' }, 'to'],
        [{ granularity: "day', now())--" }, 'granularity'],
        [{ timeZone: "UTC'; drop table deal" }, 'timeZone'],
        [{ team: 'x' }, 'team'],
        [{ nonsense: '1' }, 'nonsense'],
        [{ days: '30' }, 'days'],
      ] as const) {
        const { status, body } = await readers.admin.get('/api/v1/reports/sales').query(query);
        expect([query, status, body.errors?.[0]?.pointer]).toEqual([query, 400, pointer]);
      }
      await readers.admin.get('/api/v1/reports/constructor').expect(404);
    });
  });

  describe('as a file', () => {
    it('CSV holds the figures and runs nothing', async () => {
      await t.sql(
        `update deal set source = '=HYPERLINK("http://evil")' where name = (select min(name) from deal) and deleted_at is null`,
      );
      const { text, headers } = await readers.admin
        .get('/api/v1/reports/sales/export')
        .query({ period: 'all', by: 'person', format: 'csv' })
        .expect(200);
      expect(headers['content-type']).toContain('text/csv');
      const lines = text.replace(/^﻿/, '').trim().split('\r\n');
      expect(lines[0]).toBe('Person,"Revenue, USD",Won,Lost,Win rate,"Average deal, USD",Days to win');
      expect(lines[1]).toMatch(/^Darcel Schlecht,1\d+/);
      const bySource = await readers.admin
        .get('/api/v1/reports/forecast/export')
        .query({ by: 'source', format: 'csv' })
        .expect(200);
      expect(bySource.text).not.toMatch(/(^|,|\n)"?=/);
      const logged = await t.sql<{ detail: { report: string } }>(`select detail from access_log where kind = 'export'`);
      expect(logged.map(({ detail }) => detail.report)).toEqual(['sales', 'forecast']);
    });

    it('XLSX holds real numbers and days', async () => {
      const { body } = await readers.admin
        .get('/api/v1/reports/sales/export')
        .query({ from: '2017-01-01', to: '2017-12-31', by: 'period', granularity: 'month', format: 'xlsx' })
        .buffer()
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        })
        .expect(200);
      const rows = await readSheet(body);
      expect(rows).toHaveLength(14);
      expect(rows[1]?.[0]).toEqual(new Date('2017-01-01T00:00:00Z'));
      expect(typeof rows[4]?.[1]).toBe('number');
      expect(rows[13]?.[1]).toBe(
        Number(
          (
            await one<{ sum: string }>(
              `select sum(amount) sum from deal where stage_kind = 'won' and extract(year from closed_on) = 2017`,
            )
          ).sum,
        ),
      );
    });

    it('is refused without the right to export', async () => {
      const { agent } = await enter('Anna Snelling', 'readonly');
      await agent.get('/api/v1/reports/sales').expect(200);
      await agent.get('/api/v1/reports/sales/export').expect(403);
    });
  });
});
