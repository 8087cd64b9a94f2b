import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import type { SearchHit, SearchQuery } from '@atrium/records';
import { type Actor, type SqlCondition, SqlParams, UnitOfWork } from '@atrium/platform';
import { columnsOf } from '../customers/customer-card';
import { READ } from '../permissions';
import { phoneCondition, searchCondition } from './search-conditions';
import { phoneTails } from '../contacts/phone';

/** Ranking every match of a broad term costs seconds; the newest of them are enough to choose from. */
const MAX_CANDIDATES = 500;
const MAX_EXACT = 50;

interface Hit {
  id: string;
  title: string;
  subtitle: string | null;
  rank: number;
  reason: { field: string; value: string } | null;
}

/** Finds customers for the search box: by parts of names in any case and without diacritics, e-mail, tax number, any spelling of a phone. */
@Injectable()
export class CustomerSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly organization: Organization,
  ) {}

  /** The condition of the list's `q` filter, on `s`. */
  async condition(text: string): Promise<SqlCondition> {
    return searchCondition(text, await this.country());
  }

  async search(actor: Actor, query: SearchQuery, limit: number): Promise<SearchHit[]> {
    const text = query.text.trim();
    const country = await this.country();
    const reach = this.policy.where(actor, READ, columnsOf('s'));
    const params = new SqlParams();
    const sql = searchSql({
      params,
      text,
      reach,
      phone: phoneCondition(text, country, MAX_CANDIDATES),
      any: searchCondition(text, country),
      tails: phoneTails(text, country),
      employer: this.policy.where(actor, READ, columnsOf('e')),
      limit,
    });
    const hits = await this.unitOfWork.query<Hit>(sql, params.values);
    return hits.map((hit) => ({ type: 'customer', ...hit }));
  }

  private async country(): Promise<string | null> {
    return (await this.organization.get()).country;
  }
}

interface SearchSql {
  params: SqlParams;
  text: string;
  reach: SqlCondition;
  phone: SqlCondition;
  any: SqlCondition;
  tails: string[];
  employer: SqlCondition;
  limit: number;
}

/**
 * Candidates first (names that are exactly this, phones, then the newest that contain it), ranked afterwards. A phone that ends like the
 * query counts as exact. The reason tells what was hit when it was not the name.
 */
function searchSql({ params, text, reach, phone, any, tails, employer, limit }: SearchSql): string {
  const typed = params.add(text);
  const candidates = (condition: string, more: string): string =>
    `select s.id, s.name, s.updated_at from customer_search s where not s.deleted and ${params.condition(reach)} and ${condition} ${more}`;
  const endings = params.add(tails);
  return `
with q as materialized (select customer_fold(${typed}) as name, regexp_replace(customer_fold(${typed}), '([\\\\%_])', '\\\\\\1', 'g') as pattern),
found as materialized (
  (${candidates(`s.name = customer_fold(${typed})`, `limit ${MAX_EXACT}`)})
  union (${candidates(params.condition(phone), `limit ${MAX_CANDIDATES}`)})
  union (${candidates(params.condition(any), `order by s.updated_at desc, s.id desc limit ${MAX_CANDIDATES}`)})
),
ranked as materialized (
  select f.id, f.updated_at, f.name like '%' || q.pattern || '%' as named,
    case when f.name = q.name then 1 when f.name like q.pattern || '%' then 0.8
      when f.name like '% ' || q.pattern || '%' then 0.6 else 0.4 end as by_name
  from found f cross join q
),
best as (
  select r.*, ph.value as phone, greatest(r.by_name, case when ph.value is not null then 0.9 end) as rank
  from ranked r
  left join lateral (
    select p.value from contact_point p where p.customer_id = r.id and p.kind = 'phone' and not r.named
      and exists (select 1 from unnest(${endings}::text[]) tail where p.digits like '%' || tail)
    order by p.position, p.id limit 1
  ) ph on true
  order by rank desc, r.updated_at desc, r.id desc limit ${params.add(limit)}::int
)
select c.id, c.name as title, b.rank::float8 as rank,
  coalesce(job.title, m.value) as subtitle,
  case when b.named then null
    when b.phone is not null then json_build_object('field', 'phone', 'value', b.phone)
    when other.value is not null then json_build_object('field', other.kind, 'value', other.value)
    when tax_number_key(c.tax_number) like '%' || tax_number_key(${typed}) || '%' and tax_number_key(${typed}) <> ''
      then json_build_object('field', 'taxNumber', 'value', c.tax_number)
  end as reason
from best b join customer c on c.id = b.id cross join q
left join lateral (
  select p.kind, p.value from contact_point p where p.customer_id = c.id and not b.named
    and search_fold(case p.kind when 'phone' then p.digits else p.value end) like '%' || q.pattern || '%'
  order by p.position, p.id limit 1
) other on true
left join lateral (
  select concat_ws(', ', nullif(r.position, ''), e.name) as title from relationship r
  join customer e on e.id = r.to_id and e.deleted_at is null and ${params.condition(employer)}
  where r.from_id = c.id and r.type = 'employment' and r.ended_on is null order by r.id desc limit 1
) job on true
left join lateral (
  select p.value from contact_point p where p.customer_id = c.id and p.kind in ('email', 'phone') order by p.kind, p.position limit 1
) m on true
order by b.rank desc, b.updated_at desc, b.id desc`;
}
