import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@atrium/platform';
import { refKey } from '../../registry/record-type';
import { RecordTypes } from '../../registry/record-types';
import { ColumnProfiler } from '../guessing/column-profile';
import { externalIdField, guessMapping, headerScore } from '../guessing/mapping';
import type { NameIndex } from '../guessing/name-index';
import type { ImportColumn, ImportOptions, ImportRecord, MappingEntry, Sniffed, StagedRow } from '../import-record';
import { ImportRows } from '../import-rows';
import { ImportStore } from '../import-store';
import type { ImportField, ImportTarget } from '../import-target';
import { ImportTargets } from '../import-targets';
import { looksLikeHeader, nameColumns } from '../reading/headers';
import { limits, type OpenedTable, type ReadWarning, UnreadableFileError } from '../reading/table';
import { ImportContexts } from './contexts';
import { ReferenceNames } from './reference-names';
import { fingerprint } from './row-parser';
import { reasonColumn, unescapeRefused } from './refused-rows';

/** Told now and then while a big file is read. */
export type OnProgress = (rows: number) => Promise<void>;

type NewRow = Pick<StagedRow, 'number' | 'cells' | 'copy'>;

interface ReadRows {
  header: boolean;
  headers: string[];
  profilers: ColumnProfiler[];
  rows: number;
  warnings: ReadWarning[];
}

/** Lays the rows of an opened file into the staging table and guesses everything that can be guessed. */
@Injectable()
export class Staging {
  constructor(
    private readonly rows: ImportRows,
    private readonly store: ImportStore,
    private readonly targets: ImportTargets,
    private readonly contexts: ImportContexts,
    private readonly names: ReferenceNames,
    private readonly types: RecordTypes,
  ) {}

  /** Replaces the staged rows by those of the table; in the open transaction. */
  async stage(record: ImportRecord, table: OpenedTable, actor: Actor, onProgress?: OnProgress): Promise<void> {
    const target = this.targets.get(record.target);
    await this.rows.clear(record.id);
    const read = await this.readRows(record, table, target, onProgress);
    const columns = toColumns(read, table);
    const sniffed = sniff(table, read, columns);
    const staged = { ...record, columns, sniffed };
    const remembered = await this.store.rememberedMapping(record.ownerId, record.target, headersHash(columns));
    const mapping = await this.mapping(record, staged, target, actor, remembered?.mapping);
    const isFirst = record.columns.length === 0;
    await this.store.update(record.id, {
      state: 'mapped',
      options:
        isFirst && remembered
          ? { ...(await this.usable(remembered.options, target, actor)), ...record.options }
          : record.options,
      columns,
      sniffed,
      mapping,
      warnings: [...table.warnings, ...read.warnings],
      counts: { total: read.rows },
      progress: {},
      error: null,
    });
  }

  private async readRows(
    record: ImportRecord,
    table: OpenedTable,
    target: ImportTarget,
    onProgress?: OnProgress,
  ): Promise<ReadRows> {
    const reader = new RowReader(record.options.header, target, table.format === 'csv');
    for await (const batch of table.batches()) {
      const ready = reader.take(batch);
      await this.rows.insert(record.id, ready);
      if (onProgress && ready.length > 0) await onProgress(reader.count);
    }
    await this.rows.insert(record.id, reader.rest());
    return reader.result();
  }

  /** What was chosen for these very columns before wins; else the earlier choice for the same headers; else guesses. */
  private async mapping(
    before: ImportRecord,
    record: ImportRecord,
    target: ImportTarget,
    actor: Actor,
    remembered?: MappingEntry[],
  ): Promise<MappingEntry[]> {
    const sameColumns =
      before.mapping.length > 0 &&
      before.columns.length === record.columns.length &&
      before.columns.every((column, index) => column.name === record.columns[index]?.name);
    if (sameColumns) return before.mapping;
    if (remembered) return valid(remembered, record, target);
    const known = await this.knownValues(record, target, actor);
    const guesses = guessMapping(record.columns, target.fields, known);
    return record.columns.map((column) => {
      const guess = guesses.find((one) => one.index === column.index);
      return { column: column.index, field: guess?.field ?? null, ...(guess ? { confidence: guess.confidence } : {}) };
    });
  }

