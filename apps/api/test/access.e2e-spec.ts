import { addFile } from '@atrium/documents/testing';
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

/** What hangs on a record, or is reached by rules of its own. Each step says what it takes; everything else follows. */
interface Step {
  name: string;
  /** Without it the route is closed. */
  gate?: string;
  /** Must reach the owner, or the thing does not exist. */
  see: string[];
  /** Must reach the owner, or it is forbidden. */
  need?: string[];
  ask: (agent: Agent, id: string, version: number) => Test;
}

interface Thing {
  type: string;
  table: string;
  /** Its list, and the filter that finds it by the mark in its name. */
  list: string;
  filter: string;
  make: (owner: TestUser, mark: string) => Promise<string>;
  steps: Step[];
}

const matching = (request: Test, version: number): Test => request.set('if-match', `"${version}"`);

/** Card, change, bin and back, for things with a permission for each. */
function ownSteps(path: string, right: string, change: object, see = [`${right}.read`]): Step[] {
  const at = (id: string) => `/api/v1/${path}/${id}`;
  const [write, remove] = [`${right}.write`, `${right}.delete`];
  return [
    { name: 'card', gate: `${right}.read`, see, ask: (agent, id) => agent.get(at(id)) },
    {
      name: 'change',
      gate: write,
      see,
      need: [write],
      ask: (agent, id, version) => matching(agent.patch(at(id)), version).send(change),
    },
    {
      name: 'bin',
      gate: remove,
      see,
      need: [remove],
      ask: (agent, id, version) => matching(agent.delete(at(id)), version),
    },
    {
      name: 'restore',
      gate: remove,
      see,
      need: [remove],
      ask: (agent, id) => agent.post(`${at(id)}/restore`).send({}),
    },
  ];
}

const CUSTOMER = ['customers.read'];
const file = (id: string, rest = '') => `/api/v1/files/${id}${rest}`;
const paper = (id: string, rest = '') => `/api/v1/documents/${id}${rest}`;
const mailing = (id: string, rest = '') => `/api/v1/mailings/${id}${rest}`;
const account = (id: string) => `/api/v1/sender-accounts/${id}`;
const plan = (id: string) => `/api/v1/plans/${id}`;

async function customerOf(owner: TestUser, name = 'Record'): Promise<string> {
  const { body } = await admin.agent.post('/api/v1/customers').send({ kind: 'company', name, ownerId: owner.id });
  return body.id as string;
}

async function made(path: string, body: object, owner?: TestUser, table?: string): Promise<string> {
  const answer = await admin.agent.post(`/api/v1/${path}`).send(body);
  expect([path, answer.status < 300, answer.body.detail]).toEqual([path, true, undefined]);
  const { id } = answer.body as { id: string };
  if (owner && table)
    await t.sql(`update ${table} set owner_id = $2, team_id = $3 where id = $1`, [id, owner.id, owner.teamId]);
  return id;
}

let months = 0;
const nextMonth = (): string => new Date(Date.UTC(2030, months++, 1)).toISOString().slice(0, 10);

