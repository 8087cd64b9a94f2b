import type { TestApp } from '@atrium/platform/testing';
import { createDeal, createProduct, firstTestPipeline, salesPeople, type SalesPeople } from '@atrium/sales/testing';
import { startSales } from './app';

interface Stage {
  id: string;
  name: string;
  kind: string;
  probability: number;
  color: string;
}

describe('pipelines', () => {
  let test: TestApp;
  let people: SalesPeople;

  beforeAll(async () => {
    test = await startSales();
    people = await salesPeople(test);
  });

  afterAll(() => test.close());

  const get = async (id: string) => (await people.admin.agent.get(`/api/v1/pipelines/${id}`).expect(200)).body;
  const put = (id: string, version: number, body: object) =>
    people.admin.agent.put(`/api/v1/pipelines/${id}/stages`).set('if-match', `"${version}"`).send(body);

  it('has a first one after set-up, with reasons for losing', async () => {
    const { body } = await people.seller.agent.get('/api/v1/pipelines').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].stages.map(({ name, kind }: Stage) => [name, kind])).toEqual([
      ['New', 'open'],
      ['Qualified', 'open'],
      ['Offer', 'open'],
      ['Contract', 'open'],
      ['Won', 'won'],
      ['Lost', 'lost'],
    ]);
    const { body: reasons } = await people.seller.agent.get('/api/v1/lost-reasons').expect(200);
    expect(reasons.items.map(({ name }: { name: string }) => name)).toContain('Too expensive');
  });

  it('renames, reorders, adds and removes stages in one go, and tells two editors apart', async () => {
    const { body: made } = await people.admin.agent.post('/api/v1/pipelines').send({ name: 'Partners' }).expect(201);
    const [first, second, third, fourth, won, lost] = made.stages as Stage[];
    const stages = [
      { ...third, name: 'Talks' },
      { ...first, daysLimit: 5 },
      { name: 'Trial', kind: 'open' },
      { ...won },
      { ...lost },
    ];
    const { body } = await put(made.id, made.version, { stages }).expect(200);
    expect(body.stages.map(({ name }: Stage) => name)).toEqual(['Talks', 'New', 'Trial', 'Won', 'Lost']);
    expect(body.stages[1]).toMatchObject({ id: first?.id, daysLimit: 5 });
    expect(body.version).toBe(made.version + 1);
    await put(made.id, made.version, { stages }).expect(412);
    const gone = await test.sql('select id from stage where id = any($1::uuid[])', [[second?.id, fourth?.id]]);
    expect(gone).toEqual([]);
  });

  it('keeps deals when their stage is removed: says so, or moves them', async () => {
    const pipeline = await firstTestPipeline(people.admin);
    const deal = await createDeal(people.seller, { stageId: pipeline.open[1] });
    const present = await get(pipeline.id);
    const stages = (present.stages as Stage[]).filter(({ id }) => id !== pipeline.open[1]);
    const refused = await put(pipeline.id, present.version, { stages }).expect(409);
    expect(refused.body).toMatchObject({ code: 'stage_in_use', params: { stageId: pipeline.open[1], deals: 1 } });
    await put(pipeline.id, present.version, { stages, moves: [{ from: pipeline.open[1], to: pipeline.won }] }).expect(
      409,
    );
    const { body } = await put(pipeline.id, present.version, {
      stages,
      moves: [{ from: pipeline.open[1], to: pipeline.open[2] }],
    }).expect(200);
    expect(body.stages.map(({ id }: Stage) => id)).not.toContain(pipeline.open[1]);
    const { body: card } = await people.seller.agent.get(`/api/v1/deals/${deal.id}`).expect(200);
    expect(card.stage.id).toBe(pipeline.open[2]);
    expect(card.version).toBe(2);
    expect(card.stays.map(({ stageId }: { stageId: string }) => stageId)).toEqual([pipeline.open[1], pipeline.open[2]]);
    await people.seller.agent
      .post(`/api/v1/deals/${deal.id}/move`)
      .set('if-match', '"2"')
      .send({ stageId: pipeline.open[1] })
      .expect(422);
  });

  it('refuses pipelines that cannot work', async () => {
    const { body: made } = await people.admin.agent.post('/api/v1/pipelines').send({ name: 'Strict' }).expect(201);
    const open = made.stages[0];
    const cases: [object, string][] = [
      [{ stages: [open] }, 'stage_missing'],
      [{ stages: [...made.stages, { name: 'NEW', kind: 'open' }] }, 'name_taken'],
      [{ stages: [...made.stages, { id: made.id, name: 'X', kind: 'open' }] }, 'unknown_reference'],
    ];
    for (const [body, code] of cases) {
      const answer = await put(made.id, made.version, body).expect(422);
      expect(answer.body.errors[0].code).toBe(code);
    }
    await people.admin.agent.post('/api/v1/pipelines').send({ name: 'STRICT' }).expect(409);
  });

  it('archives what has deals, deletes what has none, and never the last', async () => {
    const { body: list } = await people.admin.agent.get('/api/v1/pipelines').expect(200);
    const [first, ...others] = list.items;
    await people.admin.agent.delete(`/api/v1/pipelines/${first.id}`).set('if-match', `"${first.version}"`).expect(409);
    for (const other of others)
      await people.admin.agent
        .delete(`/api/v1/pipelines/${other.id}`)
        .set('if-match', `"${other.version}"`)
        .expect(204);
    const archive = () =>
      people.admin.agent
        .patch(`/api/v1/pipelines/${first.id}`)
        .set('if-match', `"${first.version}"`)
        .send({ archived: true });
    const last = await archive().expect(409);
    expect(last.body.code).toBe('last_pipeline');
    await people.admin.agent.post('/api/v1/pipelines').send({ name: 'Next year' }).expect(201);
    await archive().expect(200);
    const names = async (query: string) =>
      (await people.admin.agent.get(`/api/v1/pipelines${query}`).expect(200)).body.items.map(({ name }: Stage) => name);
    expect([await names(''), await names('?archived=true')]).toEqual([['Next year'], ['Sales']]);
  });
});

