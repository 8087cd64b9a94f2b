import type { BuiltInRole } from '@atrium/identity';
import { IdentityHttpModule } from '@atrium/identity/http';
import { actorOf, createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordTypes } from '@atrium/records';
import { RecordsHttpModule } from '@atrium/records/http';
import { CustomersHttpModule } from '../src/http';
import { type CardJson, createCompany, createPerson } from '../src/testing';

type Whose = 'own' | 'teamMates' | 'strangers';
type Reach = Record<Whose, { read: boolean; write: boolean; delete: boolean }>;

const ALL = { read: true, write: true, delete: true };
const NONE = { read: false, write: false, delete: false };

/** What the built-in roles say, for a record of one's own, of a team-mate, of somebody else's team. */
const TABLE: Record<BuiltInRole, Reach> = {
  administrator: { own: ALL, teamMates: ALL, strangers: ALL },
  manager: { own: ALL, teamMates: ALL, strangers: NONE },
  seller: { own: ALL, teamMates: NONE, strangers: NONE },
  operator: {
    own: { ...ALL, delete: false },
    teamMates: { ...ALL, delete: false },
    strangers: { ...ALL, delete: false },
  },
  readonly: { own: { ...NONE, read: true }, teamMates: { ...NONE, read: true }, strangers: { ...NONE, read: true } },
};

const cases = (Object.keys(TABLE) as BuiltInRole[]).flatMap((role) =>
  (Object.keys(TABLE[role]) as Whose[]).map((whose) => ({ role, whose, can: TABLE[role][whose] })),
);

