import type { TestApp } from '@atrium/platform/testing';
import {
  createDeal,
  createProduct,
  firstTestPipeline,
  salesPeople,
  type SalesPeople,
  type TestPipeline,
} from '@atrium/sales/testing';
import { startSales } from './app';

interface Column {
  stageId: string;
  count: number;
  sums: { amount: string; currency: string }[];
  weighted: { amount: string; currency: string }[];
  items: { id: string; name: string; amount: { amount: string } | null }[];
  nextCursor: string | null;
}

describe('board', () => {
  let test: TestApp;
  let people: SalesPeople;
  let pipeline: TestPipeline;

  beforeAll(async () => {
    test = await startSales();
    people = await salesPeople(test);
    pipeline = await firstTestPipeline(people.admin);
    await test.sql(
      `insert into deal (name, stage_id, amount, currency, owner_id, stage_entered_at, expected_close_on)
       select 'Deal ' || n, ($1::uuid[])[1 + n % 4], case when n % 7 = 0 then null else (n * 137 % 10000) + 0.25 end,
         (array['EUR', 'USD', 'IDR'])[1 + n / 3 % 3], ($2::uuid[])[1 + n % 3], now() - n * interval '1 hour', case when n % 5 > 0 then date '2027-01-01' + n % 40 end
       from generate_series(1, 400) n`,
      [pipeline.open, [people.seller.id, people.mate.id, people.stranger.id]],
    );
    await test.sql(`update deal set deleted_at = now() where name like '%9'`);
    await test.sql(`update deal set stage_id = $1 where name like '%8'`, [pipeline.won]);
  });

  afterAll(() => test.close());

  const board = async (query = '', user = people.manager): Promise<Column[]> =>
    (await user.agent.get(`/api/v1/pipelines/${pipeline.id}/board${query}`).expect(200)).body.columns;

  /** The same figures by hand. */
  const byHand = (condition: string, params: unknown[]) =>
    test.sql<Column>(
      `select s.id as "stageId", count(d.id)::int as count,
         coalesce((select json_agg(json_build_object('amount', x.sum::text, 'currency', x.currency) order by x.sum desc) from (
           select currency, sum(amount) as sum from deal d where d.stage_id = s.id and d.deleted_at is null and ${condition} group by currency having sum(amount) is not null) x), '[]') as sums
       from stage s left join deal d on d.stage_id = s.id and d.deleted_at is null and ${condition}
       where s.kind = 'open' group by s.id order by s.position`,
      params,
    );

  it('counts and sums per currency what the reader may see, as plain SQL does', async () => {
    const figures = (columns: Column[]) => columns.map(({ stageId, count, sums }) => ({ stageId, count, sums }));
    const team = await byHand('d.team_id = $1', [people.manager.teamId]);
    expect(team.every((column) => column.count > 20 && column.sums.length === 3)).toBe(true);
    expect(figures(await board())).toEqual(team);
    expect(figures(await board('', people.seller))).toEqual(await byHand('d.owner_id = $1', [people.seller.id]));
    expect(figures(await board('', people.admin))).toEqual(await byHand('true', []));
    expect(figures(await board(`?filter[ownerId]=${people.mate.id}&filter[amount][gte]=5000`))).toEqual(
      await byHand('d.owner_id = $1 and d.amount >= 5000', [people.mate.id]),
    );
    expect(figures(await board('?filter[q]=DEAL%201'))).toEqual(
      await byHand(`d.team_id = $1 and d.name like 'Deal 1%'`, [people.manager.teamId]),
    );
  });

  it('weighs the sums by the chance of the stage', async () => {
    const [first] = await board();
    expect(first?.weighted.map(({ amount }) => Number(amount))).toEqual(
      first?.sums.map(({ amount }) => Math.round(Number(amount) * 10) / 100),
    );
  });

  it.each(['', '?sort=-amount', '?sort=expectedCloseOn', '?sort=name'])(
    'pages through a column without losing or repeating a deal %s',
    async (sort) => {
      const join = sort ? '&' : '?';
      const columns = await board(`${sort}${join}limit=7`, people.admin);
      for (const column of columns) {
        const seen = column.items.map(({ id }) => id);
        let cursor = column.nextCursor;
        while (cursor) {
          const { body } = await people.admin.agent
            .get(`/api/v1/pipelines/${pipeline.id}/board/${column.stageId}${sort}${join}limit=7&cursor=${cursor}`)
            .expect(200);
          seen.push(...body.items.map(({ id }: { id: string }) => id));
          cursor = body.nextCursor;
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(column.count);
      }
    },
  );

  it('shows the newest arrival on top and won deals only where they are asked for', async () => {
    const deal = await createDeal(people.seller, { name: 'Fresh' });
    expect((await board())[0]?.items[0]?.name).toBe('Fresh');
    await people.seller.agent
      .post(`/api/v1/deals/${deal.id}/move`)
      .set('if-match', '"1"')
      .send({ stageId: pipeline.won })
      .expect(200);
    expect(JSON.stringify(await board())).not.toContain('Fresh');
    const { body } = await people.seller.agent
      .get(`/api/v1/pipelines/${pipeline.id}/board/${pipeline.won}`)
      .expect(200);
    expect(body.items[0]).toMatchObject({ name: 'Fresh', stage: { kind: 'won' } });
  });

  it('filters by product, and refuses filters it does not know', async () => {
    const product = await createProduct(people.admin, { name: 'Sofa', price: { amount: '900', currency: 'EUR' } });
    await createDeal(people.seller, { name: 'Sofa deal', products: [{ productId: product.id }] });
    const columns = await board(`?filter[productId]=${product.id}`);
    expect(columns.map(({ count }) => count)).toEqual([1, 0, 0, 0]);
    await people.manager.agent.get(`/api/v1/pipelines/${pipeline.id}/board?filter[productId]=x`).expect(400);
    await people.manager.agent.get(`/api/v1/pipelines/${pipeline.id}/board?filter[secret]=x`).expect(400);
    await people.manager.agent.get(`/api/v1/pipelines/${product.id}/board`).expect(404);
  });
});
