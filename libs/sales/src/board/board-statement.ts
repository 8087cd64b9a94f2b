import { bindJoins, type ListBindings, type ListQuery, type SqlCondition, SqlParams } from '@atrium/platform';
import { BOARD_DEALS } from '../deals/deal-list';

/** A column as PostgreSQL answers it. */
export interface ColumnRow {
  stageId: string;
  count: number;
  sums: string;
  weighted: string;
  items: string | null;
  more: boolean;
  last_value: string | null;
  last_id: string | null;
}

/**
 * All columns in one statement: counts and sums from an index that holds nothing but open deals, and for each stage its first page,
 * read in order. The same conditions hold for both, so that a sum never tells of a deal that is not shown.
 */
export function boardStatement(
  pipelineId: string,
  query: ListQuery,
  scope: SqlCondition,
  bindings: ListBindings,
): { sql: string; params: unknown[] } {
  const params = new SqlParams();
  const pipeline = params.add(pipelineId);
  const conditions = [
    ...BOARD_DEALS.where,
    `d.stage_kind = 'open'`,
    params.condition(scope),
    ...query.filters.map((filter) => params.condition(filter)),
  ].join(' and ');
  const limit = params.add(query.limit);
  const field = BOARD_DEALS.fields[query.sort.field as keyof typeof BOARD_DEALS.fields];
  const direction = query.sort.descending ? 'desc' : 'asc';
  const order = `${field.sql} ${direction}${'nullable' in field && field.nullable ? ' nulls last' : ''}, d.id ${direction}`;
  const sql = `
with money as materialized (
  select d.stage_id, d.currency, count(*) as deals, sum(d.amount) as amount
  from deal d where d.pipeline_id = ${pipeline}::uuid and ${conditions} group by d.stage_id, d.currency
)
select st.id as "stageId", coalesce((select sum(m.deals) from money m where m.stage_id = st.id), 0)::int as count,
  ${sums('m.amount')} as sums, ${sums('m.amount * st.probability / 100')} as weighted, page.*
from stage st
left join lateral (
  select json_agg(r.item order by r.rn) filter (where r.rn <= ${limit}::int)::text as items,
    count(*) > ${limit}::int as more,
    (array_agg(r.sort_value order by r.rn) filter (where r.rn = ${limit}::int))[1] as last_value,
    (array_agg(r.id order by r.rn) filter (where r.rn = ${limit}::int))[1] as last_id
  from (
    select d.list_rn as rn, d.id, d.list_sort as sort_value, ${BOARD_DEALS.item} as item
    from (
      select d.*, (${field.sql})::text as list_sort, row_number() over (order by ${order}) as list_rn
      from deal d where d.stage_id = st.id and ${conditions} order by ${order} limit ${limit}::int + 1
    ) d ${bindJoins(BOARD_DEALS.joins, bindings, params)}
  ) r
) page on true
where st.pipeline_id = ${pipeline}::uuid and st.kind = 'open' and st.removed_at is null
order by st.position`;
  return { sql, params: params.values };
}

/** Largest first. Deals without an amount add nothing, not even their currency. */
function sums(amount: string): string {
  return `(select coalesce(json_agg(json_build_object('amount', round(${amount}, 2)::text, 'currency', m.currency) order by m.amount desc, m.currency), '[]')::text
    from money m where m.stage_id = st.id and m.amount is not null)`;
}
