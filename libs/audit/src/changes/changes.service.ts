import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { RecordTypes, refKey } from '@atrium/records';
import { ChangeDto, ChangePageDto, ChangesQuery } from './change.dto';
import { type FieldChange, fieldChanges, refsOf } from './field-changes';

/** A row of `change`. */
export interface ChangeRow {
  seq: number;
  at: Date;
  actor_id: string | null;
  actor_type: string;
  source: string;
  request_id: string | null;
  batch_id: string | null;
  operation: string;
  subject_type: string;
  subject_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The history of any registered record, its parts (contact points, line items …) included. */
@Injectable()
export class Changes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordTypes: RecordTypes,
  ) {}

  /** Newest first. NotFoundError when the actor may not see the record. */
  async page(actor: Actor, query: ChangesQuery): Promise<ChangePageDto> {
    await this.recordTypes.requireHistory(actor, query.subjectType, query.subjectId);
    const limit = query.limit ?? 50;
    const rows = await this.unitOfWork.prepared<ChangeRow>('changes_page', PAGE, [
      query.subjectType,
      query.subjectId,
      query.cursor ?? null,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.describe(actor, page),
      nextCursor: rows.length > limit && last ? String(last.seq) : null,
    };
  }

  /** Puts names to actors and titles to pointed-at records, one query a type. */
  async describe(actor: Actor, rows: readonly ChangeRow[]): Promise<ChangeDto[]> {
    const changes = rows.map((row) =>
      fieldChanges(row.before, row.after, this.recordTypes.find(row.subject_type)?.fields ?? {}),
    );
    const actors = rows.filter((row) => row.actor_id).map((row) => ({ type: 'user', id: String(row.actor_id) }));
    const titles = await this.recordTypes.titles(actor, [...actors, ...changes.flatMap(refsOf)]);
    return rows.map((row, index) => toDto(row, changes[index] ?? [], titles));
  }
}

const PAGE = `
select seq, at, actor_id, actor_type, source, request_id, batch_id, operation, subject_type, subject_id, before, after
from change
where root_type = $1 and root_id = $2::uuid and ($3::bigint is null or seq < $3::bigint)
order by seq desc limit $4`;

function toDto(row: ChangeRow, changes: readonly FieldChange[], titles: ReadonlyMap<string, string>): ChangeDto {
  const title = (type: string | null, id: unknown): string | null =>
    type && typeof id === 'string' ? (titles.get(refKey({ type, id })) ?? null) : null;
  return {
    seq: row.seq,
    at: row.at,
    actor: { type: row.actor_type, id: row.actor_id, name: title('user', row.actor_id) },
    source: row.source,
    requestId: row.request_id,
    batchId: row.batch_id,
    operation: row.operation,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    fields: changes.map(({ field, type, ref, before, after }) => ({
      field,
      type,
      before,
      after,
      beforeTitle: title(ref, before),
      afterTitle: title(ref, after),
    })),
  };
}
