import { Injectable } from '@nestjs/common';
import { type MailFailure, type MailOutcome, systemActor, UnitOfWork } from '@atrium/platform';
import type { PersonalValues } from '../letters/personal-fields';
import { settleCounts } from '../mailings/settle';
import { allowance, dayIsSpent, noteUse } from './rate-limit';
import { takeOutSuppressed } from '../suppression/take-out';

/** How long a run may be silent before what it had in hand counts as unknown. */
export const LEASE_SECONDS = 15;

/** A letter in hand: `sending` has been committed. */
export interface Claimed {
  id: string;
  address: string;
  name: string | null;
  personal: PersonalValues;
  messageId: string;
  attempts: number;
}

export interface Result {
  letter: Claimed;
  outcome: MailOutcome;
}

/** Why nothing was claimed: the mailing is not being sent, nothing is due now, or a limit is reached. */
export type Empty = 'stopped' | 'nothing_due' | 'limit';

const MACHINE = systemActor('job');

/** After so many attempts a server that always says "later" has said no. */
export const MAX_ATTEMPTS = 8;
const BACKOFF_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440];

/**
 * The rows that say what became of each letter. A row is `sending` before anything is handed to the server; what a dead run has left
 * in that state is unknown, and nobody but a person makes it anything else.
 */
