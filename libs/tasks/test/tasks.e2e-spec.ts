import { createCompany } from '@atrium/customers/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createTask } from '@atrium/tasks/testing';
import { dayFromNow, type People, startTasks, taskPeople } from './app';

let t: TestApp;
let people: People;
beforeAll(async () => {
  t = await startTasks();
  people = await taskPeople(t);
});
afterAll(() => t.close());

const company = async (owner: keyof People, name = 'Acme') =>
  createCompany(people[owner].agent, { name: `${name} ${Math.random()}` });

const card = async (who: keyof People, id: string) =>
  (await people[who].agent.get(`/api/v1/customers/${id}`).expect(200)).body;

describe('a task', () => {
  it('is made for oneself, changed by version, thrown away and brought back', async () => {
    const made = await createTask(people.seller, { title: 'Tidy up', dueOn: dayFromNow(1), priority: 'high' });
    expect(made).toMatchObject({
      title: 'Tidy up',
      status: 'open',
      priority: 'high',
      dueOn: dayFromNow(1),
      dueAt: null,
      owner: { id: people.seller.id, name: people.seller.name },
      subject: null,
      overdue: false,
      can: { write: true, delete: true },
      remindAt: `${dayFromNow(1)}T09:00:00+00:00`,
      remindMinutesBefore: 0,
      version: 1,
    });
    const at = `/api/v1/tasks/${made.id}`;
    const { agent } = people.seller;
    await agent.patch(at).send({ title: 'x' }).expect(428);
    const changed = await agent
      .patch(at)
      .set('if-match', '"1"')
      .send({ dueAt: '2099-01-02T10:00:00+02:00' })
      .expect(200);
    expect(changed.body).toMatchObject({ dueOn: null, dueAt: '2099-01-02T08:00:00+00:00', version: 2 });
    expect(changed.body.remindAt).toBe('2099-01-02T08:00:00+00:00');
    const stale = await agent.patch(at).set('if-match', '"1"').send({ title: 'x' }).expect(412);
    expect(stale.body.current).toMatchObject({ id: made.id, version: 2 });
    await agent.delete(at).set('if-match', '"2"').expect(204);
    expect((await agent.get(at).expect(200)).body).toMatchObject({ remindAt: null });
    expect((await agent.get('/api/v1/tasks?filter[q]=tidy').expect(200)).body.items).toEqual([]);
    expect((await agent.get('/api/v1/tasks?filter[deleted]=true').expect(200)).body.items).toHaveLength(1);
    expect((await agent.post(`${at}/restore`).send({}).expect(200)).body).toMatchObject({ deletedAt: null });
    expect((await agent.get('/api/v1/tasks?filter[q]=TÎDY').expect(200)).body.items).toHaveLength(1);
  });

  it.each([
    [{ title: '' }, '/title', 'required'],
    [{ dueOn: '2099-01-01', dueAt: '2099-01-01T00:00:00Z' }, '/dueOn', 'one_deadline'],
    [{ remindMinutesBefore: 5 }, '/remindMinutesBefore', 'needs_deadline'],
    [{ remindAt: '2001-01-01T00:00:00Z' }, '/remindAt', 'in_past'],
    [{ nextStep: true }, '/nextStep', 'needs_record'],
    [{ subjectType: 'customer' }, '/subjectId', 'required'],
    [{ subjectType: 'team', subjectId: '0190a0b0-0000-7000-8000-00000000dead' }, '/subjectType', 'not_a_choice'],
    [{ subjectType: 'customer', subjectId: '0190a0b0-0000-7000-8000-00000000dead' }, '/subjectId', 'unknown_reference'],
    [{ ownerId: '0190a0b0-0000-7000-8000-00000000dead' }, '/ownerId', 'unknown_reference'],
    [{ timeZone: 'Mars/Olympus', dueOn: '2099-01-01' }, '/timeZone', 'not_a_choice'],
  ])('%j is refused at %s: %s', async (over, pointer, code) => {
    const { body } = await people.seller.agent
      .post('/api/v1/tasks')
      .send({ title: 'A task', ...over })
      .expect(422);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
  });

  it('given to a colleague tells them; who may not see the record cannot be given it', async () => {
    const customer = await company('seller');
    const subject = { subjectType: 'customer', subjectId: customer.id };
    const blind = await people.seller.agent
      .post('/api/v1/tasks')
      .send({ title: 'For you', ownerId: people.stranger.id, ...subject })
      .expect(422);
    expect(blind.body.errors[0]).toMatchObject({ pointer: '/ownerId', code: 'owner_cannot_see' });
    const task = await createTask(people.seller, { title: 'For you', ownerId: people.manager.id, ...subject });
    expect(task).toMatchObject({ owner: { name: 'Mia Manager' }, can: { write: true } });
    const inbox = await people.manager.agent.get('/api/v1/notifications').expect(200);
    expect(inbox.body.items[0]).toMatchObject({
      kind: 'assigned',
      actor: { name: 'Sam Seller' },
      subject: { type: 'task', id: task.id, title: 'For you', hidden: false },
      data: { title: 'For you', record: { type: 'customer', id: customer.id } },
      mailState: 'held',
    });
  });

  it('that is the next step shows on its record until it is done, and the next one takes its place', async () => {
    const customer = await company('seller');
    const subject = { subjectType: 'customer', subjectId: customer.id };
    const late = await createTask(people.seller, { ...subject, title: 'Later', nextStep: true, dueOn: '2099-03-02' });
    const soon = await createTask(people.seller, {
      ...subject,
      title: 'Sooner',
      nextStep: true,
      dueAt: '2099-03-01T10:00:00Z',
    });
    const plain = await createTask(people.seller, { ...subject, title: 'Not named', dueOn: '2098-01-01' });
    expect(await card('seller', customer.id)).toMatchObject({
      nextStep: 'Sooner',
      nextStepAt: '2099-03-01T10:00:00+00:00',
      nextStepOn: null,
      version: customer.version,
    });
    const done = await people.seller.agent
      .post(`/api/v1/tasks/${soon.id}/complete`)
      .send({
        result: 'went well',
        activity: { kind: 'call', outcome: 'reached', text: 'They agree' },
        next: { title: 'Send papers', dueOn: '2099-03-01' },
      })
      .expect(200);
    expect(done.body).toMatchObject({ status: 'done', result: 'went well', remindAt: null });
    const after = await card('seller', customer.id);
    expect(after).toMatchObject({
      nextStep: 'Send papers',
      nextStepOn: '2099-03-01',
      nextStepAt: '2099-03-01T23:59:59+00:00',
    });
    expect(Date.now() - Date.parse(after.lastContactAt)).toBeLessThan(60_000);
    const again = await people.seller.agent.post(`/api/v1/tasks/${soon.id}/complete`).send({}).expect(409);
    expect(again.body.code).toBe('not_open');
    await people.seller.agent.post(`/api/v1/tasks/${done.body.nextTaskId}/complete`).send({}).expect(200);
    await people.seller.agent
      .patch(`/api/v1/tasks/${late.id}`)
      .set('if-match', '"1"')
      .send({ status: 'cancelled' })
      .expect(200);
    expect(await card('seller', customer.id)).toMatchObject({ nextStep: 'Not named', nextStepOn: '2098-01-01' });
    await people.seller.agent.post(`/api/v1/tasks/${plain.id}/complete`).send({}).expect(200);
    expect(await card('seller', customer.id)).toMatchObject({ nextStep: null, nextStepAt: null, nextStepOn: null });
    await people.seller.agent.post(`/api/v1/tasks/${late.id}/reopen`).send({}).expect(200);
    expect(await card('seller', customer.id)).toMatchObject({ nextStep: 'Later', nextStepOn: '2099-03-02' });
  });

  it('of a record in the bin is not there, and comes back with it', async () => {
    const customer = await company('seller');
    const task = await createTask(people.seller, { subjectType: 'customer', subjectId: customer.id, title: 'Buried' });
    const found = async () =>
      (await people.seller.agent.get('/api/v1/tasks?filter[q]=buried').expect(200)).body.items.length;
    const counts = async () => (await people.seller.agent.get('/api/v1/tasks/counts').expect(200)).body.open;
    const before = await counts();
    expect(await found()).toBe(1);
    await people.seller.agent
      .delete(`/api/v1/customers/${customer.id}`)
      .set('if-match', `"${customer.version}"`)
      .expect(204);
    expect([await found(), await counts()]).toEqual([0, before - 1]);
    await people.seller.agent.post(`/api/v1/customers/${customer.id}/restore`).send({}).expect(200);
    expect([await found(), await counts()]).toEqual([1, before]);
    expect(task.version).toBe(1);
  });

  it('goes in bulk, each row with an outcome of its own', async () => {
    const present = await createTask(people.seller, { title: 'Bulk one' });
    const { body } = await people.seller.agent
      .post('/api/v1/tasks/bulk')
      .send({
        items: [{ id: present.id, status: 'done' }, { title: 'Bulk two' }, { title: 'Bulk bad', nextStep: true }],
      })
      .expect(200);
    expect(body.complete).toBe(false);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['updated', 'created', 'refused']);
    const { body: done } = await people.seller.agent.get(`/api/v1/tasks/${present.id}`).expect(200);
    expect(done).toMatchObject({ status: 'done', doneBy: { id: people.seller.id } });
  });
});

