import { createCompany } from '@atrium/customers/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createActivity, createTask } from '@atrium/tasks/testing';
import { type People, startTasks, taskPeople } from './app';

let t: TestApp;
let people: People;
beforeAll(async () => {
  t = await startTasks();
  people = await taskPeople(t);
});
afterAll(() => t.close());

const company = async (owner: keyof People) => {
  const { id, version } = await createCompany(people[owner].agent);
  return { type: 'customer', id, version };
};
const lastContact = async (id: string) =>
  (await people.admin.agent.get(`/api/v1/customers/${id}`).expect(200)).body.lastContactAt;

describe('an activity', () => {
  it('is written with its outcome and the next step in one act', async () => {
    const customer = await company('seller');
    const made = await createActivity(people.seller, customer, {
      direction: 'out',
      outcome: 'reached',
      text: 'They want an offer',
      durationMinutes: 7,
      nextStep: { title: 'Send the offer', dueOn: '2099-01-05', priority: 'high' },
    });
    expect(made).toMatchObject({
      kind: 'call',
      outcome: 'reached',
      outcomeName: 'Reached',
      countsAsContact: true,
      owner: { id: people.seller.id },
      subject: { type: 'customer', id: customer.id, hidden: false },
      customer: { id: customer.id },
      can: { write: true, delete: true },
    });
    const task = await people.seller.agent.get(`/api/v1/tasks/${made.nextTaskId}`).expect(200);
    expect(task.body).toMatchObject({
      title: 'Send the offer',
      nextStep: true,
      priority: 'high',
      subject: { id: customer.id },
    });
    const { body } = await people.seller.agent
      .get('/api/v1/timeline')
      .query({ subjectType: 'customer', subjectId: customer.id })
      .expect(200);
    expect(body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['activity', 'task']);
    const entry = body.items.find(({ kind }: { kind: string }) => kind === 'activity');
    expect(entry).toMatchObject({
      id: made.id,
      actor: { name: 'Sam Seller' },
      data: {
        activityKind: 'call',
        outcome: 'reached',
        outcomeName: 'Reached',
        text: 'They want an offer',
        version: 1,
      },
    });
  });

  it('with a bad next step leaves nothing behind', async () => {
    const customer = await company('seller');
    const { body } = await people.seller.agent
      .post('/api/v1/activities')
      .send({
        kind: 'call',
        subjectType: 'customer',
        subjectId: customer.id,
        nextStep: { title: 'x', dueOn: '2099-01-01', dueAt: '2099-01-01T10:00:00Z' },
      })
      .expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/nextStep/dueOn', code: 'one_deadline' });
    expect(await lastContact(customer.id)).toBeNull();
    expect(await t.sql('select 1 from activity where subject_id = $1', [customer.id])).toEqual([]);
  });

  it('moves the last contact when it counts as one, also backwards when it is thrown away', async () => {
    const customer = await company('seller');
    const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T10:00:00+00:00`;
    await createActivity(people.seller, customer, { happenedAt: at(5), outcome: 'reached' });
    expect(await lastContact(customer.id)).toBe(at(5));
    await createActivity(people.seller, customer, { happenedAt: at(9), outcome: 'not_reached' });
    await createActivity(people.seller, customer, { happenedAt: at(8), kind: 'note', text: 'thought of them' });
    await createActivity(people.seller, customer, { happenedAt: at(2), kind: 'visit' });
    expect(await lastContact(customer.id)).toBe(at(5));
    const last = await createActivity(people.seller, customer, { happenedAt: at(7), kind: 'meeting', outcome: 'held' });
    expect(await lastContact(customer.id)).toBe(at(7));
    const path = `/api/v1/activities/${last.id}`;
    await people.seller.agent.patch(path).set('if-match', '"1"').send({ outcome: 'no_show' }).expect(200);
    expect(await lastContact(customer.id)).toBe(at(5));
    await people.seller.agent
      .patch(path)
      .set('if-match', '"2"')
      .send({ kind: 'call', happenedAt: at(6) })
      .expect(200);
    expect(await lastContact(customer.id)).toBe(at(6));
    await people.seller.agent.delete(path).set('if-match', '"3"').expect(204);
    expect(await lastContact(customer.id)).toBe(at(5));
    await people.seller.agent.post(`${path}/restore`).send({}).expect(200);
    expect(await lastContact(customer.id)).toBe(at(6));
  });

  it('of two people at the same moment: the later one is the last contact', async () => {
    const customer = await company('seller');
    const times = Array.from({ length: 12 }, (_, n) => `2026-02-${String(n + 1).padStart(2, '0')}T10:00:00.000Z`);
    await Promise.all(
      times
        .toReversed()
        .map((happenedAt, n) => createActivity(n % 2 ? people.seller : people.manager, customer, { happenedAt })),
    );
    expect(new Date(await lastContact(customer.id)).toISOString()).toBe(times.at(-1));
  });

  it.each([
    [{ happenedAt: '2099-01-01T00:00:00Z' }, '/happenedAt', 'in_future'],
    [{ outcome: 'held' }, '/outcome', 'unknown_reference'],
    [{ kind: 'dance' }, '/kind', 'not_a_choice'],
    [{ subjectType: 'product' }, '/subjectType', 'not_a_choice'],
  ])('%j is refused', async (over, pointer, code) => {
    const { id } = await company('seller');
    const { body } = await people.seller.agent
      .post('/api/v1/activities')
      .send({ kind: 'call', subjectType: 'customer', subjectId: id, ...over })
      .expect(422);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
  });

  it('leaves its changes in the history of the record', async () => {
    const customer = await company('admin');
    const made = await createActivity(people.admin, customer, { outcome: 'reached', text: 'first' });
    await people.admin.agent
      .patch(`/api/v1/activities/${made.id}`)
      .set('if-match', '"1"')
      .send({ text: 'second' })
      .expect(200);
    const { body } = await people.admin.agent
      .get('/api/v1/changes')
      .query({ subjectType: 'customer', subjectId: customer.id })
      .expect(200);
    const own = body.items.filter(({ subjectType }: { subjectType: string }) => subjectType === 'activity');
    expect(own.map(({ operation }: { operation: string }) => operation)).toEqual(['update', 'insert']);
    expect(own[0].fields).toEqual([expect.objectContaining({ field: 'text', before: 'first', after: 'second' })]);
    const task = await createTask(people.admin, { title: 'alone' });
    const alone = await people.admin.agent
      .get('/api/v1/changes')
      .query({ subjectType: 'task', subjectId: task.id })
      .expect(200);
    expect(alone.body.items).toHaveLength(1);
  });
});

describe('outcomes', () => {
  it('come in the language of the house, and are kept by those who may', async () => {
    const { body } = await people.seller.agent.get('/api/v1/activity-outcomes').expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'call', key: 'not_reached', countsAsContact: false }),
    );
    await people.seller.agent.post('/api/v1/activity-outcomes').send({ kind: 'call', name: 'Fax' }).expect(403);
    const fax = await people.admin.agent
      .post('/api/v1/activity-outcomes')
      .send({ kind: 'call', name: 'Fax', countsAsContact: false })
      .expect(201);
    await people.admin.agent.post('/api/v1/activity-outcomes').send({ kind: 'call', name: 'FAX' }).expect(409);
    const customer = await company('seller');
    await createActivity(people.seller, customer, { outcome: fax.body.key });
    const at = `/api/v1/activity-outcomes/${fax.body.id}`;
    const used = await people.admin.agent.delete(at).set('if-match', '"1"').expect(409);
    expect(used.body.code).toBe('in_use');
    const { body: archived } = await people.admin.agent
      .patch(at)
      .set('if-match', '"1"')
      .send({ archived: true })
      .expect(200);
    expect(archived).toMatchObject({ archived: true, version: 2 });
    const other = await people.admin.agent
      .post('/api/v1/activity-outcomes')
      .send({ kind: 'call', name: 'Fax' })
      .expect(201);
    await people.admin.agent.delete(`/api/v1/activity-outcomes/${other.body.id}`).set('if-match', '"1"').expect(204);
  });
});

describe('mentions', () => {
  it('call a colleague who may see the record, once, and refuse one who may not', async () => {
    const customer = await company('seller');
    const mark = (who: keyof People) => `@[${people[who].name}](user:${people[who].id})`;
    const refused = await people.seller.agent
      .post('/api/v1/activities')
      .send({ kind: 'note', subjectType: 'customer', subjectId: customer.id, text: `see ${mark('stranger')}` })
      .expect(422);
    expect(refused.body.errors[0]).toMatchObject({
      pointer: '/text',
      code: 'mention_out_of_reach',
      params: { name: 'Sue Stranger' },
    });
    const made = await createActivity(people.seller, customer, { kind: 'note', text: `look, ${mark('manager')}!` });
    await people.seller.agent
      .patch(`/api/v1/activities/${made.id}`)
      .set('if-match', '"1"')
      .send({ text: `look here, ${mark('manager')} and ${mark('seller')}` })
      .expect(200);
    const { body } = await people.manager.agent.get('/api/v1/notifications?filter[kind]=mention').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      actor: { name: 'Sam Seller' },
      subject: { type: 'customer', id: customer.id, hidden: false },
      data: { activityId: made.id, excerpt: 'look, @Mia Manager!' },
    });
    const own = await people.seller.agent.get('/api/v1/notifications?filter[kind]=mention').expect(200);
    expect(own.body.items).toEqual([]);
  });
});
