import type { RecordBase } from '#web/app/api.ts';

// Shapes of /api/v1/imports as this feature reads them.

export type ImportState = 'uploaded' | 'mapped' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled';
export type RowOutcome = 'create' | 'update' | 'unchanged' | 'refuse';
export type WhenUnknown = 'refuse' | 'create' | 'empty';

/** A field of a target that a column may be mapped to. */
export interface TargetField {
  key: string;
  type: string;
  required: boolean;
  multiple: boolean;
  reference: string | null;
  choices: string[] | null;
  /** Headers that mean this field, by language. */
  synonyms: Record<string, string[]>;
}

export interface TargetKey {
  key: string;
  fields: string[];
  default: boolean;
}

/** A choice made once for all rows. */
export interface TargetDefault {
  key: string;
  type: 'reference' | 'choice' | 'text';
  reference: string | null;
  choices: string[] | null;
  required: boolean;
}

/** What can be imported. */
export interface ImportTarget {
  type: string;
  recordType: string;
  fields: TargetField[];
  keys: TargetKey[];
  defaults: TargetDefault[];
}

export interface ImportProblem {
  column: string | null;
  field?: string | null;
  code: string;
  detail: string;
  value?: string | null;
  params?: Record<string, string | number | null>;
}

/** What must be said before rows can be judged. */
export interface ImportBlocker {
  pointer: string;
  code: string;
  detail: string;
  params?: Record<string, unknown>;
}

export interface ImportWarning {
  code: string;
  detail: string;
  params?: Record<string, string | number>;
}

export interface ImportCounts {
  total: number;
  create: number;
  update: number;
  unchanged: number;
  refuse: number;
}

/** A row of the list of imports. */
export interface ImportListItem extends RecordBase {
  fileName: string;
  target: string;
  state: ImportState;
  counts: Partial<ImportCounts>;
  ownerId: string;
  createdAt: string;
  finishedAt: string | null;
}

export interface ImportRecord extends ImportListItem {
  counts: ImportCounts;
  progress: { phase: 'reading' | 'checking' | 'running' | 'linking' | null; done: number; total: number };
  error: { code: string; detail: string; params?: Record<string, unknown> } | null;
  warnings: ImportWarning[];
  blockers: ImportBlocker[];
  startedAt: string | null;
}

/** A column of the file, and where it goes. */
export interface ImportColumn {
  index: number;
  header: string;
  name: string;
  field: string | null;
  /** How sure the guess is; null once chosen. */
  confidence: number | null;
  by: 'name' | 'externalId' | null;
  source: string | null;
  samples: string[];
  filled: number;
  distinct: number;
}

/** How the file is read now: what was chosen, else what was guessed. */
export interface EffectiveOptions {
  format: 'csv' | 'xlsx' | null;
  encoding: string | null;
  encodingConfidence: 'sure' | 'likely' | 'weak';
  encodings: { encoding: string; sample: string }[];
  delimiter: string | null;
  header: boolean;
  sheet: string | null;
  sheets: string[];
  dateFormat: string | null;
  numberFormat: string | null;
  source: string;
  matchBy: string[];
  emptyClears: boolean;
  defaults: Record<string, string | null>;
  whenUnknown: Record<string, WhenUnknown>;
  currency: string | null;
}

/** A row to look at: of the preview, or of an outcome. */
export interface ImportRow {
  number: number;
  cells: string[];
  problems: ImportProblem[];
  mended: boolean;
  outcome?: RowOutcome | null;
  subjectId?: string | null;
}

export interface ImportPreview {
  import: ImportRecord;
  options: EffectiveOptions;
  knownEncodings: string[];
  columns: ImportColumn[];
  rows: ImportRow[];
}

/** What to do with a value of the file. */
export interface Answer {
  action: 'record' | 'choice' | 'create' | 'empty' | 'refuse';
  id?: string | null;
  choice?: string | null;
}

export interface ValueEntry {
  value: string;
  count: number;
  match: 'exact' | 'folded' | 'near' | 'ambiguous' | 'none';
  candidates: { id: string; title: string; score: number }[];
  answer: (Answer & { remembered: boolean }) | null;
  /** What happens to rows with this value as things stand. */
  effect: 'taken' | 'create' | 'empty' | 'refuse' | 'sameFile';
}

/** The different values of one reference or choice column. */
export interface ValueField {
  field: string;
  column: string;
  type: 'reference' | 'choice';
  reference: string | null;
  choices: string[] | null;
  mayCreate: boolean;
  whenUnknown: WhenUnknown;
  distinct: number;
  open: number;
  items: ValueEntry[];
}

/** An answer as PATCH takes it. */
export interface GivenAnswer {
  field: string;
  value: string;
  action: Answer['action'];
  id?: string;
  choice?: string;
}

/** Columns mapped to this are the id of the record in the system the file comes from. */
export const externalId = '$externalId';

/** States in which the server is at work. */
export const busyStates: readonly ImportState[] = ['uploaded', 'checking', 'running'];