describe('the list', () => {
  it('knows today, overdue and the week where the reader is', async () => {
    const { agent } = people.mate;
    await agent.patch('/api/v1/me').set('if-match', '"1"').send({ timeZone: 'Pacific/Kiritimati' });
    const zone = async (timeZone: string) => {
      const me = await agent.get('/api/v1/me').expect(200);
      await agent.patch('/api/v1/me').set('if-match', `"${me.body.version}"`).send({ timeZone }).expect(200);
    };
    // Fourteen hours ahead and eleven behind are never the same day for both.
    await zone('Pacific/Kiritimati');
    const ahead = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
    const yesterday = new Date(Date.parse(`${ahead}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    await createTask(people.mate, { title: 'Day', dueOn: yesterday });
    await createTask(people.mate, { title: 'Past time', dueAt: new Date(Date.now() - 60_000).toISOString() });
    await createTask(people.mate, { title: 'Next hour', dueAt: new Date(Date.now() + 3_600_000).toISOString() });
    await createTask(people.mate, { title: 'No deadline' });
    const titles = async (query: string) =>
      (await agent.get(`/api/v1/tasks?filter[ownerId]=me&filter[status]=open&${query}`).expect(200)).body.items
        .map(({ title }: { title: string }) => title)
        .sort();
    expect(await titles('filter[overdue]=true')).toEqual(['Day', 'Past time']);
    expect((await agent.get('/api/v1/tasks/counts')).body).toMatchObject({ overdue: 2, open: 4 });
    await zone('Pacific/Pago_Pago');
    expect(await titles('filter[overdue]=true')).toEqual(['Past time']);
    expect(await titles('filter[overdue]=false')).toEqual(['Day', 'Next hour', 'No deadline']);
    expect(await titles(`filter[due][lte]=${yesterday}`)).toContain('Day');
    expect(await titles(`filter[due][lt]=${yesterday}`)).not.toContain('Day');
    expect(await titles(`filter[due]=${yesterday}`)).toContain('Day');
    expect(await titles(`filter[due][gt]=${new Date().toISOString()}`)).toContain('Next hour');
    expect(await titles('filter[due][empty]=true')).toEqual(['No deadline']);
    await agent.get('/api/v1/tasks?filter[due][lte]=soon').expect(400);
    await agent.get('/api/v1/tasks?filter[due][in]=2026-01-01').expect(400);
  });

  it('pages by deadline, those without one last', async () => {
    const { agent } = people.operator;
    for (const day of ['2099-01-03', null, '2099-01-01', null, '2099-01-02'])
      await createTask(people.operator, { title: `P ${day}`, dueOn: day });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await agent.get(`/api/v1/tasks?limit=2&sort=due${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...body.items.map(({ dueOn }: { dueOn: string }) => String(dueOn)));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(['2099-01-01', '2099-01-02', '2099-01-03', 'null', 'null']);
  });
});
