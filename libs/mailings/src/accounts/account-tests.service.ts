import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Organization, Users } from '@atrium/identity';
import {
  type Actor,
  ForbiddenError,
  InvalidError,
  type MailFailure,
  type MailOutcome,
  NotFoundError,
  smtpTransport,
  UnitOfWork,
} from '@atrium/platform';
import { inLanguage } from '../words';
import { AccountServer } from './account-server';
import type { TestResultDto } from './sender-account.dto';
import { SenderAccountsService } from './sender-accounts.service';

/** Tries an account out with a letter to oneself. */
@Injectable()
export class AccountTests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: SenderAccountsService,
    private readonly servers: AccountServer,
    private readonly users: Users,
    private readonly organization: Organization,
  ) {}

  async test(actor: Actor, id: string, to?: string): Promise<TestResultDto> {
    const { can, name } = await this.accounts.get(actor, id);
    if (!can.write) throw new ForbiddenError();
    const account = await this.servers.open(id);
    if (!account) throw new NotFoundError('Sender account');
    const address = to ?? (await this.ownAddress(actor));
    const words = inLanguage(actor.locale).test;
    const { name: company } = await this.organization.get();
    const transport = smtpTransport(account.server);
    const outcome = await transport.send({
      ...account,
      to: { address },
      subject: words.subject.replace('{account}', name),
      text: words.text.replace('{company}', company),
      messageId: `${randomUUID()}@${account.from.address.split('@')[1] ?? 'localhost'}`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    transport.close();
    await this.remember(id, outcome);
    const { state, response } = outcome;
    return {
      to: address,
      sent: state === 'sent',
      response: state === 'sent' ? response : null,
      problem: problemOf(outcome),
    };
  }

  private async ownAddress(actor: Actor): Promise<string> {
    const user = actor.userId ? await this.users.find(actor.userId) : null;
    if (user?.email) return user.email;
    throw new InvalidError([{ pointer: '/to', code: 'required', detail: 'You have no e-mail address; say where to.' }]);
  }

  private async remember(id: string, outcome: MailOutcome): Promise<void> {
    await this.unitOfWork.execute('update sender_account set tested_at = now(), test_problem = $2 where id = $1', [
      id,
      problemOf(outcome),
    ]);
  }
}

function problemOf(outcome: MailOutcome): MailFailure | null {
  if (outcome.state === 'sent') return null;
  const { stage, code, response } = outcome;
  return { stage, code, response };
}
