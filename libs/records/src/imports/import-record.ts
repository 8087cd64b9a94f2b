import { cut } from '../registry/cut';
import type { ColumnProfile } from './guessing/column-profile';
import type { DateFormat } from './guessing/dates';
import type { NumberFormat } from './guessing/numbers';
import type { ImportProblem, WhenUnknown } from './import-target';
import type { Confidence, ReadOptions, ReadWarning } from './reading/table';

export const importStates = [
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'cancelled',
] as const;
export type ImportState = (typeof importStates)[number];

/** What the user chose; what is missing is guessed. */
export interface ImportOptions extends ReadOptions {
  dateFormat?: DateFormat;
  numberFormat?: NumberFormat;
  /** Name of the system the external ids come from; else the file's base name. */
  source?: string;
  /** Keys by which records are recognised, in turn; else the target's default ones. */
  matchBy?: string[];
  /** Empty cells clear fields of existing records; else they change nothing. */
  emptyClears?: boolean;
  /** Answers to the target's defaults. */
  defaults?: Record<string, string | null>;
  /** What to do with values nobody answered, by field. */
  whenUnknown?: Record<string, WhenUnknown>;
  currency?: string;
}

/** How the file was found to be written. */
export interface Sniffed {
  format?: 'csv' | 'xlsx';
  encoding?: string | null;
  encodingConfidence?: Confidence;
  encodings?: { encoding: string; sample: string }[];
  delimiter?: string | null;
  header?: boolean;
  sheets?: string[];
  sheet?: string | null;
  dateFormat?: DateFormat | null;
  numberFormat?: NumberFormat | null;
}

export interface ImportColumn {
  index: number;
  header: string;
  name: string;
  profile: ColumnProfile;
}

/** Where a column goes. */
export interface MappingEntry {
  column: number;
  /** Key of a field, `$externalId`, or null when the column is left out. */
  field: string | null;
  /** References may be given by the record's id in another system. */
  by?: 'name' | 'externalId';
  source?: string;
  /** How sure the guess was; absent once a person has chosen. */
  confidence?: number;
}

/** What to do with a value of the file. */
export interface Answer {
  action: 'record' | 'choice' | 'create' | 'empty' | 'refuse';
  id?: string;
  choice?: string;
}

/** By field, then by folded value. */
export type Answers = Record<string, Record<string, Answer & { value: string }>>;

export interface ImportCounts {
  total: number;
  create: number;
  update: number;
  unchanged: number;
  refuse: number;
}

export interface ImportProgress {
  phase?: 'reading' | 'checking' | 'running' | 'linking';
  done?: number;
  total?: number;
}

/** One import as stored. */
export interface ImportRecord {
  id: string;
  version: number;
  fileName: string;
  target: string;
  state: ImportState;
  options: ImportOptions;
  sniffed: Sniffed;
  columns: ImportColumn[];
  mapping: MappingEntry[];
  answers: Answers;
  warnings: ReadWarning[];
  counts: Partial<ImportCounts>;
  progress: ImportProgress;
  error: { code: string; detail: string; params?: Record<string, unknown> } | null;
  ownerId: string;
  apiKeyId: string | null;
  createdAt: string;
  updatedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export type RowOutcome = 'create' | 'update' | 'unchanged' | 'refuse' | 'skip';
export type RowState = 'pending' | 'planned' | 'done' | 'refused';

/** One staged row. */
export interface StagedRow {
  number: number;
  cells: string[];
  original: string[] | null;
  /** How many rows before it have the very same cells. */
  copy: number;
}

/** What became of a row, to be stored. */
export interface RowResult {
  number: number;
  state: RowState;
  outcome: RowOutcome;
  subjectId: string | null;
  problems: ImportProblem[];
  links: Record<string, string> | null;
}

/** Name of the source of external ids: as chosen, else the file's name without extension, copy marks and dates of download. */
export function sourceName(options: ImportOptions, fileName: string): string {
  if (options.source) return options.source;
  const base = fileName.replace(/\.[^.]{1,5}$/u, '');
  const plain = base
    .toLowerCase()
    .replace(/(\s*\(\d+\)|\s*-?\s*(copy|копия|copie|salinan))+$/u, '')
    .replace(/[\s_-]*\d{4}[-_.]?\d{2}[-_.]?\d{2}([t_\s-]\d{2}[-_.:]?\d{2}([-_.:]?\d{2})?)?$/u, '')
    .trim();
  return cut(plain || base || 'file', 100);
}
