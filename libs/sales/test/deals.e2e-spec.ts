import type { TestApp } from '@atrium/platform/testing';
import {
  createDeal,
  createProduct,
  firstTestPipeline,
  insertCustomer,
  salesPeople,
  type SalesPeople,
  type TestPipeline,
} from '@atrium/sales/testing';
import { startSales } from './app';

describe('deals', () => {
  let test: TestApp;
  let people: SalesPeople;
  let pipeline: TestPipeline;

  beforeAll(async () => {
    test = await startSales();
    people = await salesPeople(test);
    pipeline = await firstTestPipeline(people.admin);
  });

  afterAll(() => test.close());

  const move = (id: string, version: number, body: object, user = people.seller) =>
    user.agent.post(`/api/v1/deals/${id}/move`).set('if-match', `"${version}"`).send(body);

  describe('making one', () => {
    it('starts in the first stage, belongs to who made it, in the currency of the house', async () => {
      const { body, headers } = await people.seller.agent.post('/api/v1/deals').send({ name: 'Kitchen' }).expect(201);
      expect(body).toMatchObject({
        name: 'Kitchen',
        pipelineId: pipeline.id,
        stage: { id: pipeline.open[0], kind: 'open' },
        amount: null,
        currency: 'EUR',
        owner: { id: people.seller.id },
        customer: null,
        closedOn: null,
        products: [],
        can: { write: true, delete: true },
        version: 1,
      });
      expect(headers.etag).toBe('"1"');
      const [row] = await test.sql('select team_id from deal where id = $1', [body.id]);
      expect(row).toEqual({ team_id: people.seller.teamId });
    });

    it('keeps the amount to the cent and refuses what it cannot keep', async () => {
      const { body } = await people.seller.agent
        .post('/api/v1/deals')
        .send({ name: 'x', amount: { amount: '1234567890123.40', currency: 'IDR' } })
        .expect(201);
      expect(body.amount).toEqual({ amount: '1234567890123.40', currency: 'IDR' });
      for (const [amount, code] of [
        ['1.005', 'too_precise'],
        ['-1', 'too_small'],
        ['12,5', 'not_a_number'],
      ] as const) {
        const answer = await people.seller.agent
          .post('/api/v1/deals')
          .send({ name: 'x', amount: { amount, currency: 'EUR' } })
          .expect(422);
        expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/amount/amount', code })]);
      }
    });

    it('takes lines, at the catalogue price when none is given, and their sum as its amount', async () => {
      const desk = await createProduct(people.manager, { name: 'Desk', price: { amount: '199.90', currency: 'EUR' } });
      const lamp = await createProduct(people.manager, { name: 'Lamp', price: { amount: '30', currency: 'USD' } });
      const { body } = await people.seller.agent
        .post('/api/v1/deals')
        .send({
          name: 'Office',
          products: [
            { productId: desk.id, quantity: '3' },
            { productId: lamp.id, price: '25.5' },
            { productId: lamp.id },
          ],
        })
        .expect(201);
      expect(body.amount).toEqual({ amount: '625.20', currency: 'EUR' });
      expect(
        body.products.map((line: { name: string; quantity: string; price: string | null; total: string | null }) => [
          line.name,
          line.quantity,
          line.price,
          line.total,
        ]),
      ).toEqual([
        ['Desk', '3', '199.90', '599.70'],
        ['Lamp', '1', '25.50', '25.50'],
        ['Lamp', '1', null, null],
      ]);
    });

    it('refuses a name that is missing or blank, unknown fields, and references to nothing', async () => {
      const nothing = '00000000-0000-7000-8000-000000000000';
      const bodies: [object, string, string][] = [
        [{}, '/name', 'required'],
        [{ name: ' ' }, '/name', 'required'],
        [{ name: 'x', colour: 'red' }, '/colour', 'unknown_field'],
        [{ name: 'x', stageId: nothing }, '/stageId', 'unknown_reference'],
        [{ name: 'x', pipelineId: nothing }, '/pipelineId', 'unknown_reference'],
        [{ name: 'x', customerId: nothing }, '/customerId', 'unknown_reference'],
        [{ name: 'x', ownerId: nothing }, '/ownerId', 'unknown_reference'],
        [{ name: 'x', products: [{ productId: nothing }] }, '/products/0/productId', 'unknown_reference'],
        [{ name: 'x', closedOn: '2026-01-01' }, '/closedOn', 'not_closed'],
      ];
      const before = await test.sql('select count(*) from deal');
      for (const [body, pointer, code] of bodies) {
        const answer = await people.seller.agent.post('/api/v1/deals').send(body).expect(422);
        expect(answer.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
      }
      expect(await test.sql('select count(*) from deal')).toEqual(before);
    });
  });

  describe('changing one', () => {
    it('writes what was sent and one change with before and after', async () => {
      const deal = await createDeal(people.seller, { name: 'Before', amount: { amount: '10', currency: 'EUR' } });
      const { body } = await people.seller.agent
        .patch(`/api/v1/deals/${deal.id}`)
        .set('if-match', '"1"')
        .send({ name: 'After', expectedCloseOn: '2027-01-31' })
        .expect(200);
      expect(body).toMatchObject({
        name: 'After',
        expectedCloseOn: '2027-01-31',
        amount: { amount: '10.00' },
        version: 2,
      });
      const changes = await test.sql(
        'select operation, before, after, actor_id from change where subject_id = $1 order by seq',
        [deal.id],
      );
      expect(changes).toEqual([
        expect.objectContaining({ operation: 'insert' }),
        {
          operation: 'update',
          before: { name: 'Before', expectedCloseOn: null },
          after: { name: 'After', expectedCloseOn: '2027-01-31' },
          actor_id: people.seller.id,
        },
      ]);
    });

    it('wants the version, and shows the present one to who was slower', async () => {
      const deal = await createDeal(people.seller, { name: 'Mine' });
      await people.seller.agent.patch(`/api/v1/deals/${deal.id}`).send({ name: 'x' }).expect(428);
      const both = await Promise.all(
        ['one', 'two', 'three'].map((name) =>
          people.seller.agent.patch(`/api/v1/deals/${deal.id}`).set('if-match', '"1"').send({ name }),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
      const winner = both.find(({ status }) => status === 200);
      const slower = both.find(({ status }) => status === 412);
      expect(slower?.body).toMatchObject({
        code: 'changed_by_another',
        current: { name: winner?.body.name, version: 2 },
      });
      const changes = await test.sql(`select 1 from change where subject_id = $1 and operation = 'update'`, [deal.id]);
      expect(changes).toHaveLength(1);
    });

    it('hands a deal only to somebody whose deals one may change', async () => {
      const deal = await createDeal(people.seller);
      const give = (user: typeof people.seller, version: number, ownerId: string | null) =>
        user.agent.patch(`/api/v1/deals/${deal.id}`).set('if-match', `"${version}"`).send({ ownerId });
      await give(people.seller, 1, people.mate.id).expect(422);
      await give(people.manager, 1, people.stranger.id).expect(422);
      await give(people.manager, 1, null).expect(422);
      const { body } = await give(people.manager, 1, people.mate.id).expect(200);
      expect(body.owner.id).toBe(people.mate.id);
      await people.seller.agent.get(`/api/v1/deals/${deal.id}`).expect(404);
      await give(people.admin, 2, people.stranger.id).expect(200);
      const [row] = await test.sql('select team_id from deal where id = $1', [deal.id]);
      expect(row).toEqual({ team_id: people.stranger.teamId });
    });

    it('replaces lines as a set and touches only those that differ', async () => {
      const product = await createProduct(people.manager, { name: 'Chair', price: { amount: '40', currency: 'EUR' } });
      const { body: deal } = await people.seller.agent
        .post('/api/v1/deals')
        .send({
          name: 'Chairs',
          products: [
            { productId: product.id, quantity: '2' },
            { productId: product.id, quantity: '5' },
          ],
        })
        .expect(201);
      const [first, second] = deal.products;
      const put = (version: number, body: object) =>
        people.seller.agent.put(`/api/v1/deals/${deal.id}/products`).set('if-match', `"${version}"`).send(body);
      const { body } = await put(deal.version, {
        items: [
          { id: second.id, productId: product.id },
          { productId: product.id, quantity: '0.5' },
        ],
        setAmount: true,
      }).expect(200);
      expect(body.products.map((line: { id: string; quantity: string }) => line.quantity)).toEqual(['5', '0.5']);
      expect(body.amount.amount).toBe('220.00');
      await put(body.version, { items: [{ id: first.id, productId: product.id }] }).expect(422);
      const lines = await test.sql<{ operation: string }>(
        `select operation from change where root_id = $1 and subject_type = 'dealProduct' order by seq`,
        [deal.id],
      );
      expect(lines.map(({ operation }) => operation)).toEqual(['insert', 'insert', 'delete', 'update', 'insert']);
      const { body: same } = await put(body.version, {
        items: body.products.map(({ id, productId }: { id: string; productId: string }) => ({ id, productId })),
      }).expect(200);
      expect(same.products).toEqual(body.products);
      const after = await test.sql(`select 1 from change where root_id = $1 and subject_type = 'dealProduct'`, [
        deal.id,
      ]);
      expect(after).toHaveLength(lines.length);
    });
  });

  describe('moving one', () => {
    it('takes the next step in the same act, and remembers how long it stayed', async () => {
      const deal = await createDeal(people.seller);
      await test.sql(`update deal_stage_entry set entered_at = entered_at - interval '3 days' where deal_id = $1`, [
        deal.id,
      ]);
      const { body } = await move(deal.id, 1, {
        stageId: pipeline.open[1],
        nextStep: 'call',
        nextStepAt: '2026-11-23T10:00:00+02:00',
      }).expect(200);
      expect(body).toMatchObject({ stage: { id: pipeline.open[1] }, nextStep: 'call', version: 2 });
      expect(new Date(body.nextStepAt).toISOString()).toBe('2026-11-23T08:00:00.000Z');
      expect(body.stays).toHaveLength(2);
      expect(body.stays[0]).toMatchObject({ stageId: pipeline.open[0], visits: 1 });
      expect(body.stays[0].seconds).toBeGreaterThanOrEqual(3 * 86_400);
      expect(body.stays[1]).toMatchObject({ stageId: pipeline.open[1], leftAt: null });
      expect(Date.now() - Date.parse(body.stageEnteredAt)).toBeLessThan(60_000);
    });

    it('closes a deal, wants a reason for a lost one, and forgets both when it is opened again', async () => {
      const deal = await createDeal(people.seller, { nextStep: 'wait' });
      const refused = await move(deal.id, 1, { stageId: pipeline.lost }).expect(422);
      expect(refused.body.errors).toEqual([
        expect.objectContaining({ pointer: '/closeReason', code: 'reason_required' }),
      ]);
      const { body: lost } = await move(deal.id, 1, { stageId: pipeline.lost, closeReason: 'Too expensive' }).expect(
        200,
      );
      expect(lost).toMatchObject({
        closeReason: 'Too expensive',
        closedOn: new Date().toISOString().slice(0, 10),
        nextStep: null,
      });
      const { body: won } = await move(deal.id, 2, { stageId: pipeline.won, closedOn: '2026-01-02' }).expect(200);
      expect(won).toMatchObject({ closeReason: null, closedOn: '2026-01-02' });
      const { body: open } = await move(deal.id, 3, { stageId: pipeline.open[0] }).expect(200);
      expect(open).toMatchObject({ closeReason: null, closedOn: null, stage: { kind: 'open' } });
      expect(open.stays.find((stay: { stageId: string }) => stay.stageId === pipeline.open[0])).toMatchObject({
        visits: 2,
      });
    });

    it('refuses a stage that does not exist, and a slower hand', async () => {
      const deal = await createDeal(people.seller);
      await move(deal.id, 1, { stageId: deal.id }).expect(422);
      const both = await Promise.all([
        move(deal.id, 1, { stageId: pipeline.open[1] }),
        move(deal.id, 1, { stageId: pipeline.open[2] }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    it('keeps stays, kind and days of closing under bulk SQL too', async () => {
      const one = await createDeal(people.seller);
      const two = await createDeal(people.seller);
      await test.sql('update deal set stage_id = $1 where id = any($2::uuid[])', [pipeline.won, [one.id, two.id]]);
      const rows = await test.sql(
        'select stage_kind, closed_on is not null as closed from deal where id = any($1::uuid[])',
        [[one.id, two.id]],
      );
      expect(rows).toEqual([
        { stage_kind: 'won', closed: true },
        { stage_kind: 'won', closed: true },
      ]);
      const stays = await test.sql(
        'select count(*) filter (where left_at is null) as here, count(*) as stays from deal_stage_entry where deal_id = any($1::uuid[])',
        [[one.id, two.id]],
      );
      expect(stays).toEqual([{ here: 2, stays: 4 }]);
      const changes = await test.sql(
        `select subject_id from change where subject_id = any($1::uuid[]) and operation = 'update'`,
        [[one.id, two.id]],
      );
      expect(changes).toHaveLength(2);
    });
  });

  describe('the bin', () => {
    it('hides a deal from lists, boards and search, and gives it back', async () => {
      const deal = await createDeal(people.seller, { name: 'Throwaway', amount: { amount: '77', currency: 'CHF' } });
      const names = async (query: string) =>
        (await people.seller.agent.get(`/api/v1/deals?filter[q]=throwaway${query}`).expect(200)).body.items.length;
      await people.seller.agent.delete(`/api/v1/deals/${deal.id}`).set('if-match', '"1"').expect(204);
      expect(await names('')).toBe(0);
      expect(await names('&filter[deleted]=true')).toBe(1);
      const board = await people.seller.agent.get(`/api/v1/pipelines/${pipeline.id}/board`).expect(200);
      expect(JSON.stringify(board.body)).not.toContain('CHF');
      await people.seller.agent
        .patch(`/api/v1/deals/${deal.id}`)
        .set('if-match', '"2"')
        .send({ name: 'x' })
        .expect(409);
      const { body } = await people.seller.agent.post(`/api/v1/deals/${deal.id}/restore`).expect(200);
      expect(body.deletedAt).toBeNull();
      expect(await names('')).toBe(1);
    });
  });

  describe('a customer out of sight', () => {
    it('is marked but not named, cannot be filtered by, and cannot be given', async () => {
      const hidden = await insertCustomer(test, 'Secret Holding', people.stranger);
      const { body: deal } = await people.admin.agent
        .post('/api/v1/deals')
        .send({ name: 'Big one', customerId: hidden, ownerId: people.seller.id })
        .expect(201);
      expect(deal.customer).toEqual({ hidden: false, id: hidden, name: 'Secret Holding', kind: 'company' });
      const mark = { hidden: true, id: null, name: null, kind: null };
      const { body: card } = await people.seller.agent.get(`/api/v1/deals/${deal.id}`).expect(200);
      expect(card.customer).toEqual(mark);
      const { body: list } = await people.seller.agent.get('/api/v1/deals?filter[q]=big').expect(200);
      expect(list.items[0].customer).toEqual(mark);
      const probe = await people.seller.agent.get(`/api/v1/deals?filter[customerId]=${hidden}`).expect(200);
      expect(probe.body).toMatchObject({ items: [], total: { value: 0 } });
      const { body: found } = await people.admin.agent.get(`/api/v1/deals?filter[customerId]=${hidden}`).expect(200);
      expect(found.items).toHaveLength(1);
      await people.seller.agent.post('/api/v1/deals').send({ name: 'x', customerId: hidden }).expect(422);
      const { body: kept } = await people.seller.agent
        .patch(`/api/v1/deals/${deal.id}`)
        .set('if-match', '"1"')
        .send({ name: 'Bigger' })
        .expect(200);
      expect(kept.customer).toEqual(mark);
    });
  });

  describe('other systems', () => {
    it('creates once by external id and updates after that, moving by the rules', async () => {
      const put = (body: object, user = people.seller) =>
        user.agent.put('/api/v1/deals/by-external-id/1c/A-1').send(body);
      const { body: made } = await put({ name: 'From 1C' }).expect(201);
      const { body: again } = await put({
        name: 'From 1C, renamed',
        stageId: pipeline.lost,
        closeReason: 'No budget',
      }).expect(200);
      expect(again).toMatchObject({
        id: made.id,
        name: 'From 1C, renamed',
        stage: { kind: 'lost' },
        closeReason: 'No budget',
      });
      const taken = await put({ name: 'Mine?' }, people.stranger).expect(409);
      expect(taken.body.code).toBe('external_id_taken');
    });

    it('answers for each row of a bulk call', async () => {
      const { body } = await people.seller.agent
        .post('/api/v1/deals/bulk')
        .send({
          items: [
            { name: 'Row 1' },
            { name: 'Row 2', ownerId: people.stranger.id },
            { name: 'Row 3', externalId: { source: '1c', id: 'B-3' } },
          ],
        })
        .expect(200);
      expect(body.items.map((item: { outcome: string }) => item.outcome)).toEqual(['created', 'refused', 'created']);
      expect(body.items[1].problem).toMatchObject({
        status: 422,
        errors: [expect.objectContaining({ pointer: '/ownerId' })],
      });
      expect(body.complete).toBe(false);
      const stored = await test.sql(`select name from deal where name like 'Row %' order by name`);
      expect(stored).toEqual([{ name: 'Row 1' }, { name: 'Row 3' }]);
    });
  });
});
