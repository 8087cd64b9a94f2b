import { createHash } from 'node:crypto';
import { cut } from '../../registry/cut';
import { fold } from '../../registry/fold';
import { externalIdField } from '../guessing/mapping';
import type { ImportColumn, MappingEntry, StagedRow } from '../import-record';
import type { ImportField, ImportKey, ImportProblem, ImportRow, ImportScalar, ImportTarget } from '../import-target';
import { type CellFormats, parseCell } from '../parsing/cell';
import type { ValueResolver } from './resolver';

/** A row read: its clean values, or what is wrong with it. */
export interface ParsedRow extends ImportRow {
  readonly values: Record<string, ImportScalar | ImportScalar[] | null>;
  readonly problems: ImportProblem[];
  /** References to records that other rows make: field → folded title. */
  readonly links: Record<string, string>;
  /** Fields whose records the run makes before the rows; a check does not know their ids yet. */
  readonly promised: readonly string[];
  /** Of the cells as in the file, before anything was mended. The second of two equal rows has one of its own. */
  readonly fingerprint: string;
  /** What makes two rows of the file the same record. */
  readonly identities: readonly string[];
}

export interface MappedColumn {
  column: ImportColumn;
  entry: MappingEntry;
  /** Null for the column of external ids. */
  field: ImportField | null;
  formats: CellFormats;
}

export interface ParserSettings {
  columns: readonly MappedColumn[];
  /** Number of columns of the table; cells beyond it make a row suspicious (CSV only). */
  width: number | null;
  keys: readonly ImportKey[];
  emptyClears: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const invisible = /^[\s\p{Cf}\p{Cc}]*$/u;
const longestShown = 200;

/** Turns staged cells into clean rows. Pure but for the resolver, which must have been prefetched. */
export class RowParser {
  constructor(
    private readonly settings: ParserSettings,
    private readonly resolver: ValueResolver,
  ) {}

  /** The texts that reference and choice columns of these rows hold. */
  texts(rows: readonly StagedRow[]): Map<string, Set<string>> {
    const texts = new Map<string, Set<string>>();
    for (const { column, field } of this.settings.columns) {
      if (field?.type !== 'reference' && field?.type !== 'choice') continue;
      const wanted = texts.get(field.key) ?? new Set<string>();
      for (const row of rows) for (const text of pieces(row.cells[column.index], field)) wanted.add(text);
      texts.set(field.key, wanted);
    }
    return texts;
  }

  parse(row: StagedRow): ParsedRow {
    const parsed: Mutable<ParsedRow> = {
      number: row.number,
      values: {},
      externalId: null,
      problems: [],
      links: {},
      promised: [],
      fingerprint: fingerprint(row.original ?? row.cells) + (row.copy > 0 ? `#${row.copy}` : ''),
      identities: [],
    };
    this.checkWidth(row, parsed);
    for (const mapped of this.settings.columns) {
      if (mapped.field) this.readCell(row, mapped, mapped.field, parsed);
      else parsed.externalId = readExternalId(row.cells[mapped.column.index], mapped.column, parsed.problems);
    }
    parsed.identities = this.identities(parsed);
    return parsed;
  }

  private checkWidth(row: StagedRow, parsed: Pick<ParsedRow, 'problems'>): void {
    const { width } = this.settings;
    const stray = width === null ? undefined : row.cells.slice(width).find((cell) => !invisible.test(cell));
    if (stray === undefined) return;
    parsed.problems.push({
      column: null,
      field: null,
      code: 'too_many_cells',
      detail: 'The row has more cells than the table has columns; a delimiter inside a value may lack its quotes.',
      value: cut(stray, longestShown),
    });
  }

  private readCell(row: StagedRow, mapped: MappedColumn, field: ImportField, parsed: Mutable<ParsedRow>): void {
    const texts = pieces(row.cells[mapped.column.index], field);
    if (texts.length === 0) {
      if (this.settings.emptyClears && parsed.values[field.key] === undefined) parsed.values[field.key] = null;
      return;
    }
    for (const text of texts) {
      const value = this.readPiece(text, mapped, field, parsed);
      if (value === undefined) continue;
      const before = parsed.values[field.key];
      if (!field.multiple) parsed.values[field.key] = value;
      else if (Array.isArray(before)) before.push(value);
      else parsed.values[field.key] = [value];
    }
  }

