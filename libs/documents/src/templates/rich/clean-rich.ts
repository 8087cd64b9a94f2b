import { type FieldError, isPlainText } from '@atrium/platform';
import { LINE_COLUMNS, type RichBody, type RichNode } from './rich-body';

type Attrs = Record<string, unknown>;
type Clean = NonNullable<RichNode['attrs']>;

const MARKS = new Set(['bold', 'italic', 'underline', 'strike']);
const ALIGNMENTS = ['left', 'center', 'right', 'justify'];
const MOST_NODES = 5_000;
const DEEPEST = 20;
const PICTURE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;
const PICTURE_LENGTH = 700_000;
const FIELD_NAME = /^[A-Za-z]{1,30}(?:\.[A-Za-z]{1,30}){0,2}$/;

/** What each kind of node may carry; a kind that is not here loses its wrapping and keeps what is inside. */
const NODES: Record<string, (attrs: Attrs) => Clean | null> = {
  doc: () => ({}),
  paragraph: aligned,
  heading: (attrs) => ({ ...aligned(attrs), level: within(attrs.level, 1, 3, 2) }),
  bulletList: () => ({}),
  orderedList: (attrs) => ({ start: within(attrs.start, 1, 999, 1) }),
  listItem: () => ({}),
  blockquote: () => ({}),
  horizontalRule: () => ({}),
  hardBreak: () => ({}),
  pageBreak: () => ({}),
  table: () => ({}),
  tableRow: () => ({}),
  tableCell: (attrs) => ({ colspan: within(attrs.colspan, 1, 12, 1) }),
  tableHeader: (attrs) => ({ colspan: within(attrs.colspan, 1, 12, 1) }),
  paperColumns: () => ({}),
  paperColumn: () => ({}),
  onlyIf: (attrs) => (isFieldName(attrs.field) ? { field: attrs.field, not: attrs.not === true } : null),
  paperField: (attrs) =>
    isFieldName(attrs.name)
      ? {
          name: attrs.name,
          format: typeof attrs.format === 'string' && /^[a-z]{1,12}$/.test(attrs.format) ? attrs.format : null,
        }
      : null,
  paperLogo: (attrs) => ({ width: within(attrs.width, 20, 480, 140) }),
  paperLines: (attrs) => ({
    columns: lineColumns(attrs.columns),
    totals: attrs.totals !== false,
    words: attrs.words === true,
  }),
  image: (attrs) =>
    typeof attrs.src === 'string' && attrs.src.length <= PICTURE_LENGTH && PICTURE.test(attrs.src)
      ? { src: attrs.src, width: within(attrs.width, 20, 480, 240) }
      : null,
};

/** Kinds that hold nothing. */
const ATOMS = new Set(['horizontalRule', 'hardBreak', 'pageBreak', 'paperField', 'paperLogo', 'paperLines', 'image']);

/** A document as it was sent, reduced to what a paper can show. Errors only for what cannot be reduced. */
export function cleanRich(input: unknown, pointer = '/body'): { body: RichBody; errors: FieldError[] } {
  const given = isRecord(input) ? input : {};
  const state = { left: MOST_NODES, deep: false };
  const [content] = clean(given.content, 0, state);
  const errors: FieldError[] = [];
  const empty: RichNode = { type: 'doc', content: [] };
  if (content?.type !== 'doc')
    errors.push({
      pointer: `${pointer}/content`,
      code: 'bad_document',
      detail: 'The document of the editor is expected here.',
    });
  if (state.left < 0 || state.deep)
    errors.push({
      pointer: `${pointer}/content`,
      code: 'too_large',
      detail: 'The document is too large or too deeply nested.',
    });
  return {
    body: { content: content?.type === 'doc' ? content : empty, pageNumbers: given.pageNumbers !== false },
    errors,
  };
}

function clean(input: unknown, depth: number, state: { left: number; deep: boolean }): RichNode[] {
  if (!isRecord(input) || typeof input.type !== 'string') return [];
  state.left -= 1;
  if (depth > DEEPEST) state.deep = true;
  if (state.left < 0 || state.deep) return [];
  if (input.type === 'text') return cleanText(input);
  const known = Object.hasOwn(NODES, input.type) ? NODES[input.type] : undefined;
  const children =
    Array.isArray(input.content) && !ATOMS.has(input.type)
      ? input.content.flatMap((one) => clean(one, depth + 1, state))
      : [];
  if (!known) return children;
  const attrs = known(isRecord(input.attrs) ? input.attrs : {});
  if (!attrs) return [];
  return [
    {
      type: input.type,
      ...(Object.keys(attrs).length ? { attrs } : {}),
      ...(ATOMS.has(input.type) ? (input.type === 'paperField' ? marksOf(input) : {}) : { content: children }),
    },
  ];
}

function cleanText(input: Attrs): RichNode[] {
  if (typeof input.text !== 'string' || !input.text) return [];
  const text = isPlainText(input.text) ? input.text : input.text.toWellFormed().replaceAll('\u0000', '');
  return [{ type: 'text', text, ...marksOf(input) }];
}

function marksOf(input: Attrs): { marks?: { type: string }[] } {
  if (!Array.isArray(input.marks)) return {};
  const marks = input.marks.flatMap((mark: unknown) =>
    isRecord(mark) && typeof mark.type === 'string' && MARKS.has(mark.type) ? [{ type: mark.type }] : [],
  );
  return marks.length ? { marks } : {};
}

function aligned(attrs: Attrs): Clean {
  return typeof attrs.textAlign === 'string' && ALIGNMENTS.includes(attrs.textAlign)
    ? { textAlign: attrs.textAlign }
    : {};
}

function lineColumns(input: unknown): string[] {
  const wanted = Array.isArray(input) ? input : [];
  const known = LINE_COLUMNS.filter((column) => wanted.includes(column));
  return known.length ? known : ['position', 'name', 'quantity', 'unit', 'price', 'sum'];
}

const within = (value: unknown, min: number, max: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : otherwise;

const isFieldName = (value: unknown): value is string => typeof value === 'string' && FIELD_NAME.test(value);
const isRecord = (value: unknown): value is Attrs =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