describe('products', () => {
  let test: TestApp;
  let people: SalesPeople;

  beforeAll(async () => {
    test = await startSales();
    people = await salesPeople(test);
  });

  afterAll(() => test.close());

  it('are made, changed by version, thrown away and restored', async () => {
    const made = await createProduct(people.manager, {
      name: 'Стол «Ёлка»',
      sku: 'T-1',
      price: { amount: '1500', currency: 'MDL' },
    });
    const path = `/api/v1/products/${made.id}`;
    const { body } = await people.manager.agent
      .patch(path)
      .set('if-match', '"1"')
      .send({ price: null, category: 'Столы' })
      .expect(200);
    expect(body).toMatchObject({ name: 'Стол «Ёлка»', price: null, category: 'Столы', version: 2 });
    await people.manager.agent.patch(path).set('if-match', '"1"').send({ name: 'x' }).expect(412);
    await people.manager.agent.delete(path).set('if-match', '"2"').expect(204);
    const listed = async (query: string) =>
      (await people.seller.agent.get(`/api/v1/products?filter[q]=елка${query}`).expect(200)).body.total.value;
    expect([await listed(''), await listed('&filter[deleted]=true')]).toEqual([0, 1]);
    await people.seller.agent
      .post('/api/v1/deals')
      .send({ name: 'x', products: [{ productId: made.id }] })
      .expect(422);
    await people.manager.agent.post(`${path}/restore`).send({}).expect(200);
    expect(await listed('')).toBe(1);
  });

  it('share no article number, and answer row by row in bulk', async () => {
    await createProduct(people.manager, { name: 'One', sku: 'ABC' });
    const refused = await people.manager.agent.post('/api/v1/products').send({ name: 'Two', sku: 'abc' }).expect(409);
    expect(refused.body.code).toBe('sku_taken');
    const items = [
      { name: 'Three', sku: 'ABC' },
      { name: 'Four', externalId: { source: '1c', id: '4' } },
      { name: 'Four again', externalId: { source: '1c', id: '4' } },
    ];
    const { body } = await people.manager.agent.post('/api/v1/products/bulk').send({ items }).expect(200);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['refused', 'created', 'updated']);
    const { body: put } = await people.manager.agent
      .put('/api/v1/products/by-external-id/1c/4')
      .send({ name: 'Four at last' })
      .expect(200);
    expect(put).toMatchObject({ id: body.items[1].id, name: 'Four at last' });
  });

  it('are found by name and article number', async () => {
    await createProduct(people.manager, { name: 'Canapea Țară', sku: 'ZX-900' });
    const hits = async (q: string) =>
      JSON.stringify((await people.seller.agent.get(`/api/v1/search?q=${encodeURIComponent(q)}`).expect(200)).body);
    expect(await hits('tara')).toContain('Canapea Țară');
    expect(await hits('zx-9')).toContain('Canapea Țară');
  });
});
