import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@atrium/platform';
import { DEFAULTS } from '../notifications/kinds';

/** When somebody is to be reminded: at a time, so many minutes before the deadline, not at all; `default` is the reader's own setting. */
export type ReminderChoice = { at: string } | { minutesBefore: number } | 'none' | 'default';

/** `t` is the task; the moment that is now comes as $2. */
const WHEN = `
from task t join app_user u on u.id = t.owner_id left join organization o on true
left join notification_setting ns on ns.user_id = t.owner_id
cross join lateral (select coalesce($3::int, case when t.due_on is null then coalesce(ns.lead_minutes, ${DEFAULTS.leadMinutes}) else 0 end) as minutes) lead
cross join lateral (select reminder_time(t.due_on, t.due_at, coalesce(u.time_zone, o.time_zone, 'UTC'),
  coalesce(ns.morning, '${DEFAULTS.morning}'::time), lead.minutes) as at) early
cross join lateral (select case when early.at > $2::timestamptz then early.at when t.due_at > $2::timestamptz then t.due_at end as at) due`;

/** Before a deadline; what is already past is not reminded of, but a time that is still to come is. */
const BEFORE_DEADLINE = `
insert into reminder (task_id, user_id, remind_at, offset_minutes)
select t.id, t.owner_id, due.at, lead.minutes ${WHEN}
where t.id = $1::uuid and t.status = 'open' and t.deleted_at is null and due.at is not null
on conflict (task_id) where state <> 'delivered' do update
  set user_id = excluded.user_id, remind_at = excluded.remind_at, offset_minutes = excluded.offset_minutes, state = 'pending'`;

const AT_A_TIME = `
insert into reminder (task_id, user_id, remind_at, offset_minutes)
select t.id, t.owner_id, $2::timestamptz, null from task t where t.id = $1::uuid and t.status = 'open' and t.deleted_at is null
on conflict (task_id) where state <> 'delivered' do update
  set user_id = excluded.user_id, remind_at = excluded.remind_at, offset_minutes = null, state = 'pending'`;

/** Keeps the row that says when the responsible of a task is to be reminded. Inside the transaction that writes the task. */
@Injectable()
export class Reminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async set(taskId: string, choice: ReminderChoice): Promise<void> {
    if (choice === 'none') return this.drop(taskId);
    if (typeof choice === 'object' && 'at' in choice) {
      await this.unitOfWork.execute(AT_A_TIME, [taskId, choice.at]);
      return;
    }
    const minutes = choice === 'default' ? null : choice.minutesBefore;
    const made = await this.unitOfWork.execute(BEFORE_DEADLINE, [taskId, this.clock.now(), minutes]);
    if (!made) await this.drop(taskId);
  }

  /** The deadline or the responsible has changed: what hangs on them follows. */
  async follow(taskId: string): Promise<void> {
    const [present] = await this.unitOfWork.query<{ minutes: number | null }>(
      `select offset_minutes as minutes from reminder where task_id = $1 and state <> 'delivered' for update`,
      [taskId],
    );
    if (!present) return;
    if (present.minutes === null)
      await this.unitOfWork.execute(
        `update reminder r set user_id = t.owner_id from task t where t.id = r.task_id and r.task_id = $1 and r.state <> 'delivered'`,
        [taskId],
      );
    else await this.set(taskId, { minutesBefore: present.minutes });
  }

  /** What is done, cancelled or thrown away reminds of nothing, and what it has said need not be read any more. */
  async drop(taskId: string): Promise<void> {
    await this.unitOfWork.execute(`delete from reminder where task_id = $1 and state <> 'delivered'`, [taskId]);
  }

  /** Answers whose inbox has changed by it. */
  async settle(taskId: string): Promise<string[]> {
    await this.drop(taskId);
    const rows = await this.unitOfWork.query<{ userId: string }>(
      `update notification set read_at = $2 where subject_id = $1 and read_at is null and subject_type = 'task' and kind = 'reminder'
       returning user_id as "userId"`,
      [taskId, this.clock.now()],
    );
    return [...new Set(rows.map(({ userId }) => userId))];
  }
}
