import { createCompany } from '@atrium/customers/testing';
import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal, createProduct, firstTestPipeline } from '@atrium/sales/testing';
import { createTask } from '@atrium/tasks/testing';
import type { Response } from 'supertest';
import { type OpenApi, saneBody } from './hostile/openapi-bodies';
import { startWholeApp } from './whole-app';

let t: TestApp;
let admin: TestUser;
let seller: TestUser;

beforeAll(async () => {
  t = await startWholeApp();
  admin = await setUpOrganization(t);
  seller = await createUser(t, { teamId: await createTeam(t, 'North') });
});
afterAll(() => t.close());

const together = <T>(times: number, work: (index: number) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));
const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status).toSorted();
const count = async (sql: string, ...params: unknown[]): Promise<number> =>
  (await t.sql<{ n: number }>(`select count(*)::int as n from ${sql}`, params))[0]?.n ?? -1;

describe('at the same moment', () => {
  it('a task is completed once: one result, one activity, one next step', async () => {
    const deal = await createDeal(seller, { name: 'Done once' });
    const task = await createTask(seller, { subjectType: 'deal', subjectId: deal.id, nextStep: true });
    const body = {
      result: 'Done',
      activity: { kind: 'call', text: 'Called' },
      next: { title: 'Then', dueOn: '2099-01-01' },
    };
    const answers = await together(5, () => seller.agent.post(`/api/v1/tasks/${task.id}/complete`).send(body));
    expect(statuses(answers)).toEqual([200, 409, 409, 409, 409]);
    expect(await count('activity where task_id = $1', task.id)).toBe(1);
    expect(await count(`task where subject_id = $1 and status = 'open'`, deal.id)).toBe(1);
  });

  it('a plan stands once, however often it is written', async () => {
    const place = { month: '2031-01-01', level: 'person', ownerId: seller.id, measure: 'count' };
    const made = await together(4, (index) =>
      admin.agent.post('/api/v1/plans').send({ ...place, target: `${index + 1}` }),
    );
    expect(statuses(made)).toEqual([201, 409, 409, 409]);
    const cells = (index: number) => ({
      items: ['02', '03', '04'].map((month) => ({ ...place, month: `2031-${month}-01`, target: `${index + 1}` })),
    });
    const written = await together(4, (index) => admin.agent.put('/api/v1/plans/grid').send(cells(index)));
    expect(statuses(written)).toEqual([200, 200, 200, 200]);
    expect(await count(`plan where owner_id = $1 and month between '2031-01-01' and '2031-04-01'`, seller.id)).toBe(4);
    expect(
      await count(`(select distinct target from plan where owner_id = $1 and month > '2031-01-01') x`, seller.id),
    ).toBe(1);
  });

  it('activities of one customer all count: the last contact is the latest of them', async () => {
    const customer = await createCompany(seller.agent);
    const moments = Array.from({ length: 8 }, (_, day) => `2026-03-0${day + 1}T10:00:00Z`);
    const answers = await together(8, (index) =>
      seller.agent.post('/api/v1/activities').send({
        kind: 'call',
        subjectType: 'customer',
        subjectId: customer.id,
        happenedAt: moments[(index * 5) % 8],
      }),
    );
    expect(statuses(answers)).toEqual(Array(8).fill(201));
    const { body } = await seller.agent.get(`/api/v1/customers/${customer.id}`).expect(200);
    expect(body.lastContactAt).toBe('2026-03-08T10:00:00+00:00');
  });

  it('next steps of many deals, written crosswise, leave each deal with the earliest of its own', async () => {
    const customer = await createCompany(seller.agent);
    const deals: string[] = [];
    for (let index = 0; index < 12; index++)
      deals.push((await createDeal(seller, { name: `Cross ${index}`, customerId: customer.id })).id);
    const items = (index: number) =>
      (index % 2 ? deals.toReversed() : deals).map((subjectId) => ({
        title: `Step ${index}`,
        subjectType: 'deal',
        subjectId,
        nextStep: true,
        dueOn: `2099-01-0${index + 1}`,
      }));
    const answers = await together(4, (index) => seller.agent.post('/api/v1/tasks/bulk').send({ items: items(index) }));
    for (const { status, body } of answers)
      expect([status < 500, body.code ?? 'ok']).toEqual([true, expect.stringMatching(/ok|try_again/)]);
    const wrong = await t.sql(
      `select d.id from deal d where d.id = any($1::uuid[]) and d.next_step is distinct from (select x.title from task x
         where x.subject_id = d.id and x.next_step and x.status = 'open' and x.deleted_at is null order by x.deadline_at, x.id limit 1)`,
      [deals],
    );
    expect(wrong).toEqual([]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });

  it('a mailing is sent once, whoever presses the button', async () => {
    for (const name of ['One', 'Two', 'Three'])
      await createCompany(seller.agent, {
        name,
        addresses: [{ city: 'Twice' }],
        contactPoints: [{ kind: 'email', value: `${name}@twice.example` }],
      });
    const { body: account } = await seller.agent
      .post('/api/v1/sender-accounts')
      .send({ name: 'Twice', fromAddress: 'a@b.example', host: 'mail.b.example', port: 25, security: 'none' })
      .expect(201);
    const { body: mailing } = await seller.agent
      .post('/api/v1/mailings')
      .send({
        name: 'Twice',
        subject: 'Twice',
        body: '<p>Twice</p>',
        senderAccountId: account.id,
        audience: { city: 'Twice' },
      })
      .expect(201);
    const send = () => seller.agent.post(`/api/v1/mailings/${mailing.id}/send`).set('if-match', '"1"').send({});
    const answers = await together(5, send);
    expect(statuses(answers)).toEqual([200, 409, 409, 409, 409]);
    expect(await count('mailing_recipient where mailing_id = $1', mailing.id)).toBe(3);
  });

  it('a record is restored once: whoever comes second is shown what is now', async () => {
    const customer = await createCompany(seller.agent, { description: 'first' });
    const [row] = await t.sql<{ seq: string }>('select max(seq)::text as seq from change');
    const at = `/api/v1/customers/${customer.id}`;
    await seller.agent.patch(at).set('if-match', '"1"').send({ description: 'second' }).expect(200);
    const restore = `/api/v1/records/customer/${customer.id}/restore`;
    const wish = { seq: row?.seq, fields: ['description'] };
    const { body: preview } = await seller.agent.post(`${restore}/preview`).send(wish).expect(200);
    const answers = await together(3, () => seller.agent.post(restore).send({ ...wish, token: preview.token }));
    expect(statuses(answers)).toEqual([200, 412, 412]);
    expect((await seller.agent.get(at).expect(200)).body).toMatchObject({ description: 'first', version: 3 });
  });
});

describe('Idempotency-Key', () => {
  const NOT_HERE =
    /sessions|setup|invitations|me\/password|unsubscribe|sender-accounts\/\{id\}\/test|mailings\/\{id\}\/test/;

  it('makes every POST that is sent again the same one, also when both are on their way', async () => {
    const api = (await admin.agent.get('/api/openapi.json').expect(200)).body as OpenApi;
    const customer = await createCompany(admin.agent, { name: 'Once' });
    const deal = await createDeal(admin, { name: 'Once', customerId: customer.id });
    const product = await createProduct(admin);
    const pipeline = await firstTestPipeline(admin);
    const ids: Record<string, string> = {
      customers: customer.id,
      deals: deal.id,
      products: product.id,
      pipelines: pipeline.id,
    };
    const faults: string[] = [];
    let replayed = 0;
    for (const [path, methods] of Object.entries(api.paths)) {
      const operation = methods.post;
      if (!operation || NOT_HERE.test(path) || operation.requestBody?.content['multipart/form-data']) continue;
      const kind = /\/v1\/([\w-]+)\//.exec(path)?.[1] ?? '';
      const list = ids[kind] ?? (await admin.agent.get(`/api/v1/${kind}`)).body.items?.[0]?.id;
      const url = path.replace('{type}', 'customer').replace(/\{\w+\}/g, list ?? customer.id);
      const body = (saneBody(operation, api, customer.id, { subjectType: 'customer' }) ?? {}) as Record<
        string,
        unknown
      >;
      const known: Record<string, string> = {
        ownerId: admin.id,
        userId: admin.id,
        productId: product.id,
        stageId: pipeline.open[0] ?? '',
      };
      for (const name of Object.keys(body)) if (/^(ownerId|productId|stageId)$/.test(name)) body[name] = known[name];
      for (const name of [
        'teamId',
        'roleId',
        'pipelineId',
        'ownerTeamId',
        'parentId',
        'contactId',
        'senderAccountId',
        'id',
      ])
        delete body[name];
      const key = `once-${path}`;
      const send = () => admin.agent.post(url).set('idempotency-key', key).set('if-match', '"1"').send(body);
      const before = await count('change');
      const [first, second] = await together(2, send);
      const after = await count('change');
      const third = await send();
      if (!first || !second) continue;
      if ([first, second, third].some(({ status }) => status >= 500)) faults.push(`${path}: 5xx`);
      if (first.status >= 300 || /application\/(pdf|vnd)/.test(String(first.headers['content-type']))) continue;
      const again = [second, third].every(({ headers }) => headers['idempotency-replayed'] === 'true');
      const one = [first, second, third].filter(({ headers }) => headers['idempotency-replayed'] !== 'true');
      if (one.length > 1 && after > before) faults.push(`${path}: done ${one.length} times`);
      if (again || one.length === 1) replayed++;
      if (one.length === 1 && new Set([first, second, third].map((each) => JSON.stringify(sorted(each.body)))).size > 1)
        faults.push(`${path}: another answer`);
      if (after !== (await count('change')) && one.length === 1) faults.push(`${path}: the repetition wrote something`);
    }
    expect(faults).toEqual([]);
    expect(replayed).toBeGreaterThan(15);
  }, 180_000);
});

/** jsonb keeps keys in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
