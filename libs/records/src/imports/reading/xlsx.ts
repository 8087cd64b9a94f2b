import ExcelJS from 'exceljs';
import { limits, UnreadableFileError } from './table';
import { requireBearableWorkbook } from './zip-guard';

export interface OpenedSheet {
  sheets: string[];
  sheet: string;
  /** Cells that held an Excel error (#REF!), left empty. */
  errors: number;
  records: string[][];
}

/** Reads one sheet of a workbook as text: dates as ISO, formulas as their results, merged cells with the value on each of them. */
export async function readWorkbook(bytes: Buffer, wanted?: string): Promise<OpenedSheet> {
  await requireBearableWorkbook(bytes);
  const workbook = await load(bytes);
  const visible = workbook.worksheets.filter((sheet) => sheet.state !== 'veryHidden');
  const sheet =
    wanted === undefined
      ? (visible.find((one) => one.actualRowCount > 0) ?? visible[0])
      : visible.find((one) => one.name === wanted);
  if (!sheet)
    throw new UnreadableFileError(
      wanted === undefined ? 'empty_file' : 'no_such_sheet',
      'The workbook has no such sheet.',
    );
  requireBearableSheet(sheet);
  return { sheets: visible.map((one) => one.name), sheet: sheet.name, ...readSheet(sheet) };
}

async function load(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares the Buffer of its own time; a plain ArrayBuffer is what its zip reader takes as well.
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    return await workbook.xlsx.load(copy);
  } catch (cause) {
    const error = new UnreadableFileError('broken_workbook', 'The workbook is damaged and cannot be opened.');
    error.cause = cause;
    throw error;
  }
}

function requireBearableSheet(sheet: ExcelJS.Worksheet): void {
  if (sheet.columnCount > limits.columns && sheet.actualColumnCount > limits.columns) {
    throw new UnreadableFileError('too_many_columns', `The sheet has more than ${limits.columns} columns.`);
  }
  if (sheet.actualRowCount * Math.min(sheet.columnCount, limits.columns) > limits.workbookCells * 4) {
    throw new UnreadableFileError('workbook_too_large', 'The sheet is too large. Save it as CSV and import that.');
  }
}

function readSheet(sheet: ExcelJS.Worksheet): { records: string[][]; errors: number } {
  const records: string[][] = [];
  let errors = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    // A lone cell in row 1,048,576 must not make a million empty records.
    if (number > limits.rows + 1)
      throw new UnreadableFileError('too_many_rows', 'The sheet has more than 1,000,000 rows.');
    while (records.length < number - 1) records.push([]);
    const record: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > limits.columns) return;
      while (record.length < column - 1) record.push('');
      const text = cellText(cell.value, cell.numFmt);
      if (text === null) errors += 1;
      record.push(text ?? '');
    });
    records.push(record);
  });
  return { records, errors };
}

/** Text of a cell as a person reads it; null for an Excel error. */
export function cellText(value: ExcelJS.CellValue, format?: string): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value, format);
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((piece) => piece.text).join('');
  if ('hyperlink' in value)
    return typeof value.text === 'string' ? value.text : (cellText(value.text as ExcelJS.CellValue) ?? '');
  if ('error' in value) return null;
  if ('formula' in value || 'sharedFormula' in value) return cellText(value.result as ExcelJS.CellValue, format);
  return '';
}

/** The fifteen digits Excel keeps, never with an exponent; a format of zeros only (postal codes) keeps its leading ones. */
function numberText(value: number, format?: string): string {
  if (!Number.isFinite(value)) return '';
  const exact = Number(value.toPrecision(15));
  const text = /e/i.test(String(exact)) ? withoutExponent(exact) : String(exact);
  return format && /^0{2,}$/u.test(format) && Number.isInteger(exact) && exact >= 0
    ? text.padStart(format.length, '0')
    : text;
}

function withoutExponent(value: number): string {
  return Math.abs(value) < 1 ? value.toFixed(15).replace(/\.?0+$/u, '') : BigInt(value).toString();
}

function dateText(value: Date): string | null {
  if (Number.isNaN(value.getTime())) return null;
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  // Times without a date lie on the first day of Excel's calendar.
  if (iso.startsWith('1899-12-3')) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
