import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, type SqlCondition, SqlParams, UnitOfWork } from '@atrium/platform';
import type { RecordRef, TimelineCursor, TimelineEntry, TimelineSource } from '@atrium/records';

interface Row {
  id: string;
  at: Date;
  actorId: string | null;
  type: string;
  subjectId: string;
  data: Record<string, unknown>;
}

/** What was done with a record, on its timeline. */
@Injectable()
export class ActivityTimeline implements TimelineSource {
  readonly kind = 'activity';
  readonly permission = 'activities.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async page(
    actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    const params = new SqlParams();
    const columns = { owner: 'a.owner_id', team: 'a.team_id' };
    const may = (permission: string): string => params.condition(this.policy.where(actor, permission, columns));
    const rows = await this.unitOfWork.query<Row>(
      `select a.id, a.happened_at as at, a.owner_id as "actorId", a.subject_type as type, a.subject_id as "subjectId",
         json_build_object('activityKind', a.kind, 'outcome', a.outcome, 'outcomeName', ao.name, 'direction', a.direction,
           'text', a.text, 'durationMinutes', a.duration_minutes, 'countsAsContact', a.counts_as_contact, 'taskId', a.task_id,
           'version', a.version, 'can', json_build_object('write', coalesce(${may('activities.write')}, false),
             'delete', coalesce(${may('activities.delete')}, false))) as data
       from activity a left join activity_outcome ao on ao.kind = a.kind and ao.key = a.outcome
       where a.deleted_at is null and ${params.condition(ofSubjects('a', subjects))}
         and ${params.condition(olderThan('a.happened_at', 'a.id', this.kind, before))}
       order by a.happened_at desc, a.id desc limit ${params.add(limit)}`,
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

/** Rows about one of these records. Ids are unique across types, the type is compared all the same. */
export function ofSubjects(alias: string, subjects: readonly RecordRef[]): SqlCondition {
  return {
    sql: `${alias}.subject_id = any($$::uuid[]) and (${alias}.subject_type, ${alias}.subject_id) in
      (select * from unnest($$::text[], $$::uuid[]))`,
    params: [subjects.map(({ id }) => id), subjects.map(({ type }) => type), subjects.map(({ id }) => id)],
  };
}

/** Strictly after the cursor in the order of timelines: newest first by time, kind, id. */
export function olderThan(at: string, id: string, kind: string, before: TimelineCursor | null): SqlCondition {
  if (!before) return { sql: 'true', params: [] };
  return {
    sql: `(${at} <= $$::timestamptz and (${at}, $$::text collate "C", ${id}::text) < ($$::timestamptz, $$::text, $$::text))`,
    params: [before.at, kind, before.at, before.kind, before.id],
  };
}
