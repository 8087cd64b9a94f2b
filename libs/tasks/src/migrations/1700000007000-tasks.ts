import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstOutcomes } from '../outcomes/first-outcomes';

/** Activities, tasks, reminders, the inbox and its letters. */
export class Tasks1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ZONES, OUTCOME, TASK, ACTIVITY, OWNERS, REMINDER, SETTING, NOTIFICATION, REPORT])
      await runner.query(sql);
    const root = { typeColumn: 'subject_type', column: 'subject_id' };
    await trackChanges(runner, { table: 'activity_outcome', subjectType: 'activityOutcome' });
    await trackChanges(runner, {
      table: 'task',
      subjectType: 'task',
      root,
      ignore: ['team_id', 'deadline_at', 'customer_id', 'deal_id', 'deleted_by', 'time_zone'],
    });
    await trackChanges(runner, {
      table: 'activity',
      subjectType: 'activity',
      root,
      ignore: ['team_id', 'customer_id', 'deal_id', 'deleted_by', 'counts_as_contact', 'task_id'],
    });
    await trackChanges(runner, {
      table: 'notification_setting',
      subjectType: 'notificationSetting',
      root: { type: 'user', column: 'user_id' },
    });
    await this.outcomesOfAnOldInstallation(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view report_activity');
    for (const table of [
      'notification',
      'notification_letter',
      'notification_setting',
      'reminder',
      'activity',
      'task',
      'activity_outcome',
    ])
      await runner.query(`drop table ${table}`);
    for (const table of ['activity', 'task', 'activity_outcome', 'notification_setting'])
      await runner.query(`drop function change_of_${table}()`);
    await runner.query(`drop function owner_gives_team(), task_before_write(), reminder_time(date, timestamptz, text, time, int),
      quiet_until(timestamptz, text, time, time), moment_in_zone(timestamp, text)`);
  }

  /** A new installation gets them with its organization. */
  private async outcomesOfAnOldInstallation(runner: QueryRunner): Promise<void> {
    const [organization] = (await runner.query('select locale from organization')) as { locale: string }[];
    if (!organization) return;
    for (const { kind, key, name, position, countsAsContact } of firstOutcomes(organization.locale))
      await runner.query(
        'insert into activity_outcome (kind, key, name, position, counts_as_contact) values ($1, $2, $3, $4, $5)',
        [kind, key, name, position, countsAsContact],
      );
  }
}

const BOOKKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user`;

const BIN = `
  deleted_at timestamptz,
  deleted_by uuid references app_user`;

/** Time zones are PostgreSQL's business, summer time included. A zone it does not know (browsers know newer ones) counts as UTC. */
const ZONES = `
create function moment_in_zone(local timestamp, zone text) returns timestamptz language plpgsql stable as $fn$
begin
  return local at time zone zone;
exception when invalid_parameter_value then
  return local at time zone 'UTC';
end
$fn$;
create function reminder_time(due_on date, due_at timestamptz, zone text, morning time, minutes_before int)
returns timestamptz language sql stable as $fn$
  select coalesce(due_at, moment_in_zone(due_on + morning, zone)) - make_interval(mins => minutes_before)
$fn$;
comment on function reminder_time is 'Before a time; on a day at the morning hour of the responsible, minutes before that.';
create function quiet_until(moment timestamptz, zone text, quiet_from time, quiet_to time)
returns timestamptz language plpgsql stable as $fn$
declare
  here timestamp;
begin
  if quiet_from is null or quiet_to is null or quiet_from = quiet_to then
    return null;
  end if;
  begin
    here := moment at time zone zone;
  exception when invalid_parameter_value then
    here := moment at time zone 'UTC';
  end;
  if quiet_from < quiet_to then
    if here::time < quiet_from or here::time >= quiet_to then
      return null;
    end if;
    return moment_in_zone(here::date + quiet_to, zone);
  end if;
  if here::time >= quiet_from then
    return moment_in_zone(here::date + 1 + quiet_to, zone);
  end if;
  if here::time < quiet_to then
    return moment_in_zone(here::date + quiet_to, zone);
  end if;
  return null;
