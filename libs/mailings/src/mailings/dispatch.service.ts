import { Injectable } from '@nestjs/common';
import { type Actor, ConflictError, InvalidError, Jobs, PreconditionFailedError, UnitOfWork } from '@atrium/platform';
import { SenderAccountsService } from '../accounts/sender-accounts.service';
import { Audience } from '../audience/audience.service';
import { wake } from '../ledger/sending-job';
import { Letters } from '../letters/letters.service';
import { Drafts } from './drafts.service';
import type { DecideDto, MailingDto } from './mailing.dto';
import type { MailingState } from './mailing.entity';
import { takeOutSuppressed } from '../suppression/take-out';
import { MailingsService } from './mailings.service';
import { settleCounts } from './settle';

/** Send, pause, go on, stop, and what a person decides about letters of which nobody knows. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailings: MailingsService,
    private readonly drafts: Drafts,
    private readonly accounts: SenderAccountsService,
    private readonly audience: Audience,
    private readonly letters: Letters,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Freezes the audience into the ledger and lets the letters go. The state is taken by one UPDATE: of two who press Send at once the
   * second waits for the first and then finds nothing to send.
   */
  async send(actor: Actor, id: string, version: number, linkBase: string): Promise<MailingDto> {
    return this.unitOfWork.run(actor, async () => {
      const mailing = await this.mailings.require(actor, id, 'send');
      const taken = await this.unitOfWork.execute(
        `update mailing set state = 'queued', frozen_at = now(), sent_by = $3, link_base = $4, version = version + 1,
           updated_at = now(), updated_by = $3
         where id = $1 and version = $2 and state = 'draft'`,
        [id, version, actor.userId, linkBase],
      );
      if (!taken) throw await this.lost(actor, id);
      const account = mailing.senderAccount ? await this.accounts.requireUsable(actor, mailing.senderAccount.id) : null;
      const recipients = mailing.audience && account ? await this.freeze(actor, mailing, account.fromAddress) : 0;
      const [problem] = this.drafts.problems(mailing, account, recipients);
      if (problem)
        throw new InvalidError([
          {
            pointer: '',
            code: `mailing_${problem.code}`,
            detail: `The mailing cannot be sent: ${problem.code.replaceAll('_', ' ')}.`,
            params: { fields: problem.fields },
          },
        ]);
      wake(this.jobs, id);
      return this.mailings.get(actor, id);
    });
  }

  private async freeze(actor: Actor, mailing: MailingDto, fromAddress: string): Promise<number> {
    const { fields } = await this.letters.template(mailing);
    const domain = fromAddress.split('@')[1] ?? 'localhost';
    return this.audience.freeze(actor, { id: mailing.id, audience: mailing.audience ?? {}, domain }, fields);
  }

  /** Takes effect before the next letters are claimed: within seconds. */
  pause(actor: Actor, id: string): Promise<MailingDto> {
    return this.turn(actor, id, ['queued', 'sending'], 'paused');
  }

  async resume(actor: Actor, id: string): Promise<MailingDto> {
    const mailing = await this.turn(actor, id, ['paused'], 'sending');
    wake(this.jobs, id);
    return mailing;
  }

  /** What has not gone out stays here. What is on its way comes to its end. */
  async cancel(actor: Actor, id: string): Promise<MailingDto> {
    return this.unitOfWork.run(actor, async () => {
      await this.turn(actor, id, ['queued', 'sending', 'paused'], 'cancelled');
      await this.unitOfWork.execute(
        `update mailing_recipient set state = 'cancelled', at = now() where mailing_id = $1 and state = 'queued'`,
        [id],
      );
      await settleCounts(this.unitOfWork, id);
      return this.mailings.get(actor, id);
    });
  }

  /** A person has found out, or takes the risk. Logged with the rows it was decided about: whose address they hold is for those who see the customer. */
  async decide(actor: Actor, id: string, { decision, ids }: DecideDto): Promise<number> {
    const decided = await this.unitOfWork.run(actor, async () => {
      const mailing = await this.mailings.require(actor, id, 'send');
      if (decision === 'again' && mailing.state === 'cancelled')
        throw new ConflictError('mailing_cancelled', 'This mailing was cancelled; nothing more is sent.');
      const rows = await this.unitOfWork.query<{ id: string }>(
        `update mailing_recipient set state = $2, at = now(), decided_by = $3, decided_at = now(), next_attempt_at = now(), claim_id = null
         where mailing_id = $1 and state = 'unknown' and ($4::uuid[] is null or id = any($4::uuid[]))
         returning id`,
        [id, decision === 'sent' ? 'sent' : 'queued', actor.userId, ids ?? null],
      );
      if (!rows.length) return 0;
      await this.unitOfWork.execute(
        `insert into mailing_decision (mailing_id, decision, recipients, recipient_ids, created_by, updated_by) values ($1, $2, $3, $4, $5, $5)`,
        [id, decision, rows.length, rows.map((row) => row.id), actor.userId],
      );
      if (decision === 'again') {
        await this.reopen(actor, id);
        await takeOutSuppressed(this.unitOfWork, { mailingId: id });
      }
      await settleCounts(this.unitOfWork, id);
      return rows.length;
    });
    if (decided && decision === 'again') wake(this.jobs, id);
    return decided;
  }

  /** A finished mailing with letters to send again is being sent again. */
  private async reopen(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.execute(
      `update mailing set state = 'sending', finished_at = null, counts = null, version = version + 1, updated_at = now(), updated_by = $2
       where id = $1 and state = 'done'`,
      [id, actor.userId],
    );
  }

  private async turn(actor: Actor, id: string, from: MailingState[], to: MailingState): Promise<MailingDto> {
    return this.unitOfWork.run(actor, async () => {
      await this.mailings.require(actor, id, 'send');
      const turned = await this.unitOfWork.execute(
        `update mailing set state = $3, trouble = null, wait_until = null, version = version + 1, updated_at = now(), updated_by = $4,
           finished_at = case when $3 = 'cancelled' then now() end
         where id = $1 and state = any($2::text[])`,
        [id, from, to, actor.userId],
      );
      const mailing = await this.mailings.get(actor, id);
      if (!turned && mailing.state !== to)
        throw new ConflictError('mailing_state', `This mailing is ${mailing.state}.`, { state: mailing.state });
      return mailing;
    });
  }

  private async lost(actor: Actor, id: string): Promise<Error> {
    const now = await this.mailings.get(actor, id);
    return now.state === 'draft'
      ? new PreconditionFailedError(now)
      : new ConflictError('already_sent', 'This mailing has been sent already.', { state: now.state });
  }
}
