import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { createCompany, createPerson } from '@atrium/customers/testing';
import type { TestApp } from '@atrium/platform/testing';
import { startWholeApp } from './whole-app';

let t: TestApp;
let admin: TestUser;
let seller: TestUser;
let mate: TestUser;

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  const team = await createTeam(t, 'Sales');
  seller = await createUser(t, { role: 'seller', teamId: team, name: 'Sam Seller' });
  mate = await createUser(t, { role: 'seller', teamId: team, name: 'Mia Mate' });
});
afterAll(() => t.close());

interface Preview {
  token: string;
  possible: boolean;
  items: Array<{
    key: string;
    operation: string;
    fields: Array<{ field: string; before: unknown; after: unknown; changedBy: { name: string } | null }>;
    conflicts: Array<{ code: string; field: string | null }>;
  }>;
}

const path = (type: string, id: string) => `/api/v1/records/${type}/${id}/restore`;
const preview = async (user: TestUser, type: string, id: string, body: object): Promise<Preview> =>
  (
    await user.agent
      .post(`${path(type, id)}/preview`)
      .send(body)
      .expect(200)
  ).body as Preview;
const restore = (user: TestUser, type: string, id: string, body: object) => user.agent.post(path(type, id)).send(body);

async function lastSeq(type: string, id: string): Promise<string> {
  const [row] = await t.sql<{ seq: number }>(
    'select max(seq) as seq from change where root_type = $1 and root_id = $2',
    [type, id],
  );
  return String(row?.seq);
}

/** Every table but logs and what comes and goes by itself, as one sum each. `but`: columns that a restore is meant to move on. */
async function checksums(but: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await t.sql<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname not in ('change', 'access_log', 'audit_seal', 'schema_migration', 'idempotency_key', 'session', 'sign_in')
     order by 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await t.sql<{ sum: string | null }>(
      `select md5(string_agg(r, ',' order by r)) as sum from (select (to_jsonb(x) - $1::text[])::text as r from "${name}" x) rows`,
      [but],
    );
    sums[name] = row?.sum ?? 'empty';
  }
  return sums;
}

async function companyWithDependants(): Promise<string> {
  const company = await createCompany(admin.agent, {
    name: 'Fifty Dependants',
    taxNumber: 'MD-100',
    annualRevenue: { amount: '12345678901234.5678', currency: 'EUR' },
    contactPoints: Array.from({ length: 20 }, (_, n) => ({
      kind: 'phone',
      value: `+373 22 5551${String(n).padStart(2, '0')}`,
    })),
    addresses: Array.from({ length: 5 }, (_, n) => ({ kind: 'delivery', city: 'Chișinău', street: `Strada ${n}` })),
  });
  for (let n = 0; n < 25; n += 1)
    await createPerson(admin.agent, {
      lastName: `Employee ${n}`,
      employment: { companyId: company.id, position: 'Клерк' },
    });
  return company.id;
}

describe('a deleted customer', () => {
  it('and its 50 dependants, gone for good, come back and leave the base equal but for the logs', async () => {
    const id = await companyWithDependants();
    const before = await checksums();
    await t.sql('delete from customer where id = $1', [id]);
    expect((await checksums()).relationship).not.toBe(before.relationship);
    expect((await admin.agent.get(`/api/v1/customers/${id}`)).status).toBe(404);
    const shown = await preview(admin, 'customer', id, { deleted: true });
    expect(shown.items).toHaveLength(51);
    expect(shown.possible).toBe(true);
    const { body } = await restore(admin, 'customer', id, { deleted: true, token: shown.token }).expect(200);
    expect(body.restored).toBe(51);
    expect(await checksums()).toEqual(before);
    const rows = await t.sql<{ source: string; n: number }>(
      `select source, count(*)::int as n from change where operation = 'insert' and root_id = $1 and source = 'restore' group by 1`,
      [id],
    );
    expect(rows).toEqual([{ source: 'restore', n: 26 }]);
  });

  it('in the bin comes back with what was taken from it; only version and time of the write have moved on', async () => {
    const id = await companyWithDependants();
    // A restore is a write that others must notice: version, time and author of the last write are its own.
    const bookkeeping = ['version', 'updated_at', 'updated_by'];
    const before = await checksums(bookkeeping);
    const { body: card } = await admin.agent.get(`/api/v1/customers/${id}`).expect(200);
    await admin.agent.delete(`/api/v1/customers/${id}`).set('if-match', `"${card.version}"`).expect(204);
    const shown = await preview(admin, 'customer', id, { deleted: true });
    await restore(admin, 'customer', id, { deleted: true, token: shown.token }).expect(200);
    expect(await checksums(bookkeeping)).toEqual(before);
  });

  it('does not drag along what else the same transaction deleted', async () => {
    const [one, two] = [await createCompany(admin.agent), await createCompany(admin.agent)];
    await t.sql('delete from customer where id = any($1)', [[one.id, two.id]]);
    const shown = await preview(admin, 'customer', one.id, { deleted: true });
    expect(shown.items.map(({ key }) => key)).toEqual([`customer:${one.id}`]);
  });

  it('of others does not exist for a seller, not even as a preview', async () => {
    const company = await createCompany(admin.agent);
    await t.sql('delete from customer where id = $1', [company.id]);
    await seller.agent
      .post(`${path('customer', company.id)}/preview`)
      .send({ deleted: true })
      .expect(404);
    const own = await createCompany(seller.agent);
    await t.sql('delete from customer where id = $1', [own.id]);
    expect((await preview(seller, 'customer', own.id, { deleted: true })).possible).toBe(true);
    await seller.agent.get(`/api/v1/records/customer/${own.id}/as-of`).expect(200);
  });
});

