import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { ListBindings, ListDefinition } from './list-definition';
import { castOf, encodeCursor, ListQuery } from './list-query';
import { SqlCondition, SqlParams } from './sql-condition';

/** Totals are exact up to here and then say that they are not: counting further costs more than anybody learns from it. */
export const COUNT_CAP = 10_000;

interface PageRow {
  items: string | null;
  more: boolean;
  last_value: string | null;
  last_id: string | null;
  total: number | null;
  sums?: string;
}

/** A page as one statement: PostgreSQL finds the rows, makes the JSON and counts; this process only passes text on. */
@Injectable()
export class ListEngine {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns JSON text `{ items, nextCursor, total: { value, exact } | null }`, with `sums: { count, amounts }` when asked for. */
  async page(
    definition: ListDefinition,
    query: ListQuery,
    scope: SqlCondition,
    bindings: ListBindings = {},
  ): Promise<string> {
    const { sql, params } = pageStatement(definition, query, scope, bindings);
    const rows = query.prepared
      ? await this.unitOfWork.prepared<PageRow>(statementName(definition, sql), sql, params)
      : await this.unitOfWork.query<PageRow>(sql, params);
    const [page] = rows;
    const next =
      page?.more && page.last_id ? encodeCursor(query.sort, { value: page.last_value, id: page.last_id }) : null;
    const sums = page?.sums ? `,"sums":${page.sums}` : '';
    return `{"items":${page?.items ?? '[]'},"nextCursor":${next ? `"${next}"` : 'null'},"total":${totalText(page?.total ?? null)}${sums}}`;
  }

  /** How many records the filters leave, up to the cap. */
  async count(
    definition: ListDefinition,
    query: ListQuery,
    scope: SqlCondition,
  ): Promise<{ value: number; exact: boolean }> {
    const params = new SqlParams();
    const sql = `select count(*) as total from (${countRows(definition, query, scope, params)}) counted`;
    const [row] = await this.unitOfWork.query<{ total: number }>(sql, params.values);
    return honest(row?.total ?? 0);
  }
}

function totalText(total: number | null): string {
  return total === null ? 'null' : JSON.stringify(honest(total));
}

function honest(total: number): { value: number; exact: boolean } {
  return { value: Math.min(total, COUNT_CAP), exact: total <= COUNT_CAP };
}

function statementName(definition: ListDefinition, sql: string): string {
  return `list_${definition.name}_${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`;
}

function conditions(definition: ListDefinition, query: ListQuery, scope: SqlCondition, params: SqlParams): string[] {
  return [
    ...(definition.where ?? []),
    params.condition(scope),
    ...query.filters.map((filter) => params.condition(filter)),
  ];
}

function countRows(definition: ListDefinition, query: ListQuery, scope: SqlCondition, params: SqlParams): string {
  return `select 1 from ${definition.from} where ${conditions(definition, query, scope, params).join(' and ')} limit ${COUNT_CAP + 1}`;
}

/** All records that the filters leave, counted exactly and added up per currency, largest sum first. */
function sumRows(definition: ListDefinition, query: ListQuery, scope: SqlCondition, params: SqlParams): string {
  const rows = `from ${definition.from} where ${conditions(definition, query, scope, params).join(' and ')}`;
  if (!definition.sums)
    return `(select json_build_object('count', count(*), 'amounts', json_build_array())::text ${rows})`;
  const { amount, currency } = definition.sums;
  return `(select json_build_object('count', coalesce(sum(m.records), 0), 'amounts', coalesce(json_agg(
      json_build_object('amount', round(m.amount, 2)::text, 'currency', m.currency) order by m.amount desc, m.currency)
      filter (where m.amount is not null), '[]'))::text
    from (select ${currency} as currency, count(*) as records, sum(${amount}) as amount ${rows} group by 1) m)`;
}

/** Exported for the plan tests and the bench: the bare server must run the very same SQL. */
export function pageStatement(
  definition: ListDefinition,
  query: ListQuery,
  scope: SqlCondition,
  bindings: ListBindings = {},
): { sql: string; params: unknown[] } {
  const params = new SqlParams();
  const { alias, id } = definition;
  const sortSql = sortExpression(definition, query);
  const direction = query.sort.descending ? 'desc' : 'asc';
  const where = conditions(definition, query, scope, params);
  const after = cursorCondition(definition, query, params);
  const limit = limitSql(query, params);
  const field = definition.fields[query.sort.field];
  const nulls = field?.nullable ? ' nulls last' : '';
  const total = query.withTotal
    ? `(select count(*) from (${countRows(definition, query, scope, params)}) counted)`
    : 'null::bigint';
  const sums = query.withSums
    ? `,
    ${sumRows(definition, query, scope, params)} as sums`
    : '';
  const sql = `select json_agg(r.item order by r.rn) filter (where r.rn <= ${limit}::int)::text as items,
    count(*) > ${limit}::int as more,
    (array_agg(r.sort_value order by r.rn) filter (where r.rn = ${limit}::int))[1] as last_value,
    (array_agg(r.id order by r.rn) filter (where r.rn = ${limit}::int))[1] as last_id,
    ${total} as total${sums}
  from (
    select ${alias}.list_rn as rn, ${alias}.list_id as id, ${alias}.list_sort as sort_value, ${definition.item} as item
    from (
      select ${definition.columns}, ${id} as list_id, (${sortSql})::text as list_sort,
        row_number() over (order by ${sortSql} ${direction}${nulls}, ${id} ${direction}) as list_rn
      from ${definition.from}
      where ${[...where, ...after].join(' and ')}
      order by ${sortSql} ${direction}${nulls}, ${id} ${direction}
      limit ${limit}::int + 1
    ) ${alias} ${bindJoins(definition.joins ?? '', bindings, params)}
  ) r`;
  return { sql, params: params.values };
}

/**
 * Not knowing the limit, PostgreSQL takes a plan made once for so dear that it makes a new one for every page: 0.6 of 1.5 ms. Where the
 * values decide the plan that is wanted; where they do not, the limit (a whole number, checked) stands in the text.
 */
function limitSql({ limit, steady }: ListQuery, params: SqlParams): string {
  return steady && Number.isInteger(limit) ? String(limit) : params.add(limit);
}

/** Puts the actor's conditions where a definition's joins name them: `join customer c on … and {{visible}}`. */
export function bindJoins(joins: string, bindings: ListBindings, params: SqlParams): string {
  return joins.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const condition = bindings[name];
    if (!condition) throw new Error(`The list's joins want a condition named ${name}.`);
    return `(${params.condition(condition)})`;
  });
}

function sortExpression(definition: ListDefinition, query: ListQuery): string {
  const field = definition.fields[query.sort.field];
  if (!field) throw new Error(`No such sort: ${query.sort.field}`);
  return field.sql;
}

/** Keyset: rows after the cursor in the very order of the list; empty values stand last in both directions. */
function cursorCondition(definition: ListDefinition, query: ListQuery, params: SqlParams): string[] {
  const { cursor, sort } = query;
  const field = definition.fields[sort.field];
  if (!cursor || !field) return [];
  const sign = sort.descending ? '<' : '>';
  const id = `${params.add(cursor.id)}::uuid`;
  if (cursor.value === null) return [`(${field.sql} is null and ${definition.id} ${sign} ${id})`];
  const value = `${params.add(cursor.value)}::${castOf(field)}`;
  if (!field.nullable) return [`(${field.sql}, ${definition.id}) ${sign} (${value}, ${id})`];
  return [`((${field.sql}, ${definition.id}) ${sign} (${value}, ${id}) or ${field.sql} is null)`];
}
