import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import { RecordTypes, type TimelineEntry, type TimelineSource, Timeline } from '@atrium/records';
import { FileReach } from './file-reach';
import { previewKind } from './inspection/known-types';

interface Row {
  id: string;
  at: Date;
  actorId: string | null;
  type: string;
  subjectId: string;
  fileId: string;
  name: string;
  size: number;
  mime: string;
  revision: number;
  newest: boolean;
}

/** Tells the house below what files are: a record type reached through other records, and something that happened with a record. */
@Injectable()
export class FileRecords implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: Timeline,
    private readonly reach: FileReach,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.types.register({
      type: 'file',
      table: 'file',
      titleSql: 'name',
      deletedAt: 'deleted_at',
      permissions: { read: 'files.read', write: 'files.write', delete: 'files.write' },
      reach: (actor, permission) => this.reach.on(actor, permission === 'files.read' ? 'read' : 'write', 'file'),
      fields: {
        subjectType: { type: 'enum' },
        subjectId: { type: 'ref', refField: 'subjectType' },
        name: { type: 'text' },
        size: { type: 'number' },
        mime: { type: 'text' },
        sha256: { type: 'text' },
        warnings: { type: 'json' },
        origin: { type: 'enum' },
        revision: { type: 'number' },
        uploadedBy: { type: 'ref', ref: 'user' },
        deletedAt: { type: 'datetime' },
      },
    });
    this.timeline.register(this.source());
  }

  /** Every version that came in. Who sees the record sees its files. What Atrium made has an entry of its own kind. */
  private source(): TimelineSource {
    return {
      kind: 'file',
      page: async (_, subjects, before, limit) => {
        const rows = await this.unitOfWork.query<Row>(PAGE, [
          subjects.map(({ type }) => type),
          subjects.map(({ id }) => id),
          before?.at ?? null,
          before?.kind ?? null,
          before?.id ?? null,
          limit,
        ]);
        return rows.map(toEntry);
      },
    };
  }
}

const PAGE = `
select v.id, v.uploaded_at as at, v.uploaded_by as "actorId", f.subject_type as type, f.subject_id as "subjectId", f.id as "fileId",
       v.name, v.size::float8 as size, v.mime, v.revision, v.revision = f.revision as newest
  from unnest($1::text[], $2::uuid[]) as s(type, id)
  join file f on f.subject_type = s.type and f.subject_id = s.id and f.deleted_at is null and f.origin <> 'generated'
  join file_version v on v.file_id = f.id
 where $3::timestamptz is null or (date_trunc('milliseconds', v.uploaded_at), 'file', v.id::text) < ($3::timestamptz, $4::text, $5::text)
 order by date_trunc('milliseconds', v.uploaded_at) desc, v.id desc limit $6::int`;

function toEntry(row: Row): TimelineEntry {
  const { id, at, actorId, type, subjectId, fileId, name, size, mime, revision, newest } = row;
  const data = { fileId, name, size, mime, revision, preview: newest ? previewKind(mime) : null };
  return { id, kind: 'file', at: new Date(at), actorId, subject: { type, id: subjectId }, data };
}