describe('a version', () => {
  async function changed(): Promise<{ id: string; seq: string }> {
    const company = await createCompany(seller.agent, {
      industry: 'retail',
      contactPoints: [
        { kind: 'phone', value: '+373 22 555 777' },
        { kind: 'email', value: 'a@example.com' },
      ],
    });
    const seq = await lastSeq('customer', company.id);
    const [phone] = company.contactPoints;
    await mate.agent.get(`/api/v1/customers/${company.id}`).expect(404);
    await seller.agent
      .patch(`/api/v1/customers/${company.id}`)
      .set('if-match', `"${company.version}"`)
      .send({
        industry: 'wholesale',
        description: 'new',
        contactPoints: [{ id: phone?.id, kind: 'phone', value: '+373 22 555 888' }],
      })
      .expect(200);
    return { id: company.id, seq };
  }

  it('comes back with its parts, and goes away again', async () => {
    const { id, seq } = await changed();
    const shown = await preview(seller, 'customer', id, { seq });
    expect(shown.items.map(({ operation }) => operation).toSorted()).toEqual(['insert', 'update', 'update']);
    expect(shown.items[0]?.fields.map(({ field, before, after }) => [field, before, after])).toEqual(
      expect.arrayContaining([
        ['industry', 'wholesale', 'retail'],
        ['description', 'new', null],
      ]),
    );
    expect(shown.items[0]?.fields[0]?.changedBy?.name).toBe('Sam Seller');
    const { body } = await restore(seller, 'customer', id, { seq, token: shown.token }).expect(200);
    const { body: card } = await seller.agent.get(`/api/v1/customers/${id}`).expect(200);
    expect(card).toMatchObject({ industry: 'retail', description: null });
    expect(card.contactPoints.map(({ value, normalized }: Record<string, string>) => [value, normalized])).toEqual([
      ['+373 22 555 777', '+37322555777'],
      ['a@example.com', 'a@example.com'],
    ]);
    const undone = await preview(seller, 'customer', id, { seq: String(body.undoSeq) });
    await restore(seller, 'customer', id, { seq: String(body.undoSeq), token: undone.token }).expect(200);
    expect((await seller.agent.get(`/api/v1/customers/${id}`).expect(200)).body).toMatchObject({
      industry: 'wholesale',
    });
  });

  it('of one field touches nothing else, and what belongs together comes together', async () => {
    const { id, seq } = await changed();
    const shown = await preview(seller, 'customer', id, { seq, fields: ['industry'] });
    expect(shown.items).toHaveLength(1);
    expect(shown.items[0]?.fields.map(({ field }) => field)).toEqual(['industry']);
    await restore(seller, 'customer', id, { seq, fields: ['industry'], token: shown.token }).expect(200);
    expect((await seller.agent.get(`/api/v1/customers/${id}`)).body).toMatchObject({
      industry: 'retail',
      description: 'new',
    });
  });

  it('is not written when somebody was faster than the preview', async () => {
    const { id, seq } = await changed();
    const shown = await preview(seller, 'customer', id, { seq });
    await t.sql(`update customer set industry = 'other' where id = $1`, [id]);
    const { body } = await restore(seller, 'customer', id, { seq, token: shown.token }).expect(412);
    expect(body.current.token).not.toBe(shown.token);
    expect(body.current.items[0].fields.find(({ field }: { field: string }) => field === 'industry').before).toBe(
      'other',
    );
  });

  it('is for who may write the record', async () => {
    const { id, seq } = await changed();
    const readonly = await createUser(t, { role: 'readonly' });
    await readonly.agent
      .post(`${path('customer', id)}/preview`)
      .send({ seq })
      .expect(403);
    await mate.agent
      .post(`${path('customer', id)}/preview`)
      .send({ seq })
      .expect(404);
  });

  it('does not give a record away to somebody whose records one may not change', async () => {
    const company = await createCompany(admin.agent, { ownerId: mate.id });
    const seq = await lastSeq('customer', company.id);
    await admin.agent
      .patch(`/api/v1/customers/${company.id}`)
      .set('if-match', `"${company.version}"`)
      .send({ ownerId: seller.id })
      .expect(200);
    const shown = await preview(seller, 'customer', company.id, { seq });
    expect(shown.possible).toBe(false);
    expect(shown.items[0]?.conflicts[0]?.code).toBe('not_allowed');
    await restore(seller, 'customer', company.id, { seq, token: shown.token }).expect(409);
    const own = await preview(admin, 'customer', company.id, { seq });
    await restore(admin, 'customer', company.id, { seq, token: own.token }).expect(200);
    const [row] = await t.sql('select owner_id, team_id from customer where id = $1', [company.id]);
    expect(row).toEqual({ owner_id: mate.id, team_id: mate.teamId });
  });
});

