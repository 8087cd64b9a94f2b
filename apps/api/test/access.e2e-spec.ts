import type { Test } from 'supertest';
import { allPermissions, RouteInventory, type RouteEntry, type BuiltInRole, BUILT_IN_ROLES } from '@atrium/identity';
import {
  type Agent,
  apiKeyAgent,
  createTeam,
  createUser,
  setUpOrganization,
  stranger,
  type TestUser,
} from '@atrium/identity/testing';
import type { Scope } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { startWholeApp } from './whole-app';

type Ownership = 'own' | 'mate' | 'stranger';
const OWNERSHIPS: Ownership[] = ['own', 'mate', 'stranger'];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

let t: TestApp;
let admin: TestUser;
let team: string;
let otherTeam: string;
let routes: RouteEntry[];
/** The person of each role, all in the same team. */
const people = {} as Record<BuiltInRole, TestUser>;
let mate: TestUser;
let outsider: TestUser;

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  team = await createTeam(t, 'Head office', 'Sales A');
  otherTeam = await createTeam(t, 'Head office', 'Sales B');
  for (const role of BUILT_IN_ROLES) people[role] = await createUser(t, { role, teamId: team, name: `The ${role}` });
  mate = await createUser(t, { role: 'seller', teamId: team, name: 'Mate' });
  outsider = await createUser(t, { role: 'seller', teamId: otherTeam, name: 'Outsider' });
  routes = t.app.get(RouteInventory).list();
});
afterAll(() => t.close());

/** How far a permission reaches for a built-in role, from the declarations alone. */
function scopeOf(role: BuiltInRole, permission: string): Scope {
  if (role === 'administrator') return 'all';
  return allPermissions().find(({ name }) => name === permission)?.defaults[role] ?? 'none';
}

const reaches = (scope: Scope, ownership: Ownership): boolean =>
  scope === 'all' || (scope === 'team' && ownership !== 'stranger') || (scope === 'own' && ownership === 'own');

const ownerOf = (role: BuiltInRole, ownership: Ownership): TestUser =>
  ownership === 'own' ? people[role] : ownership === 'mate' ? mate : outsider;

const addressOf = (route: RouteEntry): string =>
  `/api/${route.path.replace(/^\//, '')}`.replace(/:(\w+)/g, (_, name: string) =>
    /source|external|token/i.test(name) ? 'x' : '0190a0b0-0000-7000-8000-00000000dead',
  );

const ask = (agent: Agent, route: RouteEntry): Test => {
  const method = route.method.toLowerCase() as Method;
  const request = agent[method](addressOf(route)).set('if-match', '"1"');
  return method === 'get' || method === 'delete' ? request : request.send({});
};

describe('every route', () => {
  it('is closed, or says why it is open', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ access }) => !access)).toEqual([]);
    const open = routes
      .filter(({ access }) => access?.kind === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.toSorted()).toEqual(
      [
        'DELETE /v1/sessions/current',
        'GET /health',
        'GET /health/live',
        'GET /metrics',
        'GET /v1/invitations/:token',
        'GET /v1/setup',
        'GET /v1/unsubscribe/:token',
        'POST /v1/invitations/:token',
        'POST /v1/sessions',
        'POST /v1/setup',
        'POST /v1/unsubscribe/:token',
      ].filter((route) => open.includes(route)),
    );
  });

  it('asks who is there: 401 for nobody and for a made-up key', async () => {
    const nobody = stranger(t);
    const forged = stranger(t);
    forged.set('Authorization', 'Bearer atr_madeup');
    for (const route of routes.filter(({ access }) => access?.kind !== 'public')) {
      const name = `${route.method} ${route.path}`;
      expect([name, (await ask(nobody, route)).status]).toEqual([name, 401]);
      expect([name, (await ask(forged, route)).status]).toEqual([name, 401]);
    }
  });

  it.each(BUILT_IN_ROLES.filter((role) => role !== 'administrator'))(
    'refuses a %s what the role does not give',
    async (role) => {
      const key = scopeOf(role, 'apiKeys.manage') === 'none' ? null : await apiKeyAgent(t, people[role], role);
      for (const route of routes) {
        if (route.access?.kind !== 'permission') continue;
        const name = `${route.method} ${route.path}`;
        const given = scopeOf(role, route.access.permission) !== 'none';
        for (const agent of [people[role].agent, ...(key ? [key] : [])]) {
          const { status, body } = await ask(agent, route);
          if (!given) expect([name, status, body.code]).toEqual([name, 403, 'forbidden']);
          else expect([name, status === 401 || status >= 500]).toEqual([name, false]);
        }
      }
    },
  );
});

interface Resource {
  type: string;
  /** Table, for handing records to an owner behind the API's back. */
  table: string;
  path: string;
  read: string;
  write: string;
  delete: string;
  create: (name: string) => object;
  patch: object;
}

