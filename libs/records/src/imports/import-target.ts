import type { Actor } from '@atrium/platform';

/** Languages whose column headers are recognised. */
export type ImportLanguage = 'en' | 'ru' | 'ro' | 'id';

/** What a cell is parsed and validated as, before the target sees it. */
export type ImportFieldType =
  | 'text'
  | 'longText'
  | 'number'
  | 'integer'
  | 'money'
  | 'date'
  | 'datetime'
  | 'boolean'
  | 'email'
  | 'phone'
  | 'url'
  | 'choice'
  | 'reference';

/** Money as read from a cell; `currency` is null when the cell names none (use the default of the import). */
export interface ImportMoney {
  /** Decimal string, exact: '32000.00'. */
  amount: string;
  currency: string | null;
}

/**
 * A clean value. By type of the field: text, email, phone, url → string (trimmed); number, integer → decimal string, exact;
 * money → ImportMoney; date → 'YYYY-MM-DD'; datetime → RFC 3339; boolean → boolean; choice → the choice's value; reference → uuid.
 */
export type ImportScalar = string | boolean | ImportMoney;

/** One of a fixed set of values. */
export interface ImportChoice {
  value: string;
  /** How files spell it, in any language; compared without case, accents, spaces and punctuation. The value itself always counts. */
  synonyms?: string[];
}

/** What to do with a reference or choice that nothing matches surely and nobody answered. */
export type WhenUnknown = 'refuse' | 'create' | 'empty';

/** A field that a column of the file may be mapped to. */
export interface ImportField {
  /** camelCase, stable: remembered mappings use it. The SPA shows `imports.targets.<target>.fields.<key>`. */
  key: string;
  type: ImportFieldType;
  /** A row that would be created without it is refused. (An update without it is fine.) */
  required?: boolean;
  /** Longest text, in characters; default 1,000 (`longText`: 100,000). */
  max?: number;
  /** Bounds for numbers and money. */
  minimum?: number;
  maximum?: number;
  /** Several columns and several values in one cell (`a@x.com; b@x.com`) are gathered into a list. */
  multiple?: boolean;
  /** For `reference`: the record type it points to. Resolved by the engine through RecordTypes, unless the target answers `options`. */
  reference?: string;
  /**
   * For `reference` to the target's own type: the record may be created by another row of the same file, even by a later one. Such a
   * reference is left out of the row and handed to `link` after all rows are written.
   */
  sameFile?: boolean;
  /** For `choice`. */
  choices?: ImportChoice[];
  /** Default 'refuse': the row is refused and the nearest name is offered. */
  whenUnknown?: WhenUnknown;
  /** Column headers that mean this field, lower case, per language. The key itself counts too. */
  synonyms: Partial<Record<ImportLanguage, string[]>>;
}

/** A way to recognise a record that is already there, when the file has no id of its own. */
export interface ImportKey {
  /** 'name', 'email', …; shown as `imports.targets.<target>.keys.<key>`. */
  key: string;
  /** Fields whose values make the key; all of them must be mapped and filled in the row. */
  fields: string[];
  /** Used when the user chose nothing. */
  default?: boolean;
}

/** A choice asked once for the whole import: owner, pipeline, currency. Reaches the target as `ctx.defaults[key]`. */
export interface ImportDefault {
  key: string;
  type: 'reference' | 'choice' | 'text';
  reference?: string;
  choices?: ImportChoice[];
  required?: boolean;
}

/** One thing wrong with a row. Codes are stable, the SPA translates them: `imports.problems.<code>`. */
export interface ImportProblem {
  /** Header of the column, null when it is the row as a whole. */
  column: string | null;
  /** Field it was mapped to. */
  field?: string | null;
  code: string;
  /** English sentence. */
  detail: string;
  /** The offending text as in the file. */
  value?: string | null;
  params?: Record<string, string | number | null>;
}

/** What everything in one check or run knows. */
export interface ImportContext {
  readonly importId: string;
  /** Whose rights are obeyed; `source` is 'import' and `batchId` the import's id. */
  readonly actor: Actor;
  readonly fileName: string;
  /** True in a check: read whatever you like, write nothing. */
  readonly dryRun: boolean;
  /** Answers to the target's `defaults`; null when left open. */
  readonly defaults: Readonly<Record<string, string | null>>;
  /** Keys of the fields that columns are mapped to. */
  readonly mapped: ReadonlySet<string>;
  /** Default currency, country, zone: of the import, else of the organization. */
  readonly currency: string;
  readonly country: string;
  readonly timeZone: string;
  readonly locale: string;
  /** Yours for the length of one check or run: keep here what you load once (stages of the pipeline, rates …). */
  readonly memo: Map<string, unknown>;
}

/** A row of the file, parsed and valid, its references resolved. */
export interface ImportRow {
  /** Number of the row, 1 = row as a spreadsheet shows it (the header is row 1). */
  readonly number: number;
  /**
   * Clean values by field key. Absent: the column is not mapped, or the cell is empty and empty cells change nothing (the default):
   * do not touch. Null: the cell is empty and the user asked that empty cells clear the field.
   */
  readonly values: Readonly<Record<string, ImportScalar | readonly ImportScalar[] | null>>;
  /** Id of the record in the system the file came from, when a column was mapped to it. */
  readonly externalId: string | null;
}

