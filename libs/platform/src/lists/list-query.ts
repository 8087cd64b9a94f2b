import { Actor } from '../actor/actor';
import { BadRequestError } from '../errors/app-error';
import { isDate, isDateTime, isDecimal, isPlainText, isUuid } from '../http/values';
import { ListDefinition, ListField } from './list-definition';
import { escapeLike, SqlCondition } from './sql-condition';

export interface ListSort {
  field: string;
  descending: boolean;
}

export interface ListCursor {
  value: string | null;
  id: string;
}

/** A list request that has been understood: every name is from the definition, every value has its type. */
export interface ListQuery {
  filters: SqlCondition[];
  sort: ListSort;
  limit: number;
  cursor: ListCursor | null;
  withTotal: boolean;
  /** An exact count and the sums per currency, whatever they cost: what a figure of a report is held against. */
  withSums: boolean;
  /** Text search wants a plan for its very value; everything else is prepared once. */
  prepared: boolean;
  /** Filtered by nothing but ids, of which one has about as many records as another: one plan serves them all. */
  steady: boolean;
}

export const MAX_PAGE = 200;
const DEFAULT_PAGE = 50;
const operators = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'empty'] as const;
type Operator = (typeof operators)[number];

const refuse = (code: string, parameter: string, detail: string): never => {
  throw new BadRequestError(code, detail, [{ pointer: parameter, code, detail }]);
};

/**
 * Understands `?filter[field][op]=…&sort=-field&limit=&cursor=&total=`. Anything it does not know is refused with the name of
 * the parameter: a misspelt filter that is silently dropped would show more than was asked for.
 */
export function parseListQuery(
  raw: Record<string, unknown>,
  definition: ListDefinition,
  actor: Actor,
  known: string[] = [],
): ListQuery {
  const filters: SqlCondition[] = [];
  let prepared = true;
  let steady = true;
  for (const [parameter, value] of Object.entries(raw)) {
    if (['sort', 'limit', 'cursor', 'total', 'sums', ...known].includes(parameter)) continue;
    const match = /^filter\[(\w{1,60})\](?:\[(\w{1,20})\])?$/.exec(parameter);
    if (!match) refuse('unknown_parameter', parameter, `There is no parameter ${parameter.slice(0, 80)}.`);
    const [, name = '', operator = 'eq'] = match ?? [];
    const field = own(definition.fields, name);
    if (!field || field.filterable === false)
      return refuse('unknown_field', parameter, `This list has no filter on ${name}.`);
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = textOf(one, parameter);
      if (field.filter || operator === 'contains' || operator === 'startsWith') prepared = false;
      if (field.type !== 'uuid' || operator !== 'eq') steady = false;
      filters.push((field.within ? nested : condition)(field, operator, text, parameter, actor));
    }
  }
  const sort = parseSort(raw.sort, definition);
  return {
    filters,
    sort,
    limit: parseLimit(raw.limit),
    cursor: parseCursor(raw.cursor, sort, definition),
    withTotal: raw.total !== 'false',
    withSums: raw.sums !== undefined && booleanOf(raw.sums, 'sums'),
    prepared,
    steady,
  };
}

