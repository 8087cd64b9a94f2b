import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { type RecordRef, Timeline, type TimelineCursor, type TimelineEntry } from '@atrium/records';
import { LetterTemplate } from '../letters/letter-template';
import type { PersonalValues } from '../letters/personal-fields';

interface LetterRow {
  id: string;
  customerId: string;
  at: Date;
  sentBy: string | null;
  state: string;
  address: string;
  subject: string;
  mailing: string;
  mailingId: string;
  personal: PersonalValues;
}

/** Letters on the timelines of those they went to. Who sees the customer sees what he was sent. */
@Injectable()
export class LetterTimeline implements OnModuleInit {
  constructor(
    private readonly timeline: Timeline,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.timeline.register({
      kind: 'letter',
      page: (actor, subjects, before, limit) => this.page(actor, subjects, before, limit),
    });
  }

  private async page(
    _actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    const customers = subjects.filter(({ type }) => type === 'customer').map(({ id }) => id);
    if (!customers.length) return [];
    const rows = await this.unitOfWork.query<LetterRow>(PAGE, [
      customers,
      before?.at ?? null,
      before?.kind ?? null,
      before?.id ?? null,
      limit,
    ]);
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
        mailing: { id: mailingId, name: mailing },
      },
    }));
  }
}

/** Milliseconds are all that a cursor carries. */
const AT = `date_trunc('milliseconds', r.at)`;

const PAGE = `
  select r.id, r.customer_id as "customerId", ${AT} as at, m.sent_by as "sentBy", r.state, r.address, m.subject, m.name as mailing,
    m.id as "mailingId", r.personal
  from mailing_recipient r join mailing m on m.id = r.mailing_id
  where r.customer_id = any($1::uuid[]) and r.state in ('sent', 'refused', 'unknown')
    and ($2::timestamptz is null or (${AT}, 'letter', r.id::text) < ($2::timestamptz, $3::text, $4::text))
  order by ${AT} desc, r.id desc limit $5`;
