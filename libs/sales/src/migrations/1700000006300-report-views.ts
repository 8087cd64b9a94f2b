import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sales publishes for reports. Views, so that reports name no table of this module: columns may move as long as these stay.
 * Nothing is kept twice; a figure is as true as the record behind it.
 */
export class ReportViews1700000006300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [LAST_OPEN_STAGE, DEAL, DEAL_PRODUCT, STAGE, STAY, INDEXES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of ['report_stay', 'report_stage', 'report_deal_product', 'report_deal'])
      await runner.query(`drop view ${view}`);
    await runner.query('drop function deal_last_open_stage(uuid, uuid)');
    await runner.query('drop index deal_closed, deal_stage_entry_left');
  }
}

/** Where a deal was before it ended; nothing when it came to its end at once, as imported deals do. */
const LAST_OPEN_STAGE = `
create function deal_last_open_stage(of_deal uuid, of_pipeline uuid) returns uuid language sql stable parallel safe as $fn$
  select e.stage_id from deal_stage_entry e join stage s on s.id = e.stage_id
  where e.deal_id = of_deal and e.pipeline_id = of_pipeline and s.kind = 'open'
  order by e.entered_at desc, e.id desc limit 1
$fn$`;

const DEAL = `
create view report_deal as
select d.id, d.name, d.customer_id, d.pipeline_id, d.stage_id, d.stage_kind, d.amount, d.currency, d.owner_id, d.team_id,
  nullif(d.source, '') as source, d.started_on, d.expected_close_on, d.closed_on, nullif(d.close_reason, '') as close_reason,
  d.closed_on - d.started_on as cycle_days, d.created_at,
  case when d.stage_kind = 'lost' then deal_last_open_stage(d.id, d.pipeline_id) end as lost_from
from deal d where d.deleted_at is null;
comment on view report_deal is 'Deals one works with, one row each. lost_from: the last open stage of a lost deal.'`;

const DEAL_PRODUCT = `
create view report_deal_product as select distinct deal_id, product_id from deal_product;
comment on view report_deal_product is 'Which products a deal is about; each stands once, however many lines it has.'`;

/**
 * The rank is how far a deal has come when it is here: the first open stage 1, the next 2, won stands behind all of them. Who comes to a
 * stage has come past those before it, whether it stopped there or not; a lost deal has at least been in the first.
 */
const STAGE = `
create view report_stage as
select s.id, s.pipeline_id, s.name, s.kind, s.color, s.position, s.probability, s.removed_at is not null as removed,
  case s.kind
    when 'open' then greatest(1, count(*) filter (where s.kind = 'open' and s.removed_at is null)
      over (partition by s.pipeline_id order by s.position range unbounded preceding))
    when 'won' then 1 + count(*) filter (where s.kind = 'open' and s.removed_at is null) over (partition by s.pipeline_id)
    else 1 end::int as rank
from stage s`;

const STAY = `
create view report_stay as
select e.id, e.deal_id, e.pipeline_id, e.stage_id, e.entered_at, e.left_at, e.first_time,
  extract(epoch from e.left_at - e.entered_at) / 86400 as days
from deal_stage_entry e;
comment on view report_stay is 'Stays of deals in stages; join report_deal for those one works with.'`;

const INDEXES = `
create index deal_closed on deal (closed_on)
  include (stage_kind, currency, amount, owner_id, team_id, pipeline_id, started_on) where closed_on is not null and deleted_at is null;
create index deal_stage_entry_left on deal_stage_entry (pipeline_id, left_at) include (stage_id, deal_id, entered_at) where left_at is not null`;
