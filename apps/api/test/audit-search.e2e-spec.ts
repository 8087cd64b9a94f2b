import { createTeam, createUser, setUpOrganization, stranger, type TestUser } from '@atrium/identity/testing';
import { createCompany } from '@atrium/customers/testing';
import type { TestApp } from '@atrium/platform/testing';
import { startWholeApp } from './whole-app';

let t: TestApp;
let admin: TestUser;
let manager: TestUser;
let seller: TestUser;
let outsider: TestUser;

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  const team = await createTeam(t, 'Sales');
  manager = await createUser(t, { role: 'manager', teamId: team });
  seller = await createUser(t, { role: 'seller', teamId: team, name: 'Sam' });
  outsider = await createUser(t, { role: 'seller', name: 'Olga' });
});
afterAll(() => t.close());

interface Found {
  seq: number;
  rootType: string;
  rootId: string;
  rootTitle: string | null;
  operation: string;
  fields: Array<{ field: string; before: unknown; after: unknown }>;
}

async function search(user: TestUser, query: object): Promise<Found[]> {
  const items: Found[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await user.agent
      .get('/api/v1/audit/changes')
      .query({ ...query, ...(cursor ? { cursor } : {}) })
      .expect(200);
    items.push(...(body.items as Found[]));
    cursor = (body.nextCursor as string | null) ?? undefined;
  } while (cursor);
  return items;
}

describe('search over all changes', () => {
  it('finds by person, record, type, field, operation, source and text', async () => {
    const company = await createCompany(seller.agent, { name: 'Findable', industry: 'retail' });
    await seller.agent
      .patch(`/api/v1/customers/${company.id}`)
      .set('if-match', `"${company.version}"`)
      .send({ industry: 'zebra keeping' })
      .expect(200);
    const one = { rootType: 'customer', rootId: company.id, rootTitle: 'Findable' };
    const own = { type: 'customer', id: company.id };
    expect(await search(admin, own)).toEqual([expect.objectContaining(one), expect.objectContaining(one)]);
    expect(await search(admin, { ...own, operation: 'update' })).toHaveLength(1);
    expect(await search(admin, { field: 'industry', operation: 'update' })).toEqual([expect.objectContaining(one)]);
    expect(await search(admin, { text: 'ZEBRA' })).toEqual([expect.objectContaining(one)]);
    expect(await search(admin, { text: '%' })).toEqual([]);
    expect(await search(admin, { actorId: seller.id })).toHaveLength(2);
    expect(await search(admin, { actorId: seller.id, source: 'import' })).toHaveLength(0);
    expect(await search(admin, { actorId: seller.id, type: 'deal' })).toHaveLength(0);
  });

  it('keeps to the period, and pages so that each change comes once', async () => {
    const [before] = await t.sql<{ at: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    for (let n = 0; n < 5; n += 1) await createCompany(admin.agent, { name: `Paged ${n}` });
    const [after] = await t.sql<{ at: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await createCompany(admin.agent, { name: 'Paged too late' });
    const found = await search(admin, { from: before?.at, to: after?.at, type: 'customer', limit: 2 });
    expect(found.map(({ rootTitle }) => rootTitle)).toEqual(['Paged 4', 'Paged 3', 'Paged 2', 'Paged 1', 'Paged 0']);
  });

  it('shows a head only what the team may see, the deleted included', async () => {
    const ours = await createCompany(seller.agent, { name: 'Ours' });
    const theirs = await createCompany(outsider.agent, { name: 'Theirs' });
    await t.sql('delete from customer where id = any($1)', [[ours.id, theirs.id]]);
    const roots = (await search(manager, { type: 'customer' })).map(({ rootId }) => rootId);
    expect(roots.filter((id) => id === ours.id)).toHaveLength(2);
    expect(roots).not.toContain(theirs.id);
    expect(await search(manager, { id: theirs.id, type: 'customer' })).toEqual([]);
    expect((await search(manager, { category: 'rights' })).every(({ rootType }) => rootType === 'team')).toBe(true);
  });

  it('tells of rights and settings', async () => {
    const { body: role } = await admin.agent.get('/api/v1/roles').expect(200);
    const built = role.items.find(({ key }: { key: string }) => key === 'seller');
    await admin.agent
      .patch(`/api/v1/roles/${built.id}`)
      .set('if-match', `"${built.version}"`)
      .send({ permissions: { ...built.permissions, 'customers.read': 'team' } })
      .expect(200);
    const rights = await search(admin, { category: 'rights', field: 'scope' });
    expect(rights[0]).toMatchObject({ rootType: 'role', operation: 'update' });
    expect((await search(admin, { category: 'settings' })).some(({ rootType }) => rootType === 'organization')).toBe(
      true,
    );
  });

  it('refuses who may not, and what it cannot understand', async () => {
    await seller.agent.get('/api/v1/audit/changes').expect(403);
    await stranger(t).get('/api/v1/audit/changes').expect(401);
    await manager.agent.get('/api/v1/audit/access').expect(403);
    await admin.agent.get('/api/v1/audit/changes').query({ field: "x' or 1=1" }).expect(422);
    await admin.agent.get('/api/v1/audit/access').query({ kind: 'nothing' }).expect(422);
  });

  it('finds a rare thing among many within a second', async () => {
    await t.sql(`alter table change disable trigger user`);
    await t.sql(
      `insert into change (at, actor_id, actor_type, source, subject_type, subject_id, root_type, root_id, operation, before, after)
       select now() - interval '1 day' * (300000 - n) / 1000, case when n % 1000 = 0 then $1::uuid else $2::uuid end, 'user', 'web',
         'customer', md5(n::text)::uuid, 'customer', md5(n::text)::uuid, 'update', '{"name": "a"}', '{"name": "b"}'
       from generate_series(1, 300000) n`,
      [outsider.id, seller.id],
    );
    await t.sql('analyze change');
    const started = performance.now();
    const { body } = await admin.agent
      .get('/api/v1/audit/changes')
      .query({ actorId: outsider.id, limit: 50 })
      .expect(200);
    const took = performance.now() - started;
    expect(body.items).toHaveLength(50);
    expect(took).toBeLessThan(1_000);
    process.stdout.write(`search by person among 300,000 changes: ${Math.round(took)} ms\n`);
  });
});

describe('search in the access log', () => {
  it('is by kind, person and period', async () => {
    await stranger(t).post('/api/v1/sessions').send({ email: seller.email, password: 'wrong' }).expect(401);
    const { body } = await admin.agent.get('/api/v1/audit/access').query({ kind: 'signIn,signInFailed' }).expect(200);
    expect(body.items[0]).toMatchObject({ kind: 'signInFailed', actor: { id: seller.id, name: 'Sam' } });
    expect(
      (await admin.agent.get('/api/v1/audit/access').query({ actorId: outsider.id }).expect(200)).body.items,
    ).toEqual([]);
  });
});
