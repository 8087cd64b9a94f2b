import { Injectable } from '@nestjs/common';
import { type MailOutcome, UnitOfWork } from '@atrium/platform';
import type { NotificationKind } from '../notifications/kinds';
import type { LetterReader } from './letter-text';

/** A letter that stands in the ledger as being sent. */
export interface WrittenLetter {
  id: string;
  userId: string;
  address: string;
  reader: LetterReader;
  items: WrittenItem[];
}

interface WrittenItem {
  kind: NotificationKind;
  data: Record<string, unknown>;
  actorName: string | null;
  subjectType: string | null;
  subjectId: string | null;
}

/** Who holds a letter says so again before this is over. */
const LEASE = `interval '30 seconds'`;
/** More than this does not fit one letter; the rest goes with the next. */
const MOST_ITEMS = 200;
/** What has waited longer (no account, a server that was away) is no news any more. */
const TOO_OLD = `interval '1 day'`;
const MOST_ATTEMPTS = 12;

const READER = `select u.email as address, u.name, coalesce(u.locale, o.locale, 'en') as locale,
  coalesce(u.time_zone, o.time_zone, 'UTC') as "timeZone", coalesce(o.name, 'Atrium') as organization
  from app_user u left join organization o on true where u.id = $1 and u.status = 'active' and u.email is not null`;

const ITEMS = `select n.kind, n.data, a.name as "actorName", n.subject_type as "subjectType", n.subject_id as "subjectId"
  from notification n left join app_user a on a.id = n.actor_id where n.letter_id = $1 order by n.created_at, n.id`;

/**
 * The ledger of letters. `sending` is written and committed before the attempt and has a lease; `sent`, `refused` and `unknown` are
 * the end. Only `deferred` (the server certainly did not take it) is tried again.
 */
@Injectable()
export class LetterLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async somethingWaits(now: Date): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ waits: boolean }>(
      `select exists (select 1 from notification where mail_state = 'held' and mail_after <= $1 and read_at is null)
         or exists (select 1 from notification_letter where state = 'deferred' and retry_at <= $1) as waits`,
      [now],
    );
    return row?.waits ?? false;
  }

  /**
   * Writes the next letter as being sent, in the open transaction: one that was deferred, or a new one with everything that waits for
   * the same reader. Null when nothing waits. The row must outlive a crash of the database, however carelessly it is set up.
   */
  async write(now: Date): Promise<WrittenLetter | null> {
    await this.unitOfWork.query(`select set_config('synchronous_commit', 'on', true)`);
    const [again] = await this.unitOfWork.query<{ id: string; userId: string }>(
      `update notification_letter l set state = 'sending', attempts = attempts + 1, lease_until = $1::timestamptz + ${LEASE}
       where l.id = (select id from notification_letter where state = 'deferred' and retry_at <= $1 order by retry_at limit 1 for update skip locked)
       returning l.id, l.user_id as "userId"`,
      [now],
    );
    const letter = again ?? (await this.begin(now));
    if (!letter) return null;
    const [reader] = await this.unitOfWork.query<LetterReader & { address: string }>(READER, [letter.userId]);
    const items = await this.unitOfWork.query<WrittenItem>(ITEMS, [letter.id]);
    await this.unitOfWork.execute(`update notification set mail_state = 'sending' where letter_id = $1`, [letter.id]);
    const { address = '', ...rest } = reader ?? { name: '', locale: 'en', timeZone: 'UTC', organization: '' };
    return { ...letter, address, reader: rest, items };
  }

  /** A lease runs on by the same clock by which it ends. */
  async renew(id: string, now: Date): Promise<void> {
    await this.unitOfWork.execute(
      `update notification_letter set lease_until = $2::timestamptz + ${LEASE} where id = $1 and state = 'sending'`,
      [id, now],
    );
  }

  /** What is known afterwards. Whoever made the attempt knows better than the sweep that took it for interrupted. */
  async settle(id: string, outcome: MailOutcome, now: Date): Promise<void> {
    const code = outcome.state === 'sent' ? null : outcome.code;
    await this.unitOfWork.query(
      `with settled as (
         update notification_letter l set
           state = case when $2 = 'deferred' and l.attempts >= ${MOST_ATTEMPTS} then 'refused' else $2 end,
           code = $3, response = left($4, 500), lease_until = null,
           retry_at = case when $2 = 'deferred' then $5::timestamptz + least(3600, 15 * power(2, l.attempts - 1)) * interval '1 second' end,
           settled_at = case when $2 <> 'deferred' then $5::timestamptz end
         where l.id = $1 and l.state in ('sending', 'unknown') returning l.id, l.state)
       update notification n set mail_state = case s.state when 'deferred' then 'held' else s.state end,
         mail_after = case s.state when 'deferred' then null else n.mail_after end
       from settled s where n.letter_id = s.id`,
      [id, outcome.state, code, outcome.response, now],
    );
  }

  /** Letters whose sender is gone: nobody knows whether the server has them. */
  async giveUpInterrupted(now: Date): Promise<number> {
    return this.unitOfWork.execute(
      `with lost as (
         update notification_letter set state = 'unknown', code = 'interrupted', settled_at = $1, lease_until = null
         where state = 'sending' and lease_until < $1 returning id)
       update notification n set mail_state = 'unknown' from lost where n.letter_id = lost.id`,
      [now],
    );
  }

  /** What has been read meanwhile, or has waited too long, needs no letter. */
  async forgetNeedless(now: Date): Promise<void> {
    await this.unitOfWork.execute(
      `update notification set mail_state = null, mail_after = null
       where mail_state = 'held' and letter_id is null and mail_after <= $1::timestamptz
         and (read_at is not null or mail_after < $1::timestamptz - ${TOO_OLD})`,
      [now],
    );
  }

  /** Two statements, because the second must not wait for what somebody else holds. */
  private async begin(now: Date): Promise<{ id: string; userId: string } | null> {
    const [first] = await this.unitOfWork.query<{ userId: string }>(
      `select user_id as "userId" from notification where mail_state = 'held' and mail_after <= $1 and read_at is null
       order by mail_after limit 1 for update skip locked`,
      [now],
    );
    if (!first) return null;
    const [letter] = await this.unitOfWork.query<{ id: string; userId: string }>(
      `with waiting as materialized (
         select id from notification where user_id = $2 and mail_state = 'held' and mail_after <= $1 and read_at is null
         order by mail_after limit ${MOST_ITEMS} for update skip locked),
       letter as (
         insert into notification_letter (user_id, state, lease_until, created_at)
         values ($2, 'sending', $1::timestamptz + ${LEASE}, $1) returning id, user_id),
       taken as (update notification n set letter_id = letter.id from waiting, letter where n.id = waiting.id)
       select id, user_id as "userId" from letter`,
      [now, first.userId],
    );
    return letter ?? null;
  }
}
