import { Injectable } from '@nestjs/common';
import { Live, type LiveEvent, UnitOfWork } from '@atrium/platform';

/** A row of the inbox that has just been written. */
export interface ToldRow {
  id: string;
  userId: string;
  kind: string;
  subjectType: string | null;
  subjectId: string | null;
  data: Record<string, unknown>;
  quiet: boolean;
}

/** More than this a badge does not show. */
export const MOST_UNREAD = 999;

/** An open page gets so many new notifications one by one; after that the count is enough. */
const MOST_TOLD = 20;

export const UNREAD = `
select u.id as "userId", (select count(*) from (select 1 from notification n where n.user_id = u.id and n.read_at is null limit ${MOST_UNREAD}) x)::int as count
from unnest($1::uuid[]) as u(id)`;

/** Tells open pages what has come into the inbox and how much is unread. May be lost; pages read again. */
@Injectable()
export class Heralds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** After the commit. */
  async tell(rows: readonly ToldRow[]): Promise<void> {
    if (!rows.length) return;
    const byUser = new Map<string, ToldRow[]>();
    for (const row of rows) byUser.set(row.userId, [...(byUser.get(row.userId) ?? []), row]);
    const events = [...byUser].flatMap(([userId, own]) =>
      own.slice(0, MOST_TOLD).map((row) => ({ userId, event: notificationEvent(row) })),
    );
    await this.live.publishMany([...events, ...(await this.counts([...byUser.keys()]))]);
  }

  /** The badge of these people has changed. */
  async recount(userIds: readonly string[]): Promise<void> {
    await this.live.publishMany(await this.counts(userIds));
  }

  private async counts(userIds: readonly string[]): Promise<{ userId: string; event: LiveEvent }[]> {
    const rows = await this.unitOfWork.query<{ userId: string; count: number }>(UNREAD, [userIds]);
    return rows.map(({ userId, count }) => ({ userId, event: { type: 'unread', count } }));
  }
}

function notificationEvent({ id, kind, subjectType, subjectId, data, quiet }: ToldRow): LiveEvent {
  const subject = subjectType && subjectId ? { type: subjectType, id: subjectId } : null;
  return { type: 'notification', id, kind, subject, data, quiet };
}
