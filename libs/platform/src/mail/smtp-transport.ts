import type { MailFailure, MailOutcome, MailTransport, OutgoingMail, SmtpServer } from './mail';
import { PATIENCE, type SmtpPatience, SmtpSession } from './smtp-session';

/** Servers like to see a new connection now and then. */
const LETTERS_PER_CONNECTION = 500;
/** Servers end idle connections after minutes; ours are closed before that. */
const IDLE_MS = 20_000;

/** Hands letters to one server over at most so many kept connections. */
export function smtpTransport(
  server: SmtpServer,
  connections = 1,
  patience: Partial<SmtpPatience> = {},
): MailTransport {
  return new SmtpTransport(server, connections, { ...PATIENCE, ...patience });
}

class SmtpTransport implements MailTransport {
  private readonly idle: { session: SmtpSession; timer: NodeJS.Timeout }[] = [];
  private readonly waiting: (() => void)[] = [];
  private free: number;
  private closed = false;

  constructor(
    private readonly server: SmtpServer,
    connections: number,
    private readonly patience: SmtpPatience,
  ) {
    this.free = connections;
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    await this.turn();
    try {
      return await this.hand(mail);
    } finally {
      this.next();
    }
  }

  async verify(): Promise<MailFailure | null> {
    const session = new SmtpSession(this.server, this.patience);
    const failure = await session.open();
    session.close();
    return failure;
  }

  close(): void {
    this.closed = true;
    for (const { session, timer } of this.idle.splice(0)) {
      clearTimeout(timer);
      session.close();
    }
  }

  /** A kept connection may have been closed by the server in between; then the letter, certainly not taken, goes over a new one. */
  private async hand(mail: OutgoingMail): Promise<MailOutcome> {
    const kept = this.takeIdle();
    if (kept) {
      const outcome = await kept.send(mail);
      this.keep(kept);
      if (outcome.state !== 'deferred' || outcome.stage !== 'conversation') return outcome;
    }
    const session = new SmtpSession(this.server, this.patience);
    const failure = await session.open();
    if (failure) return { state: 'deferred', ...failure };
    const outcome = await session.send(mail);
    this.keep(session);
    return outcome;
  }

  private takeIdle(): SmtpSession | null {
    for (let entry = this.idle.pop(); entry; entry = this.idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.session.usable) return entry.session;
    }
    return null;
  }

  private keep(session: SmtpSession): void {
    if (!session.usable) return;
    if (this.closed || session.sent >= LETTERS_PER_CONNECTION) return session.close();
    const timer = setTimeout(() => {
      const at = this.idle.findIndex((entry) => entry.session === session);
      if (at >= 0) this.idle.splice(at, 1);
      session.close();
    }, IDLE_MS);
    timer.unref();
    this.idle.push({ session, timer });
  }

  private turn(): Promise<void> | void {
    if (this.free > 0) {
      this.free--;
      return;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private next(): void {
    const first = this.waiting.shift();
    if (first) first();
    else this.free++;
  }
}