/** A row about to be planned. */
export interface MatchedRow extends ImportRow {
  /** The record this row was recognised as (visible and changeable by the actor), null when it is new. */
  readonly existingId: string | null;
  /** Id the record has or is to be created with. */
  readonly id: string;
}

/** What would happen to a row. */
export interface RowPlan<Data = unknown> {
  outcome: 'create' | 'update' | 'unchanged' | 'refuse';
  /** Why it is refused; `column` may be left null, the engine fills it in from `field`. */
  problems?: ImportProblem[];
  /** Whatever `write` should not compute twice. */
  data?: Data;
}

/** A row that `write` must write: outcome create (insert with `id`) or update (of `id`). */
export interface PlannedRow<Data = unknown> extends MatchedRow {
  readonly outcome: 'create' | 'update';
  readonly data: Data;
}

/** A row that turned out to be impossible only while writing. */
export interface RowRefusal {
  number: number;
  problems: ImportProblem[];
}

/** A reference to a record of the same file, known now that all rows are written. */
export interface RowLink {
  /** The record of the row. */
  id: string;
  field: string;
  /** The record it points to. */
  targetId: string;
}

/** A name offered for a reference whose options the target lists itself. */
export interface ReferenceOption {
  id: string;
  title: string;
  aliases?: string[];
}

/**
 * What a module implements so that its records can be imported; registered with `ImportTargets.register(this)` in onModuleInit.
 *
 * The engine reads the file, guesses and keeps the mapping, parses and validates every cell by the type of its field, resolves
 * references and choices, finds duplicates inside the file, remembers external ids, stages, chunks, opens transactions, keeps the
 * outcome of every row and survives crashes. What is left for the target is its own knowledge, always for a set of rows (at most 1,000):
 * `match` (which of my records is this?), `plan` (would anything change?), `write` (set-based INSERT and UPDATE).
 *
 * Rules: obey `ctx.actor` (match only what it may read; the engine checks read and write permission of the matched records again
 * through the record type); never call the database once per row; never open a transaction in `write`: one is open.
 */
export interface ImportTarget<Data = unknown> {
  /** Name in the API and in the SPA: 'customers', 'deals'. */
  readonly type: string;
  /** Registered record type of what the rows become: external ids and visibility go by it. */
  readonly recordType: string;
  /** Permission to create; without it the target is not offered. */
  readonly permission: string;
  readonly fields: readonly ImportField[];
  readonly keys: readonly ImportKey[];
  readonly defaults?: readonly ImportDefault[];
  /**
   * Rows without external id whose keys say nothing (deals): the whole row is its own identity. A fingerprint of its cells is kept as
   * external id, so the same file imported again finds the same records.
   */
  readonly fingerprint?: boolean;
  /** A second row of the file that is the same record: update it (default), or refuse the row. */
  readonly duplicates?: 'update' | 'refuse';

  /** Called once before the rows of a check or run: validate the defaults (throw InvalidError), load what all chunks need into memo. */
  prepare?(ctx: ImportContext): Promise<void>;

  /**
   * The records a reference field may point to, when the record type alone does not know (stages of the chosen pipeline). Small lists
   * only. Undefined: the engine asks RecordTypes.
   */
  options?(ctx: ImportContext, field: ImportField): Promise<ReferenceOption[] | undefined>;

  /**
   * Finds records by one of `keys`, in one query for all rows: row number → ids of records with that key that the actor may read.
   * Several ids = ambiguous, the row is refused.
   */
  match(ctx: ImportContext, key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>>;

  /** Says for each row, in the same order, what would happen to it. Reads only. Compare with what is stored, so that the second import of a file says 'unchanged'. */
  plan(ctx: ImportContext, rows: readonly MatchedRow[]): Promise<RowPlan<Data>[]>;

  /**
   * Writes the rows with a handful of statements (`INSERT … SELECT FROM jsonb_to_recordset`), in the open transaction. When it throws a
   * database error, the engine rolls back to a savepoint and halves the set until the bad row is alone, so it must be repeatable.
   */
  write(ctx: ImportContext, rows: readonly PlannedRow<Data>[]): Promise<RowRefusal[] | void>;

  /** Sets references between records of the same file (fields with `sameFile`). Must bear being called again. */
  link?(ctx: ImportContext, links: readonly RowLink[]): Promise<void>;
}

const isMoney = (value: unknown): value is ImportMoney =>
  typeof value === 'object' && value !== null && 'amount' in value;

/** Reads a text-like value (text, e-mail, number, date, choice, reference): undefined = do not touch, null = clear. */
export function textValue(row: ImportRow, field: string): string | null | undefined {
  const value = row.values[field];
  return value === null || typeof value === 'string' ? value : undefined;
}

/** Reads a yes or no. */
export function booleanValue(row: ImportRow, field: string): boolean | null | undefined {
  const value = row.values[field];
  return value === null || typeof value === 'boolean' ? value : undefined;
}

/** Reads money, its currency filled in from the import's default. */
export function moneyValue(
  ctx: ImportContext,
  row: ImportRow,
  field: string,
): { amount: string; currency: string } | null | undefined {
  const value = row.values[field];
  if (value === null) return null;
  return isMoney(value) ? { amount: value.amount, currency: value.currency ?? ctx.currency } : undefined;
}

/** Reads the texts of a `multiple` field; empty when there are none. */
export function textValues(row: ImportRow, field: string): string[] {
  const value = row.values[field];
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return typeof value === 'string' ? [value] : [];
}
