import { createUser, type TestUser } from '@atrium/identity/testing';
import { company, draft, type House, type MailingJson, send, startHouse } from './harness';

type Role = 'admin' | 'manager' | 'seller' | 'operator' | 'readonly';
type Owner = 'seller' | 'mate' | 'stranger';
type Reach = 'none' | 'own' | 'team' | 'all';

const ROLES: Record<Role, { read: Reach; write: Reach }> = {
  admin: { read: 'all', write: 'all' },
  manager: { read: 'team', write: 'team' },
  seller: { read: 'own', write: 'own' },
  operator: { read: 'none', write: 'none' },
  readonly: { read: 'all', write: 'none' },
};
const OWNERS: Owner[] = ['seller', 'mate', 'stranger'];
const reaches = (reach: Reach, owner: Owner): boolean =>
  reach === 'all' || (reach === 'team' && owner !== 'stranger') || (reach === 'own' && owner === 'seller');

let house: House;
const people = {} as Record<Role, TestUser>;

beforeAll(async () => {
  house = await startHouse({}, { worker: false });
  people.admin = house.admin;
  people.seller = house.seller;
  for (const role of ['manager', 'operator', 'readonly'] as const)
    people[role] = await createUser(house.t, { role, teamId: house.seller.teamId });
});
afterAll(() => house.close());

describe.each(Object.entries(ROLES) as [Role, { read: Reach; write: Reach }][])('what a %s reaches', (role, rights) => {
  const mailings = {} as Record<Owner, MailingJson>;
  const me = () => people[role].agent;
  const seen = (owner: Owner) => (rights.read === 'none' ? 403 : reaches(rights.read, owner) ? 200 : 404);
  const changed = (owner: Owner) =>
    rights.write === 'none' ? 403 : !reaches(rights.read, owner) ? 404 : reaches(rights.write, owner) ? 200 : 403;

  beforeAll(async () => {
    for (const owner of OWNERS) {
      await company(house[owner], `${role} ${owner}`, `City ${role}`, `${role}.${owner}@x.example`);
      mailings[owner] = await draft(house, house[owner], {
        name: `Zebra ${owner}`,
        audience: { city: `City ${role}` },
      });
    }
  });

  it('sees mailings, their audience and their ledger, or does not know of them', async () => {
    for (const owner of OWNERS) {
      const at = `/api/v1/mailings/${mailings[owner].id}`;
      for (const path of [at, `${at}/audience`, `${at}/recipients`]) await me().get(path).expect(seen(owner));
      for (const path of ['check', 'preview']) await me().post(`${at}/${path}`).send({}).expect(seen(owner));
    }
    if (rights.read === 'none') return void (await me().get('/api/v1/mailings').expect(403));
    const { body } = await me().get('/api/v1/mailings?filter[name][contains]=zebra&limit=200').expect(200);
    const found = new Set(body.items.map(({ id }: { id: string }) => id));
    for (const owner of OWNERS) expect(found.has(mailings[owner].id)).toBe(reaches(rights.read, owner));
  });

  it('counts in an audience only customers within its own reach', async () => {
    if (rights.read === 'none') return;
    const { body } = await me().post(`/api/v1/mailings/${mailings.seller.id}/check`).send({}).expect(200);
    expect(body.recipients).toBe(OWNERS.filter((owner) => reaches(rights.read, owner)).length);
  });

  it('changes, sends and stops within its reach', async () => {
    for (const owner of OWNERS) {
      const { id, version } = mailings[owner];
      const at = `/api/v1/mailings/${id}`;
      const patched = await me()
        .patch(at)
        .set('if-match', `"${version}"`)
        .send({ name: `Zebra ${owner} 2` });
      expect(patched.status).toBe(changed(owner));
      const next = patched.status === 200 ? patched.body.version : version;
      // Somebody else's account, unless it can be seen, is no account to send through.
      const sent = await send(people[role], { ...mailings[owner], version: next });
      expect(sent.status).toBe(changed(owner));
      for (const what of ['pause', 'resume', 'cancel'])
        await me().post(`${at}/${what}`).send({}).expect(changed(owner));
      await me().post(`${at}/decide`).send({ decision: 'sent' }).expect(changed(owner));
      const { body } = await house.admin.agent.get(at);
      const gone = await me().delete(at).set('if-match', `"${body.version}"`);
      expect(gone.status).toBe(changed(owner) === 200 ? 204 : changed(owner));
      if (gone.status === 204) await me().post(`${at}/restore`).send({}).expect(200);
    }
  });

  it('makes and copies mailings only with the right to', async () => {
    await me()
      .post('/api/v1/mailings')
      .send({ name: 'New' })
      .expect(rights.write === 'none' ? 403 : 201);
    await me()
      .post(`/api/v1/mailings/${mailings.seller.id}/copy`)
      .send({})
      .expect(rights.write === 'none' ? 403 : 201);
  });
});

it('names no customer in a ledger to whom may not see that customer', async () => {
  const { admin, seller } = house;
  await company(house.stranger, 'Hidden GmbH', 'Secretville', 'hidden@x.example');
  const mailing = await draft(house, admin, { audience: { city: 'Secretville' } });
  await send(admin, mailing).expect(200);
  await house.t.sql('update mailing set owner_id = $2, team_id = $3 where id = $1', [
    mailing.id,
    seller.id,
    seller.teamId,
  ]);
  const at = `/api/v1/mailings/${mailing.id}/recipients`;
  const { body, text } = await seller.agent.get(at).expect(200);
  expect(body.items).toMatchObject([{ customer: { name: null, hidden: true }, address: null }]);
  expect(text).not.toMatch(/Hidden GmbH|hidden@x/);
  for (const filter of [
    'filter[q]=hidden',
    'filter[address][contains]=hidden',
    `filter[customerId]=${body.items[0].customer.id}`,
  ])
    expect((await seller.agent.get(`${at}?${filter}`).expect(200)).body.total.value).toBe(0);
  await seller.agent.get(`/api/v1/letters/${body.items[0].id}`).expect(404);
});
