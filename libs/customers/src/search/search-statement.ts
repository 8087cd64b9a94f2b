import type { SqlCondition, SqlParams } from '@atrium/platform';

/** What the statement is made of; conditions are on `s` (customer_search), `employer` on `e` (customer). */
export interface SearchStatement {
  params: SqlParams;
  text: string;
  reach: SqlCondition;
  /** Customers known by this very phone or mail address; null when the text is neither. */
  known: SqlCondition | null;
  /** The endings of phones that the text stands for. */
  tails: string[];
  /** Contains what was typed. */
  contains: SqlCondition;
  /** Whether a trigram index can help: some word has three characters. */
  indexed: boolean;
  /** A whole phone or mail address that was found needs no search through the texts. */
  enough: boolean;
  employer: SqlCondition;
  limit: number;
}

/**
 * Each way of finding is bounded by itself, so that none depends on how often the planner thinks a text occurs: a broad text is met
 * among the newest customers, a rare one (one that those do not fill a page with) through the trigram index, names that begin with it through the index of names.
 */
const MAX_EXACT = 50;
const MAX_BEGINNING = 100;
const MAX_KNOWN = 500;
const NEWEST = 400;
const MAX_INDEXED = 60;

/**
 * Candidates first, ranked afterwards: ranking every match of a broad text costs seconds. A phone that ends like the text is nearly
 * exact. The reason tells what was hit when it was not the name.
 */
export function searchStatement(given: SearchStatement): string {
  const { params, text, tails, limit } = given;
  const typed = params.add(text);
  const folded = `customer_fold(${typed})`;
  const pattern = `regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g')`;
  return `
with q as materialized (select ${folded} as name, ${pattern} as pattern),
${candidates(given, folded, pattern)},
ranked as materialized (
  select f.id, f.updated_at, f.name like '%' || q.pattern || '%' as named,
    case when f.name = q.name then 1 when f.name like q.pattern || '%' then 0.8
      when f.name like '% ' || q.pattern || '%' then 0.6 else 0.4 end as by_name
  from found f cross join q
),
${best(params, tails, limit)}
${answer(given, typed)}`;
}

function candidates(given: SearchStatement, folded: string, pattern: string): string {
  const { params, known, contains, indexed, enough } = given;
  const reach = params.condition(given.reach);
  const from = `from customer_search s where not s.deleted and ${reach}`;
  const row = 's.id, s.name, s.updated_at';
  const texts = params.condition(contains);
  const unlessKnown = known && enough ? ' and not exists (select from known)' : '';
  const ctes = [
    ...(known
      ? [`known as materialized (select ${row} ${from} and ${params.condition(known)} limit ${MAX_KNOWN})`]
      : []),
    `newest as materialized (
  select ${row} from (select s.* ${from}${unlessKnown} order by s.updated_at desc, s.id desc limit ${NEWEST}) s where ${texts}
)`,
  ];
  const ways = [
    `select ${row} ${from} and s.name = ${folded} limit ${MAX_EXACT}`,
    `select ${row} ${from} and s.name like ${pattern} || '%' limit ${MAX_BEGINNING}`,
    ...(known ? ['select * from known'] : []),
    'select * from newest',
    ...(indexed
      ? [
          `select ${row} ${from} and ${texts}${unlessKnown} and (select count(*) from newest) < ${params.add(given.limit)}::int
    limit ${MAX_INDEXED}`,
        ]
      : []),
  ];
  const found = `found as materialized (\n  ${ways.map((way) => `(${way})`).join('\n  union ')}\n)`;
  return [...ctes, found].join(',\n');
}

/** Only phones are looked up for every candidate, and only when a phone was typed. */
function best(params: SqlParams, tails: string[], limit: number): string {
  const most = `order by rank desc, r.updated_at desc, r.id desc limit ${params.add(limit)}::int`;
  if (!tails.length) return `best as (select r.*, null::text as phone, r.by_name as rank from ranked r ${most})`;
  return `best as (
  select r.*, ph.value as phone, greatest(r.by_name, case when ph.value is not null then 0.9 end) as rank
  from ranked r
  left join lateral (
    select p.value from contact_point p where p.customer_id = r.id and p.kind = 'phone' and not r.named
      and exists (select 1 from unnest(${params.add(tails)}::text[]) tail where p.digits like '%' || tail)
    order by p.position, p.id limit 1
  ) ph on true
  ${most}
)`;
}

function answer({ params, employer }: SearchStatement, typed: string): string {
  return `select c.id, c.name as title, b.rank::float8 as rank,
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
