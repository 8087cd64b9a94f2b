import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, SqlParams, UnitOfWork } from '@atrium/platform';
import { type RecordRef, Timeline, type TimelineCursor, type TimelineEntry } from '@atrium/records';
import { LetterTemplate } from '../letters/letter-template';
import type { PersonalValues } from '../letters/personal-fields';
import { READ } from '../permissions';

interface LetterRow {
  id: string;
  customerId: string;
  at: Date;
  sentBy: string | null;
  state: string;
  address: string;
  subject: string;
  mailing: string | null;
  mailingId: string;
  personal: PersonalValues;
}

/** Letters on the timelines of those they went to. Who sees the customer sees what he was sent. */
@Injectable()
export class LetterTimeline implements OnModuleInit {
  constructor(
    private readonly timeline: Timeline,
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'letter',
      page: (actor, subjects, before, limit) => this.page(actor, subjects, before, limit),
    });
  }

  private async page(
    actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    const customers = subjects.filter(({ type }) => type === 'customer').map(({ id }) => id);
    if (!customers.length) return [];
    const params = new SqlParams();
    for (const value of [customers, before?.at ?? null, before?.kind ?? null, before?.id ?? null, limit])
      params.add(value);
    // What a mailing is called inside the house is for those who may see the mailing.
    const named = params.condition(this.policy.where(actor, READ, { owner: 'm.owner_id', team: 'm.team_id' }));
    const rows = await this.unitOfWork.query<LetterRow>(pageSql(named), params.values);
    return rows.map(({ id, customerId, at, sentBy, state, address, subject, mailing, mailingId, personal }) => ({
      id,
      kind: 'letter',
      at,
      actorId: sentBy,
      subject: { type: 'customer', id: customerId },
      data: {
        subject: new LetterTemplate({ subject, body: '', language: 'en', company: '' }).for(personal, '').subject,
        state,
        address,
        mailing: { id: mailingId, name: mailing, hidden: mailing === null },
      },
    }));
  }
}

/** Milliseconds are all that a cursor carries. */
const AT = `date_trunc('milliseconds', r.at)`;

const pageSql = (named: string): string => `
  select r.id, r.customer_id as "customerId", ${AT} as at, m.sent_by as "sentBy", r.state, r.address, m.subject,
    case when ${named} then m.name end as mailing,
    m.id as "mailingId", r.personal
  from mailing_recipient r join mailing m on m.id = r.mailing_id
  where r.customer_id = any($1::uuid[]) and r.state in ('sent', 'refused', 'unknown')
    and ($2::timestamptz is null or (${AT}, 'letter', r.id::text) < ($2::timestamptz, $3::text, $4::text))
  order by ${AT} desc, r.id desc limit $5`;
