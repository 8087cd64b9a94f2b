import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@atrium/platform';
import { refKey } from '../../registry/record-type';
import { RecordTypes } from '../../registry/record-types';
import { externalIdField, guessMapping } from '../guessing/mapping';
import type { NameIndex } from '../guessing/name-index';
import type { ImportColumn, ImportOptions, ImportRecord, MappingEntry, Sniffed } from '../import-record';
import { ImportRows } from '../import-rows';
import { ImportStore } from '../import-store';
import type { ImportTarget } from '../import-target';
import { ImportTargets } from '../import-targets';
import { nameColumns } from '../reading/headers';
import { type OpenedTable, UnreadableFileError } from '../reading/table';
import { ImportContexts } from './contexts';
import { ReferenceNames } from './reference-names';
import { type ReadRows, RowReader } from './row-reader';

/** Told now and then while a big file is read. */
export type OnProgress = (rows: number) => void;

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
      onProgress?.(reader.count);
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
