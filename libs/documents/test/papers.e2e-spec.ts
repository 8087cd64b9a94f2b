import { createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal, createProduct, insertCustomer } from '@atrium/sales/testing';
import { PaperMaker } from '../src/generation/paper-maker';
import { bytes } from '../src/testing';
import { makeDocx, p, split, table } from '../src/templates/docx/make-docx.fixture';
import { pdfText } from '../src/templates/rich/pdf-text.fixture';
import type { PaperCardDto } from '../src/papers/paper.dto';
import type { TemplateCardDto, TemplateDto } from '../src/templates/template.dto';
import { startDocuments } from './app';

describe('papers', () => {
  let test: TestApp;
  let admin: TestUser;
  let customerId: string;
  let dealId: string;
  let templates: TemplateDto[];
  const of = (kind: string) => templates.find((template) => template.kind === kind)!.id;

  beforeAll(async () => {
    test = await startDocuments();
    admin = await setUpOrganization(test, { locale: 'ru', currency: 'MDL', name: 'ООО «Атриум»' });
    customerId = await insertCustomer(test, 'Țiriac & Șerban SRL', admin);
    await test.sql(
      `insert into address (customer_id, street, city, country) values ($1, 'str. Ștefan cel Mare 1', 'Chișinău', 'MD')`,
      [customerId],
    );
    const product = await createProduct(admin, {
      name: 'Стол',
      sku: 'T-1',
      unit: 'шт',
      price: { amount: '1121.05', currency: 'MDL' },
    });
    const deal = await createDeal(admin, {
      name: 'Мебель',
      customerId,
      amount: { amount: '2242.10', currency: 'MDL' },
      products: [{ productId: product.id, quantity: '2' }],
    });
    dealId = deal.id;
    templates = (await admin.agent.get('/api/v1/document-templates').expect(200)).body.items;
  });
  afterAll(() => test.close());

  const ask = async (over: object = {}, user = admin): Promise<PaperCardDto> =>
    (
      await user.agent
        .post('/api/v1/documents')
        .send({ templateId: of('quote'), subjectType: 'deal', subjectId: dealId, ...over })
        .expect(202)
    ).body;
  const made = async (id: string): Promise<PaperCardDto> => {
    await test.app.get(PaperMaker).make(id);
    return (await admin.agent.get(`/api/v1/documents/${id}`).expect(200)).body;
  };
  const pdfOf = async (id: string, query = ''): Promise<string> =>
    (
      await pdfText(
        (await admin.agent.get(`/api/v1/documents/${id}/content${query}`).buffer(true).parse(bytes).expect(200)).body,
      )
    ).text.replace(/\s+/g, ' ');

  it('has ready templates in the language of the organization', () => {
    expect(
      templates.map(({ kind, language, active, unknown }) => [kind, language, active, unknown]).toSorted(),
    ).toEqual([
      ['contract', 'ru', true, 0],
      ['order', 'ru', true, 0],
      ['quote', 'ru', true, 0],
    ]);
  });

  it('makes a quote of a deal: number, file on the deal, sums in words, entry on the timeline and in the log', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      state: 'queued',
      number: null,
      title: 'Мебель',
      customer: { name: 'Țiriac & Șerban SRL', hidden: false },
    });
    const paper = await made(asked.id);
    const year = new Date().getUTCFullYear();
    expect(paper).toMatchObject({
      state: 'made',
      number: `Q-${year}-0001`,
      currentVersion: 1,
      amount: { amount: '2242.10', currency: 'MDL' },
    });
    const text = await pdfOf(paper.id);
    for (const said of [
      'Q-2026-0001'.replace('2026', String(year)),
      'Țiriac & Șerban SRL',
      'str. Ștefan cel Mare 1, Chișinău, Молдова',
      'Стол',
      '2 242,10 MDL',
      'Две тысячи двести сорок два молдавских лея 10 банов',
    ])
      expect(text).toContain(said);
    const { body: files } = await admin.agent
      .get(`/api/v1/files?filter[subjectType]=deal&filter[subjectId]=${dealId}`)
      .expect(200);
    expect(files.items).toMatchObject([
      { id: paper.fileId, name: `Q-${year}-0001 Мебель.pdf`, mime: 'application/pdf', origin: 'generated' },
    ]);
    const { body: timeline } = await admin.agent
      .get(`/api/v1/timeline?subjectType=deal&subjectId=${dealId}&kinds=document`)
      .expect(200);
    expect(timeline.items).toMatchObject([
      { kind: 'document', data: { number: `Q-${year}-0001`, paperKind: 'quote' }, actor: { id: admin.id } },
    ]);
    const changes = await test.sql(
      `select operation, actor_id from change where subject_type = 'document' and subject_id = $1 order by seq`,
      [paper.id],
    );
    expect(changes).toMatchObject([
      { operation: 'insert', actor_id: admin.id },
      { operation: 'update', actor_id: admin.id },
    ]);
  });

  it('makes one version however often the job runs, keeps the number when made again, and keeps old versions', async () => {
    const { id } = await ask();
    const [first] = await Promise.all([made(id), made(id), made(id)]);
    expect(first!.versions).toHaveLength(1);
    const again = await admin.agent
      .post(`/api/v1/documents/${id}/remake`)
      .set('if-match', `"${first!.version}"`)
      .send({ input: { note: 'Срочно' } })
      .expect(202);
    expect(again.body).toMatchObject({ state: 'queued', number: first!.number });
    const second = await made(id);
    expect(second).toMatchObject({ number: first!.number, currentVersion: 2, state: 'made' });
    expect(second.versions.map(({ number, fileRevision }) => [number, fileRevision])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(await pdfOf(id)).toContain('Срочно');
    expect(await pdfOf(id, '?number=1')).not.toContain('Срочно');
    await admin.agent.post(`/api/v1/documents/${id}/remake`).set('if-match', '"1"').send({}).expect(412);
  });

  it('takes lines, discount, note and dates from what was typed, and refuses nonsense', async () => {
    const input = {
      title: 'Особое',
      validUntil: '2027-01-31',
      discountPercent: '10',
      date: '2026-12-01',
      lines: [
        { name: 'Монтаж', quantity: '1.5', unit: 'ч', price: '100.33' },
        { name: 'Подарок', quantity: '1' },
      ],
    };
    const paper = await made((await ask({ input })).id);
    expect(paper.amount).toEqual({ amount: '135.45', currency: 'MDL' });
    const text = await pdfOf(paper.id);
    for (const said of [
      'Монтаж',
      '1,5',
      '150,50',
      'Скидка 10 %',
      '−15,05 MDL',
      '135,45 MDL',
      '31 января 2027',
      '1 декабря 2026',
    ])
      expect(text).toContain(said);
    const bad = await admin.agent
      .post('/api/v1/documents')
      .send({
        templateId: of('quote'),
        subjectType: 'deal',
        subjectId: dealId,
        input: { discountPercent: '101', lines: [{ name: 'x', quantity: '0', price: '-1' }] },
      })
      .expect(422);
    expect(bad.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/input/lines/0/quantity',
      '/input/lines/0/price',
      '/input/discountPercent',
    ]);
  });

  it('shows a preview that takes no number', async () => {
    const before = (await admin.agent.get('/api/v1/number-series').expect(200)).body.items.find(
      ({ kind }: { kind: string }) => kind === 'quote',
    ).last;
    const { body } = await admin.agent
      .post(`/api/v1/document-templates/${of('quote')}/preview`)
      .send({ subjectType: 'deal', subjectId: dealId })
      .buffer(true)
      .parse(bytes)
      .expect(200);
    const { text } = await pdfText(body);
    expect(text).toContain('••••');
    expect(text).toContain('Стол');
    const after = (await admin.agent.get('/api/v1/number-series').expect(200)).body.items.find(
      ({ kind }: { kind: string }) => kind === 'quote',
    ).last;
    expect(after).toBe(before);
    await admin.agent
      .post(`/api/v1/document-templates/${of('contract')}/preview`)
      .send({})
      .expect(200);
  });

  it('says why a paper failed, gives its number back, and makes it when the reason is gone', async () => {
    const asked = await ask({ templateId: of('contract') });
    const deal = (await admin.agent.get(`/api/v1/deals/${dealId}`)).body;
    await admin.agent.delete(`/api/v1/deals/${dealId}`).set('if-match', `"${deal.version}"`).expect(204);
    const failed = await made(asked.id);
    expect(failed).toMatchObject({ state: 'failed', number: null, problem: { code: 'in_bin' } });
    await admin.agent.post(`/api/v1/deals/${dealId}/restore`).send({}).expect(200);
    await admin.agent
      .post(`/api/v1/documents/${asked.id}/remake`)
      .set('if-match', `"${failed.version}"`)
      .send({})
      .expect(202);
    expect(await made(asked.id)).toMatchObject({
      state: 'made',
      number: expect.stringMatching(/^C-\d{4}-0001$/),
      problem: null,
    });
  });

  it('keeps what has a number, and lets go what has none', async () => {
    const paper = await made((await ask()).id);
    expect(
      (await admin.agent.delete(`/api/v1/documents/${paper.id}`).set('if-match', `"${paper.version}"`).expect(409)).body
        .code,
    ).toBe('has_number');
    const asked = await ask();
    await admin.agent.delete(`/api/v1/documents/${asked.id}`).set('if-match', `"${asked.version}"`).expect(204);
    expect(await test.app.get(PaperMaker).make(asked.id)).toBe('nothing');
  });

  it('takes a Word document as a template, names what it does not know, and fills it in', async () => {
    const upload = (docx: Buffer, path = 'upload') =>
      admin.agent
        .post(`/api/v1/document-templates/${path}`)
        .field('kind', 'act')
        .field('name', 'Акт')
        .attach('file', docx, { filename: 'Акт.docx' });
    const bad = await upload(await makeDocx({ body: p('{customer.name') })).expect(422);
    expect(bad.body).toMatchObject({
      code: 'bad_template',
      errors: [{ code: 'unclosed', params: { where: 'word/document.xml' } }],
    });
    const unknown: TemplateCardDto = (
      await upload(await makeDocx({ body: p('{customer.nmae} {deal.name}') })).expect(201)
    ).body;
    expect(unknown).toMatchObject({
      active: false,
      unknown: 1,
      placeholders: [{ text: 'customer.nmae', suggestion: 'customer.name' }, { known: true }],
    });
    const refused = await admin.agent
      .patch(`/api/v1/document-templates/${unknown.id}`)
      .set('if-match', `"${unknown.version}"`)
      .send({ active: true })
      .expect(422);
    expect(refused.body.errors[0].detail).toContain('customer.nmae');
    await admin.agent
      .post('/api/v1/documents')
      .send({ templateId: unknown.id, subjectType: 'deal', subjectId: dealId })
      .expect(422);
    const docx = await makeDocx({
      body: split('Акт {document.', 'number} {customer.name}') + table(['Товар'], ['{#lines}{name} {sum}{/lines}']),
    });
    const mended: TemplateCardDto = (
      await admin.agent
        .post(`/api/v1/document-templates/${unknown.id}/file`)
        .set('if-match', `"${unknown.version}"`)
        .attach('file', docx, { filename: 'Акт 2.docx' })
        .expect(200)
    ).body;
    expect(mended).toMatchObject({ currentVersion: 2, unknown: 0, fileName: 'Акт 2.docx' });
    const { body: active } = await admin.agent
      .patch(`/api/v1/document-templates/${unknown.id}`)
      .set('if-match', `"${mended.version}"`)
      .send({ active: true })
      .expect(200);
    expect(active.active).toBe(true);
    const paper = await made((await ask({ templateId: unknown.id })).id);
    expect(paper).toMatchObject({ state: 'made', format: 'docx', number: expect.stringMatching(/^A-/) });
    const filled = (
      await admin.agent.get(`/api/v1/documents/${paper.id}/content`).buffer(true).parse(bytes).expect(200)
    ).body as Buffer;
    expect(filled.subarray(0, 2).toString()).toBe('PK');
    const check = await admin.agent
      .post('/api/v1/document-templates/check')
      .attach('file', filled, { filename: 'x.docx' })
      .expect(200);
    expect(check.body).toMatchObject({ usable: true, placeholders: [] });
    const restored = await admin.agent
      .post(`/api/v1/document-templates/${unknown.id}/versions/1/restore`)
      .set('if-match', `"${active.version}"`)
      .send({})
      .expect(200);
    expect(restored.body).toMatchObject({ currentVersion: 3, unknown: 1, active: false });
  });

  it('edits rich templates in versions and cleans what it is sent', async () => {
    const { body: created } = await admin.agent
      .post('/api/v1/document-templates')
      .send({ name: 'Письмо', kind: 'other' })
      .expect(201);
    const body = {
      content: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Hi ', marks: [{ type: 'link' }] },
              { type: 'paperField', attrs: { name: 'customer.name' } },
            ],
          },
          { type: 'iframe' },
        ],
      },
    };
    const { body: saved } = await admin.agent
      .patch(`/api/v1/document-templates/${created.id}`)
      .set('if-match', `"${created.version}"`)
      .send({ body })
      .expect(200);
    expect(saved.currentVersion).toBe(2);
    expect(saved.body.content.content).toHaveLength(1);
    expect(JSON.stringify(saved.body)).not.toContain('link');
    const { body: versions } = await admin.agent.get(`/api/v1/document-templates/${created.id}/versions`).expect(200);
    expect(versions.items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    await admin.agent
      .patch(`/api/v1/document-templates/${created.id}`)
      .set('if-match', `"${created.version}"`)
      .send({ name: 'x' })
      .expect(412);
    await admin.agent
      .delete(`/api/v1/document-templates/${created.id}`)
      .set('if-match', `"${saved.version}"`)
      .expect(204);
    await admin.agent.get(`/api/v1/document-templates/${created.id}`).expect(404);
  });

  it('lists the fields of the picker in a language', async () => {
    const { body } = await admin.agent.get('/api/v1/document-templates/fields?subject=deal&language=ro').expect(200);
    const deal = body.items.find(({ group }: { group: string }) => group === 'deal');
    expect(deal).toMatchObject({ label: 'Tranzacție' });
    expect(deal.fields.find(({ name }: { name: string }) => name === 'deal.amount')).toMatchObject({
      type: 'money',
      formats: ['amount', 'words', 'currency'],
      example: '12.412,50\u00a0MDL',
    });
  });

  it('numbers go only upward, whatever becomes of the pattern', async () => {
    const series = async () =>
      (await admin.agent.get('/api/v1/number-series').expect(200)).body.items.find(
        ({ kind }: { kind: string }) => kind === 'order',
      );
    let now = await series();
    const patch = (body: object) =>
      admin.agent.patch(`/api/v1/number-series/${now.id}`).set('if-match', `"${now.version}"`).send(body);
    expect((await patch({ pattern: 'ORD{0000}' }).expect(422)).body.errors[0].code).toBe('no_year');
    now = (await patch({ pattern: '{000}/{YY}', next: 41 }).expect(200)).body;
    expect(now.next).toBe(`041/${String(new Date().getUTCFullYear()).slice(2)}`);
    expect((await patch({ next: 40 }).expect(409)).body.code).toBe('number_given');
    const paper = await made((await ask({ templateId: of('order') })).id);
    expect(paper.number).toMatch(/^041\//);
    now = await series();
    now = (await patch({ yearly: false, pattern: 'ORD-{00000}' }).expect(200)).body;
    expect(now.next).toBe('ORD-00042');
  });

  it('says on papers what the company settings say', async () => {
    const { body: company } = await admin.agent.get('/api/v1/company-details').expect(200);
    const { body: saved } = await admin.agent
      .patch('/api/v1/company-details')
      .set('if-match', `"${company.version}"`)
      .send({ legalName: 'Atrium Țară SRL', account: 'MD24AG000225100013104168', director: ' ' })
      .expect(200);
    expect(saved).toMatchObject({ legalName: 'Atrium Țară SRL', director: null });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const logo = await admin.agent
      .put('/api/v1/company-details/logo')
      .set('if-match', `"${saved.version}"`)
      .attach('file', png, { filename: 'a.png' })
      .expect(200);
    expect(logo.body.hasLogo).toBe(true);
    await admin.agent
      .put('/api/v1/company-details/logo')
      .set('if-match', `"${logo.body.version}"`)
      .attach('file', Buffer.from('<svg/>'), { filename: 'a.svg' })
      .expect(422);
    const text = await pdfOf((await made((await ask()).id)).id);
    expect(text).toContain('Atrium Țară SRL');
    expect(text).toContain('MD24AG000225100013104168');
  });

  it('makes papers of a customer without a deal', async () => {
    const paper = await made(
      (
        await ask({
          subjectType: 'customer',
          subjectId: customerId,
          input: { lines: [{ name: 'Услуга', quantity: '1', price: '10' }] },
        })
      ).id,
    );
    expect(paper).toMatchObject({ state: 'made', deal: null, customer: { id: customerId } });
    expect(await pdfOf(paper.id)).toContain('Десять молдавских леев 00 банов');
  });

  it('does not act for somebody who has lost the right meanwhile', async () => {
    const seller = await createUser(test, { role: 'seller' });
    const deal = await createDeal(seller, { name: 'Mine', amount: { amount: '5', currency: 'EUR' } });
    const asked = await ask({ subjectId: deal.id }, seller);
    await test.sql(`update deal set owner_id = $2 where id = $1`, [deal.id, admin.id]);
    expect(await made(asked.id)).toMatchObject({ state: 'failed', number: null, problem: { code: 'not_found' } });
  });
});