  private readPiece(
    text: string,
    mapped: MappedColumn,
    field: ImportField,
    parsed: Mutable<ParsedRow>,
  ): ImportScalar | undefined {
    const wrong = (code: string, detail: string, params?: ImportProblem['params']): undefined => {
      parsed.problems.push({
        column: mapped.column.name,
        field: field.key,
        code,
        detail,
        value: cut(text, longestShown),
        ...(params ? { params } : {}),
      });
    };
    if (field.type !== 'reference' && field.type !== 'choice') {
      const cell = parseCell(text, field, mapped.formats);
      return 'value' in cell ? cell.value : wrong(cell.code, cell.detail, cell.params);
    }
    const resolution = this.resolver.resolve(field.key, text);
    switch (resolution.kind) {
      case 'id':
        return resolution.id;
      case 'choice':
        return resolution.value;
      case 'sameFile':
        parsed.links[field.key] = resolution.folded;
        return undefined;
      case 'refuse':
        return wrong(resolution.problem.code, resolution.problem.detail, resolution.problem.params);
      case 'create':
        parsed.promised = [...parsed.promised, field.key];
        return undefined;
      default:
        return undefined;
    }
  }

  private identities(row: Pick<ParsedRow, 'values' | 'externalId' | 'fingerprint'>): string[] {
    if (row.externalId !== null) return [`x:${row.externalId}`];
    const identities = this.settings.keys.flatMap((key) => keyIdentities(row, key));
    if (identities.length > 0) return identities;
    // Nothing else tells who it is: the row as a whole does.
    return [`f:${row.fingerprint}`];
  }
}

/** Whether a row is known by its fingerprint: always so for some targets, else when nothing else tells who it is. */
export function knownByFingerprint(row: ParsedRow, target: Pick<ImportTarget, 'fingerprint'>): boolean {
  return row.externalId === null && (target.fingerprint === true || row.identities[0]?.startsWith('f:') === true);
}

function keyIdentities(row: Pick<ParsedRow, 'values'>, key: ImportKey): string[] {
  const values = key.fields.map((field) => row.values[field]);
  if (values.some((value) => value === undefined || value === null)) return [];
  const first = values[0];
  if (values.length === 1 && Array.isArray(first)) return first.map((value) => `k:${key.key}:${identity(value)}`);
  return [
    `k:${key.key}:${values.map((value) => (Array.isArray(value) ? value.map(identity).join('|') : identity(value ?? ''))).join('\u0001')}`,
  ];
}

function identity(value: ImportScalar): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const digits = value.replace(/\D/gu, '');
  return /^[+\d\s().-]+$/u.test(value) && digits.length >= 7 ? digits.slice(-9) : fold(value);
}

/** The texts of a cell: one, or several for a `multiple` field; none when it is blank. */
export function pieces(cell: string | undefined, field: ImportField): string[] {
  if (cell === undefined || invisible.test(cell)) return [];
  if (!field.multiple) return [cell.trim()];
  const separator = field.type === 'email' ? /[;,\n|\s]+/u : field.type === 'phone' ? /[;,\n|]+/u : /[;\n|]+/u;
  return [
    ...new Set(
      cell
        .split(separator)
        .map((piece) => piece.trim())
        .filter((piece) => !invisible.test(piece)),
    ),
  ];
}

function readExternalId(cell: string | undefined, column: ImportColumn, problems: ImportProblem[]): string | null {
  const text = (cell ?? '').trim();
  if (text === '' || invisible.test(text)) return null;
  if (text.length <= 250) return text;
  problems.push({
    column: column.name,
    field: externalIdField,
    code: 'too_long',
    detail: 'Longer than 250 characters.',
    value: cut(text, longestShown),
    params: { max: 250 },
  });
  return null;
}

/** Half of a SHA-256 over the cells as they are read, trailing blanks apart. */
export function fingerprint(cells: readonly string[]): string {
  const trimmed = cells.map((cell) => cell.trim());
  while (trimmed.length > 0 && trimmed.at(-1) === '') trimmed.pop();
  return createHash('sha256').update(JSON.stringify(trimmed)).digest('hex').slice(0, 32);
}
