import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ActorFactory } from '@atrium/identity';
import {
  type Actor,
  Clock,
  Config,
  HouseMail,
  type HouseMailAccount,
  type MailOutcome,
  type MailTransport,
  smtpTransport,
  systemActor,
  UnitOfWork,
} from '@atrium/platform';
import { type RecordRef, RecordTypes, refKey } from '@atrium/records';
import { type LetterItem, letterText } from './letter-text';
import { LetterLedger, type WrittenLetter } from './letter-ledger';

/** Letters on their way at once, in one process. */
const AT_ONCE = 4;
/** Seconds for which the outcome of a letter is kept in memory when it cannot be written down. */
const WRITE_DOWN_TRIES = 20;
/** Shorter than the lease, so that a letter whose worker lives is never taken for interrupted. */
const RENEW_MS = 10_000;

const NO_READER: MailOutcome = {
  state: 'refused',
  stage: 'recipient',
  code: 'no_reader',
  response: 'The reader does not work here any more.',
};

/**
 * Letters about notifications. Each is written down as being sent, and that is committed, before the server hears of it: a letter
 * whose attempt was interrupted is `unknown` and never sent again by itself.
 */
@Injectable()
export class Letters implements OnApplicationShutdown {
  private readonly logger = new Logger(Letters.name);
  private turn: Promise<unknown> = Promise.resolve();
  private transport: { key: string; transport: MailTransport } | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly houseMail: HouseMail,
    private readonly ledger: LetterLedger,
    private readonly actors: ActorFactory,
    private readonly records: RecordTypes,
  ) {}

  /** Sends what waits for it until nothing does. */
  async sendHeld(): Promise<void> {
    await this.ledger.giveUpInterrupted(this.clock.now());
    const account = await this.houseMail.account();
    if (!account || !(await this.ledger.somethingWaits(this.clock.now()))) return;
    const transport = this.transportTo(account);
    const ways = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => this.sendAll(account, transport)));
    const failed = ways.find((way) => way.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** What has been read meanwhile, or has waited too long, needs no letter. */
  tidy(): Promise<void> {
    return this.ledger.forgetNeedless(this.clock.now());
  }

  onApplicationShutdown(): void {
    this.transport?.transport.close();
  }

  private async sendAll(account: HouseMailAccount, transport: MailTransport): Promise<void> {
    for (;;) {
      const letter = await this.next();
      if (!letter) return;
      const outcome = await this.hand(account, transport, letter);
      await this.writeDown(letter.id, outcome);
      // A server that is away is asked again by the next look, not by the next letter.
      if (outcome.state === 'deferred') return;
    }
  }

  /** One after another: two at once would each take a part of what waits for the same reader, and make two letters of it. */
  private next(): Promise<WrittenLetter | null> {
    const mine = this.turn.then(() =>
      this.unitOfWork.run(systemActor('job'), () => this.ledger.write(this.clock.now())),
    );
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** What is known must not be lost because the database is away for a moment. */
  private async writeDown(id: string, outcome: MailOutcome): Promise<void> {
    for (let patience = WRITE_DOWN_TRIES; ; patience--) {
      try {
        return await this.ledger.settle(id, outcome, this.clock.now());
      } catch (error) {
        if (patience === 0) throw error;
        await setTimeout(1_000);
      }
    }
  }

  private async hand(account: HouseMailAccount, transport: MailTransport, letter: WrittenLetter): Promise<MailOutcome> {
    const actor = await this.actors.forUser(letter.userId).catch(() => null);
    if (!actor) return NO_READER;
    const { subject, text } = letterText(letter.reader, await this.itemsOf(actor, letter));
    const renewal = setInterval(
      () => void this.ledger.renew(letter.id, this.clock.now()).catch(() => undefined),
      RENEW_MS,
    );
    try {
      return await transport.send({
        from: account.from,
        to: { name: letter.reader.name, address: letter.address },
        subject,
        text,
        messageId: `notification.${letter.id}@${account.from.address.split('@')[1] ?? 'atrium'}`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } finally {
      clearInterval(renewal);
    }
  }

  /** Titles as the reader may see them at this moment; what they may no longer see has none. */
  private async itemsOf(actor: Actor, letter: WrittenLetter): Promise<LetterItem[]> {
    const refs = letter.items.flatMap(({ subjectType, subjectId }): RecordRef[] =>
      subjectType && subjectId ? [{ type: subjectType, id: subjectId }] : [],
    );
    const titles = await this.records.titles(actor, refs);
    return letter.items.map(({ kind, data, actorName, subjectType, subjectId }) => {
      const seen = subjectType && subjectId ? titles.get(refKey({ type: subjectType, id: subjectId })) : undefined;
      const link =
        this.config.publicUrl && seen !== undefined
          ? `${this.config.publicUrl}${pathOf(subjectType, subjectId)}`
          : null;
      const { title: _stale, ...rest } = data;
      return { kind, data: subjectId && seen === undefined ? rest : data, actorName, title: seen ?? null, link };
    });
  }

  private transportTo(account: HouseMailAccount): MailTransport {
    const key = JSON.stringify(account.server);
    if (this.transport?.key === key) return this.transport.transport;
    this.transport?.transport.close();
    this.logger.log(`Letters go through ${account.server.host}:${account.server.port}`);
    const transport = smtpTransport(account.server, AT_ONCE);
    this.transport = { key, transport };
    return transport;
  }
}

/** Where the pages of the web show a record of this type. */
function pathOf(type: string | null, id: string | null): string {
  const folders: Record<string, string> = { customer: 'customers', deal: 'deals', task: 'tasks' };
  const folder = type && folders[type];
  return folder ? `/${folder}/${id}` : '/';
}