@Injectable()
export class Ledger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Begins a run; its claim has to be renewed with `alive`. */
  async begin(mailingId: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into mailing_claim (mailing_id, alive_until) values ($1, now() + make_interval(secs => $2)) returning id`,
      [mailingId, LEASE_SECONDS],
    );
    await this.unitOfWork.execute(
      `update mailing set state = 'sending', started_at = coalesce(started_at, now()), version = version + 1, updated_at = now()
       where id = $1 and state = 'queued'`,
      [mailingId],
    );
    return row?.id ?? '';
  }

  /** Renews the claim. False when it is too late, or the mailing is no longer to be sent: put down what is in hand. */
  async alive(claimId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ going: boolean }>(
      `update mailing_claim c set alive_until = now() + make_interval(secs => $2) from mailing m
       where c.id = $1 and m.id = c.mailing_id and c.alive_until > now() returning m.state = 'sending' as going`,
      [claimId, LEASE_SECONDS],
    );
    return row?.going ?? false;
  }

  async end(claimId: string): Promise<void> {
    await this.unitOfWork.execute(
      `delete from mailing_claim c where id = $1
       and not exists (select 1 from mailing_recipient r where r.claim_id = c.id and r.state = 'sending')`,
      [claimId],
    );
  }

  /** Takes letters in hand: as many as asked for, due, and allowed by the account's limits. The commit comes before any SMTP. */
  async claim(mailingId: string, claimId: string, wanted: number): Promise<Claimed[] | Empty> {
    return this.unitOfWork.run(MACHINE, async () => {
      const [account] = await this.unitOfWork.prepared<{ id: string; perMinute: number | null; perDay: number | null }>(
        'mailing_claim_account',
        `select a.id, a.per_minute as "perMinute", a.per_day as "perDay" from mailing m join sender_account a on a.id = m.sender_account_id
         join mailing_claim c on c.id = $2 and c.alive_until > now()
         where m.id = $1 and m.state = 'sending' and m.deleted_at is null and a.active and a.deleted_at is null
           and (m.wait_until is null or m.wait_until <= now())
         for no key update of a`,
        [mailingId, claimId],
      );
      if (!account) return 'stopped';
      const allowed = Math.min(wanted, await allowance(this.unitOfWork, account));
      if (allowed < 1) {
        await this.unitOfWork.execute(
          `update mailing set wait_until = now() + make_interval(secs => $2) where id = $1 and state = 'sending'`,
          [mailingId, (await dayIsSpent(this.unitOfWork, account)) ? 600 : 2],
        );
        return 'limit';
      }
      const letters = await this.unitOfWork.prepared<Claimed>('mailing_claim', CLAIM, [mailingId, claimId, allowed]);
      if (!letters.length) return 'nothing_due';
      await noteUse(this.unitOfWork, account.id, letters.length);
      return letters;
    });
  }

  /**
   * Writes down what became of letters. A row that was called unknown meanwhile, because this run was thought dead, learns the truth
   * as long as nobody has decided.
   */
  async write(claimId: string, mailingId: string, results: readonly Result[]): Promise<void> {
    if (!results.length) return;
    const rows = results.map(({ letter, outcome }) => rowOf(letter, outcome));
    const dead = await this.unitOfWork.run(MACHINE, async () => {
      await this.unitOfWork.prepared('mailing_write', WRITE, [JSON.stringify(rows), claimId]);
      const hard = results.filter(({ outcome }) => isHardBounce(outcome));
      if (!hard.length) return [];
      return this.unitOfWork.query<{ address: string }>(SUPPRESS, [
        JSON.stringify(hard.map(({ letter, outcome }) => ({ id: letter.id, reason: outcome.response.slice(0, 300) }))),
        mailingId,
      ]);
    });
    // Afterwards: what has been found out must not be lost to a quarrel over rows of other mailings.
    await takeOutSuppressed(this.unitOfWork, { addresses: dead.map(({ address }) => address) });
  }

  /** Puts back letters that were taken in hand and certainly not handed over. */
  async release(claimId: string, letters: readonly Claimed[]): Promise<void> {
    if (!letters.length) return;
    await this.unitOfWork.execute(
      `update mailing_recipient r set claim_id = null, at = now(), attempts = r.attempts - 1,
         state = case when m.state = 'cancelled' then 'cancelled' else 'queued' end
       from mailing m where r.id = any($1::uuid[]) and r.claim_id = $2 and r.state = 'sending' and m.id = r.mailing_id`,
      [letters.map(({ id }) => id), claimId],
    );
  }

  /** The server wants nothing from us at all: wait longer each time, and stop where waiting will not help. */
  async trouble(mailingId: string, failure: MailFailure): Promise<void> {
    const hopeless = failure.stage === 'connect' ? 40 : 3;
    await this.unitOfWork.execute(
      `update mailing set trouble = $2::jsonb || jsonb_build_object('at', now(), 'count', coalesce((trouble->>'count')::int, 0) + 1),
         wait_until = now() + make_interval(secs => least(900, 5 * power(2, coalesce((trouble->>'count')::int, 0)))),
         state = case when coalesce((trouble->>'count')::int, 0) + 1 >= $3 then 'paused' else state end,
         version = version + 1, updated_at = now()
       where id = $1 and state = 'sending'`,
      [mailingId, JSON.stringify(failure), hopeless],
    );
  }

  async troubleOver(mailingId: string): Promise<void> {
    await this.unitOfWork.execute(
      'update mailing set trouble = null, wait_until = null where id = $1 and trouble is not null',
      [mailingId],
    );
  }

  /** What dead runs have left behind is unknown. Answers how many letters that are. */
  async abandon(): Promise<number> {
    await this.unitOfWork.execute(`delete from mailing_claim c where c.alive_until < now() - interval '1 minute'`);
    return this.unitOfWork.execute(
      `update mailing_recipient r set state = 'unknown', at = now(), code = 'worker_lost',
         response = 'The program that was sending it stopped before the answer was written down.'
       where r.state = 'sending' and not exists (select 1 from mailing_claim c where c.id = r.claim_id and c.alive_until > now())`,
    );
  }

  /** Mailings with letters that are due; finished ones are closed on the way. */
  async due(): Promise<string[]> {
    const closed = await this.unitOfWork.query<{ id: string }>(
      `update mailing m set state = 'done', finished_at = now(), trouble = null, wait_until = null, version = version + 1, updated_at = now()
       where m.state in ('queued', 'sending')
         and not exists (select 1 from mailing_recipient r where r.mailing_id = m.id and r.state in ('queued', 'sending'))
       returning m.id`,
    );
    for (const { id } of closed) await settleCounts(this.unitOfWork, id);
    await this.settleCancelled();
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select m.id from mailing m where m.state in ('queued', 'sending') and (m.wait_until is null or m.wait_until <= now())
         and exists (select 1 from mailing_recipient r where r.mailing_id = m.id and r.state = 'queued' and r.next_attempt_at <= now())`,
    );
    return rows.map(({ id }) => id);
  }

  /** Letters that were on their way when a mailing was cancelled have come to their end. */
  private async settleCancelled(): Promise<void> {
    const open = await this.unitOfWork.query<{ id: string }>(
      `select id from mailing where state = 'cancelled' and counts is null and finished_at > now() - interval '1 day'`,
    );
    for (const { id } of open) await settleCounts(this.unitOfWork, id);
  }
}

