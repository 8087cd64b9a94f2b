import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import { Subjects, type SubjectType } from '../shared/subjects';

/** Records a row of task or activity touches: its own and the customer of that. */
export interface Touches {
  subjectType: string | null;
  subjectId: string | null;
  customerId: string | null;
}

/**
 * Keeps the last contact and the next step on the records themselves, so that lists sort and filter by them. Always worked out
 * anew for a set of records from what stands in activities and tasks, never added up.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  /** Inside the transaction that wrote the activities or tasks. */
  async refresh(rows: readonly Touches[]): Promise<void> {
    const refs = rows.flatMap(({ subjectType, subjectId, customerId }): RecordRef[] => [
      ...(subjectType && subjectId ? [{ type: subjectType, id: subjectId }] : []),
      ...(customerId ? [{ type: 'customer', id: customerId }] : []),
    ]);
    // Customers last: whoever holds a deal may ask for its customer, never the other way round.
    const types = this.subjects
      .types()
      .toSorted((a, b) => Number(a.type === 'customer') - Number(b.type === 'customer'));
    for (const type of types) {
      const ids = [...new Set(refs.flatMap((ref) => (ref.type === type.type ? [ref.id] : [])))];
      if (ids.length) await this.refreshType(type, ids);
    }
  }

  /**
   * The records are held first: of two who write activities of one customer at the same moment the second must see what the first
   * has written. Neither version nor updated_at move, nobody has changed the record itself.
   */
  private async refreshType(type: SubjectType, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `select 1 from ${type.table} where id = any($1::uuid[]) order by id for no key update`,
      [ids],
    );
    await this.unitOfWork.execute(refreshSql(type), [ids]);
  }
}

function refreshSql({ type, table, followUp }: SubjectType): string {
  const { lastContactAt, nextStep, nextStepAt, nextStepOn } = followUp;
  const activities = type === 'customer' ? 'a.customer_id = s.id' : `a.subject_id = s.id`;
  const present = `s.${nextStep}, s.${nextStepAt}${nextStepOn ? `, s.${nextStepOn}` : ''}`;
  const wanted = `w.step, w.step_at${nextStepOn ? ', w.step_on' : ''}`;
  // A task that was named the next step comes first; without one the earliest open task is it, or a deal with a call planned for tomorrow
  // would count as forgotten. A step that was written without a task (an import) stays until a task named the next step takes its place.
  return `
update ${table} s set ${lastContactAt} = w.contact,
  (${[nextStep, nextStepAt, ...(nextStepOn ? [nextStepOn] : [])].join(', ')}) =
    (select case when w.known then w.step else s.${nextStep} end, case when w.known then w.step_at else s.${nextStepAt} end
      ${nextStepOn ? `, case when w.known then w.step_on else s.${nextStepOn} end` : ''})
from (
  select s.id, contact.at as contact, n.title as step, n.deadline_at as step_at, n.due_on as step_on,
    (s.${nextStep} is null or exists (select 1 from task t where t.subject_id = s.id and (t.next_step or t.title = s.${nextStep}))) as known
  from ${table} s
  left join lateral (select max(a.happened_at) as at from activity a
    where ${activities} and a.deleted_at is null and a.counts_as_contact) contact on true
  left join lateral (select t.title, t.deadline_at, t.due_on from task t
    where t.subject_id = s.id and t.status = 'open' and t.deleted_at is null
    order by t.next_step desc, t.deadline_at, t.id limit 1) n on true
  where s.id = any($1::uuid[])
) w
where s.id = w.id and (s.${lastContactAt} is distinct from w.contact or (w.known and (${present}) is distinct from (${wanted})))`;
}