describe('what stands in the way', () => {
  it('is named: a value that another record has now, a record that is gone; and can be left out', async () => {
    const { body: product } = await admin.agent.post('/api/v1/products').send({ name: 'Old', sku: 'A-1' }).expect(201);
    const seq = await lastSeq('product', product.id);
    await admin.agent
      .patch(`/api/v1/products/${product.id}`)
      .set('if-match', `"${product.version}"`)
      .send({ sku: 'A-2' })
      .expect(200);
    await admin.agent.post('/api/v1/products').send({ name: 'New', sku: 'A-1' }).expect(201);
    const shown = await preview(admin, 'product', product.id, { seq });
    expect(shown.items[0]?.conflicts.map(({ code }) => code)).toEqual(['already_exists']);
    const { body } = await restore(admin, 'product', product.id, { seq, token: shown.token }).expect(409);
    expect(body.code).toBe('restore_conflicts');
    const company = await createCompany(admin.agent);
    const other = await createCompany(admin.agent);
    const { body: deal } = await admin.agent
      .post('/api/v1/deals')
      .send({ name: 'Deal', customerId: company.id })
      .expect(201);
    const dealSeq = await lastSeq('deal', deal.id);
    await admin.agent
      .patch(`/api/v1/deals/${deal.id}`)
      .set('if-match', `"${deal.version}"`)
      .send({ customerId: other.id, name: 'Deal 2' })
      .expect(200);
    await t.sql('delete from customer where id = $1', [company.id]);
    const second = await preview(admin, 'deal', deal.id, { seq: dealSeq });
    expect(second.items[0]?.conflicts.map(({ code, field }) => [code, field])).toEqual([
      ['reference_gone', 'customerId'],
    ]);
    const third = await preview(admin, 'deal', deal.id, { seq: dealSeq, fields: ['name'] });
    await restore(admin, 'deal', deal.id, { seq: dealSeq, fields: ['name'], token: third.token }).expect(200);
  });

  it('is a kind of record that must not be written back, a moment before its time, something that is not deleted', async () => {
    const seq = await lastSeq('user', seller.id);
    const roles = await admin.agent.post(`${path('user', seller.id)}/preview`).send({ seq });
    expect([roles.status, roles.body.code]).toEqual([409, 'not_restorable']);
    const company = await createCompany(admin.agent);
    const early = await admin.agent.post(`${path('customer', company.id)}/preview`).send({ seq: '1' });
    expect([early.status, early.body.code]).toEqual([409, 'not_there_then']);
    const there = await admin.agent.post(`${path('customer', company.id)}/preview`).send({ deleted: true });
    expect([there.status, there.body.code]).toEqual([409, 'not_deleted']);
    await admin.agent
      .post(`${path('customer', company.id)}/preview`)
      .send({})
      .expect(422);
  });
});

describe('two moments', () => {
  it('are compared field by field, part by part', async () => {
    const company = await createCompany(seller.agent, { industry: 'retail' });
    const seq = await lastSeq('customer', company.id);
    await seller.agent
      .patch(`/api/v1/customers/${company.id}`)
      .set('if-match', `"${company.version}"`)
      .send({ industry: 'wholesale', contactPoints: [{ kind: 'email', value: 'new@example.com' }] })
      .expect(200);
    const { body } = await seller.agent
      .get(`/api/v1/records/customer/${company.id}/compare`)
      .query({ fromSeq: seq })
      .expect(200);
    expect(body.items.map(({ subjectType, operation }: Record<string, string>) => [subjectType, operation])).toEqual([
      ['customer', 'update'],
      ['contactPoint', 'insert'],
    ]);
    await seller.agent.get(`/api/v1/records/customer/${company.id}/compare`).expect(422);
    await mate.agent.get(`/api/v1/records/customer/${company.id}/compare`).query({ fromSeq: seq }).expect(404);
    await seller.agent.get(`/api/v1/records/contactPoint/${company.id}/as-of`).expect(404);
  });
});