const CLAIM = `
  with due as (
    select id from mailing_recipient where mailing_id = $1 and state = 'queued' and next_attempt_at <= now()
    order by next_attempt_at, id limit $3 for update skip locked
  )
  update mailing_recipient r set state = 'sending', claim_id = $2, attempts = attempts + 1, at = now() from due where r.id = due.id
  returning r.id, r.address, r.name, r.personal, r.message_id as "messageId", r.attempts`;

const WRITE = `
  update mailing_recipient r set code = x.code, response = x.response, at = now(),
    state = case when x.state = 'queued' and m.state = 'cancelled' then 'cancelled' else x.state end,
    claim_id = case when x.state = 'queued' then null else r.claim_id end,
    attempts = r.attempts - x.uncounted,
    next_attempt_at = now() + make_interval(secs => x.wait)
  from jsonb_to_recordset($1::jsonb) as x(id uuid, state text, code text, response text, wait int, uncounted int), mailing m
  where m.id = r.mailing_id and r.id = x.id and r.claim_id = $2::uuid and (r.state = 'sending' or (r.state = 'unknown' and r.decided_at is null))`;

const SUPPRESS = `
  insert into mail_suppression (address, kind, source, reason, mailing_id)
  select distinct on (r.address_normalized) r.address_normalized, 'refused', 'server', x.reason, $2::uuid
  from jsonb_to_recordset($1::jsonb) as x(id uuid, reason text) join mailing_recipient r on r.id = x.id and r.state = 'refused'
  on conflict (address, kind) where revoked_at is null do nothing returning address`;

interface LedgerRow {
  id: string;
  state: string;
  code: string | null;
  response: string;
  wait: number;
  uncounted: number;
}

/** What is written for an outcome. "Later" puts the letter back with a pause; trouble with the account is not the letter's fault. */
export function rowOf(letter: Claimed, outcome: MailOutcome): LedgerRow {
  const { id } = letter;
  const code = outcome.state === 'sent' ? null : outcome.code;
  const row = { id, code, response: outcome.response, wait: 0, uncounted: 0 };
  if (outcome.state !== 'deferred') return { ...row, state: outcome.state };
  if (isAccountTrouble(outcome)) return { ...row, state: 'queued', uncounted: 1 };
  if (letter.attempts >= MAX_ATTEMPTS) return { ...row, state: 'refused' };
  return { ...row, state: 'queued', wait: 60 * (BACKOFF_MINUTES[letter.attempts - 1] ?? 1440) };
}

/** The server does not talk to us: that is about the account, whatever the letter. */
export const isAccountTrouble = (outcome: MailOutcome): outcome is MailOutcome & MailFailure =>
  outcome.state === 'deferred' && ['connect', 'auth', 'sender'].includes(outcome.stage);

/** The address itself is refused for good: there is nobody there. */
export function isHardBounce(outcome: MailOutcome): boolean {
  if (outcome.state !== 'refused' || outcome.stage !== 'recipient') return false;
  const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(outcome.response)?.[0];
  return enhanced ? /^5\.(1\.[0-46]|1\.10|2\.1)$/.test(enhanced) : ['550', '551', '553'].includes(outcome.code);
}