const THINGS: Thing[] = [
  {
    type: 'task',
    table: 'task',
    list: 'tasks',
    filter: 'filter[q]',
    make: (owner, title) => made('tasks', { title }, owner, 'task'),
    steps: [
      ...ownSteps('tasks', 'tasks', { description: 'touched' }),
      {
        name: 'complete',
        gate: 'tasks.write',
        see: ['tasks.read'],
        need: ['tasks.write'],
        ask: (agent, id) => agent.post(`/api/v1/tasks/${id}/complete`).send({}),
      },
      {
        name: 'history',
        gate: 'history.read',
        see: ['tasks.read'],
        ask: (agent, id) => agent.get(`/api/v1/changes?subjectType=task&subjectId=${id}`),
      },
    ],
  },
  {
    type: 'activity',
    table: 'activity',
    list: 'activities',
    filter: 'filter[q]',
    make: async (owner, text) =>
      made(
        'activities',
        { kind: 'call', text, subjectType: 'customer', subjectId: await customerOf(owner) },
        owner,
        'activity',
      ),
    steps: ownSteps('activities', 'activities', { text: 'touched' }, CUSTOMER),
  },
  {
    type: 'file',
    table: 'file',
    list: 'files',
    filter: 'filter[q]',
    make: async (owner, mark) =>
      (await addFile(admin, { type: 'customer', id: await customerOf(owner) }, `${mark}.txt`, mark)).id,
    steps: [
      { name: 'card', see: CUSTOMER, ask: (agent, id) => agent.get(file(id)) },
      { name: 'content', see: CUSTOMER, ask: (agent, id) => agent.get(file(id, '/content')) },
      { name: 'versions', see: CUSTOMER, ask: (agent, id) => agent.get(file(id, '/versions')) },
      {
        name: 'rename',
        see: CUSTOMER,
        need: ['customers.write'],
        ask: (agent, id, version) => matching(agent.patch(file(id)), version).send({ name: 'other.txt' }),
      },
      {
        name: 'bin',
        see: CUSTOMER,
        need: ['customers.write'],
        ask: (agent, id, version) => matching(agent.delete(file(id)), version),
      },
      {
        name: 'restore',
        see: CUSTOMER,
        need: ['customers.write'],
        ask: (agent, id) => agent.post(file(id, '/restore')),
      },
    ],
  },
  {
    type: 'paper',
    table: 'document',
    list: 'documents',
    filter: 'filter[q]',
    make: async (owner, title) => {
      const { body } = await admin.agent.get('/api/v1/document-templates');
      const subjectId = await customerOf(owner);
      const wish = { templateId: body.items[0].id, subjectType: 'customer', subjectId, input: { title } };
      const id = await made('documents', wish);
      await t.sql(`update document set state = 'failed' where id = $1`, [id]);
      return id;
    },
    steps: [
      { name: 'card', gate: 'documents.read', see: CUSTOMER, ask: (agent, id) => agent.get(paper(id)) },
      {
        name: 'make again',
        gate: 'documents.write',
        see: CUSTOMER,
        need: ['customers.write'],
        ask: (agent, id, version) => matching(agent.post(paper(id, '/remake')), version).send({}),
      },
      {
        name: 'delete',
        gate: 'documents.write',
        see: CUSTOMER,
        need: ['customers.write'],
        ask: (agent, id, version) => matching(agent.delete(paper(id)), version),
      },
    ],
  },
  {
    type: 'mailing',
    table: 'mailing',
    list: 'mailings',
    filter: 'filter[q]',
    make: (owner, name) => made('mailings', { name, subject: name, body: '<p>x</p>' }, owner, 'mailing'),
    steps: [
      { name: 'card', gate: 'mailings.read', see: ['mailings.read'], ask: (agent, id) => agent.get(mailing(id)) },
      {
        name: 'recipients',
        gate: 'mailings.read',
        see: ['mailings.read'],
        ask: (agent, id) => agent.get(mailing(id, '/recipients')),
      },
      {
        name: 'change',
        gate: 'mailings.write',
        see: ['mailings.read'],
        need: ['mailings.write'],
        ask: (agent, id, version) => matching(agent.patch(mailing(id)), version).send({ subject: 'touched' }),
      },
      {
        name: 'bin',
        gate: 'mailings.write',
        see: ['mailings.read'],
        need: ['mailings.write'],
        ask: (agent, id, version) => matching(agent.delete(mailing(id)), version),
      },
      {
        name: 'restore',
        gate: 'mailings.write',
        see: ['mailings.read'],
        need: ['mailings.write'],
        ask: (agent, id) => agent.post(mailing(id, '/restore')),
      },
    ],
  },
  {
    type: 'sender account',
    table: 'sender_account',
    list: 'sender-accounts',
    filter: 'filter[name][contains]',
    make: (owner, name) =>
      made(
        'sender-accounts',
        { name, fromAddress: 'a@example.com', host: 'mail.example.com', port: 25, security: 'none' },
        owner,
        'sender_account',
      ),
    steps: [
      {
        name: 'card',
        gate: 'senderAccounts.read',
        see: ['senderAccounts.read'],
        ask: (agent, id) => agent.get(account(id)),
      },
      {
        name: 'change',
        gate: 'senderAccounts.write',
        see: ['senderAccounts.read'],
        need: ['senderAccounts.write'],
        ask: (agent, id, version) => matching(agent.patch(account(id)), version).send({ fromName: 'touched' }),
      },
      {
        name: 'delete',
        gate: 'senderAccounts.write',
        see: ['senderAccounts.read'],
        need: ['senderAccounts.write'],
        ask: (agent, id, version) => matching(agent.delete(account(id)), version),
      },
    ],
  },
  {
    type: 'plan',
    table: 'plan',
    list: 'plans',
    filter: '',
    make: ({ id: ownerId }) =>
      made('plans', { month: nextMonth(), level: 'person', ownerId, measure: 'count', target: '1' }),
    steps: [
      { name: 'card', gate: 'plans.read', see: ['plans.read'], ask: (agent, id) => agent.get(plan(id)) },
      {
        name: 'change',
        gate: 'plans.write',
        see: ['plans.read'],
        need: ['plans.write'],
        ask: (agent, id, version) => matching(agent.patch(plan(id)), version).send({ target: '2' }),
      },
      {
        name: 'delete',
        gate: 'plans.write',
        see: ['plans.read'],
        need: ['plans.write'],
        ask: (agent, id, version) => matching(agent.delete(plan(id)), version),
      },
    ],
  },
];

