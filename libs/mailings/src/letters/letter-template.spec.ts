import fc from 'fast-check';
import { cleanHtml } from './clean-html';
import { LetterTemplate } from './letter-template';
import { unknownIn } from './placeholders';

const template = (subject: string, body: string) =>
  new LetterTemplate({ subject, body, language: 'en', company: 'Acme & Sons' });
const link = 'https://crm.example/u?a=1&b=2';

it('fills in personal fields, or what stands for them', () => {
  const letter = template(
    'News for {{customer.firstName|friend}}',
    '<h2>Dear {{ customer.firstName | friend }}</h2><p>of {{customer.city}}, see <a href="https://acme.example/x">our site</a>.</p>',
  );
  const ann = letter.for({ 'customer.firstName': 'Ann', 'customer.city': 'Iași' }, link);
  expect(ann.subject).toBe('News for Ann');
  expect(ann.html).toContain('>Dear Ann</h2>');
  expect(ann.text).toContain('Dear Ann\n\nof Iași, see our site (https://acme.example/x).');
  const nobody = letter.for({ 'customer.firstName': ' ' }, link);
  expect([nobody.subject, nobody.text.split('\n')[0]]).toEqual(['News for friend', 'Dear friend']);
  expect(letter.fields).toEqual(['customer.firstName', 'customer.city']);
});

it('has a foot with the way out in both parts', () => {
  const { html, text } = template('x', '<p>y</p>').for({}, link);
  expect(html).toContain('href="https://crm.example/u?a=1&#38;b=2"');
  expect(html).toContain('Acme &#38; Sons sends you');
  expect(text).toContain(`Unsubscribe: ${link}`);
});

it('does not let a value write HTML or headers', () => {
  const letter = template('Hi {{customer.name}}', '<p>{{customer.name}}</p>');
  const { subject, html } = letter.for({ 'customer.name': 'A\r\nBcc: x@y.z <img src=x onerror="alert(1)">' }, link);
  expect(subject).toBe('Hi A Bcc: x@y.z <img src=x onerror="alert(1)">');
  expect(html).not.toContain('<img');
});

it('gives one line and no live value, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const { subject, html } = template('{{customer.name}}', '<p>[{{customer.name}}]</p>').for(
        { 'customer.name': value },
        link,
      );
      expect(subject).not.toMatch(/[\r\n\u2028\u2029]/);
      const inside = /\[([^]*)\]<\/p>/.exec(html)?.[1] ?? '';
      expect(inside).not.toMatch(/[<>"']/);
    }),
  );
});

it('does not fill a field inside a value', () => {
  const { text } = template('x', '<p>{{customer.name}} {{customer.city}}</p>').for(
    { 'customer.name': '{{customer.city}}', 'customer.city': 'Iași' },
    link,
  );
  expect(text).toContain('{{customer.city}} Iași');
});

it.each([
  ['<p onclick="x()">a<script>alert(1)</script></p>', '<p>a</p>'],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="{{customer.name}}">x</a>', '<a>x</a>'],
  ['<a href="//evil.example">x</a>', '<a>x</a>'],
  ['<a href="https://ok.example" style="position:fixed" target="_blank">x</a>', '<a href="https://ok.example">x</a>'],
  ['<img src="https://spy.example/pixel.gif"><iframe src="https://x"></iframe>text', 'text'],
  ['<style>p{display:none}</style><p>a</p>', '<p>a</p>'],
])('cleans %s', (dirty, clean) => {
  expect(cleanHtml(dirty)).toBe(clean);
});

it('finds what is meant as a field and is none', () => {
  expect(unknownIn('Hi {{customer.fistName|x}} and {{customer.name}} {{ nothing }}')).toEqual([
    '{{customer.fistName|x}}',
    '{{ nothing }}',
  ]);
  expect(unknownIn('Hi {{customer.name|you}}')).toEqual([]);
});
