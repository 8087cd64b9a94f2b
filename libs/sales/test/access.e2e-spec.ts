import type { TestApp } from '@atrium/platform/testing';
import { createDeal, firstTestPipeline, salesPeople, type SalesPeople, type TestPipeline } from '@atrium/sales/testing';
import { startSales } from './app';

type Owner = 'seller' | 'mate' | 'stranger';
type Reach = 'none' | 'own' | 'team' | 'all';

/** Rights of the built-in roles as identity was told them; the outcome of every route follows. */
const ROLES: Record<'admin' | 'manager' | 'seller' | 'operator' | 'readonly', { read: Reach; write: Reach }> = {
  admin: { read: 'all', write: 'all' },
  manager: { read: 'team', write: 'team' },
  seller: { read: 'own', write: 'own' },
  operator: { read: 'none', write: 'none' },
  readonly: { read: 'all', write: 'none' },
};

const reaches = (reach: Reach, owner: Owner): boolean =>
  reach === 'all' || (reach === 'team' && owner !== 'stranger') || (reach === 'own' && owner === 'seller');

describe.each(Object.entries(ROLES) as [keyof typeof ROLES, (typeof ROLES)['admin']][])(
  'what a %s reaches',
  (role, rights) => {
    let test: TestApp;
    let people: SalesPeople;
    let pipeline: TestPipeline;
    const deals = {} as Record<Owner, { id: string; version: number }>;
    const amounts: Record<Owner, number> = { seller: 100, mate: 20, stranger: 3 };
    const owners: Owner[] = ['seller', 'mate', 'stranger'];

    beforeAll(async () => {
      test = await startSales();
      people = await salesPeople(test);
      pipeline = await firstTestPipeline(people.admin);
      for (const owner of owners)
        deals[owner] = await createDeal(people[owner], {
          name: `Zebra of ${owner}`,
          amount: { amount: String(amounts[owner]), currency: 'EUR' },
        });
    });

    afterAll(() => test.close());

    const me = () => people[role];
    const visible = owners.filter((owner) => reaches(rights.read, owner));
    const writable = (owner: Owner) =>
      rights.read === 'none'
        ? 403
        : rights.write === 'none'
          ? 403
          : reaches(rights.read, owner)
            ? reaches(rights.write, owner)
              ? 200
              : 403
            : 404;

    it('sees a deal or does not know of it', async () => {
      for (const owner of owners) {
        const expected = rights.read === 'none' ? 403 : visible.includes(owner) ? 200 : 404;
        await me().agent.get(`/api/v1/deals/${deals[owner].id}`).expect(expected);
      }
    });

    it('finds in list, count, board sums, pages and search what is visible, and nothing else', async () => {
      if (rights.read === 'none') {
        for (const path of [
          '/api/v1/deals',
          `/api/v1/pipelines/${pipeline.id}/board`,
          `/api/v1/pipelines/${pipeline.id}/board/${pipeline.open[0]}`,
        ])
          await me().agent.get(path).expect(403);
        return;
      }
      const names = visible.map((owner) => `Zebra of ${owner}`).sort();
      const { body: list } = await me().agent.get('/api/v1/deals?sort=name').expect(200);
      expect(list.items.map((item: { name: string }) => item.name)).toEqual(names);
      expect(list.total).toEqual({ value: visible.length, exact: true });
      const { body: board } = await me().agent.get(`/api/v1/pipelines/${pipeline.id}/board`).expect(200);
      const [column] = board.columns;
      expect(column.count).toBe(visible.length);
      expect(column.items.map((item: { name: string }) => item.name).sort()).toEqual(names);
      const sum = visible.reduce((total, owner) => total + amounts[owner], 0);
      expect(column.sums).toEqual([{ amount: sum.toFixed(2), currency: 'EUR' }]);
      expect(column.weighted).toEqual([{ amount: (sum / 10).toFixed(2), currency: 'EUR' }]);
      const { body: page } = await me()
        .agent.get(`/api/v1/pipelines/${pipeline.id}/board/${pipeline.open[0]}`)
        .expect(200);
      expect(page.total.value).toBe(visible.length);
      const { body: found } = await me().agent.get('/api/v1/search?q=zebra').expect(200);
      const hits = JSON.stringify(found);
      for (const owner of owners) expect(hits.includes(`Zebra of ${owner}`)).toBe(visible.includes(owner));
    });

    it('changes, moves, throws away and restores within its reach', async () => {
      for (const owner of owners) {
        const expected = writable(owner);
        const path = `/api/v1/deals/${deals[owner].id}`;
        let version = deals[owner].version;
        const write = (verb: 'patch' | 'post' | 'put', at: string, body: object) =>
          me().agent[verb](`${path}${at}`).set('if-match', `"${version}"`).send(body);
        const next = (answer: { status: number; body: { version: number } }) => {
          expect(answer.status).toBe(expected);
          if (expected === 200) version = answer.body.version;
        };
        next(await write('patch', '', { nextStep: 'call' }));
        next(await write('post', '/move', { stageId: pipeline.open[1] }));
        next(await write('put', '/products', { items: [] }));
        const gone = await me().agent.delete(path).set('if-match', `"${version}"`);
        expect(gone.status).toBe(expected === 200 ? 204 : expected);
        next(await me().agent.post(`${path}/restore`).send({}));
      }
    });

    it('makes deals only with the right to', async () => {
      await me()
        .agent.post('/api/v1/deals')
        .send({ name: 'New' })
        .expect(rights.write === 'none' ? 403 : 201);
    });

    it('draws pipelines and keeps the catalogue by role', async () => {
      await me().agent.get('/api/v1/pipelines').expect(200);
      await me().agent.get('/api/v1/lost-reasons').expect(200);
      await me().agent.get('/api/v1/products').expect(200);
      await me()
        .agent.post('/api/v1/pipelines')
        .send({ name: 'Second' })
        .expect(role === 'admin' ? 201 : 403);
      await me()
        .agent.post('/api/v1/lost-reasons')
        .send({ name: 'Rain' })
        .expect(role === 'admin' ? 201 : 403);
      await me()
        .agent.post('/api/v1/products')
        .send({ name: 'Thing' })
        .expect(role === 'admin' || role === 'manager' ? 201 : 403);
    });
  },
);
