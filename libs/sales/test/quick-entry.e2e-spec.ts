import type { TestApp } from '@atrium/platform/testing';
import { insertCustomer, salesPeople, type SalesPeople } from '@atrium/sales/testing';
import { startSales } from './app';

describe('quick entry', () => {
  let test: TestApp;
  let people: SalesPeople;

  beforeAll(async () => {
    test = await startSales();
    people = await salesPeople(test);
  });

  afterAll(() => test.close());

  const enter = (body: object, user = people.seller) => user.agent.post('/api/v1/quick-entry').send(body);
  const counts = () =>
    test.sql('select (select count(*) from customer) as customers, (select count(*) from deal) as deals');

  it('makes a company, somebody in it and a deal in one go', async () => {
    const { body } = await enter({
      company: { name: 'Mobila SRL', contactPoints: [{ kind: 'phone', value: '+373 22 212 345' }] },
      person: { name: 'Ana Munteanu', position: 'director' },
      deal: { amount: { amount: '1200', currency: 'MDL' }, nextStep: 'send offer', nextStepAt: '2026-11-24T09:00:00Z' },
    }).expect(201);
    expect(body.deal).toMatchObject({
      name: 'Mobila SRL',
      customer: { id: body.companyId, name: 'Mobila SRL' },
      amount: { amount: '1200.00', currency: 'MDL' },
      nextStep: 'send offer',
    });
    const ties = await test.sql(`select type, from_id, to_id, position from relationship where from_id = $1`, [
      body.personId,
    ]);
    expect(ties).toEqual([{ type: 'employment', from_id: body.personId, to_id: body.companyId, position: 'director' }]);
    const transactions = await test.sql('select distinct txid from change where subject_id = any($1::uuid[])', [
      [body.companyId, body.personId, body.deal.id],
    ]);
    expect(transactions).toHaveLength(1);
  });

  it('gives the deal to the person when there is no company, and takes those who are known already', async () => {
    const { body: alone } = await enter({
      person: { firstName: 'Иван', lastName: 'Петров' },
      deal: { name: 'Шкаф' },
    }).expect(201);
    expect(alone.deal.customer.id).toBe(alone.personId);
    const { body: again } = await enter({
      company: { id: await insertCustomer(test, 'Known', people.seller) },
      person: { id: alone.personId },
    }).expect(201);
    expect(again).toMatchObject({ personId: alone.personId, deal: null });
  });

  it('stores nothing when one part is wrong, and says which', async () => {
    const before = await counts();
    const hidden = await insertCustomer(test, 'Hidden', people.stranger);
    const cases: [object, string][] = [
      [{}, ''],
      [{ company: {} }, '/company/name'],
      [{ company: { name: 'New Co' }, person: {} }, '/person/name'],
      [{ company: { name: 'New Co' }, deal: { stageId: hidden } }, '/deal/stageId'],
      [{ company: { id: hidden } }, '/company/id'],
      [{ company: { name: 'New Co' }, deal: { amount: { amount: '1.239', currency: 'EUR' } } }, '/deal/amount/amount'],
    ];
    for (const [body, pointer] of cases) {
      const answer = await enter(body).expect(422);
      expect(answer.body.errors[0].pointer).toBe(pointer);
    }
    await enter({ company: { name: 'New Co' }, deal: { name: 'x' } }, people.operator).expect(403);
    await enter({ company: { name: 'New Co' } }, people.readonly).expect(403);
    const [{ customers, deals } = { customers: 0, deals: 0 }] = before as { customers: number; deals: number }[];
    expect(await counts()).toEqual([{ customers: customers + 1, deals }]);
  });
});