  /** Remembered options, without defaults that point to what is gone or out of sight. */
  private async usable(options: ImportOptions, target: ImportTarget, actor: Actor): Promise<ImportOptions> {
    const refs = (target.defaults ?? []).flatMap((one) => {
      const id = options.defaults?.[one.key];
      return one.type === 'reference' && one.reference && id ? [{ key: one.key, type: one.reference, id }] : [];
    });
    const titles = await this.types.titles(actor, refs);
    const lost = new Set(refs.filter((ref) => !titles.has(refKey(ref))).map((ref) => ref.key));
    const defaults = Object.fromEntries(Object.entries(options.defaults ?? {}).filter(([key]) => !lost.has(key)));
    return { ...options, defaults };
  }

  /** Share of a column's values that are names of records a field may point to. */
  private async knownValues(
    record: ImportRecord,
    target: ImportTarget,
    actor: Actor,
  ): Promise<(column: number, field: string) => number> {
    const ctx = await this.contexts.make(record, target, actor, true);
    const indexes = new Map<string, NameIndex>();
    for (const field of target.fields.filter((one) => one.type === 'reference')) {
      const index = await this.names.index(ctx, target, field);
      if (index && index.size > 0) indexes.set(field.key, index);
    }
    return (column, field) => {
      const index = indexes.get(field);
      const samples = record.columns[column]?.profile.samples ?? [];
      if (!index || samples.length === 0) return 0;
      return (
        samples.filter((sample) => ['exact', 'folded'].includes(index.match(sample, false).kind)).length /
        samples.length
      );
    };
  }
}

/** Takes batches of records, finds out about the header, numbers the rows and watches the columns. */
class RowReader {
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
    private readonly target: ImportTarget,
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

/** Nameless columns without a single cell at the end are the work of a last delimiter. */
function toColumns(read: ReadRows, table: OpenedTable): ImportColumn[] {
  const names = nameColumns(read.headers, read.profilers.length);
  const columns = names.map((name, index) => ({ index, ...name, profile: read.profilers[index]!.profile }));
  while (columns.length > 1 && columns.at(-1)?.header === '' && columns.at(-1)?.profile.filled === 0) columns.pop();
  if (columns.length === 0)
    throw new UnreadableFileError('empty_file', 'There is nothing in the file.', { format: table.format });
  return columns;
}

function sniff(table: OpenedTable, read: ReadRows, columns: readonly ImportColumn[]): Sniffed {
  const dates = columns.filter(
    (column) => column.profile.dates > 0.5 && column.profile.dateFormat && column.profile.dateFormat !== 'ymd',
  );
  const numbers = columns.filter((column) => column.profile.numbers > 0.5 && column.profile.numberFormat);
  return {
    format: table.format,
    encoding: table.encoding,
    encodingConfidence: table.encodingConfidence,
    encodings: table.encodings,
    delimiter: table.delimiter,
    header: read.header,
    sheets: table.sheets,
    sheet: table.sheet,
    dateFormat: dates[0]?.profile.dateFormat ?? null,
    numberFormat: numbers[0]?.profile.numberFormat ?? null,
  };
}

/** Keeps of a remembered mapping what still exists. */
function valid(mapping: readonly MappingEntry[], record: ImportRecord, target: ImportTarget): MappingEntry[] {
  const fields = new Set([externalIdField, ...target.fields.map((field) => field.key)]);
  return record.columns.map((column) => {
    const entry = mapping.find((one) => one.column === column.index);
    return entry?.field && fields.has(entry.field) ? entry : { column: column.index, field: null };
  });
}

/** The set of headers by which a mapping is remembered. */
export function headersHash(columns: readonly ImportColumn[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(columns.map((column) => column.name.toLowerCase())))
    .digest();
}
