import { Injectable } from '@nestjs/common';
import { type Actor, Clock, UnitOfWork } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import { reachSql, type NotificationKind } from './kinds';
import { Heralds, type ToldRow } from './heralds';

/** Something one or more people should know of. */
export interface Announcement {
  userIds: readonly string[];
  kind: NotificationKind;
  /** The record it leads to. Its title is shown to those who may still see it. */
  subject: RecordRef | null;
  /** What the text is made of in the reader's language. Nothing in it may be what the reader must not see. */
  data: Record<string, unknown>;
  /** The same key reaches a person once, however often it is announced: `mailing:<id>:done`. */
  dedupeKey: string;
}

const { joins, columns } = reachSql('$2::timestamptz');

const TELL = `
insert into notification (user_id, kind, actor_id, subject_type, subject_id, data, dedupe_key, created_at, quiet, mail_state, mail_after)
select n.user_id, n.kind, $3::uuid, n.subject_type, n.subject_id, n.data, n.dedupe_key, $2::timestamptz, ${columns}
from jsonb_to_recordset($1::jsonb)
  as n(user_id uuid, kind text, subject_type text, subject_id uuid, data jsonb, dedupe_key text) ${joins}
on conflict (user_id, dedupe_key) do nothing
returning id, user_id as "userId", kind, subject_type as "subjectType", subject_id as "subjectId", data, quiet`;

/** Puts things into people's inboxes; by their settings a letter follows. For all modules. */
@Injectable()
export class Notifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly heralds: Heralds,
  ) {}

  /** Joins the open transaction: what is rolled back was never announced. */
  async notify(actor: Actor, announcement: Announcement): Promise<void> {
    await this.notifyAll(actor, [announcement]);
  }

  async notifyAll(actor: Actor, announcements: readonly Announcement[]): Promise<void> {
    const rows = announcements.flatMap(({ userIds, kind, subject, data, dedupeKey }) =>
      [...new Set(userIds)].map((userId) => ({
        user_id: userId,
        kind,
        subject_type: subject?.type ?? null,
        subject_id: subject?.id ?? null,
        data,
        dedupe_key: dedupeKey,
      })),
    );
    if (!rows.length) return;
    const told = await this.unitOfWork.query<ToldRow>(TELL, [JSON.stringify(rows), this.clock.now(), actor.userId]);
    this.unitOfWork.afterCommit(() => this.heralds.tell(told));
  }
}
