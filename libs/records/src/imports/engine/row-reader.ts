import { ColumnProfiler } from '../guessing/column-profile';
import { headerScore } from '../guessing/mapping';
import type { StagedRow } from '../import-record';
import type { ImportField, ImportTarget } from '../import-target';
import { looksLikeHeader } from '../reading/headers';
import { limits, type ReadWarning, UnreadableFileError } from '../reading/table';
import { reasonColumn, unescapeRefused } from './refused-rows';
import { fingerprint } from './row-parser';

/** A row ready to be staged. */
export type NewRow = Pick<StagedRow, 'number' | 'cells' | 'copy'>;

/** What was learnt on the way. */
export interface ReadRows {
  header: boolean;
  headers: string[];
  profilers: ColumnProfiler[];
  rows: number;
  warnings: ReadWarning[];
}

/** Takes batches of records, finds out about the header, numbers the rows and watches the columns. */
export class RowReader {
  count = 0;
  private record = 0;
  private headers: string[] | null = null;
  private hasHeader = false;
  private held: { number: number; cells: string[] }[] = [];
  private readonly profilers: ColumnProfiler[] = [];
  private readonly widths = new Map<number, number>();
  private readonly copies = new Map<string, number>();
  private refusedBefore = false;

  constructor(
    private readonly header: boolean | undefined,
    private readonly target: Pick<ImportTarget, 'fields'>,
    private readonly delimited: boolean,
  ) {}

  /** Rows ready to be staged; the first ones are held back until it is clear whether there is a header. */
  take(batch: readonly string[][]): NewRow[] {
    for (const cells of batch) {
      this.record += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (cells.length > limits.columns)
        throw new UnreadableFileError(
          'too_many_columns',
          `Row ${this.record} has more than ${limits.columns} columns.`,
          { row: this.record },
        );
      this.held.push({ number: this.record, cells });
    }
    if (this.headers === null && this.held.length < 20) return [];
    return this.flush();
  }

  rest(): NewRow[] {
    return this.flush();
  }

  private flush(): NewRow[] {
    if (this.headers === null) this.decideHeader();
    const ready = this.held.map((row) => this.numbered(row.number, this.plain(row.cells)));
    this.held = [];
    for (const row of ready) this.watch(row.cells);
    this.count += ready.length;
    if (this.count > limits.rows)
      throw new UnreadableFileError('too_many_rows', 'The file has more than 1,000,000 rows. Split it.', {
        max: limits.rows,
      });
    return ready;
  }

  private numbered(number: number, cells: string[]): NewRow {
    const print = fingerprint(cells).slice(0, 16);
    const copy = this.copies.get(print) ?? 0;
    this.copies.set(print, copy + 1);
    return { number, cells, copy };
  }

  private decideHeader(): void {
    const first = this.held[0]?.cells ?? [];
    this.hasHeader = this.header ?? (looksLikeHeader(this.held.map((row) => row.cells)) || this.isKnownHeader(first));
    this.headers = this.hasHeader ? first : [];
    if (this.hasHeader) this.held.shift();
    // The file of refused rows, mended and sent again: its reason column and escapes are ours.
    this.refusedBefore = this.headers.at(-1) === reasonColumn;
    if (this.refusedBefore) this.headers = this.headers.slice(0, -1);
  }

  private isKnownHeader(cells: string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const known = filled.filter((cell) =>
      this.target.fields.some((field: ImportField) => headerScore(cell, field) > 0.9),
    );
    return filled.length > 0 && known.length >= filled.length / 2;
  }

  private plain(cells: string[]): string[] {
    return this.refusedBefore ? cells.slice(0, this.headers?.length).map(unescapeRefused) : cells;
  }

  private watch(cells: readonly string[]): void {
    this.widths.set(cells.length, (this.widths.get(cells.length) ?? 0) + 1);
    for (const [index, cell] of cells.entries()) (this.profilers[index] ??= new ColumnProfiler()).observe(cell);
  }

  result(): ReadRows {
    const headers = this.headers ?? [];
    const width = this.width(headers);
    const warnings: ReadWarning[] = [];
    if (this.count === 0) warnings.push({ code: 'no_rows', detail: 'There is a header, but no row below it.' });
    const ragged = [...this.widths]
      .filter(([cells]) => this.delimited && cells !== width)
      .reduce((sum, [, rows]) => sum + rows, 0);
    if (ragged > 0)
      warnings.push({
        code: 'ragged_rows',
        detail: 'Some rows have more or fewer cells than the table has columns.',
        params: { count: ragged },
      });
    const profilers = Array.from({ length: width }, (_unused, index) => this.profilers[index] ?? new ColumnProfiler());
    return { header: this.hasHeader, headers: [...headers], profilers, rows: this.count, warnings };
  }

  /** The header says how wide the table is, unless most rows are wider; a sheet is as wide as its widest row. */
  private width(headers: readonly string[]): number {
    const commonest = [...this.widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
    const rows = this.delimited && headers.length > 0 ? commonest : Math.max(0, ...this.widths.keys());
    return Math.max(headers.length, rows);
  }
}
