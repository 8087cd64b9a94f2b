import { createCompany } from '@atrium/customers/testing';
import { addFile } from '@atrium/documents/testing';
import { createTeam, createUser, sessionCookie, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal, createProduct, firstTestPipeline } from '@atrium/sales/testing';
import { createActivity, createTask } from '@atrium/tasks/testing';
import { hostileBodies, type Json, type OpenApi, type Operation, type Parameter } from './hostile/openapi-bodies';
import { startWholeApp } from './whole-app';

interface Answer {
  statusCode: number;
  headers: Record<string, unknown>;
  payload: string;
}

let t: TestApp;
let api: OpenApi;
let admin: TestUser;
/** What stands for `{id}` in an address, by the path before it; and for fields by their names. */
const places: Record<string, string> = {};
const ids: Record<string, string> = {};
let cookie = '';

const REPORTS = ['sales', 'funnel', 'losses', 'forecast', 'plan', 'neglected', 'activity'];

const SKIPPED = [
  // Who is signed in, and who may sign in: their own tests; nobody would be left to ask.
  /sessions/,
  /\/setup$/,
  /\/invitations\//,
  /\/me\/password/,
  // Opens a connection to wherever the account points to.
  /sender-accounts\/\{id\}\/test/,
  // Answers for as long as somebody listens.
  /\/live$/,
  // A page for people who hold a letter, in HTML.
  /\/unsubscribe\//,
];

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  api = (await admin.agent.get('/api/openapi.json').expect(200)).body;
  await plant();
  await signIn();
});
afterAll(() => t.close());

async function signIn(): Promise<void> {
  cookie = await sessionCookie(t, admin.id);
}

/** One record of each kind, so that addresses lead somewhere. */
async function plant(): Promise<void> {
  const { agent } = admin;
  const customer = await createCompany(agent, { name: 'Planted' });
  const pipeline = await firstTestPipeline(admin);
  const deal = await createDeal(admin, { customerId: customer.id });
  const product = await createProduct(admin);
  const task = await createTask(admin, { subjectType: 'customer', subjectId: customer.id });
  const activity = await createActivity(admin, { type: 'customer', id: customer.id });
  const file = await addFile(admin, { type: 'customer', id: customer.id });
  const teamId = await createTeam(t, 'Planted');
  const colleague = await createUser(t, { teamId });
  Object.assign(ids, {
    customerId: customer.id,
    subjectId: customer.id,
    productId: product.id,
    pipelineId: pipeline.id,
    stageId: pipeline.open[0] ?? '',
    ownerId: admin.id,
    teamId,
  });
  const made: Record<string, string> = {
    customers: customer.id,
    deals: deal.id,
    products: product.id,
    tasks: task.id,
    activities: activity.id,
    files: file.id,
    teams: teamId,
    users: colleague.id,
    pipelines: pipeline.id,
  };
  for (const [name, id] of Object.entries(made)) places[`/api/v1/${name}/`] = id;
  const [role] = await t.sql<{ id: string }>(`select id from role where key = 'seller'`);
  ids.roleId = role?.id ?? '';
  for (const path of Object.keys(api.paths)) await plantFromList(path);
}

/** Everything else that has a list: its first record, made from a sane body where there is none. */
async function plantFromList(path: string): Promise<void> {
  const before = /^(\/api\/v1\/[\w-]+\/)\{id\}$/.exec(path)?.[1];
  if (!before || places[before]) return;
  const list = before.slice(0, -1);
  if (!api.paths[list]?.get) return;
  const first = async () => (await admin.agent.get(list)).body.items?.[0]?.id as string | undefined;
  const post = api.paths[list]?.post;
  if (post && !SKIPPED.some((skipped) => skipped.test(list)))
    for (const body of hostileBodies(post, api, ids).slice(5, 6)) await admin.agent.post(list).send(body as object);
  const id = await first();
  if (id) places[before] = id;
}

