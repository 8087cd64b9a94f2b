import type { RichNode } from '../rich/rich-body';

type Attrs = NonNullable<RichNode['attrs']>;

/** Texts of ready templates are written short: `**bold**`, `{field|format}`, a line break as `\n`. */
export function inline(text: string): RichNode[] {
  const nodes: RichNode[] = [];
  let bold = false;
  for (const part of text.split(/(\*\*|\n|\{[^}]+\})/)) {
    if (!part) continue;
    if (part === '**') bold = !bold;
    else if (part === '\n') nodes.push({ type: 'hardBreak' });
    else
      nodes.push({
        ...(part.startsWith('{') ? field(part.slice(1, -1)) : { type: 'text', text: part }),
        ...(bold ? { marks: [{ type: 'bold' }] } : {}),
      });
  }
  return nodes;
}

function field(text: string): RichNode {
  const [name = '', format = null] = text.split('|');
  return { type: 'paperField', attrs: { name, format } };
}

const block = (type: string, attrs: Attrs, content: RichNode[]): RichNode => ({
  type,
  ...(Object.keys(attrs).length ? { attrs } : {}),
  content,
});

export const p = (text: string, textAlign?: string): RichNode =>
  block('paragraph', textAlign ? { textAlign } : {}, inline(text));
export const h = (level: number, text: string, textAlign?: string): RichNode =>
  block('heading', { level, ...(textAlign ? { textAlign } : {}) }, inline(text));
export const columns = (...cells: RichNode[][]): RichNode =>
  block(
    'paperColumns',
    {},
    cells.map((cell) => block('paperColumn', {}, cell)),
  );
export const onlyIf = (name: string, ...content: RichNode[]): RichNode =>
  block('onlyIf', { field: name, not: false }, content);
/** The other half: what is said when the field says nothing. */
export const unless = (name: string, ...content: RichNode[]): RichNode =>
  block('onlyIf', { field: name, not: true }, content);
export const rule: RichNode = { type: 'horizontalRule' };
export const logo: RichNode = { type: 'paperLogo', attrs: { width: 140 } };
export const lines = (...names: string[]): RichNode => ({
  type: 'paperLines',
  attrs: { columns: names, totals: true, words: true },
});
export const doc = (...content: RichNode[]): RichNode => block('doc', {}, content);
