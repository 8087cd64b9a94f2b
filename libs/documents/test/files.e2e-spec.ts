import { readFile, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { actorOf, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal, insertCustomer } from '@atrium/sales/testing';
import sharp from 'sharp';
import { type FileDto, Files } from '../src';
import { contentKey, previewKey } from '../src/storage/content-store';
import { addFile, bytes, sendFile } from '../src/testing';
import { startDocuments } from './app';

describe('files of a record', () => {
  let test: TestApp;
  let admin: TestUser;
  let subject: { type: string; id: string };

  beforeAll(async () => {
    test = await startDocuments({ FILES_MAX_PER_RECORD: '3', FILES_MAX_PER_REQUEST: '4' });
    admin = await setUpOrganization(test);
  });
  beforeEach(async () => {
    subject = { type: 'customer', id: await insertCustomer(test, 'Somebody', admin) };
  });
  afterAll(() => test.close());

  const list = async (query = '') =>
    (
      await admin.agent
        .get(`/api/v1/files?filter[subjectType]=${subject.type}&filter[subjectId]=${subject.id}${query}`)
        .expect(200)
    ).body;
  const names = async (query = '') => (await list(query)).items.map((file: FileDto) => file.name).sort();
  const get = async (id: string) => (await admin.agent.get(`/api/v1/files/${id}`).expect(200)).body as FileDto;
  const content = (id: string, query = '') =>
    admin.agent.get(`/api/v1/files/${id}/content${query}`).buffer(true).parse(bytes);
  const pathOf = (key: string) => `${test.config.files.folder}/${key}`;

  it('comes in, is listed in the shape it is read in, and comes out the same', async () => {
    const file = await addFile(admin, subject, 'offer.txt', 'An offer.');
    expect(file).toMatchObject({
      subject,
      name: 'offer.txt',
      size: 9,
      mime: 'text/plain',
      revision: 1,
      origin: 'upload',
      preview: null,
      warnings: [],
      version: 1,
    });
    expect(file.uploadedBy).toEqual({ id: admin.id, name: admin.name });
    const page = await list();
    expect(page).toEqual({ items: [file], nextCursor: null, total: { value: 1, exact: true } });
    expect(await get(file.id)).toEqual(file);
    expect((await content(file.id).expect(200)).body.toString()).toBe('An offer.');
  });

  it('hangs on a deal and on a product just so', async () => {
    const deal = await createDeal(admin);
    await addFile(admin, { type: 'deal', id: deal.id });
    const { body: product } = await admin.agent.post('/api/v1/products').send({ name: 'Thing' }).expect(201);
    await addFile(admin, { type: 'product', id: product.id });
  });

  it('becomes a new version under the same name, and the older ones stay', async () => {
    const first = await addFile(admin, subject, 'plan.txt', 'one');
    const second = await addFile(admin, subject, 'PLAN.txt', 'two');
    expect(second).toMatchObject({ id: first.id, revision: 2, name: 'PLAN.txt', version: 2 });
    const { body } = await admin.agent.get(`/api/v1/files/${first.id}/versions`).expect(200);
    expect(body.items.map((one: FileDto) => [one.revision, one.name])).toEqual([
      [2, 'PLAN.txt'],
      [1, 'plan.txt'],
    ]);
    expect((await content(first.id).expect(200)).body.toString()).toBe('two');
    expect((await content(first.id, '?revision=1').expect(200)).body.toString()).toBe('one');
    await content(first.id, '?revision=3').expect(404);
    await content(first.id, '?revision=0').expect(400);
    expect(await names()).toEqual(['PLAN.txt']);
  });

  it('changes nothing when the same is sent again', async () => {
    const first = await addFile(admin, subject, 'same.txt', 'same');
    const { body } = await sendFile(admin, subject, 'same.txt', 'same').expect(201);
    expect(body.items[0]).toMatchObject({ outcome: 'unchanged', file: first, problem: null });
  });

  it('is stored once, however many records have it', async () => {
    const other = { type: 'customer', id: await insertCustomer(test, 'Other', admin) };
    const one = await addFile(admin, subject, 'a.txt', 'shared content');
    const two = await addFile(admin, other, 'b.txt', 'shared content');
    expect(two.sha256).toBe(one.sha256);
    expect(await test.sql('select 1 from stored_content where sha256 = $1', [one.sha256])).toHaveLength(1);
  });

  it('is renamed with If-Match, not to a taken name, not into a program', async () => {
    const file = await addFile(admin, subject, 'a.txt');
    await addFile(admin, subject, 'b.txt', 'other');
    const rename = (name: string, version = file.version) =>
      admin.agent.patch(`/api/v1/files/${file.id}`).set('if-match', `"${version}"`).send({ name });
    await admin.agent.patch(`/api/v1/files/${file.id}`).send({ name: 'c.txt' }).expect(428);
    expect((await rename('B.TXT').expect(409)).body.code).toBe('name_taken');
    expect((await rename('a.exe').expect(422)).body.code).toBe('program_refused');
    expect((await rename('../up/c.pdf').expect(200)).body).toMatchObject({
      name: 'c.pdf',
      warnings: ['type_mismatch'],
      version: 2,
    });
    expect((await rename('d.txt').expect(412)).body.current).toMatchObject({ name: 'c.pdf' });
    expect((await rename('d.txt', 2).expect(200)).body.warnings).toEqual([]);
  });

  it('goes to the bin and comes back, under another name when its own is taken', async () => {
    const file = await addFile(admin, subject, 'a.txt', 'first');
    const remove = (version: number) => admin.agent.delete(`/api/v1/files/${file.id}`).set('if-match', `"${version}"`);
    await remove(9).expect(412);
    await remove(1).expect(204);
    expect(await names()).toEqual([]);
    expect(await names('&filter[deleted]=true')).toEqual(['a.txt']);
    expect((await get(file.id)).deletedAt).not.toBeNull();
    for (const path of ['content', 'preview']) await admin.agent.get(`/api/v1/files/${file.id}/${path}`).expect(404);
    await addFile(admin, subject, 'a.txt', 'second');
    const { body } = await admin.agent.post(`/api/v1/files/${file.id}/restore`).send({}).expect(200);
    expect(body).toMatchObject({ name: 'a (2).txt', deletedAt: null });
    expect(await names()).toEqual(['a (2).txt', 'a.txt']);
  });

  it('leaves its changes in the log', async () => {
    const file = await addFile(admin, subject, 'a.txt');
    await admin.agent.patch(`/api/v1/files/${file.id}`).set('if-match', '"1"').send({ name: 'b.txt' }).expect(200);
    const changes = await test.sql<{ operation: string; after: Record<string, unknown>; actor_id: string }>(
      `select operation, after, actor_id from change where subject_type = 'file' and subject_id = $1 order by seq`,
      [file.id],
    );
    expect(changes.map(({ operation }) => operation)).toEqual(['insert', 'update']);
    expect(changes[0]?.after).toMatchObject({ name: 'a.txt', sha256: file.sha256, subjectId: subject.id });
    expect(changes[1]?.after).toEqual({ name: 'b.txt' });
    expect(changes[1]?.actor_id).toBe(admin.id);
  });

  it('stands on the timeline of its record, every version of it', async () => {
    const file = await addFile(admin, subject, 'a.txt', 'one');
    await addFile(admin, subject, 'a.txt', 'two');
    const page = async (cursor = '') =>
      (
        await admin.agent
          .get(`/api/v1/timeline?subjectType=customer&subjectId=${subject.id}&kinds=file&limit=1${cursor}`)
          .expect(200)
      ).body;
    const first = await page();
    expect(first.items).toMatchObject([
      {
        kind: 'file',
        actor: { id: admin.id, name: admin.name },
        data: { fileId: file.id, name: 'a.txt', size: 3, revision: 2 },
      },
    ]);
    const second = await page(`&cursor=${first.nextCursor}`);
    expect(second.items).toMatchObject([{ data: { revision: 1 } }]);
    expect(second.nextCursor).toBeNull();
  });

  it('is limited in number: by record and by request', async () => {
    for (const name of ['1', '2', '3']) await addFile(admin, subject, `${name}.txt`, name);
    const { status, body } = await sendFile(admin, subject, '4.txt', 'four');
    expect([status, body.code, body.params]).toEqual([422, 'too_many_files', { max: 3 }]);
    await addFile(admin, subject, '3.txt', 'another version is no other file');
    let many = admin.agent.post('/api/v1/files').field('subjectType', 'customer').field('subjectId', subject.id);
    for (let index = 0; index < 5; index += 1) many = many.attach('file', Buffer.from('x'), `${index}.txt`);
    expect((await many.expect(413)).body.code).toBe('too_many_at_once');
    expect(await names()).toHaveLength(3);
  });

  it('says what may be put on the record', async () => {
    const { body } = await admin.agent
      .get(`/api/v1/files/rules?subjectType=customer&subjectId=${subject.id}`)
      .expect(200);
    expect(body).toEqual({
      write: true,
      maxBytes: 50 * 1024 * 1024,
      maxPerRecord: 3,
      maxPerRequest: 4,
      macros: 'refuse',
    });
  });

  it('is not put on a record in the bin', async () => {
    await test.sql('update customer set deleted_at = now() where id = $1', [subject.id]);
    expect((await sendFile(admin, subject, 'a.txt', 'x')).body.code).toBe('in_bin');
  });

  it('is sent in parts when asked for', async () => {
    const file = await addFile(admin, subject, 'digits.txt', '0123456789');
    const part = async (range: string) => {
      const { status, headers, body } = await content(file.id).set('range', range);
      return [status, headers['content-range'], headers['content-length'], status === 416 ? '' : body.toString()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '3', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '3', '789']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '2', '89']);
    expect(await part('bytes=5-900')).toEqual([206, 'bytes 5-9/10', '5', '56789']);
    expect(await part('bytes=10-12')).toEqual([416, 'bytes */10', '0', '']);
    expect(await part('bytes=0-1,4-5')).toEqual([200, undefined, '10', '0123456789']);
    expect(await part('lines=1-2')).toEqual([200, undefined, '10', '0123456789']);
    const { headers } = await content(file.id);
    expect(headers['accept-ranges']).toBe('bytes');
    expect((await content(file.id).set('if-none-match', headers.etag ?? '')).status).toBe(304);
  });

  it('can be attached and read by other modules, as a stream or whole', async () => {
    const actor = await actorOf(test, admin);
    const files = test.app.get(Files);
    const file = await files.attach(actor, {
      subject,
      name: 'paper.pdf',
      content: Readable.from([Buffer.from('%PDF-1.4\n'), Buffer.from('%%EOF')]),
      origin: 'generated',
    });
    expect(file).toMatchObject({ origin: 'generated', mime: 'application/pdf', preview: 'pdf' });
    expect((await files.read(actor, file.id)).content.toString()).toBe('%PDF-1.4\n%%EOF');
    const failing = new Readable({
      read() {
        this.destroy(new Error('gone'));
      },
    });
    await expect(files.attach(actor, { subject, name: 'x.txt', content: failing })).rejects.toThrow('gone');
    expect(await names()).toEqual(['paper.pdf']);
  });

  it('does not hand over what is not what was stored, and says which files are damaged', async () => {
    const [good, missing, short, changed] = [
      await addFile(admin, subject, 'good.txt', 'good'),
      await addFile(admin, subject, 'missing.txt', 'missing'),
      await addFile(admin, subject, 'short.txt', 'short'),
      await addFile(
        admin,
        { type: 'customer', id: await insertCustomer(test, 'Other', admin) },
        'changed.txt',
        'c'.repeat(300_000),
      ),
    ];
    await rm(pathOf(contentKey(missing.sha256)));
    await writeFile(pathOf(contentKey(short.sha256)), 'sho');
    await writeFile(pathOf(contentKey(changed.sha256)), `${'c'.repeat(299_999)}d`);
    expect(
      (
        await content(missing.id)
          .parse(undefined as never)
          .buffer(false)
      ).status,
    ).toBe(500);
    expect(
      (
        await content(short.id)
          .parse(undefined as never)
          .buffer(false)
      ).status,
    ).toBe(500);
    await expect(content(changed.id)).rejects.toThrow(/aborted|hang up/);
    const damaged: Record<string, string> = {};
    let after: string | undefined;
    do {
      const { body } = await admin.agent
        .post('/api/v1/files/verify')
        .send({ limit: 5, ...(after ? { after } : {}) })
        .expect(200);
      for (const one of body.damaged) damaged[one.fileIds[0]] = one.damage;
      after = body.next;
    } while (after);
    expect(damaged).toEqual({ [missing.id]: 'missing', [short.id]: 'size', [changed.id]: 'content' });
    expect(damaged[good.id]).toBeUndefined();
    const again = await addFile(admin, subject, 'mended.txt', 'missing').catch(() => null);
    expect(again).toBeNull();
    await admin.agent.delete(`/api/v1/files/${good.id}`).set('if-match', '"1"').expect(204);
    await addFile(admin, subject, 'mended.txt', 'missing');
    expect((await content(missing.id).expect(200)).body.toString()).toBe('missing');
  });

  it('writes down what leaves the house and what was looked at, before it does', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#966' } })
      .png()
      .toBuffer();
    const file = await addFile(admin, subject, 'logged.png', png);
    await content(file.id).expect(200);
    await content(file.id).set('range', 'bytes=1-3').expect(206);
    for (const size of ['small', 'large'])
      await admin.agent.get(`/api/v1/files/${file.id}/preview?size=${size}`).expect(200);
    const entries = await test.sql(
      `select kind, actor_id as actor, subject_id as subject, detail->>'name' as name, detail->'bytes' as bytes from access_log
        where detail->>'fileId' = $1 order by seq`,
      [file.id],
    );
    const common = { actor: admin.id, subject: subject.id, name: 'logged.png' };
    expect(entries).toEqual([
      { kind: 'download', ...common, bytes: null },
      { kind: 'download', ...common, bytes: [1, 3] },
      { kind: 'preview', ...common, bytes: null },
    ]);
  });

  it('keeps the preview it has drawn', async () => {
    const png = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#693' } })
      .png()
      .toBuffer();
    const file = await addFile(admin, subject, 'a.png', png);
    const [one, two] = await Promise.all(
      [0, 1].map(() => admin.agent.get(`/api/v1/files/${file.id}/preview`).buffer(true).parse(bytes)),
    );
    expect(one?.status).toBe(200);
    expect(two?.body).toEqual(one?.body);
    expect(await readFile(pathOf(previewKey(file.sha256, 'small')))).toEqual(one?.body);
    expect(await sharp(one?.body).metadata()).toMatchObject({ width: 240, height: 120 });
    await admin.agent.get(`/api/v1/files/${file.id}/preview?size=giant`).expect(400);
  });
});

describe('a house that takes macros', () => {
  it('marks them', async () => {
    const test = await startDocuments({ FILES_MACROS: 'mark' });
    try {
      const admin = await setUpOrganization(test);
      const subject = { type: 'customer', id: await insertCustomer(test, 'Somebody', admin) };
      const old = Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(2_000),
        Buffer.from('_VBA_PROJECT', 'utf16le'),
      ]);
      expect(await addFile(admin, subject, 'old.xls', old)).toMatchObject({
        mime: 'application/vnd.ms-excel',
        warnings: ['macros'],
      });
    } finally {
      await test.close();
    }
  });
});
