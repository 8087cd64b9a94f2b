import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { exampleData } from '../catalogue/example-data';
import { catalogueValues } from './catalogue-values';
import { checkDocx } from './check-docx';
import { detectDelimiters } from './delimiters';
import { fillDocx } from './fill-docx';
import { makeDocx, p, split, table } from './make-docx.fixture';
import { openDocx } from './open-docx';

const textOf = async (docx: Buffer, part = 'word/document.xml'): Promise<string> =>
  (await (await JSZip.loadAsync(docx)).file(part)!.async('string')).replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
const fill = async (
  docx: Buffer,
  over: (data: ReturnType<typeof exampleData>) => void = () => undefined,
): Promise<Buffer> => {
  const check = await checkDocx(docx);
  if (!check.docx) throw new Error(JSON.stringify(check.problems));
  const data = exampleData('ru');
  over(data);
  return fillDocx(check.docx, check.delimiters, catalogueValues(data, 'ru'));
};

describe('docx templates', () => {
  it('finds and fills placeholders that Word has split over runs', async () => {
    const docx = await makeDocx({ body: split('Клиент: {cust', 'omer.na', 'me}, {deal.', 'amount|words}') });
    const { placeholders } = await checkDocx(docx);
    expect(placeholders).toMatchObject([
      { text: 'customer.name', known: true, split: true },
      { text: 'deal.amount|words', known: true, split: true },
    ]);
    expect(await textOf(await fill(docx))).toContain(
      'Клиент: ООО «Северный ветер», Двенадцать тысяч четыреста двенадцать молдавских леев 50 банов',
    );
  });

  it('repeats rows for lines and obeys conditions', async () => {
    const docx = await makeDocx({
      body:
        table(['№', 'Наименование'], ['{#lines}{position}', '{name} {quantity} {unit} {sum}{/lines}']) +
        p('{#totals.discount}Скидка{/}{#!totals.discount}Без скидки{/}') +
        p('{#customer.phone}тел. {customer.phone}{/customer.phone}'),
    });
    const text = await textOf(await fill(docx));
    expect(text).toContain('Стол с регулировкой высоты 15 шт 9\u00a0307,50');
    expect(text).toContain('Офисное кресло');
    expect(text).toContain('Без скидки');
    expect(text).not.toContain('Скидка\n');
    expect(text).toContain('тел. +373 22 555 123');
  });

  it('names unknown placeholders and says what may have been meant', async () => {
    const { placeholders, problems } = await checkDocx(
      await makeDocx({
        body: p('{customer.nmae} {deal.amount|wrods} {#lines}{prise}{/lines} {Name}'),
        header: p('{compny.name}'),
      }),
    );
    expect(problems).toEqual([]);
    expect(placeholders.filter(({ known }) => !known)).toMatchObject([
      { text: 'customer.nmae', suggestion: 'customer.name' },
      { text: 'deal.amount|wrods', suggestion: 'deal.amount|amount' },
      { text: 'prise', suggestion: 'price' },
      { text: 'Name', suggestion: expect.stringContaining('name') },
      { text: 'compny.name', suggestion: 'company.name', parts: ['word/header1.xml'] },
    ]);
  });

  it.each([
    ['unclosed', p('Dear {customer.name, hello')],
    ['unclosed', p('{customer.name') + p('}')],
    ['unopened', p('customer.name} hello')],
    ['never_closed', p('{#lines}{name}')],
    ['never_opened', p('{name}{/lines}')],
  ])('refuses a broken document: %s', async (code, body) => {
    const { problems, docx } = await checkDocx(await makeDocx({ body }));
    expect(docx).toBeNull();
    expect(problems[0]).toMatchObject({ code, where: 'word/document.xml' });
  });

  it('leaves hostile values what they are: text', async () => {
    const hostile = `</w:t><w:br/>{#lines}{name}{/lines} {customer.phone} {{x}} =cmd|' /C calc'!A1 <script>alert(1)</script> &amp; "'\u0000\u0007 😀`;
    const body =
      table(['a'], ['{customer.name}{#lines}{name}{/lines}']) +
      p('{#lines}{customer.name}{/lines}') +
      p('{customer.name}');
    const filled = await fill(await makeDocx({ body }), (data) => {
      data.customer.name = hostile;
      data.lines[0]!.name = '{/lines}{#lines}';
    });
    const xml = await (await JSZip.loadAsync(filled)).file('word/document.xml')!.async('string');
    expect(xml).not.toMatch(/<script|<w:br|\u0000|\u0007/);
    const text = xml.replace(/<[^>]+>/g, '');
    expect(text).toContain('&lt;/w:t&gt;&lt;w:br/&gt;{#lines}{name}{/lines} {customer.phone} {{x}} =cmd|');
    expect(text).toContain('{/lines}{#lines}');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &quot;&apos; 😀');
  });

  it.each([
    ['has_programs', { extra: { 'word/vbaProject.bin': 'x' } }],
    [
      'outside_field',
      {
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://x/a.png"</w:instrText></w:r></w:p>',
      },
    ],
    ['outside_field', { body: '<w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe "/></w:p>' }],
    [
      'outside_reference',
      {
        rels: '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://x/a.png" TargetMode="External"/>',
      },
    ],
    [
      'foreign_chunk',
      {
        rels: '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="a.html"/>',
      },
    ],
    ['bad_xml', { prolog: '<!DOCTYPE a [<!ENTITY b "c">]>' }],
  ])('refuses what acts by itself: %s', async (code, over) => {
    const { problems, docx } = await checkDocx(await makeDocx({ body: p('x'), ...over }));
    expect(docx).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each([
    [
      'outside_field',
      { body: '<w:p><w:r><w:instrText><![CDATA[ INCLUDEPICTURE "http://x/y" ]]></w:instrText></w:r></w:p>' },
    ],
    ['outside_field', { body: '<w:p><w:r><w:instrText> INCLUDE<!-- -->TEXT "/etc/passwd" </w:instrText></w:r></w:p>' }],
    ['outside_field', { body: '<w:p><w:r><w:instrText> INCLUDE&#80;ICTURE "http://x/y" </w:instrText></w:r></w:p>' }],
    [
      'outside_field',
      {
        body: '<v:p xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><v:r><v:instrText> DDEAUTO c:\\\\cmd.exe </v:instrText></v:r></v:p>',
      },
    ],
    [
      'outside_reference',
      {
        body: p('x'),
        rels: '<Relationship Id="r9" Type="http://x/relationships/image" Target="http://x/y.png" TargetMode="Exter&#110;al"/>',
      },
    ],
    [
      'outside_reference',
      {
        body: p('x'),
        rels: '<q:Relationship xmlns:q="http://schemas.openxmlformats.org/package/2006/relationships" Id="r9" Type="http://x/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>',
      },
    ],
    [
      'bad_xml',
      { body: p('x'), extra: { 'word/footer9.xml': Buffer.from('<?xml version="1.0" encoding="UTF-7"?><w:ftr/>') } },
    ],
    ['bad_xml', { body: p('x'), extra: { 'word/footer9.xml': Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93]) } }],
  ])('is not deceived by another way to write it: %s', async (code, parts) => {
    const check = await checkDocx(await makeDocx(parts as Parameters<typeof makeDocx>[0]));
    expect(check.problems.map((problem) => problem.code)).toEqual([code]);
    expect(check.docx).toBeNull();
  });

  it('takes out the address of the template a document was made from, and keeps links', async () => {
    const rels =
      '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///\\\\evil\\t.dotm" TargetMode="External"/>' +
      '<Relationship Id="rY" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com" TargetMode="External"/>';
    const { removed, docx } = await checkDocx(await makeDocx({ body: p('x'), rels }));
    expect(removed).toEqual(['attachedTemplate']);
    const kept = (await openDocx(docx!)).get('word/_rels/document.xml.rels')!.toString();
    expect(kept).not.toContain('evil');
    expect(kept).toContain('https://example.com');
  });

  it('refuses a zip that would burst, and what is no document', async () => {
    const zip = new JSZip();
    zip
      .file('[Content_Types].xml', '<Types/>')
      .file('_rels/.rels', '<r/>')
      .file('word/document.xml', Buffer.alloc(70 * 1024 * 1024));
    const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(200_000);
    expect((await checkDocx(bomb)).problems[0]?.code).toBe('too_large_unpacked');
    expect((await checkDocx(Buffer.from('%PDF-1.7'))).problems[0]?.code).toBe('not_docx');
    expect((await checkDocx(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).problems[0]?.code).toBe('old_word');
    expect(
      (await checkDocx(await new JSZip().file('a.txt', 'b').generateAsync({ type: 'nodebuffer' }))).problems[0]?.code,
    ).toBe('not_docx');
    expect((await checkDocx(Buffer.alloc(11 * 1024 * 1024))).problems[0]?.code).toBe('file_too_large');
  });

  it.each([
    [['{a} {#b}{/b}'], '{', '}', '#'],
    [['${a} ${b}'], '${', '}', '#'],
    [['{{>> a}} {{b}} {{<< a}}'], '{{', '}}', '>>'],
    [['{>>> a}{b}{<<< a}'], '{', '}', '>>>'],
    [['«Name» and «City»'], '«', '»', '#'],
    [['nothing'], '{', '}', '#'],
  ])('sees which marks %j uses', (texts, tagStart, tagEnd, containerTagOpen) =>
    expect(detectDelimiters(texts)).toMatchObject({ tagStart, tagEnd, containerTagOpen }),
  );
});

const shared = join(process.env.ATRIUM_SHARED_DATA ?? join(__dirname, '../../../../../../shared/data'), 'docx');
const files = existsSync(shared)
  ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  : [];

(files.length ? describe : describe.skip)('documents that others wrote', () => {
  it.each(files)('%s: its placeholders are listed, it is filled or refused with a reason', async (name) => {
    const check = await checkDocx(readFileSync(join(shared, name)));
    if (name.includes('content controls')) {
      expect(check.problems[0]).toMatchObject({
        code: 'cannot_be_filled',
        detail: expect.stringContaining('content control'),
      });
      return;
    }
    if (name.includes('empty tag')) {
      expect(check.problems.map(({ code, text }) => [code, text])).toEqual(
        expect.arrayContaining([['empty', expect.stringContaining('{}')]]),
      );
      return;
    }
    expect(check.problems).toEqual([]);
    expect(check.placeholders.length > 0).toBe(!/no tags|rels variations/.test(name));
  });
});
