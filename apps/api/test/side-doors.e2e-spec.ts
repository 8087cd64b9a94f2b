import { createCompany } from '@atrium/customers/testing';
import { addFile } from '@atrium/documents/testing';
import { createTeam, createUser, sessionCookie, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal, createProduct } from '@atrium/sales/testing';
import { createActivity, createTask } from '@atrium/tasks/testing';
import { type OpenApi, type Operation, saneBody } from './hostile/openapi-bodies';
import { startWholeApp } from './whole-app';

/** Stands in everything that the seller must not learn, and nowhere else. */
const SECRET = /okapi/i;

let t: TestApp;
let api: OpenApi;
let admin: TestUser;
let seller: TestUser;
let other: TestUser;
let cookie = '';
/** Ids of records that the seller may not see, by what they are. */
const hidden: Record<string, string> = {};
/** What the seller has of his own. */
const own: Record<string, string> = {};

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  const teamId = await createTeam(t, 'North');
  seller = await createUser(t, { teamId, name: 'Sam Seller' });
  other = await createUser(t, { teamId: await createTeam(t, 'South'), name: 'Olga Other' });
  api = (await admin.agent.get('/api/openapi.json').expect(200)).body;
  cookie = await sessionCookie(t, seller.id);
  await plantSecrets();
  await plantOwn();
});
afterAll(() => t.close());

async function plantSecrets(): Promise<void> {
  const { agent } = other;
  const customer = await createCompany(agent, {
    name: 'Okapi Holding',
    taxNumber: 'OKAPI-1',
    description: 'okapi',
    contactPoints: [
      { kind: 'email', value: 'boss@okapi.example' },
      { kind: 'phone', value: '+373 22 212 345', label: 'okapi' },
    ],
    addresses: [{ city: 'Okapigrad' }],
  });
  const product = await createProduct(admin, { name: 'Table' });
  const amount = { amount: '77777.00', currency: 'EUR' };
  const name = 'Okapi deal';
  const deal = await createDeal(other, {
    name,
    customerId: customer.id,
    amount,
    source: 'okapi',
    description: 'okapi',
  });
  const subject = { type: 'deal', id: deal.id };
  const task = await createTask(other, {
    title: 'Okapi task',
    description: 'okapi',
    subjectType: 'deal',
    subjectId: deal.id,
    nextStep: true,
    dueOn: '2099-01-01',
  });
  const done = await createTask(other, { title: 'Okapi done', subjectType: 'deal', subjectId: deal.id });
  await agent.post(`/api/v1/tasks/${done.id}/complete`).send({ result: 'okapi result' }).expect(200);
  const mention = `okapi @[Ada](user:${admin.id})`;
  const activity = await createActivity(other, subject, { text: mention });
  const file = await addFile(other, subject, 'okapi.txt', 'okapi');
  await createActivity(other, { type: 'customer', id: customer.id }, { kind: 'note', text: 'okapi note' });
  const templates = (await agent.get('/api/v1/document-templates')).body.items ?? [];
  const paper = await agent
    .post('/api/v1/documents')
    .send({ templateId: templates[0]?.id, subjectType: 'deal', subjectId: deal.id });
  const mailing = await agent
    .post('/api/v1/mailings')
    .send({ name: 'Okapi news', subject: 'okapi', body: '<p>okapi</p>' });
  const account = await agent.post('/api/v1/sender-accounts').send({
    name: 'Okapi post',
    fromAddress: 'post@okapi.example',
    host: 'okapi.example',
    port: 25,
    security: 'none',
    userName: 'okapi',
    password: 'okapi',
  });
  const [notification] = (await admin.agent.get('/api/v1/notifications').expect(200)).body.items;
  Object.assign(hidden, {
    customer: customer.id,
    deal: deal.id,
    task: task.id,
    activity: activity.id,
    file: file.id,
    document: paper.body.id,
    mailing: mailing.body.id,
    senderAccount: account.body.id,
    notification: notification.id,
    contactPoint: customer.contactPoints[0]?.id ?? '',
    product: product.id,
  });
  for (const [what, id] of Object.entries(hidden)) if (!id) throw new Error(`No ${what} was planted.`);
}

