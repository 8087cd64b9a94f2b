import { createCompany } from '@atrium/customers/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createActivity, createTask } from '@atrium/tasks/testing';
import { type People, startTasks, taskPeople } from './app';

type Owner = 'seller' | 'mate' | 'stranger';
type Reach = 'none' | 'own' | 'team' | 'all';
type Role = 'admin' | 'manager' | 'seller' | 'operator' | 'readonly';

/** Rights of the built-in roles; the outcome of every route follows. Customers decide who sees what was done with them. */
const ROLES: Record<Role, { tasks: Reach; write: Reach; customers: Reach; activities: Reach }> = {
  admin: { tasks: 'all', write: 'all', customers: 'all', activities: 'all' },
  manager: { tasks: 'team', write: 'team', customers: 'team', activities: 'team' },
  seller: { tasks: 'own', write: 'own', customers: 'own', activities: 'own' },
  operator: { tasks: 'own', write: 'own', customers: 'all', activities: 'own' },
  readonly: { tasks: 'all', write: 'none', customers: 'all', activities: 'none' },
};
const OWNERS: Owner[] = ['seller', 'mate', 'stranger'];

let t: TestApp;
let people: People;
beforeAll(async () => {
  t = await startTasks();
  people = await taskPeople(t);
});
afterAll(() => t.close());

const reaches = (role: Role, reach: Reach, owner: Owner): boolean =>
  reach === 'all' || (reach === 'team' && owner !== 'stranger') || (reach === 'own' && role === owner);

describe.each(Object.keys(ROLES) as Role[])('a %s', (role) => {
  const rights = ROLES[role];
  const me = () => people[role].agent;

  it.each(OWNERS)('with a task of %s by itself', async (owner) => {
    const task = await createTask(people[owner], { title: `Solo ${role} ${owner}` });
    const at = `/api/v1/tasks/${task.id}`;
    const sees = reaches(role, rights.tasks, owner);
    const expected = !sees ? 404 : reaches(role, rights.write, owner) ? 200 : 403;
    const write = rights.write === 'none' ? 403 : expected;
    await me()
      .get(at)
      .expect(sees ? 200 : 404);
    const list = await me()
      .get(`/api/v1/tasks?filter[q]=${encodeURIComponent(`Solo ${role} ${owner}`)}`)
      .expect(200);
    expect(list.body.total.value).toBe(sees ? 1 : 0);
    if (sees) expect(list.body.items[0].can).toEqual({ write: expected === 200, delete: expected === 200 });
    const found = await me()
      .get('/api/v1/search')
      .query({ q: `Solo ${role} ${owner}` })
      .expect(200);
    expect(found.body.items.filter(({ id }: { id: string }) => id === task.id)).toHaveLength(sees ? 1 : 0);
    const patched = await me().patch(at).set('if-match', '"1"').send({ priority: 'high' });
    expect(patched.status).toBe(write);
    const version = patched.status === 200 ? 2 : 1;
    expect((await me().post(`${at}/complete`).send({})).status).toBe(write);
    expect((await me().post(`${at}/reopen`).send({})).status).toBe(write);
    const bulk = await me()
      .post('/api/v1/tasks/bulk')
      .send({ items: [{ id: task.id, priority: 'low' }] });
    if (rights.write === 'none') expect(bulk.status).toBe(403);
    else expect(bulk.body.items[0].problem?.status ?? 200).toBe(write);
    const now = patched.status === 200 ? version + 3 : version;
    expect((await me().delete(at).set('if-match', `"${now}"`)).status).toBe(write === 200 ? 204 : write);
    expect((await me().post(`${at}/restore`).send({})).status).toBe(write);
  });

  it.each(OWNERS)('with what was done and is planned with a customer of %s', async (owner) => {
    const customer = await createCompany(people[owner].agent);
    const subject = { type: 'customer', id: customer.id };
    const made = await createActivity(people[owner], subject, { text: `Secret ${role} ${owner}` });
    const task = await createTask(people[owner], { subjectType: 'customer', subjectId: customer.id, title: 'Planned' });
    const at = `/api/v1/activities/${made.id}`;
    const sees = reaches(role, rights.customers, owner);
    const write =
      rights.activities === 'none' ? 403 : !sees ? 404 : reaches(role, rights.activities, owner) ? 200 : 403;
    await me()
      .get(at)
      .expect(sees ? 200 : 404);
    const list = await me().get(`/api/v1/activities?filter[q]=Secret ${role} ${owner}`).expect(200);
    expect(list.body.total.value).toBe(sees ? 1 : 0);
    const bySubject = await me().get(`/api/v1/activities?filter[subjectId]=${customer.id}`).expect(200);
    expect(bySubject.body.items).toHaveLength(sees ? 1 : 0);
    await me()
      .get('/api/v1/timeline')
      .query({ subjectType: 'customer', subjectId: customer.id })
      .expect(sees ? 200 : 404);
    expect((await me().patch(at).set('if-match', '"1"').send({ direction: 'in' })).status).toBe(write);
    const version = write === 200 ? 2 : 1;
    expect((await me().delete(at).set('if-match', `"${version}"`)).status).toBe(write === 200 ? 204 : write);
    expect((await me().post(`${at}/restore`).send({})).status).toBe(write);
    // Who opens the record sees what is planned with it, whatever the scope; through a filter nobody learns of another's record.
    for (const filter of ['subjectId', 'customerId']) {
      const planned = await me().get(`/api/v1/tasks?filter[${filter}]=${customer.id}`).expect(200);
      expect(planned.body.items).toHaveLength(sees ? 1 : 0);
      expect(planned.body.total.value).toBe(sees ? 1 : 0);
    }
    await me()
      .get(`/api/v1/tasks/${task.id}`)
      .expect(sees ? 200 : 404);
    const about = await me()
      .post('/api/v1/activities')
      .send({ kind: 'note', subjectType: 'customer', subjectId: customer.id });
    expect(about.status).toBe(rights.activities === 'none' ? 403 : sees ? 201 : 422);
  });

  it('keeps outcomes only as an administrator', async () => {
    await me().get('/api/v1/activity-outcomes').expect(200);
    await me()
      .post('/api/v1/activity-outcomes')
      .send({ kind: 'visit', name: `Outcome ${role}` })
      .expect(role === 'admin' ? 201 : 403);
  });
});

