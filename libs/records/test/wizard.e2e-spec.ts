import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { createUser, type TestUser } from '@atrium/identity/testing';
import { ImportRunner } from '../src/imports/engine/runner';
import { change, type ImportTest, read, rows, startImportTest, toField, upload, values, work } from './harness';

/** What a person does on the import screen, step by step. */
describe('import wizard', () => {
  let test: ImportTest;
  let admin: TestUser;

  beforeAll(async () => {
    test = await startImportTest();
    ({ admin } = test);
    await test.sql(`insert into gadget (name) values ('GTX Pro'), ('Café Crème'), ('Ёлка')`);
  });
  afterAll(() => test?.close());
  beforeEach(() => test.sql('truncate thing, external_id'));

  const preview = async (id: string, query = '') =>
    (await admin.agent.get(`/api/v1/imports/${id}/preview${query}`).expect(200)).body;
  const problem = (response: {
    status: number;
    body: { code: string; errors?: { pointer: string; code: string }[] };
  }) => ({
    status: response.status,
    code: response.body.code,
    errors: response.body.errors?.map(({ pointer, code }) => ({ pointer, code })),
  });

  it('takes pasted cells, reads them anew when the options change, and imports them', async () => {
    const pasted = await admin.agent
      .post('/api/v1/imports')
      .send({
        target: 'things',
        fileName: 'pasted',
        text: 'product\tamount\tclose date\nGTX Pro\t1,234\t03/04/2020\ngtx-pro\t5,678\t05/06/2020\n',
      })
      .expect(201);
    expect(pasted.headers.etag).toBe('"1"');
    const { id } = pasted.body;
    expect(pasted.body.blockers).toEqual([
      expect.objectContaining({ pointer: '/options/numberFormat', code: 'number_format_ambiguous' }),
      expect.objectContaining({ pointer: '/options/dateFormat', code: 'date_format_ambiguous' }),
    ]);
    const refused = await admin.agent.post(`/api/v1/imports/${id}/run`);
    expect(problem(refused)).toMatchObject({
      status: 422,
      errors: [{ code: 'number_format_ambiguous' }, { code: 'date_format_ambiguous' }],
    });

    await change(admin.agent, id, { options: { numberFormat: 'point', dateFormat: 'mdy' } });
    expect((await preview(id)).rows[0].values).toMatchObject({ amount: { amount: '1234' }, closedAt: '2020-03-04' });
    await change(admin.agent, id, { options: { numberFormat: 'comma', dateFormat: 'dmy' } });
    expect((await preview(id)).rows[0].values).toMatchObject({ amount: { amount: '1.234' }, closedAt: '2020-04-03' });
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 2 });
    expect(await test.sql('select amount::text, currency, closed_at::text from thing order by amount')).toEqual([
      { amount: '1.2340', currency: 'EUR', closed_at: '2020-04-03' },
      { amount: '5.6780', currency: 'EUR', closed_at: '2020-06-05' },
    ]);
  });

  it('reads Cyrillic whatever the encoding, and asks when it cannot know', async () => {
    const text = 'Название;Товар\nЁлочная игрушка;Елка\nСнеговик и Дед Мороз;ёлка\n';
    for (const encoding of ['windows-1251', 'koi8-r', 'utf-16le', 'utf-8']) {
      const { id, warnings } = await upload(admin.agent, 'things', 'Клиенты из «1С».csv', iconv.encode(text, encoding));
      expect(warnings).toEqual([]);
      const seen = await preview(id);
      expect(seen.options).toMatchObject({ encoding, delimiter: ';', header: true });
      expect(seen.import.fileName).toBe('Клиенты из «1С».csv');
      expect(seen.rows[0]).toMatchObject({ cells: ['Ёлочная игрушка', 'Елка'], problems: [] });
    }

    const doubtful = await upload(
      admin.agent,
      'things',
      'x.csv',
      iconv.encode('name;product\nжщ;GTX Pro\n', 'windows-1251'),
    );
    expect(doubtful.warnings).toEqual([expect.objectContaining({ code: 'encoding_uncertain' })]);
    expect(doubtful.blockers).toEqual([
      expect.objectContaining({ pointer: '/options/encoding', code: 'encoding_uncertain' }),
    ]);
    const { options } = await preview(doubtful.id);
    expect(options.encodings.length).toBeGreaterThan(1);
    const confirmed = await change(admin.agent, doubtful.id, { options: { encoding: 'windows-1251' } });
    expect(confirmed.blockers).toEqual([]);
    expect((await preview(doubtful.id)).rows[0].cells).toEqual(['жщ', 'GTX Pro']);
  });

  it('refuses what is no table, with the reason, and keeps nothing of it', async () => {
    const send = (name: string, content: Buffer | string) =>
      admin.agent.post('/api/v1/imports').field('target', 'things').attach('file', Buffer.from(content), name);
    const before = await test.sql('select count(*)::int as imports from import');
    expect(problem(await send('empty.csv', ''))).toMatchObject({ status: 422, code: 'empty_file' });
    expect(problem(await send('blank.csv', ' \n\n'))).toMatchObject({ status: 422, code: 'empty_file' });
    expect(problem(await send('a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')))).toMatchObject({
      status: 422,
      code: 'not_a_table',
    });
    expect(problem(await send('a.csv', Buffer.from('a,b\n1,\0\n')))).toMatchObject({
      status: 422,
      code: 'binary_file',
    });
    expect(problem(await send('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toMatchObject({
      status: 422,
      code: 'old_excel',
    });
    expect(problem(await send('a.xlsx', Buffer.from('504b0304deadbeef', 'hex')))).toMatchObject({
      status: 422,
      code: 'broken_workbook',
    });
    expect(problem(await admin.agent.post('/api/v1/imports').field('target', 'things'))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/file', code: 'required' }],
    });
    expect(
      problem(await admin.agent.post('/api/v1/imports').send({ target: 'things', text: 'a\nb', junk: 1 })),
    ).toMatchObject({ status: 422, errors: [{ pointer: '/junk', code: 'unknown_field' }] });
    expect(problem(await admin.agent.post('/api/v1/imports').send({ target: 'nonsense', text: 'a\nb' }))).toMatchObject(
      { status: 422, errors: [{ pointer: '/target' }] },
    );
    expect(problem(await send('b.csv', 'a,b\n1,2\n').field('options', '{"delimiter":"#"}'))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/delimiter' }],
    });
    expect(await test.sql('select count(*)::int as imports from import')).toEqual(before);
    const headerOnly = await upload(admin.agent, 'things', 'h.csv', 'name,product\n');
    expect(headerOnly.blockers).toEqual([expect.objectContaining({ code: 'no_rows' })]);
  });

  it('reads a workbook: chosen sheet, real dates, formulas, merged cells, rich text', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Notes');
    const sheet = workbook.addWorksheet('Deals');
    sheet.addRow(['name', 'product', 'amount', 'close date']);
    sheet.addRow([
      { richText: [{ text: 'Big ' }, { text: 'deal' }] },
      'GTX Pro',
      { formula: '600*2', result: 1200 },
      new Date(Date.UTC(2024, 1, 29)),
    ]);
    sheet.addRow(['Second', 'Cafe creme', 7.25, new Date(Date.UTC(2023, 11, 31))]);
    sheet.addRow(['Third', null, 1e15, null]);
    sheet.mergeCells('B3:B4');
    const { id } = await upload(admin.agent, 'things', 'deals.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    const seen = await preview(id);
    expect(seen.options).toMatchObject({ format: 'xlsx', sheet: 'Deals', sheets: ['Notes', 'Deals'] });
    expect(seen.rows.map((row: { cells: string[] }) => row.cells)).toEqual([
      ['Big deal', 'GTX Pro', '1200', '2024-02-29'],
      ['Second', 'Cafe creme', '7.25', '2023-12-31'],
      ['Third', 'Cafe creme', '1000000000000000'],
    ]);
    const { id: patched, version } = seen.import;
    const none = await admin.agent
      .patch(`/api/v1/imports/${patched}`)
      .set('If-Match', `"${version}"`)
      .send({ options: { sheet: 'Notes' } });
    expect(problem(none)).toMatchObject({ status: 422, code: 'empty_file' });
    expect((await preview(id)).options.sheet).toBe('Deals');
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 2, refuse: 1 });
    const [refused] = await rows(admin.agent, id, 'filter[outcome]=refuse');
    expect(refused).toMatchObject({
      number: 4,
      problems: [{ column: 'amount', code: 'number_too_large', value: '1000000000000000' }],
    });
  });

  it('lets cells be mended, even of rows that were refused, and imports only what is left', async () => {
    const { id } = await upload(
      admin.agent,
      'things',
      'a.csv',
      'id,product,amount\n1,GTX Pro,5\n2,GTX Pro,oops\n3,GTX Pro,6\n',
    );
    expect((await preview(id)).rows[1].problems).toEqual([
      expect.objectContaining({ column: 'amount', code: 'not_a_number' }),
    ]);
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 2, refuse: 1 });
    await admin.agent
      .patch(`/api/v1/imports/${id}/rows/3`)
      .send({ cells: [{ column: 2, value: '7' }] })
      .expect(204);
    await admin.agent
      .patch(`/api/v1/imports/${id}/rows/2`)
      .send({ cells: [{ column: 2, value: '7' }] })
      .expect(409);
    await admin.agent.patch(`/api/v1/imports/${id}/rows/99`).send({ cells: [] }).expect(404);
    expect(
      problem(await admin.agent.patch(`/api/v1/imports/${id}/rows/3`).send({ cells: [{ column: 9, value: '' }] })),
    ).toMatchObject({ status: 422 });
    const fixed = await change(admin.agent, id, { values: [] });
    expect(fixed).toMatchObject({ state: 'mapped', counts: { create: 2, refuse: 0 } });
    const late = await admin.agent
      .patch(`/api/v1/imports/${id}`)
      .set('If-Match', `"${fixed.version}"`)
      .send({ mapping: toField(null, null, null) });
    expect(problem(late)).toMatchObject({ status: 409, code: 'import_started' });
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ total: 3, create: 3, refuse: 0 });
    expect(await test.sql('select count(*)::int as things, sum(amount)::int as sum from thing')).toEqual([
      { things: 3, sum: 18 },
    ]);
    const [, mended] = await rows(admin.agent, id);
    expect(mended).toMatchObject({ number: 3, mended: true, outcome: 'create' });
  });

  it('maps by hand, remembers it for the same headers, and says which columns cannot be so', async () => {
    const file = 'Foo,Bar,Baz\nOne,GTX Pro,x\nTwo,GTX Pro,y\n';
    const first = await upload(admin.agent, 'things', 'foo.csv', file);
    // Nothing in the headers helps; the second column holds names of gadgets.
    expect((await preview(first.id)).columns.map((column: { field: string | null }) => column.field)).toEqual([
      null,
      'gadget',
      null,
    ]);
    const twice = await admin.agent
      .patch(`/api/v1/imports/${first.id}`)
      .set('If-Match', `"${first.version}"`)
      .send({ mapping: toField('name', 'gadget', 'gadget') });
    expect(problem(twice)).toMatchObject({
      status: 422,
      errors: [{ pointer: '/mapping/2/field', code: 'mapped_twice' }],
    });
    const unknown = await admin.agent
      .patch(`/api/v1/imports/${first.id}`)
      .set('If-Match', `"${first.version}"`)
      .send({ mapping: toField('nmae') });
    expect(problem(unknown)).toMatchObject({
      status: 422,
      errors: [{ pointer: '/mapping/0/field', code: 'unknown_field' }],
    });
    const without = await change(admin.agent, first.id, { mapping: toField('name', null, null) });
    expect(without.blockers).toEqual([
      expect.objectContaining({ code: 'required_field_not_mapped', params: { field: 'gadget' } }),
    ]);
    await change(admin.agent, first.id, { mapping: toField('name', 'gadget', null), options: { matchBy: ['name'] } });
    expect((await work(test, admin.agent, first.id, 'run')).counts).toMatchObject({ create: 2 });
    const second = await upload(admin.agent, 'things', 'bar.csv', file);
    const seen = await preview(second.id);
    expect(seen.columns.map((column: { field: string | null }) => column.field)).toEqual(['name', 'gadget', null]);
    expect(seen.options.matchBy).toEqual(['name']);
    expect((await work(test, admin.agent, second.id, 'run')).counts).toMatchObject({ create: 0, unchanged: 2 });
  });

  it('finds rows that are the same record: one record, the last word wins', async () => {
    const file = 'id,name,product,amount\n7,A,GTX Pro,1\n8,B,GTX Pro,2\n7,A,GTX Pro,3\n7,A,GTX Pro,3\n';
    const { id } = await upload(admin.agent, 'things', 'd.csv', file);
    expect((await work(test, admin.agent, id, 'check')).counts).toMatchObject({ create: 2, update: 2 });
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 2, update: 1, unchanged: 1 });
    expect(await test.sql('select name, amount::int from thing order by name')).toEqual([
      { name: 'A', amount: 3 },
      { name: 'B', amount: 2 },
    ]);
  });

  it('sets references between rows of the same file, whichever comes first', async () => {
    const file =
      'name,product,subsidiary of\nLeaf,GTX Pro,Branch\nBranch,GTX Pro,Root\nRoot,GTX Pro,\nStray,GTX Pro,Nowhere\n';
    const { id } = await upload(admin.agent, 'things', 'tree.csv', file, { matchBy: ['name'] });
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 3, refuse: 1 });
    const tree = 'select t.name, p.name as parent from thing t left join thing p on p.id = t.parent_id order by t.name';
    const expected = [
      { name: 'Branch', parent: 'Root' },
      { name: 'Leaf', parent: 'Branch' },
      { name: 'Root', parent: null },
    ];
    expect(await test.sql(tree)).toEqual(expected);
    const again = await upload(admin.agent, 'things', 'tree.csv', file, { matchBy: ['name'] });
    expect((await work(test, admin.agent, again.id, 'run')).counts).toMatchObject({
      create: 0,
      update: 0,
      unchanged: 3,
      refuse: 1,
    });
    expect(await test.sql(tree)).toEqual(expected);
  });

  it('leaves what an empty cell says nothing about, unless empty cells are to clear', async () => {
    await work(
      test,
      admin.agent,
      (await upload(admin.agent, 'things', 'e.csv', 'id,name,product,amount\n1,Full,GTX Pro,5\n')).id,
      'run',
    );
    const file = 'id,name,product,amount\n1,,GTX Pro,\n';
    expect(
      (await work(test, admin.agent, (await upload(admin.agent, 'things', 'e.csv', file)).id, 'run')).counts,
    ).toMatchObject({ unchanged: 1 });
    const clearing = await upload(admin.agent, 'things', 'e.csv', file, { emptyClears: true });
    expect((await work(test, admin.agent, clearing.id, 'run')).counts).toMatchObject({ update: 1 });
    expect(await test.sql('select amount, currency from thing')).toEqual([{ amount: null, currency: null }]);
  });

  it('writes the refused rows as a file that no spreadsheet will run', async () => {
    const payloads = [`=cmd|' /C calc'!A0`, '@SUM(1+9)', '+40 21 123 45 67', '-5', "-2+3+cmd|'x'!A1"];
    const lines = payloads.map((payload, index) => `${index},"${payload}",nothing`);
    const { id } = await upload(admin.agent, 'things', 'Опасное.csv', ['id,name,product', ...lines].join('\n'));
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ refuse: 5 });
    const response = await admin.agent.get(`/api/v1/imports/${id}/refused.csv`).expect(200);
    expect(response.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('Опасное-refused.csv')}`,
    );
    const cells = response.text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1]);
    expect(cells).toEqual([`'=cmd|' /C calc'!A0`, `'@SUM(1+9)`, '+40 21 123 45 67', '-5', `'-2+3+cmd|'x'!A1`]);
    // Sent again after mending the product, the names are as they were.
    const mended = await upload(
      admin.agent,
      'things',
      'mended.csv',
      response.text.replaceAll(',nothing,', ',GTX Pro,'),
    );
    expect((await work(test, admin.agent, mended.id, 'run')).counts).toMatchObject({ create: 5 });
    expect(
      (await test.sql<{ name: string }>('select name from thing order by name')).map((row) => row.name).sort(),
    ).toEqual([...payloads].sort());
  });

  it('can be cancelled, started again, removed; and is never started twice', async () => {
    const { id } = await upload(admin.agent, 'things', 'c.csv', 'id,product\n1,GTX Pro\n');
    expect(problem(await admin.agent.post(`/api/v1/imports/${id}/cancel`))).toMatchObject({
      status: 409,
      code: 'import_not_running',
    });
    const started = await Promise.all([1, 2, 3].map(() => admin.agent.post(`/api/v1/imports/${id}/run`)));
    expect(started.map((response) => response.status).sort()).toEqual([202, 409, 409]);
    expect(problem(await admin.agent.delete(`/api/v1/imports/${id}`).set('If-Match', '"2"'))).toMatchObject({
      status: 409,
      code: 'import_running',
    });
    await admin.agent.post(`/api/v1/imports/${id}/cancel`).expect(200);
    expect(await read(admin.agent, id)).toMatchObject({ state: 'cancelled' });
    expect(await work(test, admin.agent, id, 'run')).toMatchObject({ state: 'done', counts: { create: 1 } });
    expect(problem(await admin.agent.post(`/api/v1/imports/${id}/run`))).toMatchObject({
      status: 409,
      code: 'import_done',
    });
    const { version } = await read(admin.agent, id);
    expect(problem(await admin.agent.delete(`/api/v1/imports/${id}`))).toMatchObject({ status: 428 });
    expect(problem(await admin.agent.delete(`/api/v1/imports/${id}`).set('If-Match', '"1"'))).toMatchObject({
      status: 412,
    });
    await admin.agent.delete(`/api/v1/imports/${id}`).set('If-Match', `"${version}"`).expect(204);
    await admin.agent.get(`/api/v1/imports/${id}`).expect(404);
    expect(await test.sql('select count(*)::int as things from thing')).toEqual([{ things: 1 }]);
  });

  it('acts with the rights its owner has when it runs, not when it was uploaded', async () => {
    const seller = await createUser(test, { role: 'seller' });
    const { id } = await upload(seller.agent, 'things', 's.csv', 'id,product\n1,GTX Pro\n');
    await seller.agent.post(`/api/v1/imports/${id}/run`).expect(202);
    await test.sql(`update app_user set status = 'disabled' where id = $1`, [seller.id]);
    await test.app.get(ImportRunner).work(id);
    expect(await read(admin.agent, id)).toMatchObject({ state: 'failed', error: { code: 'forbidden' } });
    expect(await test.sql('select count(*)::int as things from thing')).toEqual([{ things: 0 }]);
  });

  it('offers the nearest choice and takes the answer', async () => {
    const { id } = await upload(
      admin.agent,
      'things',
      'st.csv',
      'id,product,deal stage\n1,GTX Pro,WON!\n2,GTX Pro,Engagging\n3,GTX Pro,ВЫИГРАНА\n',
    );
    const stage = (await values(admin.agent, id)).fields.find((field) => field.field === 'stage');
    expect(stage).toMatchObject({ open: 1, choices: ['open', 'won', 'lost'] });
    expect(stage?.items[0]).toMatchObject({ value: 'Engagging', match: 'near', candidates: [{ id: 'open' }] });
    const wrong = await admin.agent
      .patch(`/api/v1/imports/${id}`)
      .set('If-Match', `"${(await read(admin.agent, id)).version}"`)
      .send({ values: [{ field: 'stage', value: 'Engagging', action: 'choice', choice: 'perhaps' }] });
    expect(problem(wrong)).toMatchObject({ status: 422, errors: [{ pointer: '/values/0/choice' }] });
    await change(admin.agent, id, {
      values: [{ field: 'stage', value: 'Engagging', action: 'choice', choice: 'open' }],
    });
    expect((await work(test, admin.agent, id, 'run')).counts).toMatchObject({ create: 3 });
    expect(
      (await test.sql<{ stage: string }>('select stage from thing order by stage')).map((row) => row.stage),
    ).toEqual(['open', 'won', 'won']);
  });

  it('searches with bounds', async () => {
    expect((await admin.agent.get('/api/v1/search').expect(200)).body).toEqual({ items: [] });
    expect((await admin.agent.get('/api/v1/search?q=%20%20').expect(200)).body).toEqual({ items: [] });
    await admin.agent.get(`/api/v1/search?q=${'x'.repeat(201)}`).expect(400);
    await admin.agent.get('/api/v1/search?q=a&limit=51').expect(400);
    await admin.agent.get('/api/v1/search?q=a&q=b').expect(400);
    await admin.agent.get(`/api/v1/search?q=${encodeURIComponent("'; drop table thing; --%_\\")}`).expect(200);
  });
});
