import { ForbiddenError, systemActor } from '@atrium/platform';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { IdentityHttpModule } from '../src/http';
import { actorOf, createTeam, createUser, setUpOrganization, signIn, stranger, type TestUser } from '../src/testing';
import { OwnedTables } from '../src/users/owned-tables';
import { Users } from '../src/users/users';

describe('users', () => {
  let test: TestApp;
  let admin: TestUser;
  const roleIds: Record<string, string> = {};
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule]);
    admin = await setUpOrganization(test);
    for (const { id, key } of await test.sql<{ id: string; key: string }>('select id, key from role'))
      roleIds[key] = id;
  });
  afterAll(() => test.close());

  /** A role that may manage users and little else. */
  const hrManager = async () => {
    const permissions = { 'users.read': 'all', 'users.manage': 'all', 'apiKeys.manage': 'own' };
    const name = `HR ${Math.random()}`;
    const { body: role } = await admin.agent.post('/api/v1/roles').send({ name, permissions }).expect(201);
    return createUser(test, { roleId: role.id });
  };
  const version = async (id: string) => (await admin.agent.get(`/api/v1/users/${id}`).expect(200)).headers.etag ?? '';

  it('shows everything to who manages users, names to everybody else', async () => {
    const team = await createTeam(test, 'Shown');
    const seller = await createUser(test, { name: 'Żółty Ёж', teamId: team });
    const full = await admin.agent.get(`/api/v1/users/${seller.id}`).expect(200);
    expect(full.body).toMatchObject({
      email: seller.email,
      status: 'active',
      role: { key: 'seller' },
      team: { id: team },
    });
    const names = await seller.agent.get(`/api/v1/users/${admin.id}`).expect(200);
    expect(names.body).toEqual({ id: admin.id, name: admin.name, team: null, version: expect.any(Number) });

    const list = await seller.agent.get('/api/v1/users').query({ 'filter[text]': 'żolty еж' }).expect(200);
    expect(list.body.items).toEqual([
      { id: seller.id, name: 'Żółty Ёж', team: { id: team, name: 'Shown' }, version: 1 },
    ]);
    // Who has left is not offered any more, but still has a name.
    await admin.agent.post(`/api/v1/users/${seller.id}/disable`).expect(200);
    const reader = await createUser(test, { role: 'readonly' });
    const left = await reader.agent.get('/api/v1/users').query({ 'filter[text]': 'Żółty' }).expect(200);
    expect(left.body.items).toEqual([]);
    expect((await reader.agent.get(`/api/v1/users/${seller.id}`).expect(200)).body.name).toBe('Żółty Ёж');
    for (const filter of ['filter[email][startsWith]', 'filter[status]', 'filter[roleId]'])
      await reader.agent
        .get('/api/v1/users')
        .query({ [filter]: 'a' })
        .expect(400);
    await reader.agent.get('/api/v1/users').query({ sort: 'email' }).expect(400);
  });

  it('filters by status, role, team and text', async () => {
    const team = await createTeam(test, 'Filtered');
    const [one, two] = [
      await createUser(test, { teamId: team, role: 'operator' }),
      await createUser(test, { teamId: team }),
    ];
    const ids = async (query: Record<string, string>) =>
      (
        await admin.agent
          .get('/api/v1/users')
          .query({ ...query, 'filter[teamId]': team })
          .expect(200)
      ).body.items
        .map(({ id }: { id: string }) => id)
        .toSorted();
    expect(await ids({})).toEqual([one.id, two.id].toSorted());
    expect(await ids({ 'filter[roleId]': roleIds.operator ?? '' })).toEqual([one.id]);
    expect(await ids({ 'filter[text]': two.email.slice(0, 12).toUpperCase() })).toEqual([two.id]);
    await admin.agent.post(`/api/v1/users/${one.id}/disable`).expect(200);
    expect(await ids({ 'filter[status]': 'disabled' })).toEqual([one.id]);
  });

  it('invites by a link that works once', async () => {
    const invite = { name: 'Ion', email: 'ion@example.com', roleId: roleIds.seller };
    const { body } = await admin.agent.post('/api/v1/users').send(invite).expect(201);
    expect(body.user).toMatchObject({ name: 'Ion', status: 'invited' });
    const { token, url } = body.invitation;
    expect(url).toMatch(new RegExp(`^http://127.0.0.1:\\d+/invitation/${token}$`));
    const path = `/api/v1/invitations/${token}`;
    const { body: seen } = await stranger(test).get(path).expect(200);
    expect(seen).toMatchObject({
      name: 'Ion',
      email: 'ion@example.com',
      needsEmail: false,
      organizationName: 'Test Ltd',
    });

    await stranger(test).post(path).send({ password: 'short' }).expect(422);
    await stranger(test).post(path).send({ password: 'long enough now', email: 'eve@example.com' }).expect(422);
    const answers = await Promise.all(
      [1, 2, 3].map(() => stranger(test).post(path).send({ password: 'long enough now', locale: 'ro' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404]);
    const browser = stranger(test);
    const { body: me } = await browser
      .post('/api/v1/sessions')
      .send({ email: 'ion@example.com', password: 'long enough now' })
      .expect(201);
    expect(me).toMatchObject({ locale: 'ro', user: { name: 'Ion' } });
    await stranger(test).get(path).expect(404);
    const [change] = await test.sql(
      `select actor_id, actor_type from change where subject_id = $1 order by seq desc limit 1`,
      [body.user.id],
    );
    expect(change).toEqual({ actor_id: body.user.id, actor_type: 'user' });
  });

  it('lets the invited bring their own address, if nobody else has it', async () => {
    const { body } = await admin.agent
      .post('/api/v1/users')
      .send({ name: 'No Mail', roleId: roleIds.seller })
      .expect(201);
    const path = `/api/v1/invitations/${body.invitation.token}`;
    expect((await stranger(test).get(path).expect(200)).body.needsEmail).toBe(true);
    const password = 'long enough now';
    await stranger(test).post(path).send({ password }).expect(422);
    const taken = await stranger(test).post(path).send({ password, email: admin.email.toUpperCase() }).expect(409);
    expect(taken.body.code).toBe('email_taken');
    await stranger(test).post(path).send({ password, email: 'own@example.com' }).expect(201);
  });

  it('replaces, ends and forgets links', async () => {
    const { body } = await admin.agent
      .post('/api/v1/users')
      .send({ name: 'Again', roleId: roleIds.seller })
      .expect(201);
    const again = await admin.agent.post(`/api/v1/users/${body.user.id}/invitation`).expect(201);
    await stranger(test).get(`/api/v1/invitations/${body.invitation.token}`).expect(404);
    await stranger(test).get(`/api/v1/invitations/${again.body.invitation.token}`).expect(200);
    await test.sql(`update invitation set expires_at = now() - interval '1 second' where user_id = $1`, [body.user.id]);
    await stranger(test).get(`/api/v1/invitations/${again.body.invitation.token}`).expect(404);
    const third = await admin.agent.post(`/api/v1/users/${body.user.id}/invitation`).expect(201);
    await admin.agent.post(`/api/v1/users/${body.user.id}/disable`).expect(200);
    await stranger(test).get(`/api/v1/invitations/${third.body.invitation.token}`).expect(404);
    await admin.agent.post(`/api/v1/users/${body.user.id}/invitation`).expect(409);
    await stranger(test)
      .get(`/api/v1/invitations/${'ж'.repeat(20)}`)
      .expect(404);
  });

  it('gives a forgetful user a new password and ends their sessions', async () => {
    const user = await createUser(test);
    const { body } = await admin.agent.post(`/api/v1/users/${user.id}/invitation`).expect(201);
    await user.agent.get('/api/v1/me').expect(200);
    await stranger(test)
      .post(`/api/v1/invitations/${body.invitation.token}`)
      .send({ password: 'remembered this time' })
      .expect(201);
    await user.agent.get('/api/v1/me').expect(401);
  });

  it('changes with the version, and says what is wrong', async () => {
    const user = await createUser(test);
    const url = `/api/v1/users/${user.id}`;
    await admin.agent.patch(url).send({ name: 'X' }).expect(428);
    await admin.agent.patch(url).set('If-Match', '"1"').send({ name: 'Renamed' }).expect(200);
    const late = await admin.agent.patch(url).set('If-Match', '"1"').send({ name: 'Late' }).expect(412);
    expect(late.body.current).toMatchObject({ name: 'Renamed', version: 2 });
    const patch = (body: object) => admin.agent.patch(url).set('If-Match', '"2"').send(body);
    expect((await patch({ roleId: user.id }).expect(422)).body.errors[0]).toMatchObject({ pointer: '/roleId' });
    expect((await patch({ teamId: user.id }).expect(422)).body.errors[0]).toMatchObject({ pointer: '/teamId' });
    expect((await patch({ email: null }).expect(422)).body.errors[0]).toMatchObject({ pointer: '/email' });
    expect((await patch({ email: admin.email }).expect(409)).body.code).toBe('email_taken');
    expect((await patch({ timeZone: 'Nowhere' }).expect(422)).body.errors[0]).toMatchObject({ pointer: '/timeZone' });
    await admin.agent.get('/api/v1/users/00000000-0000-7000-8000-000000000000').expect(404);
  });

  it('moves records with their owner into another team, in the same transaction', async () => {
    const [north, south] = [await createTeam(test, 'Move north'), await createTeam(test, 'Move south')];
    const user = await createUser(test, { teamId: north });
    await test.sql('create table thing (id int, owner_id uuid, team_id uuid)');
    await test.sql('insert into thing values (1, $1, $2), (2, null, $2)', [user.id, north]);
    test.app.get(OwnedTables).register('thing');
    await admin.agent.patch(`/api/v1/users/${user.id}`).set('If-Match', '"1"').send({ teamId: south }).expect(200);
    expect(await test.sql('select id, team_id from thing order by id')).toEqual([
      { id: 1, team_id: south },
      { id: 2, team_id: north },
    ]);
    expect(await test.app.get(Users).teamOf(user.id)).toBe(south);
    expect(() => test.app.get(OwnedTables).register('thing; drop table app_user')).toThrow(/Not an identifier/);
  });

  describe('nobody gives more than they have', () => {
    it('not by inviting, promoting or a new link', async () => {
      const hr = await hrManager();
      const seller = await createUser(test, { role: 'seller' });
      const invite = (role: string) => hr.agent.post('/api/v1/users').send({ name: 'N', roleId: roleIds[role] });
      expect((await invite('administrator').expect(403)).body.code).toBe('exceeds_own_rights');
      await invite('readonly').expect(201);
      const url = `/api/v1/users/${hr.id}`;
      await hr.agent
        .patch(url)
        .set('If-Match', await version(hr.id))
        .send({ roleId: roleIds.administrator })
        .expect(403);
      // Whoever stands above cannot be touched: a new link would be a way to become them.
      await hr.agent.post(`/api/v1/users/${admin.id}/invitation`).expect(403);
      await hr.agent.post(`/api/v1/users/${admin.id}/disable`).expect(403);
      await hr.agent
        .patch(`/api/v1/users/${admin.id}`)
        .set('If-Match', await version(admin.id))
        .send({ email: 'mine@example.com' })
        .expect(403);
      await hr.agent.post(`/api/v1/users/${seller.id}/disable`).expect(200);
      await seller.agent.get('/api/v1/me').expect(401);
    });

    it('not at all without the right to manage users', async () => {
      const seller = await createUser(test);
      await seller.agent.post('/api/v1/users').send({ name: 'N', roleId: roleIds.readonly }).expect(403);
      await seller.agent
        .patch(`/api/v1/users/${seller.id}`)
        .set('If-Match', '"1"')
        .send({ roleId: roleIds.administrator })
        .expect(403);
      const actor = await actorOf(test, seller);
      await expect(test.app.get(Users).ensureInvited(actor, [{ name: 'X' }])).rejects.toThrow(ForbiddenError);
    });
  });

  it('keeps an administrator, even when two remove each other at the same time', async () => {
    const second = await createUser(test, { role: 'administrator' });
    const [one, two] = await Promise.all([
      admin.agent.post(`/api/v1/users/${second.id}/disable`),
      second.agent.post(`/api/v1/users/${admin.id}/disable`),
    ]);
    const left = await test.sql(
      `select 1 from app_user u join role r on r.id = u.role_id where r.key = 'administrator' and u.status = 'active'`,
    );
    expect(left).toHaveLength(1);
    expect([one.status, two.status].toSorted()[0]).toBe(200);
    // Put the house in order again for the tests below.
    await test.sql(`update app_user set status = 'active' where id = $1`, [admin.id]);
    await test.sql(`update app_user set status = 'disabled' where id = $1`, [second.id]);
    admin = { ...admin, agent: await signIn(test, admin.id) };
    const { body } = await admin.agent.post(`/api/v1/users/${admin.id}/disable`).expect(409);
    expect(body.code).toBe('last_administrator');
    const demote = admin.agent.patch(`/api/v1/users/${admin.id}`).set('If-Match', await version(admin.id));
    expect((await demote.send({ roleId: roleIds.seller }).expect(409)).body.code).toBe('last_administrator');
  });

  it('finds people by name and invites who is missing, once', async () => {
    const users = test.app.get(Users);
    const known = await createUser(test, { name: 'Élise Glück' });
    const twins = [await createUser(test, { name: 'Two Of Us' }), await createUser(test, { name: 'two of us' })];
    const found = await users.resolveByName(['elise gluck', ' Élise Glück ', 'Two Of Us', 'Nobody']);
    expect(found).toEqual(
      new Map([
        ['elise gluck', known.id],
        [' Élise Glück ', known.id],
      ]),
    );

    const people = [{ name: 'ELISE GLÜCK' }, { name: 'New Person' }, { name: 'new person' }, { name: 'Two of us' }];
    const first = await users.ensureInvited(systemActor('import'), people);
    expect(first.map(({ created, ambiguous }) => [created, ambiguous])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(first[0]?.id).toBe(known.id);
    expect(first[2]?.id).toBe(first[1]?.id);
    const again = await users.ensureInvited(systemActor('import'), people);
    expect(again.some(({ created }) => created)).toBe(false);
    expect(await users.names([known.id, twins[0]?.id ?? ''])).toEqual(
      new Map([
        [known.id, 'Élise Glück'],
        [twins[0]?.id, 'Two Of Us'],
      ]),
    );
  });
});