describe.each(THINGS)('a $type', ({ table, list, filter, make: create, steps }) => {
  const reached = (role: BuiltInRole, ownership: Ownership, rights: string[] = []): boolean =>
    rights.every((right) => reaches(scopeOf(role, right), ownership));
  const expected = (role: BuiltInRole, ownership: Ownership, { gate, see, need }: Step): number => {
    if (gate && scopeOf(role, gate) === 'none') return 403;
    if (!reached(role, ownership, see)) return 404;
    return reached(role, ownership, need) ? 200 : 403;
  };

  it.each(BUILT_IN_ROLES)('gives the %s what the role gives, step by step', async (role) => {
    for (const ownership of OWNERSHIPS) {
      const id = await create(ownerOf(role, ownership), `Zs${role}${ownership}`);
      for (const step of steps) {
        const [row] = await t.sql<{ version: number }>(`select version from ${table} where id = $1`, [id]);
        const { status } = await step.ask(people[role].agent, id, row?.version ?? 1);
        expect([step.name, ownership, status < 300 ? 200 : status]).toEqual([
          step.name,
          ownership,
          expected(role, ownership, step),
        ]);
      }
    }
  });

  it.each(BUILT_IN_ROLES)('shows the %s in its list just what the role reaches, and counts no more', async (role) => {
    const [card] = steps as [Step];
    const ids: string[] = [];
    const mark = `Zl${role}`;
    for (const ownership of OWNERSHIPS) ids.push(await create(ownerOf(role, ownership), `${mark} ${ownership}`));
    const answer = await people[role].agent
      .get(`/api/v1/${list}`)
      .query({ limit: 200, ...(filter ? { [filter]: mark } : {}) });
    if (card.gate && scopeOf(role, card.gate) === 'none') return expect(answer.status).toBe(403);
    const found = answer.body.items.map(({ id }: { id: string }) => id).filter((id: string) => ids.includes(id));
    const visible = ids.filter((_, index) => reached(role, OWNERSHIPS[index] as Ownership, card.see));
    expect(found.toSorted()).toEqual(visible.toSorted());
    if (filter) expect(answer.body.total).toEqual({ value: visible.length, exact: true });
  });
});

describe('the timeline of a customer', () => {
  it.each(BUILT_IN_ROLES)(
    'is told to the %s who sees the customer, without what the role does not read',
    async (role) => {
      for (const ownership of OWNERSHIPS) {
        const id = await customerOf(ownerOf(role, ownership));
        const about = { subjectType: 'customer', subjectId: id };
        await made('activities', { kind: 'call', text: 'said', ...about });
        await made('tasks', { title: 'promised', ...about });
        const { status, body } = await people[role].agent.get('/api/v1/timeline').query(about);
        if (!reaches(scopeOf(role, 'customers.read'), ownership)) {
          expect(status).toBe(404);
          continue;
        }
        const kinds = body.items
          .map(({ kind }: { kind: string }) => kind)
          .filter((kind: string) => /activity|task/.test(kind));
        const told = ['activity', 'task'].filter(
          (kind) => scopeOf(role, kind === 'task' ? 'tasks.read' : 'activities.read') !== 'none',
        );
        expect([status, kinds.toSorted()]).toEqual([200, told]);
      }
    },
  );
});

describe('an inbox', () => {
  it.each(BUILT_IN_ROLES)('of another is closed to the %s', async (role) => {
    await made('tasks', { title: 'For the mate', ownerId: mate.id });
    const [notification] = await t.sql<{ id: string }>('select id from notification where user_id = $1 limit 1', [
      mate.id,
    ]);
    const { agent } = people[role];
    expect((await agent.post(`/api/v1/notifications/${notification?.id}/read`)).status).toBe(404);
    const { body } = await agent.get('/api/v1/notifications?limit=200').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(notification?.id);
    const [row] = await t.sql<{ read: boolean }>('select read_at is not null as read from notification where id = $1', [
      notification?.id,
    ]);
    expect(row?.read).toBe(false);
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
