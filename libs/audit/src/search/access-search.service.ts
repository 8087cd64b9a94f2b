import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, SqlParams, UnitOfWork } from '@atrium/platform';
import { RecordTypes, refKey } from '@atrium/records';
import type { AccessPageDto, AccessSearchQuery } from './change-search.dto';

interface Row {
  seq: number;
  at: Date;
  kind: string;
  actor_id: string | null;
  actor_type: string;
  source: string;
  ip: string | null;
  user_agent: string | null;
  subject_type: string | null;
  subject_id: string | null;
  detail: Record<string, unknown>;
}

/** Reads the access log: sign-ins, failures, and what was carried out of the house. */
@Injectable()
export class AccessSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly types: RecordTypes,
  ) {}

  async page(actor: Actor, query: AccessSearchQuery): Promise<AccessPageDto> {
    this.policy.require(actor, 'audit.access');
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const rows = await this.unitOfWork.query<Row>(
      `select seq, at, kind, actor_id, actor_type, source, host(ip) as ip, user_agent, subject_type, subject_id, detail
       from access_log where ${conditions(query, params).join(' and ')} order by seq desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    const page = rows.slice(0, limit);
    const refs = page.flatMap(({ actor_id: id, subject_type: type, subject_id: subject }) => [
      ...(id ? [{ type: 'user', id }] : []),
      ...(type && subject ? [{ type, id: subject }] : []),
    ]);
    const titles = await this.types.titles(actor, refs);
    const title = (type: string | null, id: string | null) =>
      type && id ? titles.get(refKey({ type, id })) || null : null;
    return {
      items: page.map((row) => ({
        seq: row.seq,
        at: row.at,
        kind: row.kind,
        actor: { type: row.actor_type, id: row.actor_id, name: title('user', row.actor_id) },
        source: row.source,
        ip: row.ip,
        userAgent: row.user_agent,
        subjectType: row.subject_type,
        subjectId: row.subject_id,
        subjectTitle: title(row.subject_type, row.subject_id),
        detail: row.detail,
      })),
      nextCursor: rows.length > limit ? String(page.at(-1)?.seq) : null,
    };
  }
}

function conditions(query: AccessSearchQuery, params: SqlParams): string[] {
  const list = ['true'];
  if (query.cursor) list.push(`seq < ${params.add(query.cursor)}::bigint`);
  if (query.kind) list.push(`kind = any(${params.add(query.kind.split(','))}::text[])`);
  if (query.actorId) list.push(`actor_id = ${params.add(query.actorId)}::uuid`);
  if (query.type) list.push(`subject_type = ${params.add(query.type)}`);
  if (query.id) list.push(`subject_id = ${params.add(query.id)}::uuid`);
  if (query.from) list.push(`at >= ${params.add(query.from)}::timestamptz`);
  if (query.to) list.push(`at < ${params.add(query.to)}::timestamptz`);
  return list;
}
