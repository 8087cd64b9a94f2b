import { Injectable } from '@nestjs/common';
import { type Actor, Clock, SqlParams, UnitOfWork } from '@atrium/platform';
import type { RecordRef, TimelineCursor, TimelineEntry, TimelineSource } from '@atrium/records';
import { ofSubjects, olderThan } from '../activities/activity-timeline';
import { overdueSql, readerAt } from '../shared/due';
import { TaskReach } from './task-reach';

interface Row {
  id: string;
  at: Date;
  actorId: string | null;
  type: string;
  subjectId: string;
  data: Record<string, unknown>;
}

const AT = `date_trunc('milliseconds', coalesce(t.done_at, t.created_at))`;

/** Tasks of a record on its timeline: an open one where it was made, one that is done or cancelled where it ended. */
@Injectable()
export class TaskTimeline implements TimelineSource {
  readonly kind = 'task';
  readonly permission = 'tasks.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reach: TaskReach,
  ) {}

  async page(
    actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    const params = new SqlParams();
    const overdue = params.condition(overdueSql('t', readerAt(actor, this.clock.now())));
    const rows = await this.unitOfWork.query<Row>(
      `select t.id, ${AT} as at, coalesce(t.done_by, t.created_by) as "actorId", t.subject_type as type, t.subject_id as "subjectId",
         json_build_object('title', t.title, 'status', t.status, 'priority', t.priority, 'dueOn', t.due_on, 'dueAt', t.due_at,
           'result', t.result, 'outcome', t.result_outcome, 'ownerId', t.owner_id, 'ownerName', o.name, 'nextStep', t.next_step,
           'overdue', ${overdue}, 'version', t.version,
           'can', json_build_object('write', coalesce(${params.condition(this.reach.on(actor, 'tasks.write'))}, false),
             'delete', coalesce(${params.condition(this.reach.on(actor, 'tasks.delete'))}, false))) as data
       from task t join app_user o on o.id = t.owner_id
       where t.deleted_at is null and ${params.condition(ofSubjects('t', subjects))}
         and ${params.condition(olderThan(AT, 't.id', this.kind, before))}
       order by ${AT} desc, t.id desc limit ${params.add(limit)}`,
      params.values,
    );
    return rows.map(({ id, at, actorId, type, subjectId, data }) => ({
      id,
      kind: this.kind,
      at,
      actorId,
      subject: { type, id: subjectId },
      data,
    }));
  }
}
