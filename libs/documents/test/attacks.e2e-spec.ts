import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { insertCustomer } from '@atrium/sales/testing';
import sharp from 'sharp';
import { addFile, bytes, makeZip, sendFile } from '../src/testing';
import { startDocuments } from './app';

const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
const DOCX = [
  {
    name: '[Content_Types].xml',
    content:
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  { name: 'word/document.xml', content: '<w:document/>' },
];

describe('hostile files', () => {
  let test: TestApp;
  let admin: TestUser;
  let subject: { type: string; id: string };

  beforeAll(async () => {
    test = await startDocuments({ FILES_MAX_MB: '2' });
    admin = await setUpOrganization(test);
    subject = { type: 'customer', id: await insertCustomer(test, 'Target', admin) };
  });

  afterAll(() => test.close());

  const refused = async (name: string, content: Buffer | string, code: string, status = 422) => {
    const answer = await sendFile(admin, subject, name, content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/file', code });
  };

  const download = (id: string) => admin.agent.get(`/api/v1/files/${id}/content`).buffer(true).parse(bytes);

  /** The bytes leave as something to save, of no type a browser would run, with no power in any origin. */
  const expectHarmless = (headers: Record<string, string>, type = 'application/octet-stream') => {
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('private, no-cache');
  };

  it('takes an SVG with a script, and only ever hands it over as bytes to save', async () => {
    const svg =
      '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(document.cookie)</script></svg>';
    const file = await addFile(admin, subject, 'logo.svg', svg);
    expect(file).toMatchObject({ mime: 'image/svg+xml', preview: null, warnings: ['active_content'] });
    const answer = await download(file.id).expect(200);
    expectHarmless(answer.headers);
    expect(answer.body.toString()).toBe(svg);
    await admin.agent.get(`/api/v1/files/${file.id}/preview`).expect(415);
  });

  it('takes HTML, whatever it is called, and only ever hands it over as bytes to save', async () => {
    for (const [name, content] of [
      ['page.html', '<!DOCTYPE html><script>alert(1)</script>'],
      ['photo.jpg', '\ufeff <html onload=alert(1)>'],
      ['letter.txt', 'Hello <script src=//evil></script>'],
      ['mail.doc', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>x</body></html>'],
    ] as const) {
      const file = await addFile(admin, subject, name, content);
      expect(file.mime).toBe('text/html');
      expect(file.warnings).toContain('active_content');
      expect(file.preview).toBeNull();
      expectHarmless((await download(file.id).expect(200)).headers);
    }
  });

  it('hands a PDF that is also HTML over as a PDF to save', async () => {
    const file = await addFile(admin, subject, 'both.pdf', `${PDF}<html><script>alert(1)</script></html>`);
    expect(file.mime).toBe('application/pdf');
    expectHarmless((await download(file.id).expect(200)).headers, 'application/pdf');
    const other = await addFile(admin, subject, 'other.pdf', `<html><script>alert(1)</script></html>${PDF}`);
    expect(other).toMatchObject({ mime: 'text/html', preview: null });
    expectHarmless((await download(other.id).expect(200)).headers);
  });

  it('refuses documents with macros, new and old, hidden and plain', async () => {
    await refused('report.docm', makeZip([...DOCX, { name: 'word/vbaProject.bin', content: 'x' }]), 'macros_refused');
    await refused('report.docx', makeZip([...DOCX, { name: 'word/vbaProject.bin', content: 'x' }]), 'macros_refused');
    await refused(
      'sheet.xlsx',
      makeZip([{ name: 'xl/workbook.xml' }, { name: 'xl/macrosheets/sheet1.xml', content: 'x' }]),
      'macros_refused',
    );
    const inner = makeZip([...DOCX, { name: 'word/vbaProject.bin', content: 'x' }]);
    await refused('papers.zip', makeZip([{ name: 'a.docx', content: inner }]), 'macros_refused');
    const old = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2_000),
      Buffer.from('_VBA_PROJECT', 'utf16le'),
      Buffer.alloc(100),
    ]);
    await refused('old.xls', old, 'macros_refused');
    const openDocument = makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'Basic/Standard/Module1.xml', content: 'x' },
    ]);
    await refused('text.odt', openDocument, 'macros_refused');
  });

  it('takes a document without macros', async () => {
    const file = await addFile(admin, subject, 'report.docx', makeZip(DOCX));
    expect(file.mime).toMatch(/wordprocessingml\.document$/);
    expect(file.warnings).toEqual([]);
  });

  it('refuses a zip bomb: by ratio, by number of entries, by depth, by a lie about the size', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    await refused('bomb.zip', makeZip([{ name: 'a', content: zeros }]), 'archive_unsafe');
    await refused('bomb.docx', makeZip([...DOCX, { name: 'word/media/a', content: zeros }]), 'archive_unsafe');
    await refused(
      'many.zip',
      makeZip(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}` }))),
      'archive_unsafe',
    );
    await refused('lie.zip', makeZip([{ name: 'a', content: Buffer.alloc(1_000_000), claims: 10 }]), 'archive_unsafe');
    await refused('huge.zip', makeZip([{ name: 'a', content: 'x', claims: 0xfffffff0 }]), 'archive_unsafe');
    let nested = makeZip([{ name: 'a.txt', content: 'x' }]);
    for (let level = 0; level < 5; level += 1) nested = makeZip([{ name: 'inner.zip', content: nested }]);
    await refused('nested.zip', nested, 'archive_unsafe');
  });

  it('refuses a zip whose names lead out of it, and one that is damaged', async () => {
    await refused('slip.zip', makeZip([{ name: '../../etc/passwd', content: 'x' }]), 'archive_unsafe');
    await refused('cut.zip', makeZip([{ name: 'a', content: 'x'.repeat(5_000) }]).subarray(0, 60), 'archive_unsafe');
  });

  it('marks a wrong ending and believes the content', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    const file = await addFile(admin, subject, 'contract.pdf', png);
    expect(file).toMatchObject({ mime: 'image/png', preview: 'image', warnings: ['type_mismatch'] });
    expectHarmless((await download(file.id).expect(200)).headers, 'image/png');
    const text = await addFile(admin, subject, 'numbers.xlsx', 'a;b\n1;2');
    expect(text).toMatchObject({ mime: 'text/plain', warnings: ['type_mismatch'] });
    const swapped = await addFile(admin, subject, 'numbers.csv', 'BM;b\n1;2');
    expect(swapped).toMatchObject({ mime: 'text/csv', warnings: [] });
  });

  it('refuses programs by content and by the last ending', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
    const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]);
    await refused('holiday.jpg', exe, 'program_refused');
    await refused('data.bin', elf, 'program_refused');
    await refused('notes.txt', '#!/bin/sh\nrm -rf ~\n', 'program_refused');
    await refused('invoice.pdf.exe', PDF, 'program_refused');
    await refused('invoice.pdf.EXE . ', PDF, 'program_refused');
    await refused('run.js', 'alert(1)', 'program_refused');
    await refused('tool.zip', makeZip([{ name: 'setup.exe', content: 'x' }]), 'archive_program');
    const installer = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1_000),
      Buffer.from('84100c0000000000c000000000000046', 'hex'),
    ]);
    await refused('letter.doc', installer, 'program_refused');
  });

  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['/absolute/path.txt', 'path.txt'],
    ['C:\\temp\\a.txt', 'a.txt'],
  ])('keeps nothing of the path in %s', async (given, kept) => {
    const file = await addFile(admin, subject, given, `from ${given}`);
    expect(file.name).toBe(kept);
    const { headers } = await download(file.id).expect(200);
    expect(headers['content-disposition']).toContain(`filename="${kept}"`);
  });

  it('unmasks a name that turns the direction of writing round', async () => {
    await refused('annexe\u202efdp.exe', PDF, 'program_refused');
    const file = await addFile(admin, subject, 'annexe\u202efdp.txt', 'turned');
    expect(file.name).toBe('annexefdp.txt');
  });

  it('takes a name with a null byte, line breaks or quotes without harm', async () => {
    const raw = multipart(subject, 'a\u0000b\u0001.txt', 'null byte');
    const answer = await admin.agent.post('/api/v1/files').set('content-type', raw.type).send(raw.body).expect(201);
    expect(answer.body.items[0].name).toBe('ab.txt');
    const file = await addFile(admin, subject, 'it\'s (100%) "ok"; filename=x.txt', 'quotes');
    const { headers } = await download(file.id).expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.%!~-]+$/);
  });

  it('keeps a name in any script, and says it in both forms of the header', async () => {
    const file = await addFile(admin, subject, 'Отчёт «Q3» – été 日本.txt', 'names');
    expect(file.name).toBe('Отчёт «Q3» – été 日本.txt');
    const { headers } = await download(file.id).expect(200);
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(file.name)}`);
  });

  it('refuses an empty file and one that is too large, and keeps the rest of the request', async () => {
    await refused('empty.txt', '', 'file_empty');
    await refused('large.txt', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'file_too_large', 413);
    await addFile(admin, subject, 'exact.txt', Buffer.alloc(2 * 1024 * 1024, 'a'));
    const { body } = await admin.agent
      .post('/api/v1/files')
      .field('subjectType', 'customer')
      .field('subjectId', subject.id)
      .attach('file', Buffer.alloc(3 * 1024 * 1024, 'a'), 'large.txt')
      .attach('file', Buffer.from('fine'), 'fine.txt')
      .expect(201);
    expect(
      body.items.map((item: { outcome: string; problem: { code: string } | null }) => [
        item.outcome,
        item.problem?.code,
      ]),
    ).toEqual([
      ['refused', 'file_too_large'],
      ['stored', undefined],
    ]);
  });

  it('shows no picture of monstrous dimensions or of broken bytes, and stays alive', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const file = await addFile(admin, subject, 'bomb.png', bomb);
    const answer = await admin.agent.get(`/api/v1/files/${file.id}/preview`);
    expect([answer.status, answer.body.code]).toEqual([415, 'no_preview']);
    const broken = await addFile(admin, subject, 'broken.png', bomb.subarray(0, 500));
    await admin.agent.get(`/api/v1/files/${broken.id}/preview`).expect(415);
    await admin.agent.get('/api/health/live').expect(200);
  });

  it('shows a picture without its metadata, from its own drawing', async () => {
    const photo = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#369' } })
      .withExif({ IFD0: { Artist: 'Secret Person' } })
      .jpeg()
      .toBuffer();
    expect(photo.toString('latin1')).toContain('Secret Person');
    const file = await addFile(admin, subject, 'photo.jpg', photo);
    const answer = await admin.agent
      .get(`/api/v1/files/${file.id}/preview?size=large`)
      .buffer(true)
      .parse(bytes)
      .expect(200);
    expect(answer.headers['content-type']).toBe('image/webp');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(answer.body.toString('latin1')).not.toContain('Secret Person');
    expect(await sharp(answer.body).metadata()).toMatchObject({ width: 1_600, height: 1_067, format: 'webp' });
    const again = await admin.agent
      .get(`/api/v1/files/${file.id}/preview?size=large`)
      .set('if-none-match', answer.headers.etag ?? '');
    expect(again.status).toBe(304);
  });

  it("answers 404 for the id of somebody else's file and for one that is none", async () => {
    for (const path of ['', '/content', '/preview', '/versions'])
      for (const id of ['00000000-0000-7000-8000-000000000000', '..%2f..%2fetc', 'x'])
        await admin.agent.get(`/api/v1/files/${id}${path}`).expect(404);
  });

  it('takes no file for a record that cannot have one, and no upload without a record', async () => {
    const send = (fields: Record<string, string>) => {
      let request = admin.agent.post('/api/v1/files');
      for (const [name, value] of Object.entries(fields)) request = request.field(name, value);
      return request.attach('file', Buffer.from('x'), 'x.txt');
    };
    for (const type of ['file', 'dealProduct', 'nothing', '__proto__', "customer' or 1=1"]) {
      const { status, body } = await send({ subjectType: type, subjectId: subject.id });
      expect([type, status, body.errors[0].pointer]).toEqual([type, 422, '/subjectType']);
    }
    await send({ subjectType: 'customer', subjectId: admin.id }).expect(404);
    await send({ subjectType: 'customer' }).expect(422);
    await send({ subjectType: 'customer', subjectId: '1 or 1=1' }).expect(422);
    await admin.agent.post('/api/v1/files').send({ subjectType: 'customer' }).expect(400);
    await admin.agent
      .post('/api/v1/files')
      .set('content-type', 'multipart/form-data; boundary=x')
      .send('--x\r\nbroken')
      .expect(400);
  });

  it('leaves nothing of what was refused on the disk', async () => {
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(`${test.config.files.folder}/incoming`)).toEqual([]);
    const rows = await test.sql(
      'select 1 from stored_content c where not exists (select 1 from file_version v where v.sha256 = c.sha256)',
    );
    expect(rows).toEqual([]);
  });
});

/** A request as no browser would write it. */
function multipart(
  subject: { type: string; id: string },
  name: string,
  content: string,
): { type: string; body: Buffer } {
  const field = (key: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const body =
    field('subjectType', subject.type) +
    field('subjectId', subject.id) +
    `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--x--\r\n`;
  return { type: 'multipart/form-data; boundary=x', body: Buffer.from(body) };
}
