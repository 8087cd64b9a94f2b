import { systemActor } from '@atrium/platform';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { definePermissions } from '../src/access/permissions';
import { IdentityHttpModule } from '../src/http';
import { Organization } from '../src/organization/organization';
import { RoleSync } from '../src/roles/role-sync';
import { actorOf, createTeam, createUser, setUpOrganization, type TestUser } from '../src/testing';
import { Teams } from '../src/teams/teams';

describe('teams, roles and the organization', () => {
  let test: TestApp;
  let admin: TestUser;
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule]);
    admin = await setUpOrganization(test);
  });
  afterAll(() => test.close());

  describe('teams', () => {
    const patch = (id: string, version: number, body: object) =>
      admin.agent.patch(`/api/v1/teams/${id}`).set('If-Match', `"${version}"`).send(body);

    it('form a tree without circles, also when moved at the same time', async () => {
      const [a, b] = [await createTeam(test, 'A'), await createTeam(test, 'B')];
      expect((await patch(a, 1, { parentId: a }).expect(422)).body.errors[0].code).toBe('circle');
      const answers = await Promise.all([patch(a, 1, { parentId: b }), patch(b, 1, { parentId: a })]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
      await patch(a, 5, { name: 'late' }).expect(412);
      await patch(b, 1, { parentId: '00000000-0000-7000-8000-000000000000' }).expect(422);
    });

    it('have one name in one place', async () => {
      await admin.agent.post('/api/v1/teams').send({ name: 'Отдел продаж' }).expect(201);
      const { body } = await admin.agent.post('/api/v1/teams').send({ name: 'отдел ПРОДАЖ' }).expect(409);
      expect(body.code).toBe('name_taken');
    });

    it('go only when nobody is left in them', async () => {
      const team = await createTeam(test, 'Leaving');
      await createUser(test, { teamId: team });
      const url = `/api/v1/teams/${team}`;
      const full = await admin.agent.get(url).expect(200);
      expect(full.body).toMatchObject({ name: 'Leaving', memberCount: 1 });
      expect((await admin.agent.delete(url).set('If-Match', '"1"').expect(409)).body.code).toBe('in_use');
      await test.sql('update app_user set team_id = null where team_id = $1', [team]);
      await admin.agent.delete(url).expect(428);
      await admin.agent.delete(url).set('If-Match', '"2"').expect(412);
      await admin.agent.delete(url).set('If-Match', '"1"').expect(204);
      await admin.agent.get(url).expect(404);
    });

    it('are read by all, managed by few', async () => {
      const seller = await createUser(test);
      await seller.agent.get('/api/v1/teams').expect(200);
      await seller.agent.post('/api/v1/teams').send({ name: 'Mine' }).expect(403);
    });

    it('are found and made by path', async () => {
      const teams = test.app.get(Teams);
      const paths = [['Central', 'Dustin Brinkmann'], ['Central'], ['central', 'DUSTIN BRINKMANN'], ['West']];
      const made = await teams.ensure(systemActor('import'), paths);
      expect(made[2]).toBe(made[0]);
      expect(await teams.ensure(systemActor('import'), paths)).toEqual(made);
      expect(await teams.resolve([['CENTRAL', 'Dustin Brinkmann'], ['Dustin Brinkmann'], ['East']])).toEqual([
        made[0],
        null,
        null,
      ]);
      expect(await teams.names([made[3] ?? ''])).toEqual(new Map([[made[3], 'West']]));
    });

    it('reach downwards for a manager, through the whole tree', async () => {
      const [top, below] = [await createTeam(test, 'Reach'), await createTeam(test, 'Reach', 'Below')];
      const manager = await createUser(test, { role: 'manager', teamId: top });
      const { body } = await manager.agent.get('/api/v1/me').expect(200);
      expect(body.user.team).toEqual({ id: top, name: 'Reach' });
      expect((await actorOf(test, manager)).teamIds.toSorted()).toEqual([top, below].toSorted());
      await patch(below, 1, { parentId: null }).expect(200);
      expect((await actorOf(test, manager)).teamIds).toEqual([top]);
    });
  });

  describe('roles', () => {
    const role = async (key: string) =>
      (await admin.agent.get('/api/v1/roles').expect(200)).body.items.find((one: { key: string }) => one.key === key);

    it('come built in, with the defaults that modules declare', async () => {
      const { body } = await admin.agent.get('/api/v1/roles').expect(200);
      expect(body.items.map((one: { key: string }) => one.key)).toEqual(
        expect.arrayContaining(['administrator', 'manager', 'seller', 'operator', 'readonly']),
      );
      const { body: known } = await admin.agent.get('/api/v1/permissions').expect(200);
      const administrator = await role('administrator');
      expect(Object.keys(administrator.permissions)).toEqual(known.items.map((one: { name: string }) => one.name));
      expect(new Set(Object.values(administrator.permissions))).toEqual(new Set(['all']));
      expect((await role('seller')).permissions).toMatchObject({
        'users.read': 'all',
        'users.manage': 'none',
        'apiKeys.manage': 'own',
      });
      expect((await role('readonly')).permissions).toMatchObject({ 'users.read': 'all', 'apiKeys.manage': 'none' });
    });

    it('get the defaults of a new module at the next start, but keep what was decided', async () => {
      const seller = await role('seller');
      await admin.agent
        .patch(`/api/v1/roles/${seller.id}`)
        .set('If-Match', `"${seller.version}"`)
        .send({ permissions: { 'apiKeys.manage': 'none' } })
        .expect(200);
      definePermissions('lamps', {
        'lamps.read': {
          scopes: ['none', 'own', 'team', 'all'],
          defaults: { manager: 'team', seller: 'own', readonly: 'all' },
        },
      });
      await test.app.get(RoleSync).run();
      await test.app.get(RoleSync).run();
      expect((await role('seller')).permissions).toMatchObject({ 'lamps.read': 'own', 'apiKeys.manage': 'none' });
      expect((await role('manager')).permissions['lamps.read']).toBe('team');
      expect((await role('operator')).permissions['lamps.read']).toBe('none');
      expect((await role('administrator')).permissions['lamps.read']).toBe('all');
    });

    it('leave the administrator whole, and built-in ones in place', async () => {
      const administrator = await role('administrator');
      const cut = { permissions: { 'users.manage': 'none' } };
      const url = `/api/v1/roles/${administrator.id}`;
      expect((await admin.agent.patch(url).set('If-Match', '"1"').send(cut).expect(409)).body.code).toBe('built_in');
      await admin.agent.delete(url).set('If-Match', '"1"').expect(409);
      // Even plain SQL cannot cut the administrator down: what they hold is not stored.
      await test.sql(`insert into role_permission (role_id, permission, scope) values ($1, 'users.manage', 'none')`, [
        administrator.id,
      ]);
      await admin.agent
        .get(`/api/v1/users/${admin.id}`)
        .expect(200)
        .expect(({ body }) => expect(body.email).toBe(admin.email));
      const operator = await role('operator');
      await admin.agent
        .patch(`/api/v1/roles/${operator.id}`)
        .set('If-Match', `"${operator.version}"`)
        .send({ name: 'X' })
        .expect(422);
    });

    it('are made, changed and deleted by who may', async () => {
      const create = (body: object) => admin.agent.post('/api/v1/roles').send(body);
      const wrong = await create({ name: 'Wrong', permissions: { 'users.read': 'own', 'no.such': 'all' } }).expect(422);
      expect(wrong.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
        '/permissions/users.read',
        '/permissions/no.such',
      ]);
      const { body } = await create({ name: 'Bookkeeper', permissions: { 'users.read': 'all' } }).expect(201);
      await create({ name: 'BOOKKEEPER', permissions: {} }).expect(409);
      const user = await createUser(test, { roleId: body.id });
      const url = `/api/v1/roles/${body.id}`;
      expect((await admin.agent.delete(url).set('If-Match', '"1"').expect(409)).body.code).toBe('in_use');
      await test.sql(`update app_user set role_id = (select id from role where key = 'seller') where id = $1`, [
        user.id,
      ]);
      await admin.agent.delete(url).set('If-Match', '"1"').expect(204);
      const history = await test.sql<{ n: number }>(
        `select count(*) as n from change where root_type = 'role' and root_id = $1`,
        [body.id],
      );
      expect(history[0]?.n).toBe(4); // the role and its permission, made and deleted
    });

    it('are not made beyond one’s own rights, nor is one above cut down', async () => {
      const permissions = { 'users.read': 'all', 'roles.manage': 'all' };
      const { body } = await admin.agent.post('/api/v1/roles').send({ name: 'Role keeper', permissions }).expect(201);
      const keeper = await createUser(test, { roleId: body.id });
      const create = (wanted: object) =>
        keeper.agent.post('/api/v1/roles').send({ name: `R${Math.random()}`, permissions: wanted });
      await create({ 'users.manage': 'all' }).expect(403);
      await create({ 'users.read': 'all' }).expect(201);
      await keeper.agent
        .patch(`/api/v1/roles/${body.id}`)
        .set('If-Match', '"1"')
        .send({ permissions: { 'users.manage': 'all' } })
        .expect(403);
      const { body: above } = await admin.agent
        .post('/api/v1/roles')
        .send({ name: 'Above', permissions: { 'users.manage': 'all' } })
        .expect(201);
      await keeper.agent
        .patch(`/api/v1/roles/${above.id}`)
        .set('If-Match', '"1"')
        .send({ permissions: { 'users.manage': 'none' } })
        .expect(403);
      await keeper.agent.delete(`/api/v1/roles/${above.id}`).set('If-Match', '"1"').expect(403);
    });
  });

  it('the organization is read by all, changed by few, and remembered', async () => {
    const seller = await createUser(test);
    const { body, headers } = await seller.agent.get('/api/v1/organization').expect(200);
    expect(body).toEqual({
      name: 'Test Ltd',
      locale: 'en',
      currency: 'EUR',
      timeZone: 'UTC',
      country: 'MD',
      version: 1,
    });
    const patch = (agent = admin.agent) => agent.patch('/api/v1/organization').set('If-Match', headers.etag ?? '');
    await patch(seller.agent).send({ currency: 'MDL' }).expect(403);
    await patch().send({ currency: 'XXQ', country: 'ZZ' }).expect(422);
    await patch().send({ currency: 'MDL', locale: 'ru' }).expect(200);
    await patch().send({ currency: 'USD' }).expect(412);
    expect(await test.app.get(Organization).get()).toMatchObject({ currency: 'MDL', version: 2 });
    // Whoever has chosen no language of their own speaks the organization's, from the next request on.
    expect((await seller.agent.get('/api/v1/me').expect(200)).body.locale).toBe('ru');
  });
});
