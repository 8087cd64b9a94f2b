import { Injectable } from '@nestjs/common';
import { type Actor, requestContext, UnitOfWork } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';

/** What the access log tells apart. `export`, `download` and `print` are data that leave the house. */
export const ACCESS_KINDS = [
  'signIn',
  'signInFailed',
  'signOut',
  'export',
  'download',
  'print',
  'preview',
  'send',
  'restore',
  'verify',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** One thing that somebody did, or tried to do, without changing a record. */
export interface AccessEntry {
  kind: AccessKind;
  /** The record it was about, when it was about one. */
  subject?: RecordRef;
  /** What a reader will want to know: the report's name, filters, how many rows. No secrets, no contents. */
  detail?: Record<string, unknown>;
  userAgent?: string | null;
}

/** The log of what leaves no change: sign-ins, exports, downloads. Rows can be added and read, never changed. */
@Injectable()
export class AccessLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Writes one entry: in the open transaction (then it stands or falls with it), else at once. Call it before the data leave, so that
   * nothing leaves unwritten.
   */
  async record(actor: Actor, entry: AccessEntry): Promise<void> {
    const context = requestContext.current();
    await this.unitOfWork.prepared('access_log_insert', INSERT, [
      entry.kind,
      actor.userId,
      actor.type,
      actor.apiKeyId ?? null,
      actor.source,
      context?.requestId ?? null,
      context?.ip ?? null,
      entry.userAgent?.slice(0, 400) ?? null,
      entry.subject?.type ?? null,
      entry.subject?.id ?? null,
      JSON.stringify(entry.detail ?? {}),
    ]);
  }
}

const INSERT = `
insert into access_log (kind, actor_id, actor_type, api_key_id, source, request_id, ip, user_agent, subject_type, subject_id, detail)
values ($1, $2::uuid, $3, $4::uuid, $5, $6, $7::inet, $8, $9, $10::uuid, $11::jsonb)`;
