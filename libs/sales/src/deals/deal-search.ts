import { Injectable } from '@nestjs/common';
import { type Actor, type SqlCondition, SqlParams, UnitOfWork } from '@atrium/platform';
import type { SearchHit, SearchQuery } from '@atrium/records';
import { foldedContains, foldedPattern } from '../shared/folded-like';
import { DealReach } from './deal-reach';

/**
 * A broad text is met among the newest deals, a rare one through the trigram index. Each way is bounded by itself, so that a text that
 * no deal contains does not cost a walk through all of them.
 */
const NEWEST = 400;
const MAX_INDEXED = 60;
/** A trigram index knows nothing shorter. */
const SHORTEST_INDEXED = 3;

type Hit = Omit<SearchHit, 'type' | 'reason'>;

/** Finds deals by parts of their name, in any case and without diacritics. */
@Injectable()
export class DealSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reach: DealReach,
  ) {}

  async search(actor: Actor, query: SearchQuery, limit: number): Promise<SearchHit[]> {
    const text = query.text.trim();
    if (!query.folded) return [];
    const params = new SqlParams();
    const sql = searchSql(params, text, this.reach.read(actor), this.reach.customers(actor), limit);
    const hits = await this.unitOfWork.query<Hit>(sql, params.values);
    return hits.map((hit) => ({ type: 'deal', ...hit, reason: null }));
  }
}

/** Deals whose name contains the text, the best of them first; beneath, the customer if the reader may see it, and the stage. */
function searchSql(
  params: SqlParams,
  text: string,
  read: SqlCondition,
  customers: SqlCondition,
  limit: number,
): string {
  const typed = params.add(text);
  const row = 'd.id, d.name, d.customer_id, d.stage_id, d.updated_at, search_fold(d.name) as folded';
  const reached = `from deal d where d.deleted_at is null and ${params.condition(read)}`;
  const contains = params.condition(foldedContains(['d.name'], text));
  const most = params.add(limit);
  const rare = [...text].length >= SHORTEST_INDEXED ? `(select count(*) from newest) < ${most}::int` : 'false';
  return `
with newest as materialized (
  select ${row} from (select d.* ${reached} order by d.updated_at desc, d.id desc limit ${NEWEST}) d where ${contains}
),
found as materialized (
  select * from newest union (select ${row} ${reached} and ${contains} and ${rare} limit ${MAX_INDEXED})
),
q as materialized (select search_fold(${typed}) as name, ${foldedPattern(typed)} as pattern),
best as (
  select f.*, case when f.folded = q.name then 1 when f.folded like q.pattern || '%' then 0.8
    when f.folded like '% ' || q.pattern || '%' then 0.6 else 0.4 end as rank
  from found f cross join q order by rank desc, f.updated_at desc, f.id desc limit ${most}::int
)
select b.id, b.name as title, concat_ws(' · ', c.name, s.name) as subtitle, b.rank::float8 as rank
from best b join stage s on s.id = b.stage_id left join customer c on c.id = b.customer_id and ${params.condition(customers)}
order by b.rank desc, b.updated_at desc, b.id desc`;
}
