import { createUser, type TestUser } from '@atrium/identity/testing';
import { ImportRunner } from '../src/imports/engine/runner';
import {
  change,
  dataFile,
  describeWithData,
  type ImportTest,
  read,
  rows,
  startImportTest,
  upload,
  values,
  work,
} from './harness';
import { ThingTarget } from './things';

/** The deals of the reseller, into the small target of this test: the engine is the same for every target. */
describeWithData('import of 8,800 deals', () => {
  let test: ImportTest;
  let admin: TestUser;

  beforeAll(async () => {
    test = await startImportTest();
    ({ admin } = test);
    const people = await upload(
      admin.agent,
      'users',
      'sales_teams.csv',
      dataFile('crm-sales-opportunities/sales_teams.csv'),
    );
    await work(test, admin.agent, people.id, 'run');
    await test.sql(
      `insert into gadget (name) values ('GTX Basic'), ('GTX Pro'), ('MG Special'), ('MG Advanced'), ('GTX Plus Pro'), ('GTX Plus Basic'), ('GTK 500')`,
    );
  });
  afterAll(() => test?.close());
  beforeEach(() => test.sql('truncate thing, external_id'));
  afterEach(() => {
    test.app.get(ThingTarget).beforeWrite = () => undefined;
  });

  const deals = () => dataFile('crm-sales-opportunities/sales_pipeline.csv').toString('utf8').replaceAll('\r\n', '\n');
  const totals = async () => {
    const [row] = await test.sql(
      `select count(*)::int as deals, count(*) filter (where stage = 'won')::int as won, count(*) filter (where stage = 'lost')::int as lost,
         sum(amount) filter (where stage = 'won')::int as sum, count(gadget_id)::int as gadgets, count(owner_id)::int as owners from thing`,
    );
    return row;
  };
  const whole = { deals: 8_800, won: 4_238, lost: 2_473, sum: 10_005_534, gadgets: 8_800, owners: 8_800 };

  it('guesses every column, takes GTXPro for GTX Pro, writes all and nothing twice', async () => {
    const first = await upload(admin.agent, 'things', 'sales_pipeline.csv', deals());
    const preview = (await admin.agent.get(`/api/v1/imports/${first.id}/preview`).expect(200)).body;
    expect(preview.columns.map((column: { field: string | null }) => column.field)).toEqual([
      '$externalId',
      'owner',
      'gadget',
      null,
      'stage',
      null,
      'closedAt',
      'amount',
    ]);
    expect(preview.rows[0]).toMatchObject({
      number: 2,
      problems: [],
      values: { stage: 'won', closedAt: '2017-03-01', amount: { amount: '1054', currency: null } },
    });

    const gadgets = (await values(admin.agent, first.id)).fields.find((field) => field.field === 'gadget');
    expect(gadgets).toMatchObject({ distinct: 7, open: 0 });
    expect(gadgets?.items.find((item) => item.value === 'GTXPro')).toMatchObject({
      count: 1_480,
      match: 'folded',
      effect: 'taken',
      candidates: [{ title: 'GTX Pro' }],
    });

    expect(await work(test, admin.agent, first.id, 'check')).toMatchObject({
      state: 'checked',
      counts: { total: 8_800, create: 8_800, refuse: 0 },
    });
    expect(await totals()).toMatchObject({ deals: 0 });
    expect(await work(test, admin.agent, first.id, 'run')).toMatchObject({
      state: 'done',
      counts: { total: 8_800, create: 8_800, refuse: 0 },
    });
    expect(await totals()).toEqual(whole);

    const again = await upload(admin.agent, 'things', 'sales_pipeline (2).csv', deals());
    expect(await work(test, admin.agent, again.id, 'check')).toMatchObject({
      counts: { create: 0, update: 0, unchanged: 8_800 },
    });
    expect(await work(test, admin.agent, again.id, 'run')).toMatchObject({
      counts: { create: 0, update: 0, unchanged: 8_800 },
    });
    expect(await totals()).toEqual(whole);
  });

  it('knows the rows again when the file has no id column', async () => {
    const withoutIds = deals()
      .split('\n')
      .map((line) => line.replace(/^[^,]*,/, ''))
      .join('\n');
    const first = await upload(admin.agent, 'things', 'no ids.csv', withoutIds);
    const done = await work(test, admin.agent, first.id, 'run');
    // Some lines are the same to the last letter; without an id to say otherwise each is a deal of its own, and stays so.
    expect(done.counts).toMatchObject({ create: 8_800, refuse: 0 });
    expect(await totals()).toEqual(whole);
    const again = await upload(admin.agent, 'things', 'other name.csv', withoutIds);
    expect((await work(test, admin.agent, again.id, 'run')).counts).toMatchObject({
      create: 0,
      update: 0,
      unchanged: 8_800,
    });
  });

  /** 50 rows of the file broken in five ways. */
  function broken(): { file: string; lines: Map<number, { column: string | null; code: string }> } {
    const lines = deals().trim().split('\n');
    const expected = new Map<number, { column: string | null; code: string }>();
    for (let index = 0; index < 50; index += 1) {
      const at = 100 + index * 170;
      const cells = lines[at]!.split(',');
      const ways = [
        () => ((cells[2] = 'Perpetuum Mobile'), { column: 'product', code: 'unknown_reference' }),
        () => ((cells[6] = '31/31/2017'), { column: 'close_date', code: 'not_a_date' }),
        () => ((cells[7] = 'a lot'), { column: 'close_value', code: 'not_a_number' }),
        () => ((cells[1] = 'Nobody Known'), { column: 'sales_agent', code: 'unknown_reference' }),
        () => (cells.push('stray'), { column: null, code: 'too_many_cells' }),
      ];
      expected.set(at + 1, ways[index % 5]!());
      lines[at] = cells.join(',');
    }
    return { file: lines.join('\n'), lines: expected };
  }

  it('takes 8,750 and refuses 50 broken rows with row, column and reason, as a file too', async () => {
    const { file, lines } = broken();
    const { id } = await upload(admin.agent, 'things', 'broken.csv', file);
    expect(await work(test, admin.agent, id, 'run')).toMatchObject({
      state: 'done',
      counts: { create: 8_750, refuse: 50 },
    });
    expect(await totals()).toMatchObject({ deals: 8_750 });
    const refused = await rows(admin.agent, id, 'filter[outcome]=refuse&limit=200');
    expect(
      new Map(refused.map((row) => [row.number, { column: row.problems[0]?.column, code: row.problems[0]?.code }])),
    ).toEqual(lines);

    const csv = await admin.agent.get(`/api/v1/imports/${id}/refused.csv`).expect(200);
    const text = csv.text
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(text).toHaveLength(51);
    expect(text[0]).toBe(
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,Import problem',
    );
    expect(text[1]).toContain('Perpetuum Mobile');
    expect(text[1]).toContain('product: Unknown gadget');

    // The file of refused rows, mended, is a file like any other.
    const mended = csv.text.replaceAll('Perpetuum Mobile', 'GTXPro');
    const second = await upload(admin.agent, 'things', 'broken-refused.csv', mended, { source: 'broken' });
    expect((await work(test, admin.agent, second.id, 'run')).counts).toMatchObject({ total: 50, create: 20 });
  });

  it('goes on where a worker was killed, to the same end', async () => {
    const { file } = broken();
    const { id } = await upload(admin.agent, 'things', 'broken.csv', file);
    const target = test.app.get(ThingTarget);
    let chunks = 0;
    target.beforeWrite = () => {
      chunks += 1;
      // Not a row's fault: what a dying connection looks like from inside.
      if (chunks === 4) throw new Error('the worker died');
    };
    await expect(work(test, admin.agent, id, 'run')).rejects.toThrow('the worker died');
    const half = await read(admin.agent, id);
    expect(half.state).toBe('running');
    expect(half.progress).toMatchObject({ phase: 'running', done: 3_000, total: 8_800 });
    expect(await totals()).toMatchObject({ deals: half.counts.create });

    // A worker killed with -9 leaves its lease behind: nobody takes over before it runs out.
    const runner = test.app.get(ImportRunner);
    await test.sql(
      `update import set lease_token = gen_random_uuid(), lease_until = now() + interval '1 minute' where id = $1`,
      [id],
    );
    await runner.work(id);
    expect((await read(admin.agent, id)).progress.done).toBe(3_000);
    await test.sql(`update import set lease_until = now() - interval '1 second' where id = $1`, [id]);
    await runner.work(id);
    expect(await read(admin.agent, id)).toMatchObject({
      state: 'done',
      counts: { total: 8_800, create: 8_750, refuse: 50 },
    });
    expect(await totals()).toMatchObject({ deals: 8_750 });
  });

  it('is run by one of two workers only, and not at all before it was asked for', async () => {
    const { id } = await upload(admin.agent, 'things', 'sales_pipeline.csv', deals());
    await test.app.get(ImportRunner).work(id);
    expect(await totals()).toMatchObject({ deals: 0 });
    await admin.agent.post(`/api/v1/imports/${id}/run`).expect(202);
    const two = [test.app.get(ImportRunner).work(id), test.app.get(ImportRunner).work(id)];
    await Promise.all(two);
    expect(await totals()).toEqual(whole);
    expect((await read(admin.agent, id)).counts).toMatchObject({ create: 8_800 });
  });

  it('a bad row that only the database sees does not spoil its chunk', async () => {
    const lines = deals().trim().split('\n').slice(0, 1_501);
    lines[700] = lines[700]!.replace(/,[^,]*$/, ',99000000');
    const { id } = await upload(admin.agent, 'things', 'big amounts.csv', lines.join('\n'));
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ total: 1_500, create: 1_499, refuse: 1 });
    const [refused] = await rows(admin.agent, id, 'filter[outcome]=refuse');
    expect(refused).toMatchObject({ number: 701, state: 'refused', problems: [{ code: 'invalid_value' }] });
  });

  it('asks about unknown products, remembers the answer and creates what is wanted', async () => {
    const file = [
      'id,sales agent,product',
      'a1,Moses Frase,GTX Porr',
      'a2,Moses Frase,Hoverboard',
      'a3,Moses Frase,Hoverboard',
    ].join('\n');
    const { id } = await upload(admin.agent, 'things', 'new.csv', file);
    expect((await work(test, admin.agent, id, 'check')).counts).toMatchObject({ refuse: 3 });
    const [first] = await rows(admin.agent, id);
    expect(first?.problems).toEqual([
      expect.objectContaining({
        column: 'product',
        code: 'unknown_reference',
        value: 'GTX Porr',
        params: { reference: 'gadget', suggestion: 'GTX Pro' },
      }),
    ]);
    const gadgets = (await values(admin.agent, id)).fields.find((field) => field.field === 'gadget');
    expect(gadgets).toMatchObject({ open: 2, mayCreate: true });
    const near = gadgets?.items.find((item) => item.value === 'GTX Porr');
    expect(near).toMatchObject({ match: 'near', effect: 'refuse' });
    await change(admin.agent, id, {
      values: [
        { field: 'gadget', value: 'GTX Porr', action: 'record', id: near?.candidates[0]?.id },
        { field: 'gadget', value: 'Hoverboard', action: 'create' },
      ],
    });
    expect((await work(test, admin.agent, id, 'check')).counts).toMatchObject({ create: 3 });
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 3 });
    expect(
      await test.sql(
        `select g.name, count(*)::int as things from thing t join gadget g on g.id = t.gadget_id group by 1 order by 1`,
      ),
    ).toEqual([
      { name: 'GTX Pro', things: 1 },
      { name: 'Hoverboard', things: 2 },
    ]);
    const next = await upload(admin.agent, 'things', 'next.csv', 'id,sales agent,product\nb1,Moses Frase,gtx porr\n');
    const remembered = (await values(admin.agent, next.id)).fields.find((field) => field.field === 'gadget');
    expect(remembered?.items[0]).toMatchObject({ effect: 'taken', answer: { action: 'record', remembered: true } });
  });

  it('obeys the rights of whoever imports: strangers are neither matched nor changed nor told of', async () => {
    const seller = await createUser(test, { role: 'seller', name: 'Sam Seller' });
    const [gadget] = await test.sql<{ id: string }>(`select id from gadget where name = 'GTX Pro'`);
    const foreign = '01900000-0000-7000-8000-000000000001';
    await test.sql('insert into thing (id, name, owner_id, gadget_id) values ($1, $2, $3, $4)', [
      foreign,
      'Secret',
      admin.id,
      gadget?.id,
    ]);
    await test.sql(
      `insert into external_id (subject_type, source, external_id, subject_id) values ('thing', 'crm', 's1', $1)`,
      [foreign],
    );
    const file = 'id,name,product\ns1,Taken over,GTX Pro\ns2,Secret,GTX Pro\n';
    const { id } = await upload(seller.agent, 'things', 'mine.csv', file, { source: 'crm', matchBy: ['name'] });
    expect((await work(test, seller.agent, id, 'run')).counts).toMatchObject({ create: 1, refuse: 1 });
    const [first, second] = await rows(seller.agent, id);
    expect(first?.problems).toEqual([
      { column: null, field: null, code: 'external_id_taken', detail: 'This external id cannot be used.' },
    ]);
    expect(second).toMatchObject({ outcome: 'create' });
    expect(second?.subjectId).not.toBe(foreign);
    expect(await test.sql('select name, owner_id from thing where id = $1', [foreign])).toEqual([
      { name: 'Secret', owner_id: admin.id },
    ]);
    expect(await test.sql(`select owner_id from thing where id = $1`, [second?.subjectId])).toEqual([
      { owner_id: seller.id },
    ]);

    await admin.agent.get(`/api/v1/imports/${id}`).expect(200);
    const other = await createUser(test, { role: 'seller' });
    for (const path of ['', '/preview', '/values', '/rows', '/refused.csv'])
      await other.agent.get(`/api/v1/imports/${id}${path}`).expect(404);
    await other.agent.post(`/api/v1/imports/${id}/run`).expect(404);
    expect((await other.agent.get('/api/v1/imports').expect(200)).body.items).toEqual([]);
    expect((await seller.agent.get('/api/v1/imports').expect(200)).body.items).toHaveLength(1);
    expect(
      (await seller.agent.get('/api/v1/search?q=secret').expect(200)).body.items.map((hit: { id: string }) => hit.id),
    ).toEqual([second?.subjectId]);
  });

  it('every write of an import carries who, that it was an import, and which', async () => {
    const people = await upload(admin.agent, 'users', 'two.csv', 'name,team\nNina New,Novices\nOtto Other,Novices\n');
    await work(test, admin.agent, people.id, 'run');
    const changes = await test.sql(
      `select subject_type, operation, source, actor_id, count(*)::int as changes from change where batch_id = $1 group by 1, 2, 3, 4 order by 1`,
      [people.id],
    );
    expect(changes).toEqual([
      { subject_type: 'team', operation: 'insert', source: 'import', actor_id: admin.id, changes: 1 },
      { subject_type: 'user', operation: 'insert', source: 'import', actor_id: admin.id, changes: 2 },
    ]);
  });
});
