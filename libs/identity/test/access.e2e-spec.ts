import { type Actor, PlatformModule, type Scope, SqlParams, systemActor } from '@atrium/platform';
import { fastifyAdapter, PlatformHttpModule } from '@atrium/platform/http';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessPolicy } from '../src/access/access-policy';
import { Public, RequirePermission } from '../src/access/decorators';
import { RouteInventory, routeProblems } from '../src/access/route-inventory';
import { IdentityHttpModule } from '../src/http';
import { apiKeyAgent, createUser, setUpOrganization, stranger, TEST_PASSWORD, type TestUser } from '../src/testing';

@Controller('v1/forgetful')
class ForgetfulController {
  @Get('forgotten') forgotten(): string {
    return 'no mark';
  }
  @Get('misspelt') @RequirePermission('user.raed') misspelt(): string {
    return 'no such permission';
  }
  @Get('open') @Public() open(): string {
    return 'fine';
  }
}

@Module({ controllers: [ForgetfulController] })
class ForgetfulModule {}

describe('access', () => {
  let test: TestApp;
  let admin: TestUser;
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule]);
    admin = await setUpOrganization(test);
  });
  afterAll(() => test.close());

  it('lists every route with who may call it; all of identity’s say so', () => {
    const routes = test.app.get(RouteInventory).list();
    expect(routeProblems(routes)).toEqual([]);
    expect(routes.length).toBeGreaterThan(35);
    expect(routes).toContainEqual({
      handler: 'UsersController.invite',
      method: 'POST',
      path: '/v1/users',
      access: { kind: 'permission', permission: 'users.manage' },
    });
    const open = routes
      .filter(({ access }) => access?.kind === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.filter((route) => route.includes('/v1/')).toSorted()).toEqual([
      'GET /v1/invitations/:token',
      'GET /v1/setup',
      'POST /v1/invitations/:token',
      'POST /v1/sessions',
      'POST /v1/setup',
    ]);
  });

  it('does not start with a route that says nothing or names an unknown permission', async () => {
    class Root {}
    const imports = [PlatformModule.forRoot(test.config, []), PlatformHttpModule, IdentityHttpModule, ForgetfulModule];
    Module({ imports })(Root);
    const app = await NestFactory.create(Root, fastifyAdapter(test.config), {
      logger: false,
      abortOnError: false,
    });
    const failure = await app.init().then(
      () => 'started',
      (error: Error) => error.message,
    );
    await app.close();
    expect(failure.split('\n').slice(1)).toEqual([
      'ForgetfulController.forgotten: add @RequirePermission, @SignedIn or @Public.',
      'ForgetfulController.misspelt: permission user.raed is not declared; use definePermissions.',
    ]);
  });

  it('asks everybody to sign in, except where a route is public', async () => {
    for (const { method, path, access } of test.app.get(RouteInventory).list()) {
      if (access?.kind === 'public') continue;
      const url = `/api${path.replace(/:\w+/g, '00000000-0000-7000-8000-000000000000')}`;
      const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
      const { status, body } = await stranger(test)[verb](url);
      expect({ url, status, code: body.code }).toEqual({ url, status: 401, code: 'unauthenticated' });
    }
  });

  it('answers each built-in role as its permissions say', async () => {
    const roles = ['administrator', 'manager', 'seller', 'operator', 'readonly'] as const;
    const id = '00000000-0000-7000-8000-000000000000';
    for (const role of roles) {
      const user = await createUser(test, { role });
      const { body: me } = await user.agent.get('/api/v1/me').expect(200);
      for (const { method, path, access } of test.app.get(RouteInventory).list()) {
        if (access?.kind !== 'permission') continue;
        const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
        const { status } = await user.agent[verb](`/api${path.replace(/:\w+/g, id)}`);
        const allowed = me.permissions[access.permission] !== 'none';
        expect({ role, path, method, forbidden: status === 403 }).toEqual({ role, path, method, forbidden: !allowed });
      }
    }
  });

  describe('writes by a page of another site', () => {
    const write = { name: 'North' };

    it('are refused with a cookie, let through from here and from scripts', async () => {
      const send = (headers: Record<string, string>) => admin.agent.post('/api/v1/teams').set(headers).send(write);
      const foreign: Array<Record<string, string>> = [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example.com' },
        { origin: 'null' },
      ];
      for (const headers of foreign) expect((await send(headers).expect(403)).body.code).toBe('cross_site');
      expect(await test.sql('select 1 from team')).toEqual([]);
      await send({ 'sec-fetch-site': 'same-origin' }).expect(201);
      await admin.agent.post('/api/v1/teams').send({ name: 'South' }).expect(201);
    });

    it('are refused for signing in and setting up, too', async () => {
      const credentials = { email: admin.email, password: TEST_PASSWORD };
      await stranger(test)
        .post('/api/v1/sessions')
        .set('origin', 'https://evil.example.com')
        .send(credentials)
        .expect(403);
      await stranger(test).post('/api/v1/setup').set('sec-fetch-site', 'cross-site').send({}).expect(403);
    });

    it('do not matter with an API key, which no page can send unasked', async () => {
      const key = await apiKeyAgent(test, admin, 'administrator');
      await key.post('/api/v1/teams').set('origin', 'https://partner.example.com').send({ name: 'West' }).expect(201);
    });

    it('cannot come as a plain form', async () => {
      await admin.agent.post('/api/v1/teams').type('form').send(write).expect(415);
      await admin.agent.post('/api/v1/teams').type('text/plain').send(JSON.stringify(write)).expect(415);
    });

    it('reading is not writing', async () => {
      await admin.agent.get('/api/v1/me').set('sec-fetch-site', 'cross-site').expect(200);
    });
  });

  it('gives for many rows in SQL exactly what it gives for one', async () => {
    const policy = new AccessPolicy();
    const ids = Array.from({ length: 4 }, (_, n) => `00000000-0000-7000-8000-00000000000${n}`);
    const maybe = [...ids, null];
    const rows = maybe.flatMap((ownerId) => maybe.map((teamId) => ({ ownerId, teamId })));
    const actors: Actor[] = (['none', 'own', 'team', 'all'] as Scope[]).flatMap((scope) =>
      maybe.flatMap((userId) =>
        [[], ids.slice(0, 1), ids.slice(1, 3)].map((teamIds) => ({
          ...systemActor('web'),
          userId,
          teamId: teamIds[0] ?? null,
          teamIds,
          permissions: new Map([['deals.read', scope]]),
        })),
      ),
    );
    for (const actor of actors) {
      const params = new SqlParams();
      const [owners, teams] = [params.add(rows.map((row) => row.ownerId)), params.add(rows.map((row) => row.teamId))];
      const where = params.condition(policy.where(actor, 'deals.read', { owner: 'd.owner_id', team: 'd.team_id' }));
      const found = await test.sql<{ n: number }>(
        `select d.n from unnest(${owners}::uuid[], ${teams}::uuid[]) with ordinality as d(owner_id, team_id, n) where ${where} order by d.n`,
        params.values,
      );
      const expected = rows.flatMap((row, index) => (policy.allows(actor, 'deals.read', row) ? [index + 1] : []));
      expect(found.map(({ n }) => n)).toEqual(expected);
    }
  });
});
