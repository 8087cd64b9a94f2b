import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products, pipelines with their stages, and deals. */
export class Sales1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PRODUCT, PIPELINE, STAGE, LOST_REASON, DEAL, DEAL_INDEXES, DEAL_PRODUCT, DEAL_STAGE_ENTRY])
      await runner.query(sql);
    await runner.query(BEFORE_DEAL);
    await runner.query(KEEP_STAYS);
    await trackChanges(runner, { table: 'product', subjectType: 'product', ignore: ['deleted_by'] });
    await trackChanges(runner, { table: 'pipeline', subjectType: 'pipeline' });
    await trackChanges(runner, {
      table: 'stage',
      subjectType: 'stage',
      root: { type: 'pipeline', column: 'pipeline_id' },
    });
    await trackChanges(runner, { table: 'lost_reason', subjectType: 'lostReason' });
    await trackChanges(runner, { table: 'deal', subjectType: 'deal', ignore: DERIVED_OF_DEAL });
    await trackChanges(runner, {
      table: 'deal_product',
      subjectType: 'dealProduct',
      root: { type: 'deal', column: 'deal_id' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['deal_stage_entry', 'deal_product', 'deal', 'lost_reason', 'stage', 'pipeline', 'product'])
      await runner.query(`drop table ${table}`);
    for (const table of ['deal_product', 'deal', 'lost_reason', 'stage', 'pipeline', 'product'])
      await runner.query(`drop function change_of_${table}()`);
    await runner.query('drop function deal_before_write(), deal_keep_stays()');
  }
}

/** Follow from other columns; the history shows those. */
const DERIVED_OF_DEAL = ['team_id', 'stage_kind', 'stage_entered_at', 'touched_at', 'deleted_by'];

const BOOKKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user`;

const BIN = `
  deleted_at timestamptz,
  deleted_by uuid references app_user`;

const PRODUCT = `
create table product (
  id uuid primary key default uuid_v7(),
  name text not null,
  sku text,
  category text,
  price numeric(18,2),
  currency text,
  unit text,
  active boolean not null default true,
  description text,
  ${BOOKKEEPING},
  ${BIN},
  constraint product_price check ((price is null) = (currency is null) and price >= 0)
);
create unique index product_sku on product (search_fold(sku)) where deleted_at is null;
create index product_name on product (search_fold(name), id) where deleted_at is null;
create index product_search on product using gin (search_fold(name) gin_trgm_ops) where deleted_at is null`;

const PIPELINE = `
create table pipeline (
  id uuid primary key default uuid_v7(),
  name text not null,
  position int not null,
  archived boolean not null default false,
  ${BOOKKEEPING}
);
create unique index pipeline_name on pipeline (search_fold(name)) where not archived`;

const STAGE = `
create table stage (
  id uuid primary key default uuid_v7(),
  pipeline_id uuid not null references pipeline on delete cascade,
  name text not null,
  kind text not null,
  position int not null,
  probability int not null,
  days_limit int,
  color text not null,
  removed_at timestamptz,
  ${BOOKKEEPING},
  constraint stage_kind check (kind in ('open', 'won', 'lost')),
  constraint stage_probability check (probability between 0 and 100),
  constraint stage_days_limit check (days_limit > 0),
  constraint stage_of_pipeline unique (id, pipeline_id)
);
comment on column stage.removed_at is 'No longer used; kept because deals have been in it.';
create index stage_pipeline on stage (pipeline_id, position)`;

const LOST_REASON = `
create table lost_reason (
  id uuid primary key default uuid_v7(),
  name text not null,
  position int not null,
  ${BOOKKEEPING}
);
create unique index lost_reason_name on lost_reason (search_fold(name))`;

const DEAL = `
create table deal (
  id uuid primary key default uuid_v7(),
  name text not null,
  customer_id uuid references customer,
  pipeline_id uuid not null,
  stage_id uuid not null,
  stage_kind text not null,
  amount numeric(18,2),
  currency text not null,
  owner_id uuid references app_user,
  team_id uuid references team,
  started_on date,
  expected_close_on date,
  closed_on date,
  close_reason text,
  next_step text,
  next_step_at timestamptz,
  source text,
  description text,
  stage_entered_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  ${BOOKKEEPING},
  ${BIN},
  constraint deal_stage foreign key (stage_id, pipeline_id) references stage (id, pipeline_id),
  constraint deal_amount check (amount >= 0),
  constraint deal_closed check ((stage_kind = 'open') = (closed_on is null))
);
comment on column deal.stage_kind is 'Kind of the stage, kept by a trigger: what open, won and lost are asked by.';
comment on column deal.team_id is 'Team of the owner, kept by a trigger and by identity when the owner changes team.'`;

const DEAL_INDEXES = `
create index deal_updated on deal (updated_at desc, id desc) where deleted_at is null;
create index deal_owner on deal (owner_id, updated_at desc, id desc) where deleted_at is null;
create index deal_team on deal (team_id, updated_at desc, id desc) where deleted_at is null;
create index deal_customer on deal (customer_id) where customer_id is not null;
create index deal_stage on deal (stage_id, stage_entered_at desc, id desc) where deleted_at is null;
create index deal_board on deal (stage_id, stage_entered_at desc, id desc) where stage_kind = 'open' and deleted_at is null;
create index deal_open on deal (pipeline_id, stage_id) include (currency, amount, owner_id, team_id) where stage_kind = 'open' and deleted_at is null;
create index deal_won on deal (closed_on) include (amount, currency, owner_id, team_id) where stage_kind = 'won' and deleted_at is null;
create index deal_search on deal using gin (search_fold(name) gin_trgm_ops) where deleted_at is null;
create statistics deal_folded_name on (search_fold(name)) from deal;
comment on statistics deal_folded_name is 'Tells a broad search term from a rare one; a trigram index keeps no such figures.';
create index deal_binned on deal (deleted_at desc, id desc) where deleted_at is not null`;

const DEAL_PRODUCT = `
create table deal_product (
  id uuid primary key default uuid_v7(),
  deal_id uuid not null references deal on delete cascade,
  product_id uuid not null references product,
  quantity numeric(18,4) not null default 1,
  price numeric(18,2),
  position int not null,
  ${BOOKKEEPING},
  constraint deal_product_quantity check (quantity > 0),
  constraint deal_product_price check (price >= 0)
);
comment on column deal_product.price is 'For one unit, in the currency of the deal.';
create index deal_product_deal on deal_product (deal_id, position);
create index deal_product_product on deal_product (product_id)`;

const DEAL_STAGE_ENTRY = `
create table deal_stage_entry (
  id uuid primary key default uuid_v7(),
  deal_id uuid not null references deal on delete cascade,
  pipeline_id uuid not null,
  stage_id uuid not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  first_time boolean not null,
  constraint deal_stage_entry_stage foreign key (stage_id, pipeline_id) references stage (id, pipeline_id),
  constraint deal_stage_entry_forward check (left_at >= entered_at)
);
comment on table deal_stage_entry is 'One row per stay of a deal in a stage, kept by a trigger. Derived from deal, so not in the change log.';
create index deal_stage_entry_deal on deal_stage_entry (deal_id, entered_at);
create unique index deal_stage_entry_now on deal_stage_entry (deal_id) where left_at is null;
create index deal_stage_entry_funnel on deal_stage_entry (pipeline_id, entered_at) include (stage_id) where first_time`;

/** What follows from the stage and the owner holds whoever writes, bulk SQL included. */
const BEFORE_DEAL = `
create function deal_before_write() returns trigger language plpgsql as $fn$
declare
  moved boolean := tg_op = 'INSERT';
