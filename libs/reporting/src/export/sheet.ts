import type { Cell, Table } from '../definition/report';
import { word } from '../labels/words';

export type Value = string | number | Date | null;

export interface SheetColumn {
  header: string;
  /** A spreadsheet's number format; null for text. */
  format: string | null;
}

/** A report as a plain sheet: real numbers, real days; money in a column for each currency, so that a column can be added up. */
export interface Sheet {
  columns: SheetColumn[];
  rows: () => Generator<Value[]>;
}

interface Reader extends SheetColumn {
  read: (cell: Cell | undefined) => Value;
}

export function sheetOf(table: Table, locale: string): Sheet {
  const names: SheetColumn[] = table.dimensions.map(({ label, type }) => ({
    header: label,
    format: type === 'period' ? 'yyyy-mm-dd' : null,
  }));
  const readers = table.columns.map((_column, index) => readersOf(table, index));
  function* rows(): Generator<Value[]> {
    for (const row of table.rows)
      yield [
        ...row.keys.map(({ id, name }, index) =>
          table.dimensions[index]?.type === 'period' && id ? new Date(`${id}T00:00:00Z`) : name,
        ),
        ...readers.flatMap((some, index) => some.map(({ read }) => read(row.cells[index]))),
      ];
    if (table.totals)
      yield [
        word(locale, 'total'),
        ...names.slice(1).map(() => null),
        ...readers.flatMap((some, index) => some.map(({ read }) => read(table.totals?.[index]))),
      ];
  }
  return { columns: [...names, ...readers.flat().map(({ header, format }) => ({ header, format }))], rows };
}

function readersOf({ columns, rows, totals }: Table, index: number): Reader[] {
  const column = columns[index];
  if (!column) return [];
  const cells = [...rows.map((row) => row.cells[index]), totals?.[index]];
  const { label, type } = column;
  if (type === 'money') {
    const currencies = [...new Set(cells.flatMap((cell) => cell?.money?.map(({ currency }) => currency) ?? []))];
    const counted = cells.some((cell) => cell?.money === null && cell.value !== null);
    const plain: Reader = {
      header: label,
      format: '#,##0.##',
      read: (cell) => (cell?.money ? null : (cell?.value ?? null)),
    };
    return [
      ...currencies.map((currency): Reader => ({
        header: `${label}, ${currency}`,
        format: '#,##0.00',
        read: (cell) => {
          const found = cell?.money?.find((one) => one.currency === currency);
          return found ? Number(found.amount) : null;
        },
      })),
      ...(counted || currencies.length === 0 ? [plain] : []),
    ];
  }
  if (type === 'date')
    return [
      {
        header: label,
        format: 'yyyy-mm-dd',
        read: (cell) => (cell?.text ? new Date(`${cell.text}T00:00:00Z`) : null),
      },
    ];
  const format = type === 'percent' ? '0.00%' : type === 'days' ? '0.0' : '#,##0';
  const plain: Reader = { header: label, format, read: (cell) => cell?.value ?? null };
  const shared = cells.some((cell) => cell?.share !== undefined);
  const share: Reader = { header: `${label}, %`, format: '0.00%', read: (cell) => cell?.share ?? null };
  return shared ? [plain, share] : [plain];
}
