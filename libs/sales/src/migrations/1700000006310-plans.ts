import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people, teams and the company are to reach in a month. */
export class Plans1700000006310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLAN);
    await runner.query(BEFORE_PLAN);
    await trackChanges(runner, { table: 'plan', subjectType: 'plan' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan');
    await runner.query('drop function plan_before_write(), change_of_plan()');
  }
}

/** One plan for each month, owner and measure; a sum of money has a plan for each currency. */
const PLAN = `
create table plan (
  id uuid primary key default uuid_v7(),
  month date not null,
  level text not null,
  owner_id uuid references app_user,
  team_id uuid references team on delete set null,
  measure text not null,
  currency text,
  target numeric(18,2) not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  constraint plan_month check (extract(day from month) = 1),
  constraint plan_level check (level in ('person', 'team', 'company')),
  constraint plan_owner check ((level = 'person') = (owner_id is not null)),
  constraint plan_company check (level <> 'company' or team_id is null),
  constraint plan_measure check (measure in ('amount', 'count')),
  constraint plan_currency check ((measure = 'amount') = (currency is not null)),
  constraint plan_target check (target >= 0)
);
comment on column plan.team_id is 'Of a plan for a team: that team. Of a plan for a person: the person''s team, kept by a trigger and by identity.';
create unique index plan_once on plan
  (month, level, coalesce(case level when 'person' then owner_id else team_id end, '00000000-0000-0000-0000-000000000000'), measure, coalesce(currency, ''))
  where level <> 'team' or team_id is not null;
create index plan_owner_month on plan (owner_id, month);
create index plan_team_month on plan (team_id, month)`;

const BEFORE_PLAN = `
create function plan_before_write() returns trigger language plpgsql as $fn$
begin
  if new.level = 'person' and (tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id) then
    new.team_id := (select u.team_id from app_user u where u.id = new.owner_id);
  end if;
  return new;
end
$fn$;
create trigger plan_before_write before insert or update on plan for each row execute function plan_before_write()`;
