import { createCompany, type CardJson } from '@atrium/customers/testing';
import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { startWholeApp } from './whole-app';

let t: TestApp;
let admin: TestUser;
let mate: TestUser;
/** Reads all customers, changes only what is his own. */
let reader: TestUser;

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  const teamId = await createTeam(t, 'North');
  const { body: role } = await admin.agent
    .post('/api/v1/roles')
    .send({
      name: 'Reads all, writes own',
      permissions: {
        'customers.read': 'all',
        'customers.write': 'own',
        'customers.delete': 'own',
        'history.read': 'all',
      },
    })
    .expect(201);
  reader = await createUser(t, { roleId: role.id, teamId });
  mate = await createUser(t, { role: 'seller', teamId });
});
afterAll(() => t.close());

const stateOf = async (id: string): Promise<CardJson> =>
  (await admin.agent.get(`/api/v1/customers/${id}`).expect(200)).body;

async function restore(who: TestUser, id: string, wish: object) {
  const at = `/api/v1/records/customer/${id}/restore`;
  const preview = await who.agent.post(`${at}/preview`).send(wish);
  if (preview.status !== 200) return preview;
  return who.agent.post(at).send({ ...wish, token: preview.body.token });
}

/** The customer of a colleague, changed in one way, and the place in the log before that. */
async function changed(patch: object): Promise<{ id: string; seq: string }> {
  const customer = await createCompany(mate.agent, {
    name: 'Of a mate',
    contactPoints: [{ kind: 'phone', value: '+373 22 212 345' }],
    addresses: [{ city: 'Orhei' }],
  });
  const [row] = await t.sql<{ seq: string }>('select max(seq)::text as seq from change');
  await mate.agent
    .patch(`/api/v1/customers/${customer.id}`)
    .set('if-match', `"${customer.version}"`)
    .send(patch)
    .expect(200);
  return { id: customer.id, seq: row?.seq ?? '' };
}

describe('restoring what one may read but not change', () => {
  it.each([
    ['a field of the record', { description: 'changed' }],
    ['a part that was taken away', { contactPoints: [] }],
    ['a part that was changed', { addresses: [{ city: 'Soroca' }] }],
  ])('is refused: %s', async (_, patch) => {
    const { id, seq } = await changed(patch);
    const before = await stateOf(id);
    const answer = await restore(reader, id, { seq });
    expect([answer.status, answer.body.code]).toEqual([409, 'restore_conflicts']);
    expect(new Set(answer.body.params.items.map(({ code }: { code: string }) => code))).toEqual(
      new Set(['not_allowed']),
    );
    expect(await stateOf(id)).toEqual(before);
    expect((await restore(mate, id, { seq })).status).toBe(200);
  });

  it('is refused for what lies in the bin', async () => {
    const customer = await createCompany(mate.agent, { name: 'Thrown away' });
    await mate.agent.delete(`/api/v1/customers/${customer.id}`).set('if-match', '"1"').expect(204);
    expect((await restore(reader, customer.id, { deleted: true })).status).toBe(409);
    expect((await restore(mate, customer.id, { deleted: true })).status).toBe(200);
  });
});
