import type { Actor, SqlCondition } from '@atrium/platform';

/** What a field holds, so that history can show it in the reader's language. */
export interface RecordField {
  type: 'text' | 'number' | 'money' | 'date' | 'datetime' | 'boolean' | 'enum' | 'ref' | 'refs' | 'json';
  /** Record type that a `ref` or `refs` points to. */
  ref?: string;
  /** For a `ref` to records of any type: the field of the same record that says of which (`subjectType`). */
  refField?: string;
}

/** What the user typed, in the forms that searches need. */
export interface SearchQuery {
  /** As typed, trimmed, at most 200 characters. */
  text: string;
  /** Lower case, without accents. Empty when nothing but marks was typed. */
  folded: string;
  /** The digits of the text; four or more of them may be a phone. */
  digits: string;
}

/** One found record. */
export interface SearchHit {
  type: string;
  id: string;
  title: string;
  subtitle: string | null;
  /** Where it was found, when that is not the title: `{ field: 'phone', value: '+373 22 …' }`. */
  reason: { field: string; value: string } | null;
  /** 1 exact · 0.8 begins with · 0.6 a word begins with · 0.4 contains. Hits of all types are merged by it. */
  rank: number;
}

/** A record as something to point at: in pickers, in titles, in the references of an import. */
export interface RecordName {
  id: string;
  title: string;
  /** Other names it is known by: an e-mail, an article number. */
  aliases?: string[];
}

/** How records of a type are found by the names that people write in a column of a file. */
export interface RecordReference {
  /** SQL of a text[] of other names (`array[email]`, `array[sku]`); NULLs in it are ignored. */
  aliasesSql?: string;
  /** SQL condition of what may be pointed at, in the columns of the table: `deleted_at is null`. */
  where?: string;
  /**
   * For big tables: finds visible records whose folded name is one of these (folded as `search_fold` does), through an index.
   * Without it, tables above 20,000 rows are scanned.
   */
  find?: (actor: Actor, foldedNames: string[]) => Promise<RecordName[]>;
  /** Creates records of these names in the open transaction, when a user answered "create new"; name → id. Checks its own permission. */
  create?: (actor: Actor, names: string[], defaults: Record<string, string | null>) => Promise<Map<string, string>>;
  /** Permission without which "create new" is not offered. */
  createPermission?: string;
}

/**
 * How records of a type are restored from the change log. Only types that say so can be: where a row is more than its values (a letter
 * that was sent, a role that guards the house) writing old values back would be a lie.
 */
export interface RecordRestore {
  /** Fields that only make sense together: `[['amount', 'currency']]`. Restoring one restores the others of its group. */
  together?: readonly (readonly string[])[];
  /** Such records come back whole or not at all: single values would not agree with what follows from them. */
  onlyWhole?: boolean;
  /** Columns that follow from logged values and are not logged themselves, for a row about to be written: column → value. */
  derived?: (values: Readonly<Record<string, unknown>>) => Record<string, unknown> | Promise<Record<string, unknown>>;
}

/** Names of columns in the table of the record. Activities and tasks can be about records whose type has these. */
export interface FollowUpColumns {
  lastContactAt: string;
  nextStep: string;
  nextStepAt: string;
  /** The day, when the next step is due on a day and not at a time; `nextStepAt` is then the end of that day. */
  nextStepOn?: string;
  /** Column of the customer the record is about, when it is not one itself. */
  customer?: string;
}

/** A kind of record, registered once by the module that owns it; history, search, imports and titles then work for it. */
export interface RecordType {
  /** 'customer', as in change.subject_type. */
  type: string;
  /** Table (or view) the records live in; it has a column `id`. */
  table: string;
  /** SQL of the title in the columns of that table: 'name'. */
  titleSql: string;
  /** Column of the owner, when records of this type are reached by scope. */
  owner?: string;
  /** Column of the owner's team, when records of this type are reached by scope. */
  team?: string;
  /** Column that is not null while the record lies in the bin: 'deleted_at'. */
  deletedAt?: string;
  /** For records that are reached as the record they hang on is: the rows within reach, in place of owner and team. */
  reach?: (actor: Actor, permission: string) => SqlCondition;
  /** `history` where what a record was is nobody's business but some people's; else it is read with `read`. */
  permissions: { read: string; write?: string; delete?: string; history?: string };
  /** Anybody signed in may see the title (colleagues, teams, stages, products in a history), whatever the permission to read says. */
  openTitle?: boolean;
  /** For the display of history: camelCase names as in change.before/after. */
  fields: Record<string, RecordField>;
  /** Subject types whose changes belong to the history of this record. */
  children?: string[];
  /** Finds records for the search box. Obeys the actor's reach itself. */
  search?: (actor: Actor, query: SearchQuery, limit: number) => Promise<SearchHit[]>;
  /** Columns that the tasks module keeps on records one deals with: the last contact and what is to be done next. */
  followUp?: FollowUpColumns;
  /** Present where records of this type (or parts, for the type of a part) may be restored from the change log. */
  restore?: RecordRestore;
  /** How columns of a file that name such records are resolved. */
  reference?: RecordReference;
}

/** Whether a type is only ever a part of other records (contact points, activities): it has no title of its own. */
export const isPart = (type: RecordType): boolean => type.titleSql === `''`;

/** A pointer to any record. */
export interface RecordRef {
  type: string;
  id: string;
}

/** Key of a record in maps of titles. */
export const refKey = (ref: RecordRef): string => `${ref.type}:${ref.id}`;