const addressOf = (path: string): string =>
  Object.entries(places)
    .reduce((filled, [before, id]) => filled.replace(`${before}{id}`, `${before}${id}`), path)
    .replace(/\{(source|externalId|token)\}/g, 'x')
    .replace(/\{number\}/g, '1')
    .replace(/\{\w+\}/g, '0190a0b0-0000-7000-8000-00000000dead');

async function send(method: string, url: string, payload?: string, headers: object = {}): Promise<Answer> {
  const ask = () =>
    t.app.inject({
      method: method.toUpperCase() as 'GET',
      url,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
      ...(payload === undefined ? {} : { payload }),
    }) as unknown as Promise<Answer>;
  const answer = await ask();
  if (answer.statusCode !== 401) return answer;
  await signIn();
  return ask();
}

const operations = (methods: string[]): Array<{ method: string; path: string; operation: Operation }> =>
  Object.entries(api.paths).flatMap(([path, all]) =>
    Object.entries(all)
      .filter(([method]) => methods.includes(method) && !SKIPPED.some((skipped) => skipped.test(path)))
      .map(([method, operation]) => ({ method, path, operation })),
  );

/** Reports are read by their names, each with an understanding of its own. */
const readings = (): ReturnType<typeof operations> =>
  operations(['get']).flatMap((one) =>
    one.path.includes('{key}') ? REPORTS.map((key) => ({ ...one, path: one.path.replace('{key}', key) })) : [one],
  );

/** What is wrong with an answer, in a word; null when nothing is. */
function faultOf({ statusCode, headers, payload }: Answer): string | null {
  if (statusCode >= 500) return `${statusCode} ${payload.slice(0, 300)}`;
  if (statusCode < 400) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json')) return `no problem document: ${payload}`;
  const { code, status, requestId } = JSON.parse(payload) as Record<string, unknown>;
  if (typeof code !== 'string' || status !== statusCode || !requestId) return `not whole: ${payload.slice(0, 300)}`;
  // The database has the last word, not the first: what it refuses has no place in the body and no name.
  if (/"code":"(already_exists|reference_broken)"|"pointer":"","code":"bad_value"/.test(payload))
    return payload.slice(0, 400);
  return /\bselect\b.+\bfrom\b|node_modules|\.ts:\d/is.test(payload)
    ? `shows its inside: ${payload.slice(0, 300)}`
    : null;
}

const lastChange = async (): Promise<string> =>
  (await t.sql<{ seq: string }>('select coalesce(max(seq), 0)::text as seq from change'))[0]?.seq ?? '';

const shown = (body: unknown): string => JSON.stringify(body)?.slice(0, 200) ?? String(body);

describe('hostile bodies', () => {
  it('are answered with a problem document and leave nothing behind, on every route that writes', async () => {
    const faults: string[] = [];
    let sent = 0;
    let seq = await lastChange();
    for (const { method, path, operation } of operations(['post', 'put', 'patch'])) {
      const url = addressOf(path);
      let version = String((await send('get', url)).headers.etag ?? '"1"');
      for (const body of hostileBodies(operation, api, ids)) {
        const write = () =>
          send(method, url, JSON.stringify(body), { 'content-type': 'application/json', 'if-match': version });
        let answer = await write();
        if (answer.statusCode === 412) {
          version = `"${String((JSON.parse(answer.payload) as { current?: { version?: number } }).current?.version)}"`;
          answer = await write();
        }
        sent++;
        const now = await lastChange();
        const fault = faultOf(answer) ?? (answer.statusCode >= 400 && now !== seq ? 'left a half behind' : null);
        seq = now;
        if (answer.statusCode < 300) version = String(answer.headers.etag ?? version);
        if (fault) faults.push(`${method.toUpperCase()} ${path} ${shown(body)}: ${fault}`.slice(0, 600));
      }
    }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(2_000);
  }, 400_000);

  it('that are no JSON, or far too deep, are refused as well', async () => {
    const faults: string[] = [];
    const bodies = ['{', '', '[', '"\\ud800"', '{"a":1e999}', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, '\u0000'];
    for (const { method, path } of operations(['post', 'put', 'patch']))
      for (const body of bodies) {
        const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
        const fault = faultOf(await send(method, addressOf(path), body, headers));
        if (fault) faults.push(`${method.toUpperCase()} ${path} ${body.slice(0, 40)}: ${fault}`);
      }
    expect(faults).toEqual([]);
  });
});