const own = <T>(record: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function textOf(value: unknown, parameter: string): string {
  if (typeof value !== 'string' || value.length > 10_000 || !isPlainText(value))
    return refuse('bad_value', parameter, 'This value cannot be read.');
  return value;
}

const comparisons: Partial<Record<Operator, string>> = { eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' };

function condition(field: ListField, operator: string, text: string, parameter: string, actor: Actor): SqlCondition {
  if (field.filter)
    return operator === 'eq'
      ? field.filter(text)
      : refuse('unknown_operator', parameter, 'This filter takes no operator.');
  if (!(operators as readonly string[]).includes(operator))
    refuse('unknown_operator', parameter, `There is no operator ${operator}.`);
  if (operator === 'empty') return { sql: `(${emptyTest(field)}) = $$`, params: [booleanOf(text, parameter)] };
  if (operator === 'contains' || operator === 'startsWith') {
    if (field.type !== 'text') refuse('unknown_operator', parameter, `${operator} is for text fields.`);
    const pattern = `${operator === 'contains' ? '%' : ''}${escapeLike(text)}%`;
    return { sql: `search_fold(${field.sql}) like search_fold($$)`, params: [pattern] };
  }
  if (operator === 'in') {
    const values = text
      .split(',')
      .filter(Boolean)
      .map((part) => valueOf(field, part, parameter, actor));
    if (field.fold)
      return {
        sql: `search_fold(${field.sql}) = any(array(select search_fold(v) from unnest($$::text[]) v))`,
        params: [values],
      };
    const array =
      field.type === 'textArray' ? `${field.sql} && $$::text[]` : `${field.sql} = any($$::${castOf(field)}[])`;
    return { sql: array, params: [values] };
  }
  const value = valueOf(field, text, parameter, actor);
  if (field.type === 'textArray') {
    if (operator !== 'eq' && operator !== 'ne')
      refuse('unknown_operator', parameter, 'A list of values takes eq, ne, in or empty.');
    return { sql: `${operator === 'ne' ? 'not ' : ''}${field.sql} @> array[$$::text]`, params: [value] };
  }
  if (field.fold && (operator === 'eq' || operator === 'ne'))
    return {
      sql: `search_fold(${field.sql}) ${operator === 'eq' ? '=' : 'is distinct from'} search_fold($$)`,
      params: [value],
    };
  if (operator === 'ne' && field.nullable)
    return { sql: `${field.sql} is distinct from $$::${castOf(field)}`, params: [value] };
  return { sql: `${field.sql} ${comparisons[operator as Operator]} $$::${castOf(field)}`, params: [value] };
}

/** A comparison with rows of another table: "is not" and "is empty" mean that no row is so. */
function nested(field: ListField, operator: string, text: string, parameter: string, actor: Actor): SqlCondition {
  const within = field.within ?? ((sql: string) => sql);
  if (operator === 'empty') {
    const some = within(`not (${emptyTest(field)})`);
    return { sql: `(${some}) <> $$`, params: [booleanOf(text, parameter)] };
  }
  const { sql, params } = condition(field, operator === 'ne' ? 'eq' : operator, text, parameter, actor);
  return { sql: operator === 'ne' ? `not ${within(sql)}` : within(sql), params };
}

function emptyTest(field: ListField): string {
  if (field.type === 'textArray') return `cardinality(${field.sql}) = 0`;
  return field.type === 'text' ? `${field.sql} is null or ${field.sql} = ''` : `${field.sql} is null`;
}

function valueOf(field: ListField, text: string, parameter: string, actor: Actor): unknown {
  const checks: Record<string, (value: string) => boolean> = {
    number: isDecimal,
    date: isDate,
    datetime: (value) => isDateTime(value) || isDate(value),
    uuid: isUuid,
  };
  if (field.type === 'boolean') return booleanOf(text, parameter);
  if (field.user && text === 'me') return actor.userId;
  const check = checks[field.type];
  if (check && !check(text)) refuse('bad_value', parameter, `"${text.slice(0, 60)}" is not a ${field.type}.`);
  return text;
}

function booleanOf(text: unknown, parameter: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return refuse('bad_value', parameter, 'This must be true or false.');
}

/** PostgreSQL type in which values of a field are compared and cursors are kept. */
export function castOf(field: ListField): string {
  const casts: Record<string, string> = {
    number: 'numeric',
    date: 'date',
    datetime: 'timestamptz',
    uuid: 'uuid',
    boolean: 'boolean',
  };
  return casts[field.type] ?? 'text';
}

function parseSort(raw: unknown, definition: ListDefinition): ListSort {
  const text = raw === undefined || raw === '' ? definition.defaultSort : raw;
  if (typeof text !== 'string') return refuse('bad_value', 'sort', 'Sort by one field.');
  const descending = text.startsWith('-');
  const field = text.replace(/^[-+]/, '');
  if (!own(definition.fields, field)?.sortable)
    refuse('unknown_field', 'sort', `This list cannot be sorted by ${field.slice(0, 60)}.`);
  return { field, descending };
}

function parseLimit(raw: unknown): number {
  if (raw === undefined || raw === '') return DEFAULT_PAGE;
  const limit = Number(raw);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    refuse('bad_value', 'limit', `limit must be from 1 to ${MAX_PAGE}.`);
  return limit;
}

/** A cursor says after which row to go on; it is only good for the sort it was made with. */
export function encodeCursor(sort: ListSort, cursor: ListCursor): string {
  return Buffer.from(JSON.stringify([`${sort.descending ? '-' : ''}${sort.field}`, cursor.value, cursor.id])).toString(
    'base64url',
  );
}

function parseCursor(raw: unknown, sort: ListSort, definition: ListDefinition): ListCursor | null {
  if (raw === undefined || raw === '') return null;
  const parts = decode(raw);
  const [made, value, id] = parts ?? [];
  const field = own(definition.fields, sort.field);
  const wanted = `${sort.descending ? '-' : ''}${sort.field}`;
  const good =
    made === wanted && isUuid(id) && (value === null || (typeof value === 'string' && isPlainText(value))) && field;
  if (!good || !cursorFits(field, value as string | null))
    return refuse('bad_cursor', 'cursor', 'This cursor does not belong to this list and sort.');
  return { value: value as string | null, id: id as string };
}

function cursorFits(field: ListField, value: string | null): boolean {
  if (value === null) return field.nullable === true;
  if (field.type === 'number') return /^-?\d+(\.\d+)?$/.test(value);
  if (field.type === 'date') return isDate(value);
  if (field.type === 'datetime') return isStoredTime(value);
  if (field.type === 'uuid') return isUuid(value);
  return field.type !== 'boolean' || value === 'true' || value === 'false';
}

/** A moment as PostgreSQL writes it; years past 9999 have five digits. */
const STORED_TIME =
  /^(\d{4,6})(-\d\d-\d\d) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-5])(?::[0-5]\d)?$/;

function isStoredTime(value: string): boolean {
  const match = STORED_TIME.exec(value);
  // The calendar repeats itself every 400 years.
  return match !== null && isDate(`${2000 + (Number(match[1]) % 400)}${match[2]}`);
}

function decode(raw: unknown): unknown[] | null {
  if (typeof raw !== 'string' || raw.length > 4000) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length === 3 ? value : null;
  } catch {
    return null;
  }
}
