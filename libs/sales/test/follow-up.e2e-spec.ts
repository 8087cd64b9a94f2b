import type { TestApp } from '@atrium/platform/testing';
import {
  createDeal,
  firstTestPipeline,
  insertCustomer,
  salesPeople,
  type SalesPeople,
  type TestPipeline,
} from '@atrium/sales/testing';
import { createActivity, createTask } from '@atrium/tasks/testing';
import { startSales } from './app';

let t: TestApp;
let people: SalesPeople;
let pipeline: TestPipeline;
beforeAll(async () => {
  t = await startSales();
  people = await salesPeople(t);
  pipeline = await firstTestPipeline(people.admin);
});
afterAll(() => t.close());

const deal = async (id: string) => (await people.admin.agent.get(`/api/v1/deals/${id}`).expect(200)).body;
const tasksOf = async (id: string) =>
  (await people.seller.agent.get(`/api/v1/tasks?filter[dealId]=${id}&sort=createdAt`).expect(200)).body.items;
const write = async (id: string, path: string, body: object) => {
  const { version } = await deal(id);
  const method = path ? 'post' : 'patch';
  return people.seller.agent[method](`/api/v1/deals/${id}${path}`)
    .set('if-match', `"${version}"`)
    .send(body)
    .expect(200);
};

describe('the next step of a deal', () => {
  it('is a task of its owner with a reminder, kept in step with the deal', async () => {
    const { id } = await createDeal(people.seller, { nextStep: 'call', nextStepAt: '2099-11-23T10:00:00+02:00' });
    const [task, ...none] = await tasksOf(id);
    expect(none).toEqual([]);
    expect(task).toMatchObject({
      title: 'call',
      nextStep: true,
      dueAt: '2099-11-23T08:00:00+00:00',
      owner: { id: people.seller.id },
      remindAt: '2099-11-23T07:45:00+00:00',
    });
    await write(id, '', { nextStep: 'write' });
    expect(await tasksOf(id)).toMatchObject([{ id: task.id, title: 'write', dueAt: '2099-11-23T08:00:00+00:00' }]);
    await write(id, '/move', { stageId: pipeline.open[1], nextStep: 'visit', nextStepAt: '2099-12-01T09:00:00Z' });
    expect(await tasksOf(id)).toMatchObject([{ id: task.id, title: 'visit', dueAt: '2099-12-01T09:00:00+00:00' }]);
    await people.seller.agent
      .patch(`/api/v1/tasks/${task.id}`)
      .set('if-match', `"${(await tasksOf(id))[0].version}"`)
      .send({ dueOn: '2099-12-02' })
      .expect(200);
    expect(await deal(id)).toMatchObject({
      nextStep: 'visit',
      nextStepOn: '2099-12-02',
      nextStepAt: '2099-12-02T23:59:59+00:00',
    });
    await write(id, '', { nextStep: 'visit them' });
    expect(await tasksOf(id)).toMatchObject([{ title: 'visit them', dueOn: '2099-12-02', dueAt: null }]);
    const { body } = await people.seller.agent
      .post(`/api/v1/tasks/${task.id}/complete`)
      .send({ next: { title: 'sign', dueOn: '2099-12-05' } })
      .expect(200);
    expect(await deal(id)).toMatchObject({ nextStep: 'sign', nextStepOn: '2099-12-05' });
    await write(id, '/move', { stageId: pipeline.won });
    expect(await deal(id)).toMatchObject({ nextStep: null, nextStepAt: null, nextStepOn: null });
    const next = (await tasksOf(id)).find((one: { id: string }) => one.id === body.nextTaskId);
    expect(next).toMatchObject({ status: 'cancelled', remindAt: null });
  });

  it('that an import has written without a task stays until a task takes its place', async () => {
    const { id } = await createDeal(people.seller);
    await t.sql(`update deal set next_step = 'imported', next_step_at = '2099-01-01T10:00:00Z' where id = $1`, [id]);
    await createTask(people.seller, { title: 'beside', subjectType: 'deal', subjectId: id });
    await createActivity(people.seller, { type: 'deal', id }, { outcome: 'reached' });
    expect(await deal(id)).toMatchObject({ nextStep: 'imported' });
    await write(id, '', { nextStep: 'taken over' });
    const [, step] = await tasksOf(id);
    expect(step).toMatchObject({ title: 'taken over', nextStep: true, dueAt: '2099-01-01T10:00:00+00:00' });
    await write(id, '', { nextStep: null });
    // What was named is gone; what is still open with the deal is its next step now.
    expect(await deal(id)).toMatchObject({ nextStep: 'beside' });
    expect((await tasksOf(id))[1]).toMatchObject({ status: 'cancelled' });
  });
});

describe('activities of a deal', () => {
  it('are a contact with its customer too, and go along when the deal gets another one', async () => {
    const [first, second] = [
      await insertCustomer(t, 'First', people.seller),
      await insertCustomer(t, 'Second', people.seller),
    ];
    const { id } = await createDeal(people.seller, { customerId: first });
    const happenedAt = '2026-03-01T10:00:00+00:00';
    await createActivity(people.seller, { type: 'deal', id }, { happenedAt, kind: 'meeting' });
    const last = async (customer: string) =>
      (await people.seller.agent.get(`/api/v1/customers/${customer}`).expect(200)).body.lastContactAt;
    expect((await deal(id)).lastContactAt).toBe(happenedAt);
    expect([await last(first), await last(second)]).toEqual([happenedAt, null]);
    await write(id, '', { customerId: second });
    expect([await last(first), await last(second)]).toEqual([null, happenedAt]);
  });

  it('stand on the timeline of the customer for those who see the deal, with its moves', async () => {
    const customer = await insertCustomer(t, 'Watched', people.stranger);
    const { id } = await createDeal(people.stranger, { customerId: customer });
    await createActivity(people.stranger, { type: 'deal', id }, { text: 'secret' });
    const version = (await deal(id)).version;
    await people.stranger.agent
      .post(`/api/v1/deals/${id}/move`)
      .set('if-match', `"${version}"`)
      .send({ stageId: pipeline.open[2] })
      .expect(200);
    const timeline = async (who: keyof SalesPeople) =>
      (
        await people[who].agent
          .get('/api/v1/timeline')
          .query({ subjectType: 'customer', subjectId: customer })
          .expect(200)
      ).body.items;
    const seen = await timeline('stranger');
    expect(seen.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['stage', 'activity', 'stage']),
    );
    const [move] = seen.filter(({ kind }: { kind: string }) => kind === 'stage');
    expect(move).toMatchObject({
      actor: { id: people.stranger.id },
      subject: { type: 'deal', id },
      data: { from: { id: pipeline.open[0] }, to: { id: pipeline.open[2] } },
    });
    // The operator sees every customer and no deals.
    expect(await timeline('operator')).toEqual([]);
    const list = await people.operator.agent.get('/api/v1/activities').expect(200);
    expect(list.body).toMatchObject({ items: [], total: { value: 0 } });
  });
});