async function plantOwn(): Promise<void> {
  const customer = await createCompany(seller.agent, { name: 'Visible Ltd' });
  const deal = await createDeal(seller, { name: 'Visible deal', customerId: customer.id });
  const task = await createTask(seller, { title: 'Visible task', subjectType: 'deal', subjectId: deal.id });
  // A deal and a customer that were the seller's once, with tasks that are his still.
  const lost = await createCompany(seller.agent, { name: 'Okapi that was mine' });
  const lostDeal = await createDeal(seller, { name: 'Okapi deal that was mine', customerId: lost.id });
  for (const [subjectType, subjectId] of [
    ['customer', lost.id],
    ['deal', lostDeal.id],
  ] as const)
    own.orphan = (await createTask(seller, { title: 'Still mine', subjectType, subjectId, dueOn: '2099-01-01' })).id;
  // A deal of his own with a customer who is not.
  const mixed = await createDeal(seller, { name: 'Visible, customer not', customerId: lost.id });
  await t.sql('update customer set owner_id = $2, team_id = $3 where id = $1', [lost.id, other.id, other.teamId]);
  await t.sql('update deal set owner_id = $2, team_id = $3 where id = $1', [lostDeal.id, other.id, other.teamId]);
  Object.assign(own, { customer: customer.id, deal: deal.id, task: task.id, mixed: mixed.id });
  Object.assign(hidden, { lost: lost.id, lostDeal: lostDeal.id });
}

interface Answer {
  statusCode: number;
  payload: string;
}

const send = (method: string, url: string, body?: object): Promise<Answer> =>
  t.app.inject({
    method: method.toUpperCase() as 'GET',
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'if-match': '"1"' },
    ...(body ? { payload: body } : {}),
  }) as unknown as Promise<Answer>;

const operations = (methods: string[]): Array<{ method: string; path: string; operation: Operation }> =>
  Object.entries(api.paths).flatMap(([path, all]) =>
    Object.entries(all)
      .filter(([method]) => methods.includes(method) && !/sessions|\/live$|setup|me\/password|unsubscribe/.test(path))
      .map(([method, operation]) => ({ method, path, operation })),
  );

const every = (): string[] => [...Object.values(hidden), ...Object.values(own)];

/** Each address with each of the ids in its place, and where a type is named, each id as each type. */
const addresses = (path: string): string[] =>
  path.includes('{type}/{id}')
    ? Object.keys(hidden).flatMap((type) =>
        Object.values(hidden).map((id) =>
          path.replace('{type}', type.replace(/^lost$/, 'customer')).replace('{id}', id),
        ),
      )
    : /\{(id|relationshipId)\}/.test(path)
      ? every().map((id) => path.replace(/\{\w+\}/g, id))
      : path.includes('{key}')
        ? ['sales', 'funnel', 'losses', 'forecast', 'plan', 'neglected', 'activity'].map((key) =>
            path.replace('{key}', key),
          )
        : [path.replace(/\{\w+\}/g, 'x')];

/** Ways of asking a list for what it hides. */
function questions(operation: Operation): string[] {
  const names = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
  const asked = ['', 'limit=200'];
  for (const name of names) {
    if (/^filter\[\w*Id\]$|^(person|team|customerId|cursor)$/.test(name))
      for (const id of [hidden.customer, hidden.deal, hidden.lost, hidden.mailing, other.id])
        asked.push(`${name}=${id}`);
    else if (/^filter\[(q|name|title|text|address)\]$|^q$/.test(name))
      asked.push(`${name}=okapi`, `${name}=boss@okapi.example`, `${name}[contains]=okapi`);
    else if (name === 'sort') {
      const fields = /One of ([\w, ]+);/.exec(
        operation.parameters?.find((one) => one.name === name)?.description ?? '',
      );
      for (const field of fields?.[1]?.split(', ') ?? []) asked.push(`sort=-${field}&limit=200`);
    } else if (name === 'by')
      asked.push('by=person', 'by=customer', 'by=source', 'by=team', 'by=product', 'by=period,person');
    else if (/^filter\[deleted\]$/.test(name)) asked.push(`${name}=true`);
  }
  if (names.includes('subjectType'))
    return Object.entries(hidden).flatMap(([what, id]) =>
      [what, 'deal', 'customer', 'task', 'activity'].map((type) => `subjectType=${type}&subjectId=${id}`),
    );
  return asked;
}

