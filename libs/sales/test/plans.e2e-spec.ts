import { createTeam, createUser, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { salesPeople, type SalesPeople } from '@atrium/sales/testing';
import { startSales } from './app';

const MONTH = '2026-11-01';
let test: TestApp;
let people: SalesPeople;

beforeAll(async () => {
  test = await startSales();
  people = await salesPeople(test);
});
afterAll(() => test.close());

const plan = (user: TestUser, over: Record<string, unknown> = {}) => ({
  month: MONTH,
  level: 'person',
  ownerId: user.id,
  measure: 'amount',
  target: '1000.00',
  ...over,
});

const list = async (user: TestUser, query: Record<string, string> = {}) => {
  const { body } = await user.agent.get('/api/v1/plans').query(query).expect(200);
  return body.items as Array<{
    id: string;
    month: string;
    level: string;
    target: string;
    owner: { id: string } | null;
    version: number;
  }>;
};

describe('plans', () => {
  it('are made, changed by version, and taken away', async () => {
    const { body: made } = await people.admin.agent.post('/api/v1/plans').send(plan(people.seller)).expect(201);
    expect(made).toMatchObject({
      month: MONTH,
      measure: 'amount',
      currency: 'EUR',
      target: '1000.00',
      owner: { id: people.seller.id },
    });
    const path = `/api/v1/plans/${made.id}`;
    const { body } = await people.admin.agent.post('/api/v1/plans').send(plan(people.seller)).expect(409);
    expect(body.code).toBe('plan_taken');
    const { body: changed } = await people.admin.agent
      .patch(path)
      .set('if-match', `"${made.version}"`)
      .send({ target: '1200' })
      .expect(200);
    expect(changed.target).toBe('1200.00');
    await people.admin.agent.patch(path).set('if-match', `"${made.version}"`).send({ target: '1' }).expect(412);
    const changes = await test.sql(`select 1 from change where subject_type = 'plan' and subject_id = $1`, [made.id]);
    expect(changes).toHaveLength(2);
    await people.admin.agent.delete(path).set('if-match', `"${changed.version}"`).expect(204);
    await people.admin.agent.get(path).expect(404);
  });

  it('say what is wrong, with its place', async () => {
    for (const [over, pointer] of [
      [{ month: '2026-11-02' }, '/month'],
      [{ ownerId: '0190a0b0-0000-7000-8000-00000000dead' }, '/ownerId'],
      [{ level: 'team', ownerId: null }, '/teamId'],
      [{ measure: 'count', currency: 'EUR' }, '/currency'],
      [{ measure: 'count', target: '2.5' }, '/target'],
      [{ target: '-1' }, '/target'],
      [{ target: '1.005' }, '/target'],
    ] as const) {
      const { status, body } = await people.admin.agent.post('/api/v1/plans').send(plan(people.seller, over));
      expect([over, status, body.errors?.[0]?.pointer]).toEqual([over, 422, pointer]);
    }
  });

  it('a grid is written at once: made, changed, taken away; all or nothing', async () => {
    const cells = (targets: (string | null)[]) =>
      targets.map((target, index) => plan(people.seller, { month: `2027-0${index + 1}-01`, target }));
    const put = (items: object[]) => people.admin.agent.put('/api/v1/plans/grid').send({ items });
    expect((await put(cells(['100', '200', '300'])).expect(200)).body).toEqual({ written: 3, removed: 0 });
    expect((await put(cells(['100', '250', null])).expect(200)).body).toEqual({ written: 1, removed: 1 });
    const { body } = await put([...cells(['1']), plan(people.seller, { month: '2027-05-02' })]).expect(422);
    expect(body.errors[0].pointer).toBe('/items/1/month');
    const now = await list(people.admin, { 'filter[month][gte]': '2027-01-01', sort: 'month' });
    expect(now.map(({ target }) => target)).toEqual(['100.00', '250.00']);
  });

  it('a month is copied with some per cent more', async () => {
    await people.admin.agent
      .put('/api/v1/plans/grid')
      .send({
        items: [
          plan(people.mate, { month: '2028-01-01', target: '333.33' }),
          plan(people.mate, { month: '2028-01-01', measure: 'count', target: '7' }),
          plan(people.mate, { month: '2028-02-01', measure: 'count', target: '1' }),
          plan(people.mate, { month: '2028-01-01', level: 'company', ownerId: undefined, target: '5000' }),
        ],
      })
      .expect(200);
    const copy = (body: object) =>
      people.admin.agent
        .post('/api/v1/plans/copy')
        .send({ from: '2028-01-01', to: '2028-02-01', percent: 10, ...body })
        .expect(200);
    expect((await copy({})).body).toEqual({ written: 2 });
    expect((await copy({ overwrite: true })).body).toEqual({ written: 1 });
    const now = await list(people.admin, { 'filter[month]': '2028-02-01' });
    expect(now.map(({ target }) => target).toSorted()).toEqual(['366.66', '5500.00', '8.00']);
  });

  it('a plan follows its person into another team', async () => {
    const teamId = await createTeam(test, 'Movers');
    const mover = await createUser(test, { role: 'seller', teamId: people.seller.teamId });
    await people.manager.agent.post('/api/v1/plans').send(plan(mover)).expect(201);
    const { body } = await people.admin.agent.get(`/api/v1/users/${mover.id}`).expect(200);
    await people.admin.agent
      .patch(`/api/v1/users/${mover.id}`)
      .set('if-match', `"${body.version}"`)
      .send({ teamId })
      .expect(200);
    expect(await list(people.manager, { 'filter[ownerId]': mover.id })).toEqual([]);
    expect(await list(people.admin, { 'filter[teamId]': teamId })).toHaveLength(1);
  });
});

describe('whose plans', () => {
  const made = {} as Record<'seller' | 'mate' | 'stranger' | 'north' | 'company', { id: string; version: number }>;

  beforeAll(async () => {
    const month = '2029-01-01';
    const make = async (body: object) => (await people.admin.agent.post('/api/v1/plans').send(body).expect(201)).body;
    for (const one of ['seller', 'mate', 'stranger'] as const) made[one] = await make(plan(people[one], { month }));
    made.north = await make({ month, level: 'team', teamId: people.seller.teamId, measure: 'count', target: '12' });
    made.company = await make({ month, level: 'company', measure: 'amount', target: '99999' });
  });

  it.each([
    ['admin', ['seller', 'mate', 'stranger', 'north', 'company'], ['seller', 'mate', 'stranger', 'north', 'company']],
    ['manager', ['seller', 'mate', 'north'], ['seller', 'mate', 'north']],
    ['seller', ['seller'], []],
    ['readonly', ['seller', 'mate', 'stranger', 'north', 'company'], []],
    ['operator', null, []],
  ] as const)('%s reads %j and writes %j', async (role, reads, writes) => {
    const { agent } = people[role];
    if (reads === null) await agent.get('/api/v1/plans').expect(403);
    else {
      const found = await list(people[role], { 'filter[month]': '2029-01-01' });
      expect(found.map(({ id }) => id).toSorted()).toEqual(reads.map((one) => made[one].id).toSorted());
    }
    for (const [name, one] of Object.entries(made)) {
      const readable = (reads as readonly string[] | null)?.includes(name) ?? false;
      const writable = (writes as readonly string[]).includes(name);
      await agent.get(`/api/v1/plans/${one.id}`).expect(reads === null ? 403 : readable ? 200 : 404);
      const { status, body } = await agent
        .patch(`/api/v1/plans/${one.id}`)
        .set('if-match', `"${one.version}"`)
        .send({ target: '500' });
      const mayWrite = writes.length > 0;
      expect([role, name, status]).toEqual([role, name, writable ? 200 : mayWrite && !readable ? 404 : 403]);
      if (status === 200) one.version = body.version;
    }
    const foreign = await agent
      .put('/api/v1/plans/grid')
      .send({ items: [plan(people.stranger, { month: '2030-01-01' })] });
    expect(foreign.status).toBe(role === 'admin' ? 200 : 403);
  });
});
