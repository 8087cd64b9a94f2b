import { Extension, mergeAttributes, Node } from '@tiptap/core';

/** What the nodes need to know to name themselves in the reader's language. */
export interface NodeWords {
  field: (name: string, format: string | null) => string;
  column: (name: string) => string;
  logo: string;
  pageBreak: string;
  onlyIf: (field: string, not: boolean) => string;
}

const json = <T>(text: string | null, otherwise: T): T => {
  try {
    return text ? (JSON.parse(text) as T) : otherwise;
  } catch {
    return otherwise;
  }
};

const LINES = ['position', 'name', 'quantity', 'unit', 'price', 'sum'];

/** The parts of a paper that a plain editor does not know: fields, lines, columns, conditions, logo, page break, alignment. */
export function paperNodes(words: NodeWords) {
  const field = Node.create({
    name: 'paperField',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ name: { default: '' }, format: { default: null } }),
    parseHTML: () => [
      {
        tag: 'span[data-paper-field]',
        getAttrs: (element) => ({
          name: element.getAttribute('data-paper-field'),
          format: element.getAttribute('data-format'),
        }),
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes({
        'data-paper-field': node.attrs.name as string,
        'data-format': node.attrs.format as string | null,
        class: 'paper-chip',
        ...HTMLAttributes,
      }),
      words.field(node.attrs.name as string, node.attrs.format as string | null),
    ],
    renderText: ({ node }) => `{${node.attrs.name as string}}`,
  });

  const lines = Node.create({
    name: 'paperLines',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ columns: { default: LINES }, totals: { default: true }, words: { default: true } }),
    parseHTML: () => [
      { tag: 'div[data-paper-lines]', getAttrs: (element) => json(element.getAttribute('data-paper-lines'), {}) },
    ],
    renderHTML: ({ node }) => {
      const { columns, totals, words: inWords } = node.attrs as { columns: string[]; totals: boolean; words: boolean };
      return [
        'div',
        { 'data-paper-lines': JSON.stringify(node.attrs), class: 'paper-lines' },
        ['div', { class: 'paper-lines-head' }, ...columns.map((column) => ['span', {}, words.column(column)])],
        ['div', { class: 'paper-lines-row' }, ...columns.map(() => ['span', {}, '…'])],
        ...(totals ? [['div', { class: 'paper-lines-sum' }, words.field('totals.total', null)]] : []),
        ...(inWords ? [['div', { class: 'paper-lines-words' }, words.field('totals.total', 'words')]] : []),
      ] as never;
    },
  });

  const columns = Node.create({
    name: 'paperColumns',
    group: 'block',
    content: 'paperColumn{2,3}',
    isolating: true,
    parseHTML: () => [{ tag: 'div[data-paper-columns]' }],
    renderHTML: () => ['div', { 'data-paper-columns': '', class: 'paper-columns' }, 0],
  });
  const column = Node.create({
    name: 'paperColumn',
    content: 'block+',
    isolating: true,
    parseHTML: () => [{ tag: 'div[data-paper-column]' }],
    renderHTML: () => ['div', { 'data-paper-column': '', class: 'paper-column' }, 0],
  });

  const onlyIf = Node.create({
    name: 'onlyIf',
    group: 'block',
    content: 'block+',
    addAttributes: () => ({ field: { default: '' }, not: { default: false } }),
    parseHTML: () => [
      {
        tag: 'div[data-only-if]',
        getAttrs: (element) => ({ field: element.getAttribute('data-only-if'), not: element.hasAttribute('data-not') }),
      },
    ],
    renderHTML: ({ node }) => [
      'div',
      {
        'data-only-if': node.attrs.field as string,
        ...(node.attrs.not ? { 'data-not': '' } : {}),
        'data-label': words.onlyIf(node.attrs.field as string, node.attrs.not === true),
        class: 'paper-only-if',
      },
      0,
    ],
  });

  const logo = Node.create({
    name: 'paperLogo',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ width: { default: 140 } }),
    parseHTML: () => [{ tag: 'div[data-paper-logo]' }],
    renderHTML: () => ['div', { 'data-paper-logo': '', class: 'paper-logo' }, words.logo],
  });
  const pageBreak = Node.create({
    name: 'pageBreak',
    group: 'block',
    atom: true,
    parseHTML: () => [{ tag: 'div[data-page-break]' }],
    renderHTML: () => ['div', { 'data-page-break': '', class: 'paper-break' }, words.pageBreak],
  });

  const align = Extension.create({
    name: 'paperAlign',
    addGlobalAttributes: () => [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          textAlign: {
            default: null,
            parseHTML: (element: HTMLElement) => element.style.textAlign || null,
            renderHTML: (attributes: Record<string, unknown>) =>
              attributes.textAlign ? { style: `text-align: ${String(attributes.textAlign)}` } : {},
          },
        },
      },
    ],
  });

  return [field, lines, columns, column, onlyIf, logo, pageBreak, align];
}