describe('who may do what with whose customers', () => {
  let app: TestApp;
  let admin: TestUser;
  let teams: { ours: string; theirs: string };
  let mate: TestUser;
  let stranger: TestUser;
  const users = new Map<BuiltInRole, TestUser>();

  beforeAll(async () => {
    app = await startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule]);
    admin = await setUpOrganization(app);
    teams = { ours: await createTeam(app, 'North'), theirs: await createTeam(app, 'South') };
    for (const role of Object.keys(TABLE) as BuiltInRole[])
      users.set(role, await createUser(app, { role, teamId: teams.ours }));
    mate = await createUser(app, { role: 'seller', teamId: teams.ours });
    stranger = await createUser(app, { role: 'seller', teamId: teams.theirs });
  });
  afterAll(() => app.close());

  const userOf = (role: BuiltInRole): TestUser => users.get(role) as TestUser;
  const ownerOf = (role: BuiltInRole, whose: Whose): TestUser =>
    ({ own: userOf(role), teamMates: mate, strangers: stranger })[whose];

  it.each(cases)('$role, $whose: $can', async ({ role, whose, can }) => {
    const { agent } = userOf(role);
    const word = `word${role}${whose}`.toLowerCase();
    const company = await createCompany(admin.agent, {
      name: `Company ${word}`,
      ownerId: ownerOf(role, whose).id,
      taxNumber: `T${word}`,
      contactPoints: [{ kind: 'phone', value: '+373 22 777 888' }],
    });
    const url = `/api/v1/customers/${company.id}`;
    const found = async (path: string): Promise<boolean> =>
      JSON.stringify((await agent.get(path).expect(200)).body).includes(company.id);

    expect((await agent.get(url)).status).toBe(can.read ? 200 : 404);
    expect(await found(`/api/v1/customers?limit=200`)).toBe(can.read);
    expect(await found(`/api/v1/customers?filter[q]=${word}`)).toBe(can.read);
    expect(await found(`/api/v1/customers?filter[q]=22777888&limit=200`)).toBe(can.read);
    expect((await agent.get(`/api/v1/customers?filter[q]=${word}`)).body.total).toEqual({
      value: can.read ? 1 : 0,
      exact: true,
    });
    expect(await found(`/api/v1/search?q=${word}`)).toBe(can.read);
    expect((await agent.get(`${url}/relationships`)).status).toBe(can.read ? 200 : 404);
    // What history, imports and titles go by.
    const actor = await actorOf(app, userOf(role));
    expect((await app.app.get(RecordTypes).reachable(actor, 'customer', [company.id])).size).toBe(can.read ? 1 : 0);
    expect((await app.app.get(RecordTypes).titles(actor, [{ type: 'customer', id: company.id }])).size).toBe(
      can.read ? 1 : 0,
    );

    const seen = (status: number, permitted: boolean, roleMay: boolean) =>
      !roleMay ? 403 : !can.read ? 404 : permitted ? status : 403;
    const [mayWrite, mayDelete] = [role !== 'readonly', role !== 'readonly' && role !== 'operator'];
    expect((await agent.patch(url).set('If-Match', '1').send({ industry: 'x' })).status).toBe(
      seen(200, can.write, mayWrite),
    );
    const version = can.write ? 2 : 1;
    expect((await agent.delete(url).set('If-Match', String(version))).status).toBe(seen(204, can.delete, mayDelete));
    if (!can.delete) await admin.agent.delete(url).set('If-Match', String(version)).expect(204);
    expect(await found('/api/v1/customers?filter[deleted]=true&limit=200')).toBe(can.read);
    expect((await agent.post(`${url}/restore`)).status).toBe(seen(200, can.delete, mayDelete));
  });

  it('shows no stranger on the other side of a relationship', async () => {
    const seller = userOf('seller');
    const mine = await createCompany(seller.agent);
    const hidden = await createPerson(admin.agent, { firstName: 'Hidden', lastName: 'Stranger', ownerId: stranger.id });
    await admin.agent
      .post(`/api/v1/customers/${mine.id}/relationships`)
      .send({ relation: 'employee', customerId: hidden.id, position: 'Spy' })
      .expect(201);
    const card = await seller.agent.get(`/api/v1/customers/${mine.id}`).expect(200);
    expect(card.body).toMatchObject({ relationships: [], counts: { people: 0 } });
    expect((await seller.agent.get(`/api/v1/customers/${mine.id}/relationships`)).body.items).toEqual([]);
    expect((await admin.agent.get(`/api/v1/customers/${mine.id}`)).body.counts).toEqual({ people: 1, subsidiaries: 0 });
    const refused = await seller.agent
      .post(`/api/v1/customers/${mine.id}/relationships`)
      .send({ relation: 'employee', customerId: hidden.id });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'unknown_reference']);
  });

  it('does not name the employer of a person in the list unless it may be seen', async () => {
    const seller = userOf('seller');
    const person = await createPerson(seller.agent, { lastName: 'Worker' });
    const secret = await createCompany(admin.agent, { name: 'Secret employer', ownerId: stranger.id });
    await admin.agent
      .post(`/api/v1/customers/${person.id}/relationships`)
      .send({ relation: 'employer', customerId: secret.id })
      .expect(201);
    const row = async (agent: TestUser['agent']) =>
      (
        (await agent.get('/api/v1/customers?filter[q]=worker').expect(200)).body.items as Array<
          CardJson & { company: { name: string } | null }
        >
      ).find(({ id }) => id === person.id);
    expect((await row(seller.agent))?.company).toBeNull();
    expect((await row(admin.agent))?.company?.name).toBe('Secret employer');
    expect(JSON.stringify((await seller.agent.get('/api/v1/search?q=worker')).body)).not.toContain('Secret');
  });

  it('lets nobody give a record away to where they could not follow', async () => {
    const [seller, manager, operator] = [userOf('seller'), userOf('manager'), userOf('operator')];
    const give = async (giver: TestUser, to: string | null): Promise<number> => {
      const { id } = await createCompany(giver.agent);
      return (await giver.agent.patch(`/api/v1/customers/${id}`).set('If-Match', '1').send({ ownerId: to })).status;
    };
    expect(await give(seller, mate.id)).toBe(422);
    expect(await give(seller, null)).toBe(422);
    expect(await give(seller, seller.id)).toBe(200);
    expect(await give(manager, mate.id)).toBe(200);
    expect(await give(manager, stranger.id)).toBe(422);
    expect(await give(operator, stranger.id)).toBe(200);
    expect(
      (await seller.agent.post('/api/v1/customers').send({ kind: 'company', name: 'x', ownerId: mate.id })).status,
    ).toBe(422);
    const given = await createCompany(manager.agent, { ownerId: mate.id });
    expect(given.teamId).toBe(teams.ours);
  });

  it('follows an owner into another team, the search too', async () => {
    const mover = await createUser(app, { role: 'seller', teamId: teams.theirs });
    const company = await createCompany(mover.agent, { name: 'Moving Ltd' });
    const manager = userOf('manager');
    expect((await manager.agent.get(`/api/v1/customers/${company.id}`)).status).toBe(404);
    const { version } = (await admin.agent.get(`/api/v1/users/${mover.id}`)).body as { version: number };
    await admin.agent
      .patch(`/api/v1/users/${mover.id}`)
      .set('If-Match', String(version))
      .send({ teamId: teams.ours })
      .expect(200);
    expect((await manager.agent.get(`/api/v1/customers/${company.id}`)).status).toBe(200);
    expect((await manager.agent.get('/api/v1/customers?filter[q]=moving')).body.items).toHaveLength(1);
    expect(await app.sql(`select 1 from change where subject_id = $1 and operation = 'update'`, [company.id])).toEqual(
      [],
    );
  });
});
