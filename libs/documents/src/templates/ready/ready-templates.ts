import type { Locale } from '@atrium/platform';
import type { RichBody, RichNode } from '../rich/rich-body';
import { columns, doc, h, lines, logo, onlyIf, p, rule, unless } from './markup';
import { READY_WORDS, type ReadyKind } from './ready-words';

/** A template that comes with the house, in a language. */
export function readyTemplate(kind: ReadyKind, language: Locale): { name: string; body: RichBody } {
  const words = READY_WORDS[language];
  return {
    name: words.names[kind],
    body: { content: kind === 'contract' ? contract(language) : offer(kind, language), pageNumbers: true },
  };
}

/** A quote or an order: who to whom, what for how much, and a word at the end. */
function offer(kind: 'quote' | 'order', language: Locale): RichNode {
  const words = READY_WORDS[language];
  const [from, to]: ['company' | 'customer', 'company' | 'customer'] = ['company', 'customer'];
  return doc(
    logo,
    h(1, words.titles[kind]),
    p(kind === 'quote' ? `${words.dated}\n${words.validUntil}` : words.dated),
    rule,
    columns([h(3, words.seller), p(words.party(from))], [h(3, words.buyer), p(words.party(to))]),
    ...(kind === 'quote' ? [onlyIf('contact.name', p(words.contact))] : []),
    p(words.intro[kind]),
    lines('position', 'name', ...(kind === 'order' ? ['sku'] : []), 'quantity', 'unit', 'price', 'sum'),
    p(words.note),
    p(words.closing[kind]),
    p(' '),
    columns([p(words.signatures.seller)], kind === 'order' ? [p(words.signatures.buyer)] : [p('')]),
  );
}

function contract(language: Locale): RichNode {
  const words = READY_WORDS[language];
  const [subject, ...articles] = words.articles;
  const article = ({ title, texts }: { title: string; texts: string[] }): RichNode[] => [
    h(2, title),
    ...texts.flatMap((text) => clause(text)),
  ];
  /** A clause about a day nobody has said yet is said otherwise, so that the count of clauses has no hole. */
  function clause(text: string): RichNode[] {
    const said = p(text, 'justify');
    if (!text.includes('{deal.expectedCloseOn')) return [said];
    return [onlyIf('deal.expectedCloseOn', said), unless('deal.expectedCloseOn', p(words.noDay, 'justify'))];
  }
  return doc(
    logo,
    h(1, words.titles.contract, 'center'),
    columns([p('{customer.city}')], [p(words.dated, 'right')]),
    p(words.preamble, 'justify'),
    ...(subject ? article(subject) : []),
    lines('position', 'name', 'quantity', 'unit', 'price', 'sum'),
    ...articles.flatMap(article),
    onlyIf('document.note', p(words.note, 'justify')),
    h(2, words.requisites),
    columns(
      [h(3, words.seller), p(words.party('company')), p(' '), p(words.signatures.seller)],
      [h(3, words.buyer), p(words.party('customer')), p(' '), p(words.signatures.buyer)],
    ),
  );
}
