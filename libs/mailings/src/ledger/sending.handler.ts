import { Injectable, Logger } from '@nestjs/common';
import {
  type JobContext,
  JobHandler,
  type JobHandlerOf,
  Jobs,
  smtpTransport,
  Sweep,
  UnitOfWork,
} from '@atrium/platform';
import { AccountServer, type OpenAccount } from '../accounts/account-server';
import { Letters } from '../letters/letters.service';
import type { LetterTemplate } from '../letters/letter-template';
import { UnsubscribeLinks } from '../suppression/unsubscribe-links';
import { type Claimed, Ledger } from './ledger';
import { forgetUse } from './rate-limit';
import { CONNECTIONS, Run } from './run';
import { sendMailing, wake } from './sending-job';

/** After so long a job lets others have a turn; the sweep brings it back. */
const TURN_MS = 30_000;

interface SentMailing {
  id: string;
  subject: string;
  body: string;
  language: string;
  accountId: string;
  linkBase: string;
  troubled: boolean;
}

/** Sends what is due of a mailing. */
@Injectable()
@JobHandler(sendMailing)
export class SendingHandler implements JobHandlerOf<{ mailingId: string }> {
  private readonly logger = new Logger(SendingHandler.name);
  private readonly running = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly servers: AccountServer,
    private readonly letters: Letters,
    private readonly links: UnsubscribeLinks,
    private readonly jobs: Jobs,
  ) {}

  async handle({ mailingId }: { mailingId: string }, context: JobContext): Promise<void> {
    if (this.running.has(mailingId)) return;
    this.running.add(mailingId);
    try {
      await this.send(mailingId, context.stopping);
    } finally {
      this.running.delete(mailingId);
    }
  }

  private async send(mailingId: string, stopping: () => boolean): Promise<void> {
    const mailing = await this.find(mailingId);
    const account = mailing && (await this.servers.open(mailing.accountId));
    if (!mailing || !account) return;
    const template = await this.letters.template(mailing);
    // After trouble one letter shows whether the server wants to talk again.
    const connections = mailing.troubled ? 1 : CONNECTIONS;
    const transport = smtpTransport(account.server, connections);
    const until = Date.now() + TURN_MS;
    const run = new Run({
      mailingId,
      ledger: this.ledger,
      transport,
      connections,
      send: (letter) => transport.send(this.letter(mailing, account, template, letter)),
      enough: () => stopping() || Date.now() > until,
    });
    try {
      const ended = await run.go();
      if (ended === null && !stopping()) wake(this.jobs, mailingId);
      else await this.ledger.due();
    } finally {
      transport.close();
    }
  }

  private letter(mailing: SentMailing, { from, replyTo }: OpenAccount, template: LetterTemplate, to: Claimed) {
    const link = this.links.link(mailing.linkBase, to.id);
    return {
      from,
      replyTo,
      to: { name: to.name ?? undefined, address: to.address },
      ...template.for(to.personal, link),
      messageId: to.messageId,
      headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    };
  }

  private async find(id: string): Promise<SentMailing | null> {
    const [row] = await this.unitOfWork.query<SentMailing>(
      `select id, subject, body, language, sender_account_id as "accountId", link_base as "linkBase", trouble is not null as troubled
       from mailing where id = $1 and state in ('queued', 'sending') and deleted_at is null`,
      [id],
    );
    return row ?? null;
  }

  /** What PostgreSQL says is due goes back on the queue; what dead workers left is unknown. */
  @Sweep('mailings.due', 2_000)
  async sweep(): Promise<void> {
    const lost = await this.ledger.abandon();
    if (lost) this.logger.warn(`${lost} letters are unknown: a worker stopped while it was sending them`);
    for (const id of await this.ledger.due()) if (!this.running.has(id)) wake(this.jobs, id);
  }

  @Sweep('mailings.usage', 3_600_000)
  async tidy(): Promise<void> {
    await forgetUse(this.unitOfWork);
  }
}