begin
  if tg_op = 'UPDATE' then
    moved := new.stage_id is distinct from old.stage_id;
    if moved and new.stage_entered_at is not distinct from old.stage_entered_at then
      new.stage_entered_at := now();
    end if;
  end if;
  if moved then
    select s.kind, s.pipeline_id into new.stage_kind, new.pipeline_id from stage s where s.id = new.stage_id;
    if not found then
      raise foreign_key_violation using message = 'There is no such stage', constraint = 'deal_stage';
    end if;
    if new.stage_kind = 'open' then
      new.closed_on := null;
      new.close_reason := null;
    elsif new.closed_on is null then
      new.closed_on := new.stage_entered_at::date;
    end if;
  end if;
  if tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id then
    new.team_id := (select u.team_id from app_user u where u.id = new.owner_id);
  end if;
  return new;
end
$fn$;
create trigger deal_before_write before insert or update on deal for each row execute function deal_before_write()`;

/** Named to fire in any order with the change triggers: it writes its own table only. */
const KEEP_STAYS = `
create function deal_keep_stays() returns trigger language plpgsql as $fn$
begin
  if tg_op = 'INSERT' then
    insert into deal_stage_entry (deal_id, pipeline_id, stage_id, entered_at, first_time)
    select n.id, n.pipeline_id, n.stage_id, n.stage_entered_at, true from new_rows n;
    return null;
  end if;
  -- Counted, not asked by exists: that would be planned for a quick find and compare every row with every row when there is none.
  if (select count(*) from new_rows n join old_rows o on o.id = n.id where o.stage_id <> n.stage_id) = 0 then
    return null;
  end if;
  update deal_stage_entry e set left_at = greatest(e.entered_at, n.stage_entered_at)
    from new_rows n join old_rows o on o.id = n.id
    where o.stage_id <> n.stage_id and e.deal_id = n.id and e.left_at is null;
  insert into deal_stage_entry (deal_id, pipeline_id, stage_id, entered_at, first_time)
  select n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
    not exists (select 1 from deal_stage_entry e where e.deal_id = n.id and e.stage_id = n.stage_id)
  from new_rows n join old_rows o on o.id = n.id where o.stage_id <> n.stage_id;
  return null;
end
$fn$;
create trigger deal_keep_stays_insert after insert on deal referencing new table as new_rows
  for each statement execute function deal_keep_stays();
create trigger deal_keep_stays_update after update on deal referencing old table as old_rows new table as new_rows
  for each statement execute function deal_keep_stays()`;