describe('a seller', () => {
  it('learns nothing of what is hidden from any route that reads, whatever is asked', async () => {
    const leaks: string[] = [];
    let sent = 0;
    for (const { path, operation } of operations(['get']))
      for (const address of addresses(path))
        for (const question of questions(operation)) {
          const url = `${address}${question ? `?${question}` : ''}`;
          const { payload, statusCode } = await send('get', encodeURI(url));
          sent++;
          if (SECRET.test(payload.replaceAll('/okapi', ''))) leaks.push(`${url} ${statusCode} ${around(payload)}`);
        }
    expect(leaks).toEqual([]);
    expect(sent).toBeGreaterThan(1_000);
    for (const url of ['customers', 'deals', 'tasks', 'activities', 'files', 'documents', 'mailings', 'search?q=okapi'])
      expect([url, SECRET.test((await other.agent.get(`/api/v1/${url}`)).text)]).toEqual([url, true]);
  });

  it('cannot count what is hidden: filters on it find nothing, and totals say so', async () => {
    const lists: Array<[string, string[]]> = [
      ['deals', ['customerId', 'productId']],
      ['tasks', ['customerId', 'dealId', 'subjectId']],
      ['activities', ['customerId', 'dealId', 'subjectId']],
      ['files', ['subjectId']],
      ['documents', ['customerId', 'dealId', 'subjectId']],
      ['mailings', ['senderAccountId']],
    ];
    for (const [list, fields] of lists)
      for (const field of fields)
        for (const id of [hidden.customer, hidden.deal, hidden.senderAccount, hidden.lost, hidden.lostDeal]) {
          if (list === 'deals' && id === hidden.lost) continue; // his own deal names that customer by its id
          const url = `/api/v1/${list}?filter[${field}]=${id}&sums=true`;
          const { payload, statusCode } = await send('get', url);
          const { items, total } = JSON.parse(payload) as { items: unknown[]; total: { value: number } };
          expect([url, statusCode, items, total.value]).toEqual([url, 200, [], 0]);
        }
  });

  it('cannot write through what is hidden, in any place of any body, and is told nothing', async () => {
    const leaks: string[] = [];
    const [row] = await t.sql<{ seq: string }>('select max(seq)::text as seq from change');
    for (const { method, path, operation } of operations(['post', 'put', 'patch', 'delete']))
      for (const [address, type, id] of attempts(method, path)) {
        const subjectType = type.endsWith('eal') ? 'deal' : type === 'task' ? 'task' : 'customer';
        const body = saneBody(operation, api, id, { subjectType, relation: 'employment' });
        const { payload, statusCode } = await send(method, address, body as object | undefined);
        if (statusCode >= 500 || SECRET.test(payload))
          leaks.push(`${method} ${address} ${statusCode} ${around(payload)}`);
      }
    expect(leaks).toEqual([]);
    const touched = await t.sql(
      `select subject_type, root_type, operation, after from change where seq > $1 and actor_id = $2
         and (root_id = any($3::uuid[]) or subject_id = any($3::uuid[])) and subject_id <> all($4::uuid[])
         and not (subject_id = any($5::uuid[]) and operation = 'update' and after - array['nextStep', 'nextStepAt', 'nextStepOn'] = '{}')`,
      // A task that is still his he may do, though its record has been given away; the record's next step follows from it.
      [
        row?.seq,
        seller.id,
        Object.values(hidden).filter((id) => id !== hidden.product),
        Object.values(own),
        [hidden.lost, hidden.lostDeal],
      ],
    );
    expect(touched).toEqual([]);
  });
});

/** What is hidden in the address, with something of his own in the body; then his own in the address, and what is hidden in the body. */
function attempts(method: string, path: string): Array<[address: string, type: string, id: string]> {
  const inBody = method === 'delete' ? [] : Object.entries(hidden);
  if (!/\{(id|relationshipId)\}/.test(path))
    return inBody.map(([type, id]) => [path.replace(/\{\w+\}/g, 'x'), type, id]);
  const at = (id: string): string => path.replace(/\{\w+\}/g, id);
  return [
    ...Object.values(hidden).map((id): [string, string, string] => [at(id), 'customer', own.customer ?? '']),
    ...Object.values(own).flatMap((mine) => inBody.map(([type, id]): [string, string, string] => [at(mine), type, id])),
  ];
}

const around = (payload: string): string => {
  const at = payload.search(SECRET);
  return payload.slice(Math.max(0, at - 80), at + 60);
};
