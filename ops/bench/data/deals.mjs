/** One deal for two customers, but always enough for a board of 5,000 open ones. */
export const dealCount = (/** @type {number} */ size) => Math.max(size / 2, 8_000);
const ON_BOARD = 5_000;

/** Pipeline 1 is the board that is measured; the other deals are closed, or open in pipeline 2. */
const PIPELINES = `
insert into pipeline (id, name, position) select bench.id('pipeline', n), 'Pipeline ' || n, n from generate_series(1, 2) n;
insert into stage (id, pipeline_id, name, kind, position, probability, color)
select bench.id('stage', p * 10 + s), bench.id('pipeline', p), 'Stage ' || s,
  case s when 5 then 'won' when 6 then 'lost' else 'open' end, s, case s when 5 then 100 when 6 then 0 else s * 20 end, 'blue'
from generate_series(1, 2) p, generate_series(1, 6) s;
insert into product (id, name, sku, category, price, currency)
select bench.id('product', n), 'Product ' || n, 'SKU' || n, 'Goods', n * 10, 'EUR' from generate_series(1, 50) n`;

const DEALS = `
insert into deal (id, name, customer_id, pipeline_id, stage_id, stage_kind, amount, currency, owner_id, team_id, started_on,
  expected_close_on, closed_on, stage_entered_at, touched_at, created_at, updated_at, created_by, updated_by)
select bench.id('deal', n, at), 'Delivery ' || n, c.id, bench.id('pipeline', board), bench.id('stage', board * 10 + stage),
  case stage when 5 then 'won' when 6 then 'lost' else 'open' end, 100 + bench.rnd(n, 51, 50000), 'EUR', c.owner_id, c.team_id,
  at::date, at::date + 60, case when stage > 4 then at::date + 30 end, at + interval '1 day', at + interval '2 days', at, at + interval '2 days',
  c.created_by, c.created_by
from (select n, bench.created(n, $1) as at,
    case when n % ($1 / ${ON_BOARD}) = 0 and n / ($1 / ${ON_BOARD}) <= ${ON_BOARD} then 1 else 1 + bench.rnd(n, 52, 2) end as board,
    case when n % ($1 / ${ON_BOARD}) = 0 and n / ($1 / ${ON_BOARD}) <= ${ON_BOARD} then 1 + bench.rnd(n, 53, 4) else null end as on_board
  from generate_series(1, $1::bigint) n offset 0) d
cross join lateral (select coalesce(on_board, case when board = 1 then 5 + bench.rnd(n, 54, 2) else 1 + bench.rnd(n, 54, 6) end) as stage) s
join (select id, owner_id, team_id, created_by, row_number() over (order by id) as rank from customer) c on c.rank = 1 + (n * 2) % $2`;

const LINES = `
insert into deal_product (deal_id, product_id, quantity, price, position)
select d.id, bench.id('product', 1 + abs(hashtext(d.id::text)) % 50), 1, d.amount, 1 from deal d`;

const STAYS = `
insert into deal_stage_entry (deal_id, pipeline_id, stage_id, entered_at, left_at, first_time)
select d.id, d.pipeline_id, f.id, d.created_at, d.stage_entered_at, true
from deal d join stage f on f.pipeline_id = d.pipeline_id and f.position = 1 where d.stage_id <> f.id
union all
select d.id, d.pipeline_id, d.stage_id, d.stage_entered_at, null, true from deal d`;

const CHANGES = `
insert into change (at, actor_id, actor_type, source, subject_type, subject_id, root_type, root_id, operation, after)
select created_at, created_by, 'user', 'web', 'deal', id, 'deal', id, 'insert',
  jsonb_build_object('name', name, 'customerId', customer_id, 'stageId', stage_id, 'amount', amount, 'currency', currency, 'ownerId', owner_id)
from deal order by created_at`;

/** @param {import('pg').Client} client @param {number} size of customers */
export async function createDeals(client, size) {
  await client.query(PIPELINES);
  await client.query(DEALS, [dealCount(size), size]);
  for (const sql of [LINES, STAYS, CHANGES]) await client.query(sql);
}