const VALUES = [
  '',
  'x',
  'true',
  '-1',
  '1e308',
  '0001-01-01',
  '9999-12-31',
  '9999-12-31T23:59:59-14:00',
  `'; drop table task; --`,
  '%_\\％',
  'a,b,,c',
  'a\u0000b',
  '🙂'.repeat(400),
];
const OPERATORS = ['ne', 'in', 'gt', 'contains', 'startsWith', 'empty', '__proto__'];

function hostileQueries({ name, in: where, description = '' }: Parameter): string[] {
  if (where !== 'query' || ['sort', 'cursor'].includes(name)) return [];
  const one = (key: string, value: string): string => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
  const plain = VALUES.map((value) => one(name, value));
  const twice = `${one(name, '1')}&${one(name, '2')}`;
  if (!description.includes('operators as')) return [...plain, twice];
  const some = ['x', '9999-12-31', '99999999999999.9999'];
  return [...plain, twice, ...OPERATORS.flatMap((operator) => some.map((value) => one(`${name}[${operator}]`, value)))];
}

const cursorOf = (...parts: Json[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

function hostileCursors(parameters: Parameter[]): string[] {
  const sort = parameters.find(({ name }) => name === 'sort');
  const fields = /One of ([\w, ]+);/.exec(sort?.description ?? '')?.[1]?.split(', ') ?? [];
  const id = '0190a0b0-0000-7000-8000-00000000dead';
  const values: Json[] = [null, '', 'x', '9'.repeat(3_000), 'NaN', '-infinity', '9999-99-99 99:99:99+99', 'a\u0000', 7];
  return [
    ...['x', '-', 'constructor', '__proto__', 'id desc', ','].map((field) => `sort=${encodeURIComponent(field)}`),
    ...['{}', '[', 'AAAA', '%', cursorOf('a'), cursorOf(null, null, null)].map(
      (cursor) => `cursor=${encodeURIComponent(cursor)}`,
    ),
    ...fields.flatMap((field) =>
      ['', '-'].flatMap((sign) => [
        `sort=${sign}${field}`,
        ...values.map((value) => `sort=${sign}${field}&cursor=${cursorOf(`${sign}${field}`, value, id)}`),
      ]),
    ),
  ];
}

describe('hostile questions', () => {
  it('are answered without a fall, on every route that reads', async () => {
    const faults: string[] = [];
    let sent = 0;
    for (const { path, operation } of readings()) {
      const parameters = operation.parameters ?? [];
      const queries = parameters.flatMap(hostileQueries);
      if (parameters.some(({ name }) => name === 'cursor')) queries.push(...hostileCursors(parameters));
      queries.push('filter[__proto__]=1', '%ED%A0%80=1', 'a[b]=1', 'limit=1e3', 'limit=-1', 'limit=0x10');
      for (const query of new Set(queries)) {
        const answer = await send('get', `${addressOf(path)}?${required(parameters, query)}`);
        sent++;
        const fault = faultOf(answer);
        if (fault) faults.push(`GET ${path}?${decoded(query).slice(0, 120)}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(2_000);
  }, 400_000);
});

/** What a route insists on, so that the hostile part is reached. */
function required(parameters: Parameter[], query: string): string {
  const names = parameters.map(({ name }) => name);
  if (!names.includes('subjectType') || query.startsWith('subject')) return query;
  return `subjectType=customer&subjectId=${ids.customerId}&${query}`;
}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}
