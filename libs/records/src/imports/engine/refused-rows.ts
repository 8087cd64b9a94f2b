import { cut } from '../../registry/cut';
import type { ImportColumn } from '../import-record';
import type { ImportProblem } from '../import-target';

/** Header of the last column of the file of refused rows; a file that has it is read back without it. */
export const reasonColumn = 'Import problem';

const dangerous = /^[=+\-@\t\r]/u;
/** Numbers, phones and dates cannot be formulas that do harm, and should survive as they are. */
const harmless = /^[+-]?[\d\s().,:/-]*$/u;

/** Keeps a spreadsheet from running what a cell says: a leading apostrophe before = + - @ tab and CR, except plain numbers and phones. */
export function escapeFormula(cell: string): string {
  return dangerous.test(cell) && !harmless.test(cell) ? `'${cell}` : cell;
}

/** Takes back `escapeFormula`. */
export function unescapeRefused(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** One line for the person who mends the file. */
export function reasonText(problems: readonly ImportProblem[]): string {
  return problems
    .map((problem) => {
      const where = problem.column ?? problem.field;
      const value = problem.value ? ` (${cut(problem.value, 80)})` : '';
      return `${where ? `${where}: ` : ''}${problem.detail}${value}`;
    })
    .join(' ');
}

/** Header and lines of the file of refused rows, in the order of the original. */
export const refusedHeader = (columns: readonly ImportColumn[]): string[] => [
  ...columns.map((column) => escapeFormula(column.header || column.name)),
  reasonColumn,
];

export function refusedLine(
  columns: readonly ImportColumn[],
  cells: readonly string[],
  problems: readonly ImportProblem[],
): string[] {
  return [...columns.map((_column, index) => escapeFormula(cells[index] ?? '')), escapeFormula(reasonText(problems))];
}