const RESOURCES: Resource[] = [
  {
    type: 'customer',
    table: 'customer',
    path: '/api/v1/customers',
    read: 'customers.read',
    write: 'customers.write',
    delete: 'customers.delete',
    create: (name) => ({ kind: 'company', name, contactPoints: [{ kind: 'phone', value: '+373 22 212 345' }] }),
    patch: { description: 'touched' },
  },
  {
    type: 'deal',
    table: 'deal',
    path: '/api/v1/deals',
    read: 'deals.read',
    write: 'deals.write',
    delete: 'deals.delete',
    create: (name) => ({ name, amount: { amount: '100.00', currency: 'EUR' } }),
    patch: { description: 'touched' },
  },
];

async function make(resource: Resource, owner: TestUser, name: string): Promise<{ id: string; version: number }> {
  const { body, status } = await admin.agent.post(resource.path).send({ ...resource.create(name), ownerId: owner.id });
  expect([status, body.detail]).toEqual([201, undefined]);
  return body;
}

describe.each(RESOURCES)('a $type', (resource) => {
  const expected = (role: BuiltInRole, ownership: Ownership, gate: string): 'ok' | 403 | 404 => {
    if (scopeOf(role, gate) === 'none') return 403;
    if (!reaches(scopeOf(role, resource.read), ownership)) return 404;
    return reaches(scopeOf(role, gate), ownership) ? 'ok' : 403;
  };
  const outcome = (status: number): 'ok' | number => (status < 300 ? 'ok' : status);

  describe.each(BUILT_IN_ROLES)('for the %s', (role) => {
    it.each(OWNERSHIPS)('that is %s: card, change, bin, restore, history', async (ownership) => {
      const { agent } = people[role];
      const record = await make(resource, ownerOf(role, ownership), `Record ${role} ${ownership}`);
      const at = `${resource.path}/${record.id}`;
      expect(outcome((await agent.get(at)).status)).toBe(expected(role, ownership, resource.read));
      const patched = await agent.patch(at).set('if-match', `"${record.version}"`).send(resource.patch);
      expect(outcome(patched.status)).toBe(expected(role, ownership, resource.write));
      const version = patched.status === 200 ? patched.body.version : record.version;
      const history = await agent.get('/api/v1/changes').query({ subjectType: resource.type, subjectId: record.id });
      expect(outcome(history.status)).toBe(
        scopeOf(role, 'history.read') === 'none' ? 403 : reaches(scopeOf(role, resource.read), ownership) ? 'ok' : 404,
      );
      const deleted = await agent.delete(at).set('if-match', `"${version}"`);
      expect(outcome(deleted.status)).toBe(expected(role, ownership, resource.delete));
      if (deleted.status >= 300) return;
      expect(outcome((await agent.post(`${at}/restore`)).status)).toBe('ok');
    });

    it('shows in list, count, search and sums just what the role reaches', async () => {
      const { agent } = people[role];
      const mark = `Zq${resource.type}${role}`;
      for (const ownership of OWNERSHIPS) await make(resource, ownerOf(role, ownership), `${mark} ${ownership}`);
      const visible = OWNERSHIPS.filter((ownership) => reaches(scopeOf(role, resource.read), ownership)).length;
      const list = await agent.get(resource.path).query({ 'filter[name][contains]': mark });
      const found = await agent.get('/api/v1/search').query({ q: mark, limit: 50 });
      expect(found.status).toBe(200);
      expect(found.body.items.filter(({ title }: { title: string }) => title.includes(mark))).toHaveLength(visible);
      if (scopeOf(role, resource.read) === 'none') return expect(list.status).toBe(403);
      expect(list.body.items).toHaveLength(visible);
      expect(list.body.total).toEqual({ value: visible, exact: true });
    });
  });
});

describe('the board', () => {
  it.each(BUILT_IN_ROLES)('sums for the %s only what the role reaches', async (role) => {
    const pipelines = await admin.agent.get('/api/v1/pipelines').expect(200);
    const pipeline = pipelines.body.items[0];
    const answer = await people[role].agent.get(`/api/v1/pipelines/${pipeline.id}/board`);
    const scope = scopeOf(role, 'deals.read');
    if (scope === 'none') return expect(answer.status).toBe(403);
    expect(answer.status).toBe(200);
    const condition = { all: 'true', team: 'team_id = $1', own: 'owner_id = $1', none: 'false' }[scope];
    const who = scope === 'team' ? [team] : scope === 'own' ? [people[role].id] : [];
    const [row] = await t.sql<{ n: number }>(
      `select count(*) as n from deal d join stage s on s.id = d.stage_id
      where d.deleted_at is null and s.kind = 'open' and ${condition}`,
      who,
    );
    const columns: Array<{ count: number; items: unknown[] }> = answer.body.columns;
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(row?.n);
    expect(columns.reduce((sum, { items }) => sum + items.length, 0)).toBe(row?.n);
    expect(row?.n).toBeGreaterThan(0);
  });
});
