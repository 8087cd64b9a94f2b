import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { type RecordRef, Timeline, type TimelineCursor, type TimelineEntry } from '@atrium/records';

/** Told by other kinds of entries: a deal's moves by sales, what is next by tasks; or of no interest between calls and letters. */
const TOLD_ELSEWHERE = [
  'stageId',
  'pipelineId',
  'closedOn',
  'closeReason',
  'nextStep',
  'nextStepAt',
  'nextStepOn',
  'lastContactAt',
  'deletedAt',
];

interface Row {
  id: string;
  at: Date;
  actor_id: string | null;
  root_type: string;
  root_id: string;
  fields: string[];
}

/** Which fields of a record somebody changed, in brief; before and after stand in its history. */
@Injectable()
export class ChangeTimeline implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly timeline: Timeline,
  ) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'change',
      permission: 'history.read',
      page: (actor, subjects, before, limit) => this.page(actor, subjects, before, limit),
    });
  }

  private async page(
    _actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    const rows = await this.unitOfWork.query<Row>(PAGE, [
      subjects.map(({ type }) => type),
      subjects.map(({ id }) => id),
      TOLD_ELSEWHERE,
      before?.at ?? null,
      before?.kind ?? null,
      before?.id ?? null,
      limit,
    ]);
    return rows.map((row) => ({
      id: row.id,
      kind: 'change',
      at: row.at,
      actorId: row.actor_id,
      subject: { type: row.root_type, id: row.root_id },
      data: { subjectType: row.root_type, fields: row.fields },
    }));
  }
}

/** Times as precise as the cursor's. */
const PAGE = `
select id, at, actor_id, root_type, root_id, fields from (
  select lpad(c.seq::text, 18, '0') as id, date_trunc('milliseconds', c.at) as at, c.actor_id, c.root_type, c.root_id,
    array(select k from jsonb_object_keys(c.after) k where k <> all($3::text[])) as fields
  from unnest($1::text[], $2::uuid[]) s(type, id)
  join change c on c.root_type = s.type and c.root_id = s.id and c.subject_id = c.root_id
  where c.operation = 'update'
) x
where fields <> '{}' and ($4::timestamptz is null or at < $4 or (at = $4 and ('change' collate "C", id collate "C") < ($5::text, $6::text)))
order by at desc, id desc limit $7`;
