import { cut } from '../registry/cut';
import { externalIdField } from './guessing/mapping';
import { blockers } from './engine/readiness';
import { keysOf } from './engine/session';
import { type ImportRecord, sourceName } from './import-record';
import type { RowView } from './import-rows';
import type { ImportTarget } from './import-target';
import type { EffectiveOptionsDto, ImportRowDto, ImportTargetDto, PreviewColumnDto } from './api/import-views.dto';
import type { ImportDto } from './api/imports.dto';

const shownCharacters = 1_000;
const read = new Set(['mapped', 'checking', 'checked', 'running', 'done', 'cancelled']);

/** An import as the API tells of it. */
export function toImportDto(record: ImportRecord, target: ImportTarget | null): ImportDto {
  const { counts, progress } = record;
  return {
    id: record.id,
    version: record.version,
    fileName: record.fileName,
    target: record.target,
    state: record.state,
    counts: {
      total: counts.total ?? 0,
      create: counts.create ?? 0,
      update: counts.update ?? 0,
      unchanged: counts.unchanged ?? 0,
      refuse: counts.refuse ?? 0,
    },
    progress: { phase: progress.phase ?? null, done: progress.done ?? 0, total: progress.total ?? counts.total ?? 0 },
    error: record.error,
    warnings: record.warnings,
    blockers: target && read.has(record.state) && record.columns.length > 0 ? blockers(record, target) : [],
    ownerId: record.ownerId,
    createdAt: record.createdAt,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
  };
}

export function toEffectiveOptions(record: ImportRecord, target: ImportTarget): EffectiveOptionsDto {
  const { options, sniffed } = record;
  const dates = record.columns.map((column) => column.profile.dateFormat).filter((format) => format !== null);
  return {
    format: sniffed.format ?? null,
    encoding: options.encoding ?? sniffed.encoding ?? null,
    encodingConfidence: sniffed.encodingConfidence ?? 'sure',
    encodings: sniffed.encodings ?? [],
    delimiter: options.delimiter ?? sniffed.delimiter ?? null,
    header: options.header ?? sniffed.header ?? true,
    sheet: options.sheet ?? sniffed.sheet ?? null,
    sheets: sniffed.sheets ?? [],
    dateFormat: options.dateFormat ?? sniffed.dateFormat ?? dates[0] ?? null,
    numberFormat: options.numberFormat ?? sniffed.numberFormat ?? null,
    source: sourceName(options, record.fileName),
    matchBy: keysOf(record, target).map((key) => key.key),
    emptyClears: options.emptyClears === true,
    defaults: options.defaults ?? {},
    whenUnknown: options.whenUnknown ?? {},
    currency: options.currency ?? null,
  };
}

export function toPreviewColumns(record: ImportRecord): PreviewColumnDto[] {
  return record.columns.map(({ index, header, name, profile }) => {
    const entry = record.mapping.find((one) => one.column === index);
    return {
      index,
      header,
      name,
      field: entry?.field ?? null,
      confidence: entry?.confidence ?? null,
      by: entry?.by ?? null,
      source: entry?.source ?? null,
      samples: profile.samples,
      filled: profile.filled,
      distinct: profile.distinct,
    };
  });
}

/** Cells as long as a screen can bear; what is stored stays whole. */
export const shown = (cells: readonly string[]): string[] =>
  cells.map((cell) => (cell.length > shownCharacters ? `${cut(cell, shownCharacters)}…` : cell));

export function toRowDto(row: RowView): ImportRowDto {
  const { number, cells, state, outcome, subjectId, problems, original } = row;
  return { number, cells: shown(cells), state, outcome, subjectId, problems, mended: original !== null };
}

export function toTargetDto(target: ImportTarget): ImportTargetDto {
  return {
    type: target.type,
    recordType: target.recordType,
    fields: target.fields.map((field) => ({
      key: field.key,
      label: `imports.targets.${target.type}.fields.${field.key}`,
      type: field.type,
      required: field.required === true,
      multiple: field.multiple === true,
      reference: field.reference ?? null,
      choices: field.choices?.map((choice) => choice.value) ?? null,
      synonyms: { ...field.synonyms },
    })),
    keys: [
      { key: externalIdField, fields: [externalIdField], default: true },
      ...target.keys.map((key) => ({ key: key.key, fields: key.fields, default: key.default === true })),
    ],
    defaults: (target.defaults ?? []).map((one) => ({
      key: one.key,
      type: one.type,
      reference: one.reference ?? null,
      choices: one.choices?.map((choice) => choice.value) ?? null,
      required: one.required === true,
    })),
  };
}
