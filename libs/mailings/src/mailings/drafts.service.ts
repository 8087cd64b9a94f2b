import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Users } from '@atrium/identity';
import { type Actor, Config, ConflictError, InvalidError, type MailOutcome, smtpTransport } from '@atrium/platform';
import { AccountServer } from '../accounts/account-server';
import type { SenderAccountDto, TestResultDto } from '../accounts/sender-account.dto';
import { SenderAccountsService } from '../accounts/sender-accounts.service';
import { Audience, type Person } from '../audience/audience.service';
import type { Exclusion } from '../audience/audience-sql';
import { Letters, type LetterTo } from '../letters/letters.service';
import { unknownIn } from '../letters/placeholders';
import type { LetterDto, MailingCheckDto, MailingDto } from './mailing.dto';
import { MailingsService } from './mailings.service';

const hasText = (html: string): boolean => /[^\s]/.test(html.replace(/<[^>]*>|&nbsp;/g, ''));

/** What one looks at before sending: who gets the letter, who does not, how it reads. */
@Injectable()
export class Drafts {
  constructor(
    private readonly mailings: MailingsService,
    private readonly audience: Audience,
    private readonly accounts: SenderAccountsService,
    private readonly servers: AccountServer,
    private readonly letters: Letters,
    private readonly users: Users,
    private readonly config: Config,
  ) {}

  /** @param linkBase the address by which the one who asks reaches this installation */
  async check(actor: Actor, id: string, linkBase: string): Promise<MailingCheckDto> {
    const mailing = await this.mailings.get(actor, id);
    const counted = mailing.audience
      ? await this.audience.count(actor, mailing.audience)
      : { recipients: 0, total: 0, exclusions: [] };
    const account = mailing.senderAccount
      ? await this.accounts.requireUsable(actor, mailing.senderAccount.id).catch(() => null)
      : null;
    const warnings: MailingCheckDto['warnings'] = [];
    if (!this.config.publicUrl) warnings.push('public_url_missing');
    if (account && (!account.testedAt || account.testProblem)) warnings.push('account_not_tested');
    if (account?.perDay && counted.recipients > account.perDay - account.sentToday) warnings.push('over_day_limit');
    return { ...counted, problems: this.problems(mailing, account, counted.recipients), warnings, linkBase };
  }

  problems(mailing: MailingDto, account: SenderAccountDto | null, recipients: number): MailingCheckDto['problems'] {
    const problems: MailingCheckDto['problems'] = [];
    const found = (code: MailingCheckDto['problems'][number]['code'], fields: string[] = []) =>
      problems.push({ code, fields });
    const unknown = [...unknownIn(mailing.subject), ...unknownIn(mailing.body.replace(/<[^>]*>/g, ''))];
    if (!mailing.subject.trim()) found('no_subject');
    if (!hasText(mailing.body)) found('no_body');
    if (unknown.length) found('unknown_fields', unknown);
    if (!account) found('no_sender_account');
    else if (!account.active) found('sender_account_off');
    if (!mailing.audience) found('no_audience');
    else if (!recipients) found('nobody');
    return problems;
  }

  async people(
    actor: Actor,
    id: string,
    reason: Exclusion | null,
    cursor: string | null,
  ): Promise<{ items: Person[]; nextCursor: string | null }> {
    const { audience } = await this.mailings.get(actor, id);
    if (!audience) return { items: [], nextCursor: null };
    const { items, next } = await this.audience.people(actor, audience, reason, cursor);
    return { items, nextCursor: next };
  }

  /** The letter as this customer would get it; as the first recipient when nobody is named. */
  async preview(actor: Actor, id: string, customerId?: string | null): Promise<LetterDto> {
    const mailing = await this.mailings.get(actor, id);
    const to = await this.sample(actor, mailing, customerId);
    return {
      ...(await this.letters.shown(mailing, to?.values ?? {})),
      to: to?.address ?? null,
      customer: to?.customer ?? null,
    };
  }

  /** A letter to oneself, just as the others will get it; its link to unsubscribe leads nowhere. */
  async test(actor: Actor, id: string, customerId?: string | null): Promise<TestResultDto> {
    const mailing = await this.mailings.require(actor, id, 'write');
    const user = actor.userId ? await this.users.find(actor.userId) : null;
    if (!user?.email)
      throw new InvalidError([{ pointer: '/to', code: 'no_own_address', detail: 'You have no e-mail address.' }]);
    if (!mailing.senderAccount) throw new ConflictError('no_sender_account', 'Choose a sender account first.');
    await this.accounts.requireUsable(actor, mailing.senderAccount.id);
    const account = await this.servers.open(mailing.senderAccount.id);
    if (!account) throw new ConflictError('no_sender_account', 'Choose a sender account first.');
    const to = await this.sample(actor, mailing, customerId);
    const letter = await this.letters.shown(mailing, to?.values ?? {});
    const transport = smtpTransport(account.server);
    const outcome = await transport.send({
      ...account,
      ...letter,
      to: { address: user.email },
      messageId: `${randomUUID()}@${account.from.address.split('@')[1] ?? 'localhost'}`,
    });
    transport.close();
    return resultOf(user.email, outcome);
  }

  private async sample(actor: Actor, mailing: MailingDto, customerId?: string | null): Promise<LetterTo | null> {
    if (customerId) return this.letters.recipient(actor, customerId);
    if (!mailing.audience) return null;
    const [first] = (await this.audience.people(actor, mailing.audience, null, null)).items;
    return first ? this.letters.recipient(actor, first.id) : null;
  }
}

function resultOf(to: string, outcome: MailOutcome): TestResultDto {
  if (outcome.state === 'sent') return { to, sent: true, response: outcome.response, problem: null };
  const { stage, code, response } = outcome;
  return { to, sent: false, response: null, problem: { stage, code, response } };
}
