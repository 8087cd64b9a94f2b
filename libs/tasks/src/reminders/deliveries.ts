import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@atrium/platform';
import { Heralds, type ToldRow } from '../notifications/heralds';
import { DEFAULTS, reachSql } from '../notifications/kinds';
import { Subjects } from '../shared/subjects';

/** Reminders taken up by one statement. */
const BATCH = 1_000;

interface Delivered {
  claimed: number;
  told: ToldRow[] | null;
}

/**
 * Brings due reminders into inboxes. PostgreSQL says what is due; one statement claims a batch past what others hold, writes the
 * notifications and settles the reminders, so each arrives exactly once whatever dies in between. Redis only tells open pages, after.
 */
@Injectable()
export class Deliveries {
  private statements: { deliver: string; wake: string } | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly heralds: Heralds,
  ) {}

  /** Delivers batch after batch until nothing is due any more. Answers how many it took up. */
  async deliverDue(stopping: () => boolean = () => false): Promise<number> {
    let all = 0;
    for (;;) {
      const claimed = await this.deliverBatch();
      all += claimed;
      if (claimed < BATCH || stopping()) return all;
    }
  }

  /** Reminders of records that have come back from the bin, and of people who have moved to another time zone. */
  async tend(): Promise<void> {
    await this.unitOfWork.execute(this.sql().wake);
    await this.unitOfWork.execute(FOLLOW_ZONES, [this.clock.now()]);
  }

  private async deliverBatch(): Promise<number> {
    const [row] = await this.unitOfWork.prepared<Delivered>('deliver_reminders', this.sql().deliver, [
      this.clock.now(),
      BATCH,
    ]);
    // Beside the next batch: pages hear of it while it is already safe.
    if (row?.told) await this.heralds.tell(row.told).catch(() => undefined);
    return row?.claimed ?? 0;
  }

  private sql(): { deliver: string; wake: string } {
    return (this.statements ??= {
      deliver: deliverSql(this.subjects.aliveSql('t')),
      wake: `update reminder r set state = 'pending' from task t
        where r.state = 'asleep' and t.id = r.task_id and ${this.subjects.aliveSql('t')}`,
    });
  }
}

/** A task that has been settled reminds of nothing (its row should be gone); one whose record lies in the bin sleeps. */
function deliverSql(alive: string): string {
  const { joins, columns } = reachSql('$1::timestamptz');
  return `
with due as materialized (
  select r.id, r.task_id, r.user_id, r.remind_at from reminder r
  where r.state = 'pending' and r.remind_at <= $1::timestamptz
  order by r.remind_at limit $2::int for update skip locked
),
judged as materialized (
  select d.*, t.title, t.due_on, t.due_at, t.time_zone, t.subject_type, t.subject_id,
    case when t.status <> 'open' or t.deleted_at is not null then 'void' when not ${alive} then 'asleep' else 'delivered' end as verdict
  from due d join task t on t.id = d.task_id
),
told as (
  insert into notification (user_id, kind, subject_type, subject_id, data, dedupe_key, created_at, quiet, mail_state, mail_after)
  select n.user_id, n.kind, 'task', n.task_id,
    jsonb_build_object('title', n.title, 'dueOn', n.due_on, 'dueAt', n.due_at, 'timeZone', n.time_zone, 'record',
      case when n.subject_id is null then null else jsonb_build_object('type', n.subject_type, 'id', n.subject_id) end),
    'reminder:' || n.id, $1::timestamptz, ${columns}
  from (select j.*, 'reminder' as kind from judged j where j.verdict = 'delivered') n ${joins}
  on conflict (user_id, dedupe_key) do nothing
  returning id, user_id, kind, subject_type, subject_id, data, quiet
),
settled as (
  update reminder r set state = j.verdict, delivered_at = case when j.verdict = 'delivered' then $1::timestamptz end
  from judged j where r.id = j.id and j.verdict <> 'void'
),
gone as (delete from reminder r using judged j where r.id = j.id and j.verdict = 'void')
select (select count(*) from due)::int as claimed,
  (select json_agg(json_build_object('id', id, 'userId', user_id, 'kind', kind, 'subjectType', subject_type,
    'subjectId', subject_id, 'data', data, 'quiet', quiet)) from told) as told`;
}

/** A day has its morning where the responsible is now. Looks at the next days only: the rest is looked at when it comes near. */
const FOLLOW_ZONES = `
update reminder r set remind_at = w.at
from (
  select near.id, reminder_time(t.due_on, null, coalesce(u.time_zone, o.time_zone, 'UTC'),
    coalesce(ns.morning, '${DEFAULTS.morning}'::time), near.offset_minutes) as at
  from reminder near join task t on t.id = near.task_id join app_user u on u.id = t.owner_id left join organization o on true
  left join notification_setting ns on ns.user_id = t.owner_id
  where near.state = 'pending' and near.offset_minutes is not null and t.due_on is not null
    and near.remind_at between $1::timestamptz and $1::timestamptz + interval '2 days'
) w
where r.id = w.id and r.state = 'pending' and r.remind_at is distinct from w.at and w.at > $1::timestamptz`;
