import type { Content, TableCell } from 'pdfmake';
import { fieldLabel, findField } from '../catalogue/fields';
import { readPlaceholder } from '../catalogue/placeholder';
import { writeField } from '../catalogue/write-field';
import { type Filling, INK } from './filling';
import { PDF_WORDS } from './pdf-words';
import type { LineColumn, RichNode } from './rich-body';

const WIDTHS: Record<LineColumn, number | string> = {
  position: 18,
  name: '*',
  sku: 62,
  quantity: 54,
  unit: 44,
  price: 70,
  sum: 78,
};
const FIGURES: ReadonlySet<string> = new Set(['quantity', 'price', 'sum']);

/** The lines of a deal with their sums; the head stands again on every page. */
export function linesTable(attrs: NonNullable<RichNode['attrs']>, filling: Filling): Content[] {
  const columns = (attrs.columns ?? []) as LineColumn[];
  const { data, language } = filling;
  const head = columns.map((column): TableCell => ({
    text:
      column === 'sum' || column === 'price'
        ? `${fieldLabel(`lines.${column}`, language)}, ${data.currency}`
        : fieldLabel(`lines.${column}`, language),
    color: INK.muted,
    fontSize: 8.5,
    ...(FIGURES.has(column) ? { alignment: 'right' as const } : {}),
  }));
  const rows = data.lines.map((_, line) => columns.map((column): TableCell => cell(column, line, filling)));
  return [
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columns.map((column) => WIDTHS[column]),
        body: [head, ...rows],
      },
      layout: {
        hLineWidth: (row, node) => (row === 0 ? 0 : row === 1 || row === node.table.body.length ? 0.9 : 0.5),
        vLineWidth: () => 0,
        hLineColor: (row, node) => (row === 1 || row === node.table.body.length ? INK.muted : INK.line),
        paddingLeft: (column) => (column === 0 ? 0 : 5),
        paddingRight: (column) => (column === columns.length - 1 ? 0 : 5),
        paddingTop: () => 5,
        paddingBottom: () => 5,
      },
      margin: [0, 6, 0, 6],
    },
    ...(attrs.totals === false ? [] : [totals(filling)]),
    ...(attrs.words === true ? [inWords(filling)] : []),
  ];
}

function cell(column: LineColumn, line: number, { data, language }: Filling): TableCell {
  const field = findField(`lines.${column}`);
  const text = field ? writeField({ field, format: null }, data, language, line) : '';
  return {
    text,
    ...(FIGURES.has(column) ? { alignment: 'right' as const } : {}),
    ...(column === 'position' ? { color: INK.muted } : {}),
  };
}

function totals({ data, language }: Filling): Content {
  const write = (name: string): string => {
    const reading = readPlaceholder(name);
    return 'placeholder' in reading ? writeField(reading.placeholder, data, language) : '';
  };
  const row = (label: string, value: string, strong: boolean): TableCell[] => [
    {
      text: label,
      alignment: 'right',
      color: strong ? INK.text : INK.muted,
      bold: strong,
      fontSize: strong ? 11.5 : 10,
    },
    { text: value, alignment: 'right', bold: strong, fontSize: strong ? 11.5 : 10 },
  ];
  const discount = write('totals.discount');
  const percent = write('totals.discountPercent');
  const body = [
    ...(discount
      ? [
          row(fieldLabel('totals.net', language), write('totals.net'), false),
          row(`${fieldLabel('totals.discount', language)}${percent ? ` ${percent} %` : ''}`, `−${discount}`, false),
        ]
      : []),
    row(fieldLabel('totals.total', language), write('totals.total'), true),
  ];
  return {
    table: { widths: ['*', 130], body, dontBreakRows: true },
    layout: 'noBorders',
    margin: [0, 0, 0, 4],
    unbreakable: true,
  };
}

function inWords({ data, language }: Filling): Content {
  const reading = readPlaceholder('totals.total|words');
  const words = 'placeholder' in reading ? writeField(reading.placeholder, data, language) : '';
  return words
    ? { text: [{ text: `${PDF_WORDS[language].inWords}: `, color: INK.muted }, words], margin: [0, 2, 0, 8] }
    : { text: '' };
}