end
$fn$;
comment on function quiet_until is 'When the quiet time that holds at the moment ends; null when it is not quiet.'`;

const OUTCOME = `
create table activity_outcome (
  id uuid primary key default uuid_v7(),
  kind text not null,
  key text not null,
  name text not null,
  position int not null,
  counts_as_contact boolean not null,
  archived boolean not null default false,
  ${BOOKKEEPING},
  constraint activity_outcome_kind check (kind in ('call', 'meeting', 'visit', 'note', 'email')),
  constraint activity_outcome_key unique (kind, key)
);
comment on column activity_outcome.key is 'What an activity keeps; never changes, whatever the outcome is called later.';
create unique index activity_outcome_name on activity_outcome (kind, search_fold(name)) where not archived`;

const TASK = `
create table task (
  id uuid primary key default uuid_v7(),
  title text not null,
  description text,
  status text not null default 'open',
  priority text not null default 'normal',
  due_on date,
  due_at timestamptz(3),
  time_zone text not null default 'UTC',
  deadline_at timestamptz(3),
  owner_id uuid not null references app_user,
  team_id uuid references team on delete set null,
  subject_type text,
  subject_id uuid,
  customer_id uuid references customer,
  deal_id uuid,
  next_step boolean not null default false,
  done_at timestamptz(3),
  done_by uuid references app_user,
  result text,
  result_outcome text,
  ${BOOKKEEPING},
  ${BIN},
  constraint task_status check (status in ('open', 'done', 'cancelled')),
  constraint task_priority check (priority in ('low', 'normal', 'high')),
  constraint task_one_deadline check (due_on is null or due_at is null),
  constraint task_subject check ((subject_type is null) = (subject_id is null)),
  constraint task_next_step check (not next_step or subject_id is not null),
  constraint task_done check ((status = 'open') = (done_at is null))
);
comment on column task.due_on is 'A day; the same day for every reader.';
comment on column task.time_zone is 'Where the day or time was meant.';
comment on column task.deadline_at is 'The time, or the end of the day where it was meant; kept by a trigger, for order.';
create function task_before_write() returns trigger language plpgsql as $fn$
begin
  new.deadline_at := coalesce(new.due_at, moment_in_zone((new.due_on + 1)::timestamp, new.time_zone) - interval '1 second');
  return new;
end
$fn$;
create trigger task_before_write before insert or update on task for each row execute function task_before_write();
create index task_owner_open on task (owner_id, deadline_at, id) where status = 'open' and deleted_at is null;
create index task_team_open on task (team_id, deadline_at, id) where status = 'open' and deleted_at is null;
create index task_deadline on task (deadline_at, id) where deleted_at is null;
create index task_owner on task (owner_id);
create index task_subject on task (subject_id) where subject_id is not null;
create index task_customer on task (customer_id) where customer_id is not null;
create index task_deal on task (deal_id) where deal_id is not null;
create index task_author on task (created_by) where deleted_at is null;
create index task_next_step on task (subject_id, deadline_at, id) where next_step and status = 'open' and deleted_at is null;
create index task_search on task using gin (search_fold(title) gin_trgm_ops) where deleted_at is null;
create index task_bin on task (deleted_at desc, id desc) where deleted_at is not null`;

const ACTIVITY = `
create table activity (
  id uuid primary key default uuid_v7(),
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  customer_id uuid references customer,
  deal_id uuid,
  happened_at timestamptz(3) not null default now(),
  direction text,
  outcome text,
  counts_as_contact boolean not null,
  text text,
  duration_minutes int,
  owner_id uuid references app_user,
  team_id uuid references team on delete set null,
  task_id uuid references task on delete set null,
  ${BOOKKEEPING},
  ${BIN},
  constraint activity_kind check (kind in ('call', 'meeting', 'visit', 'note', 'email')),
  constraint activity_direction check (direction in ('in', 'out')),
  constraint activity_duration check (duration_minutes >= 0),
  constraint activity_outcome foreign key (kind, outcome) references activity_outcome (kind, key)
);
comment on column activity.customer_id is 'The record itself when it is a customer, else the customer the record is about.';
comment on column activity.counts_as_contact is 'As its outcome said when it was written.';
create index activity_subject on activity (subject_id, happened_at desc, id desc) where deleted_at is null;
create index activity_customer on activity (customer_id, happened_at desc) where deleted_at is null and counts_as_contact;
create index activity_contact on activity (subject_id, happened_at desc) where deleted_at is null and counts_as_contact;
create index activity_of_customer on activity (customer_id);
create index activity_deal on activity (deal_id) where deal_id is not null;
create index activity_happened on activity (happened_at desc, id desc) where deleted_at is null;
create index activity_owner on activity (owner_id, happened_at desc, id desc) where deleted_at is null;
create index activity_task on activity (task_id) where task_id is not null;
create index activity_used_outcome on activity (kind, outcome) where outcome is not null`;

const OWNERS = `
create function owner_gives_team() returns trigger language plpgsql as $fn$
begin
  new.team_id := (select u.team_id from app_user u where u.id = new.owner_id);
  return new;
