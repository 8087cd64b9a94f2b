import { SqlCondition } from './sql-condition';

export type ListFieldType = 'text' | 'number' | 'date' | 'datetime' | 'uuid' | 'boolean' | 'enum' | 'textArray';

export interface ListField {
  /** SQL expression over the list's `from`; written by us, never by a caller. */
  sql: string;
  type: ListFieldType;
  sortable?: boolean;
  /** Filterable unless said otherwise. */
  filterable?: boolean;
  nullable?: boolean;
  /** For `uuid` fields that point to users: `me` is understood. */
  user?: boolean;
  /** Text that people write in several ways: equal whatever its case and accents. */
  fold?: boolean;
  /** For values in rows of another table: puts the comparison into `exists (…)`. Such a field cannot be sorted by. */
  within?: (condition: string) => string;
  /** A filter of its own (search text and the like) in place of the comparison operators. Takes the raw text. */
  filter?: (value: string) => SqlCondition;
}

/** Everything the engine needs to serve one list. All SQL in it is constant text. */
export interface ListDefinition {
  /** Short name; begins the names of prepared statements. */
  name: string;
  /** FROM clause with the joins that filters need: `deal d`. */
  from: string;
  /** The unique, last sort key: `d.id`. */
  id: string;
  fields: Record<string, ListField>;
  /** Conditions that always hold: `d.deleted_at is null`. */
  where?: string[];
  /** `-updatedAt`. */
  defaultSort: string;
  /** Columns the page hands on to `item`: `d.*`. */
  columns: string;
  /** Alias of the page's rows in `item` and `joins`; the alias of the main table, so `item` reads like any SQL. */
  alias: string;
  /** Joins made for the page's rows only. `{{name}}` in them is a condition handed to the engine with the request. */
  joins?: string;
  /** SQL expression that builds one item as json from the page's row. */
  item: string;
  /** What `sums=true` adds up beside an exact count, per currency: the amounts of all records that the filters leave. */
  sums?: { amount: string; currency: string };
}

/** Conditions of the request for the `{{name}}` places in a definition's joins: what the actor may see of joined records. */
export type ListBindings = Readonly<Record<string, SqlCondition>>;

/** Keeps the definition's literal types while checking them. */
export function defineList<T extends ListDefinition>(definition: T): T {
  return definition;
}