describe('what is out of sight', () => {
  it('has no title in a task of mine, and my task is not found by it', async () => {
    const customer = await createCompany(people.admin.agent, { name: 'Hidden Holdings', ownerId: people.seller.id });
    const task = await createTask(people.admin, {
      title: 'Still mine',
      subjectType: 'customer',
      subjectId: customer.id,
      ownerId: people.seller.id,
    });
    await people.admin.agent
      .patch(`/api/v1/customers/${customer.id}`)
      .set('if-match', `"${customer.version}"`)
      .send({ ownerId: people.stranger.id })
      .expect(200);
    const { body } = await people.seller.agent.get(`/api/v1/tasks/${task.id}`).expect(200);
    expect(body).toMatchObject({
      owner: { id: people.seller.id },
      subject: { type: 'customer', id: customer.id, title: null, hidden: true },
      customer: null,
    });
    const filtered = await people.seller.agent.get(`/api/v1/tasks?filter[subjectId]=${customer.id}`).expect(200);
    expect(filtered.body).toMatchObject({ items: [], total: { value: 0 } });
    const inbox = await people.seller.agent.get('/api/v1/notifications').expect(200);
    expect(JSON.stringify(inbox.body)).not.toContain('Hidden Holdings');
    // Handing over a record does not take the work from whoever has it; they can still finish it.
    await people.seller.agent.post(`/api/v1/tasks/${task.id}/complete`).send({ result: 'done' }).expect(200);
  });

  it('belongs to the author as well as to the responsible', async () => {
    const task = await createTask(people.seller, { title: 'Delegated', ownerId: people.stranger.id });
    await people.seller.agent
      .patch(`/api/v1/tasks/${task.id}`)
      .set('if-match', '"1"')
      .send({ priority: 'high' })
      .expect(200);
    await people.mate.agent.get(`/api/v1/tasks/${task.id}`).expect(404);
    const mine = await people.seller.agent.get('/api/v1/tasks?filter[createdById]=me&filter[q]=delegated').expect(200);
    expect(mine.body.items).toHaveLength(1);
  });

  it('follows the team of its owner', async () => {
    const task = await createTask(people.mate, { title: 'Moves along' });
    const [team] = await t.sql<{ id: string }>(`select team_id as id from app_user where id = $1`, [
      people.stranger.id,
    ]);
    const user = await people.admin.agent.get(`/api/v1/users/${people.mate.id}`).expect(200);
    await people.admin.agent
      .patch(`/api/v1/users/${people.mate.id}`)
      .set('if-match', `"${user.body.version}"`)
      .send({ teamId: team?.id })
      .expect(200);
    await people.manager.agent.get(`/api/v1/tasks/${task.id}`).expect(404);
  });
});
