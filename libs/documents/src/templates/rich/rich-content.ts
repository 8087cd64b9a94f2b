import type { Content } from 'pdfmake';
import { readPlaceholder } from '../catalogue/placeholder';
import { writeField } from '../catalogue/write-field';
import { type Filling, INK } from './filling';
import { linesTable } from './lines-table';
import type { RichNode } from './rich-body';

type ContentText = Extract<Content, { text: unknown }>;
type Piece = { text: string; field: boolean; marks: ReadonlySet<string> } | 'break';

const HEADINGS: Record<number, { fontSize: number; margin: [number, number, number, number] }> = {
  1: { fontSize: 20, margin: [0, 0, 0, 8] },
  2: { fontSize: 13, margin: [0, 10, 0, 5] },
  3: { fontSize: 10.5, margin: [0, 8, 0, 3] },
};
const PAGE_WIDTH = 595.28 - 2 * 56;

/** The blocks of a document as pdfmake lays them out. Values are only ever texts. */
export function richContent(root: RichNode, filling: Filling): Content[] {
  return blocks(root, filling);
}

/** A heading stays with the columns under it: signatures are never torn from their title. */
function blocks(node: RichNode, filling: Filling): Content[] {
  const children = node.content ?? [];
  return children.flatMap((child, index): Content[] => {
    if (child.type === 'paperColumns') {
      const title = children[index - 1];
      const above = title?.type === 'heading' ? block(title, filling) : [];
      return [{ stack: [...above, ...block(child, filling)], unbreakable: true }];
    }
    return child.type === 'heading' && children[index + 1]?.type === 'paperColumns' ? [] : block(child, filling);
  });
}

function block(node: RichNode, filling: Filling): Content[] {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, filling, { margin: [0, 0, 0, 5] });
    case 'heading':
      return paragraph(node, filling, {
        ...HEADINGS[Number(attrs.level)],
        bold: true,
        color: INK.text,
        headlineLevel: Number(attrs.level),
      });
    case 'bulletList':
      return [{ ul: (node.content ?? []).map((item) => ({ stack: blocks(item, filling) })), margin: [0, 0, 0, 5] }];
    case 'orderedList':
      return [
        {
          ol: (node.content ?? []).map((item) => ({ stack: blocks(item, filling) })),
          start: Number(attrs.start ?? 1),
          margin: [0, 0, 0, 5],
        },
      ];
    case 'blockquote':
      return [{ stack: blocks(node, filling), margin: [14, 2, 0, 6], color: INK.muted }];
    case 'horizontalRule':
      return [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: PAGE_WIDTH, y2: 0, lineWidth: 0.6, lineColor: INK.line }],
          margin: [0, 6, 0, 10],
        },
      ];
    case 'pageBreak':
      return [{ text: '', pageBreak: 'after' }];
    case 'paperColumns':
      return [
        {
          columns: (node.content ?? []).map((column) => ({ width: '*', stack: blocks(column, filling) })),
          columnGap: 24,
          margin: [0, 0, 0, 8],
        },
      ];
    case 'onlyIf': {
      const filled = written(String(attrs.field), filling) !== '';
      return filled === (attrs.not !== true) ? blocks(node, filling) : [];
    }
    case 'paperLogo':
      return filling.logo ? [{ image: filling.logo, fit: [Number(attrs.width), 70], margin: [0, 0, 0, 8] }] : [];
    case 'image':
      return [{ image: String(attrs.src), width: Number(attrs.width), margin: [0, 0, 0, 8] }];
    case 'paperLines':
      return linesTable(attrs, filling);
    case 'table':
      return table(node, filling);
    default:
      return blocks(node, filling);
  }
}

/** A line whose fields are all empty says nothing and is left out: "Phone:" without a phone. */
function paragraph(node: RichNode, filling: Filling, style: Partial<ContentText>): Content[] {
  const lines: Exclude<Piece, 'break'>[][] = [[]];
  for (const piece of (node.content ?? []).flatMap((child) => pieces(child, filling)))
    if (piece === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  const kept = lines.filter(
    (line) => !line.some(({ field }) => field) || line.some(({ field, text }) => field && text !== ''),
  );
  if (!kept.length) return [];
  const text = kept.flatMap((line, index) => [...(index ? [{ text: '\n' }] : []), ...line.map(run)]);
  const alignment = node.attrs?.textAlign as ContentText['alignment'];
  return [{ ...style, text: text.length ? text : ' ', ...(alignment ? { alignment } : {}) } as ContentText];
}

function pieces(node: RichNode, filling: Filling): Piece[] {
  const marks = new Set((node.marks ?? []).map(({ type }) => type));
  if (node.type === 'hardBreak') return ['break'];
  if (node.type === 'text') return [{ text: node.text ?? '', field: false, marks }];
  if (node.type !== 'paperField') return (node.content ?? []).flatMap((child) => pieces(child, filling));
  const format = typeof node.attrs?.format === 'string' ? `|${node.attrs.format}` : '';
  return [{ text: written(`${String(node.attrs?.name)}${format}`, filling), field: true, marks }];
}

function run({ text, marks }: Exclude<Piece, 'break'>): ContentText {
  const decoration = [marks.has('underline') && 'underline', marks.has('strike') && 'lineThrough'].filter(Boolean);
  return {
    text,
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italics: true } : {}),
    ...(decoration.length ? { decoration: decoration as ContentText['decoration'] } : {}),
  };
}

function written(name: string, { data, language }: Filling): string {
  const reading = readPlaceholder(name);
  return 'placeholder' in reading ? writeField(reading.placeholder, data, language) : '';
}

function table(node: RichNode, filling: Filling): Content[] {
  const rows = (node.content ?? []).filter(({ type }) => type === 'tableRow');
  const width = Math.max(
    1,
    ...rows.map((row) => (row.content ?? []).reduce((sum, cell) => sum + Number(cell.attrs?.colspan ?? 1), 0)),
  );
  const body = rows.map((row) => {
    const cells = (row.content ?? []).flatMap((cell): Content[] => {
      const colSpan = Math.min(width, Number(cell.attrs?.colspan ?? 1));
      const content = {
        stack: blocks(cell, filling),
        colSpan,
        ...(cell.type === 'tableHeader' ? { bold: true, fillColor: INK.faint } : {}),
      };
      return [content as Content, ...Array.from({ length: colSpan - 1 }, () => ({ text: '' }))];
    });
    return [...cells, ...Array.from({ length: width - cells.length }, () => ({ text: '' }))].slice(0, width);
  });
  if (!body.length) return [];
  const headerRows = rows[0]?.content?.every((cell) => cell.type === 'tableHeader') && rows.length > 1 ? 1 : 0;
  return [
    {
      table: { headerRows, widths: Array.from({ length: width }, () => '*'), body, dontBreakRows: true },
      layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => INK.line, vLineColor: () => INK.line },
      margin: [0, 2, 0, 8],
    },
  ];
}