end
$fn$;
comment on function owner_gives_team is 'The team of a record is the team of its owner.';
create trigger task_team before insert or update of owner_id on task for each row execute function owner_gives_team();
create trigger activity_team before insert or update of owner_id on activity for each row execute function owner_gives_team()`;

const REMINDER = `
create table reminder (
  id uuid primary key default uuid_v7(),
  task_id uuid not null references task on delete cascade,
  user_id uuid not null references app_user,
  remind_at timestamptz(3) not null,
  offset_minutes int,
  state text not null default 'pending',
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  constraint reminder_state check (state in ('pending', 'asleep', 'delivered'))
);
comment on column reminder.offset_minutes is 'So long before the deadline it moves with; null for a time of its own.';
comment on column reminder.state is 'asleep: was due while the record of its task lay in the bin.';
create index reminder_due on reminder (remind_at) where state = 'pending';
create index reminder_asleep on reminder (remind_at) where state = 'asleep';
create unique index reminder_of_task on reminder (task_id) where state <> 'delivered';
create index reminder_task on reminder (task_id)`;

const SETTING = `
create table notification_setting (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references app_user on delete cascade,
  mail_kinds text[] not null,
  quiet_from time,
  quiet_to time,
  lead_minutes int not null,
  morning time not null,
  ${BOOKKEEPING},
  constraint notification_setting_quiet check ((quiet_from is null) = (quiet_to is null)),
  constraint notification_setting_lead check (lead_minutes between 0 and 43200)
);
create unique index notification_setting_user on notification_setting (user_id)`;

/** A person's inbox, not a record of the business: it is not in the change log. */
const NOTIFICATION = `
create table notification_letter (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references app_user on delete cascade,
  state text not null,
  attempts int not null default 1,
  lease_until timestamptz,
  retry_at timestamptz,
  code text,
  response text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  constraint notification_letter_state check (state in ('sending', 'deferred', 'sent', 'refused', 'unknown'))
);
comment on table notification_letter is 'One row per letter about notifications, written before it is handed over. unknown is never sent again.';
create index notification_letter_sending on notification_letter (lease_until) where state = 'sending';
create index notification_letter_deferred on notification_letter (retry_at) where state = 'deferred';
create index notification_letter_user on notification_letter (user_id);
create table notification (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references app_user on delete cascade,
  kind text not null,
  actor_id uuid references app_user,
  subject_type text,
  subject_id uuid,
  data jsonb not null default '{}',
  dedupe_key text not null,
  quiet boolean not null default false,
  created_at timestamptz(3) not null default now(),
  read_at timestamptz,
  mail_state text,
  mail_after timestamptz,
  letter_id uuid references notification_letter on delete set null,
  constraint notification_once unique (user_id, dedupe_key),
  constraint notification_kind check (kind in ('reminder', 'mention', 'assigned', 'mailing', 'document', 'import', 'report')),
  constraint notification_mail_state check (mail_state in ('held', 'sending', 'sent', 'refused', 'unknown'))
);
comment on column notification.quiet is 'Came in the quiet hours of its reader: shown, but not popped up.';
comment on column notification.mail_after is 'The letter waits until then: the end of the quiet hours.';
create index notification_newest on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id, created_at desc, id desc) where read_at is null;
create index notification_held on notification (mail_after) where mail_state = 'held';
create index notification_held_of on notification (user_id, mail_after) where mail_state = 'held';
create index notification_letter_of on notification (letter_id) where letter_id is not null;
create index notification_subject on notification (subject_id) where read_at is null`;

const REPORT = `
create view report_activity as
select a.id, a.kind, a.outcome, a.counts_as_contact, a.happened_at, a.owner_id, a.team_id, a.customer_id, a.deal_id, a.duration_minutes
from activity a where a.deleted_at is null;
comment on view report_activity is 'Activities as reports count them; without the bin.'`;
