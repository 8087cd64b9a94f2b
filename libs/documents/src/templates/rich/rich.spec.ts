import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '@atrium/platform';
import { exampleData } from '../catalogue/example-data';
import { doc, h, lines, onlyIf, p } from '../ready/markup';
import { readyTemplate } from '../ready/ready-templates';
import { READY_KINDS } from '../ready/ready-words';
import { cleanRich } from './clean-rich';
import { pdfText } from './pdf-text.fixture';
import { printRich } from './pdf-printer';
import type { RichNode } from './rich-body';
import { fieldsOfRich } from './rich-fields';

const print = (
  content: RichNode,
  over: (data: ReturnType<typeof exampleData>) => void = () => undefined,
  language: 'en' | 'ru' | 'ro' | 'id' = 'ro',
) => {
  const data = exampleData(language);
  over(data);
  return printRich({ content, pageNumbers: true }, { data, language, logo: null }, { title: 'T', author: 'A' });
};

describe('rich templates', () => {
  it.each(LOCALES.flatMap((language) => READY_KINDS.map((kind) => [kind, language] as const)))(
    'prints the ready %s in %s',
    async (kind, language) => {
      const { body } = readyTemplate(kind, language);
      expect(cleanRich(body)).toEqual({ body, errors: [] });
      expect(fieldsOfRich(body.content).filter(({ known }) => !known)).toEqual([]);
      const data = exampleData(language, 'N-2026-0042');
      const pdf = await printRich(body, { data, language, logo: null }, { title: 'T', author: 'A' });
      if (process.env.KEEP_PDF) writeFileSync(join(process.env.KEEP_PDF, `${kind}-${language}.pdf`), pdf);
      const { text } = await pdfText(pdf);
      const flat = text.replace(/\s+/g, ' ');
      for (const said of ['N-2026-0042', data.customer.name, data.lines[1]!.name, data.company.legalName])
        expect(flat).toContain(said);
      expect(flat).toContain(
        { en: 'twelve thousand', ru: 'двенадцать тысяч', ro: 'douăsprezece mii', id: 'dua belas ribu' }[language].slice(
          1,
        ),
      );
    },
  );

  it.each(LOCALES)('counts the clauses of a contract without a hole when no day is known, in %s', async (language) => {
    const { body } = readyTemplate('contract', language);
    for (const day of ['2026-12-20', null]) {
      const { text } = await pdfText(await print(body.content, (data) => (data.deal.expectedCloseOn = day), language));
      expect(text.match(/3\.1\. /g)).toHaveLength(1);
    }
  });

  it('writes Cyrillic and the comma letters of Romanian', async () => {
    const { text } = await pdfText(
      await print(
        doc(p('Привет, ёжик! Ș ș Ț ț ă î â — {customer.name}')),
        (data) => (data.customer.name = 'Țiriac & Șerban SRL'),
      ),
    );
    expect(text).toContain('Привет, ёжик! Ș ș Ț ț ă î â — Țiriac & Șerban SRL');
  });

  it('keeps letters apart from paper to paper, though fonts are read once', async () => {
    await print(doc(h(1, 'ĂÂÎȘȚ ăâîșț ЁЙ ёй')));
    const [{ text }, { text: other }] = await Promise.all([
      print(doc(h(1, 'AAIST aaist ЕИ еи'))).then(pdfText),
      print(doc(h(1, 'ĂÂ Atrium Țară'))).then(pdfText),
    ]);
    expect(text).toContain('AAIST aaist ЕИ еи');
    expect(other).toContain('ĂÂ Atrium Țară');
  });

  it('repeats the head of a long table on every page and numbers the pages', async () => {
    const { text, pages } = await pdfText(
      await print(doc(h(1, 'Long'), lines('position', 'name', 'sum')), (data) => {
        data.lines = Array.from({ length: 120 }, (_, index) => ({
          position: String(index + 1),
          name: `Poziția nr. ${index + 1}`,
          sum: '1.00',
        }));
      }),
    );
    expect(pages).toBeGreaterThan(2);
    expect(text.match(/Denumire/g)).toHaveLength(pages);
    expect(text).toContain(`Pagina ${pages} din ${pages}`);
    for (const number of [1, 60, 120]) expect(text).toContain(`Poziția nr. ${number}`);
  });

  it('leaves out lines whose fields are all empty, and parts whose condition does not hold', async () => {
    const { text } = await pdfText(
      await print(
        doc(p('Tel: {customer.phone}\nFax: {customer.site}'), onlyIf('totals.discount', p('Reducere')), p('Rămâne')),
        (data) => (data.customer.phone = null),
      ),
    );
    expect(text).not.toMatch(/Tel:|Reducere/);
    expect(text).toMatch(/Fax: https/);
    expect(text).toContain('Rămâne');
  });

  it('shows hostile values as text, however long', async () => {
    const hostile = '<img src=x onerror=alert(1)> {#lines} {customer.phone} =1+1 ' + 'x'.repeat(3000);
    const { text } = await pdfText(
      await print(doc(p('{customer.name}'), lines('name', 'sum')), (data) => {
        data.customer.name = hostile;
        data.lines[0]!.name = hostile;
      }),
    );
    expect(text.replace(/\s+/g, ' ')).toContain('<img src=x onerror=alert(1)> {#lines} {customer.phone} =1+1');
  });

  it('keeps of a sent document what a paper can show', () => {
    const { body, errors } = cleanRich({
      content: {
        type: 'doc',
        content: [
          { type: 'script', content: [{ type: 'text', text: 'inside' }] },
          {
            type: 'paragraph',
            attrs: { style: 'x', textAlign: 'center' },
            content: [
              { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }, { type: 'bold' }] },
              { type: 'paperField', attrs: { name: 'constructor.constructor("x")()' } },
              { type: 'paperField', attrs: { name: 'customer.name', format: 'upper' } },
            ],
          },
          { type: 'image', attrs: { src: 'http://169.254.169.254/x.png' } },
          { type: 'image', attrs: { src: 'file:///etc/passwd' } },
          { type: '__proto__', content: [] },
        ],
      },
    });
    expect(errors).toEqual([]);
    expect(body.content.content).toEqual([
      { type: 'text', text: 'inside' },
      {
        type: 'paragraph',
        attrs: { textAlign: 'center' },
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
          { type: 'paperField', attrs: { name: 'customer.name', format: 'upper' } },
        ],
      },
    ]);
    expect(cleanRich({ content: 'x' }).errors[0]?.code).toBe('bad_document');
    let deep: object = { type: 'paragraph', content: [] };
    for (let index = 0; index < 40; index += 1) deep = { type: 'blockquote', content: [deep] };
    expect(cleanRich({ content: { type: 'doc', content: [deep] } }).errors[0]?.code).toBe('too_large');
  });
});
