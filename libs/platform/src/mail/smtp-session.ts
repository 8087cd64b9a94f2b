import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailFailure, MailOutcome, OutgoingMail, SmtpServer } from './mail';
import { resolveHost } from './mail-host';
import { failureOf, outcomeOf, type Progress, type SmtpError } from './smtp-outcome';

/** How long one waits for a server, in milliseconds. */
export interface SmtpPatience {
  connect: number;
  greeting: number;
  /** Silence on an open connection: after the final dot some servers think for minutes. */
  silence: number;
}

export const PATIENCE: SmtpPatience = { connect: 15_000, greeting: 15_000, silence: 120_000 };

const CHUNK = 64 * 1024;

/**
 * One connection to a mail server. nodemailer's own pool puts a letter back into its queue when a connection closes under it; here
 * nothing is ever tried again: what is known is answered, and the ledger decides.
 */
export class SmtpSession {
  private connection: SMTPConnection | null = null;
  private alive = false;
  /** Letters this connection has carried. */
  sent = 0;

  constructor(
    private readonly server: SmtpServer,
    private readonly patience: SmtpPatience,
  ) {}

  /** Whether the server has not ended the conversation. */
  get usable(): boolean {
    return this.alive;
  }

  /** Connects, secures and signs in. */
  async open(): Promise<MailFailure | null> {
    const where = await resolveHost(this.server.host, this.server.mayBePrivate ?? false);
    if ('code' in where) return { stage: 'connect', ...where };
    let failure: MailFailure | null = null;
    for (const address of where.addresses.slice(0, 4)) {
      failure = await this.connect(address);
      if (!failure || failure.stage !== 'connect') break;
    }
    return failure;
  }

  private async connect(address: string): Promise<MailFailure | null> {
    const connection = new SMTPConnection(this.options(address));
    this.connection = connection;
    try {
      await this.greeted(connection);
      await this.signIn(connection);
      this.alive = true;
      return null;
    } catch (error) {
      this.close();
      return failureOf(error as SmtpError, { ready: false, handedOver: false });
    }
  }

  private options(address: string): SMTPConnection.Options {
    const { host, port, security } = this.server;
    return {
      host: address,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      // The certificate is that of the name, though the connection goes to the address that was checked.
      ...(host === address ? {} : { servername: host, tls: { servername: host } }),
      connectionTimeout: this.patience.connect,
      greetingTimeout: this.patience.greeting,
      socketTimeout: this.patience.silence,
      // It only refuses names that resolve to nothing else; the check is resolveHost's.
      allowInternalNetworkInterfaces: true,
    } as SMTPConnection.Options;
  }

  private greeted(connection: SMTPConnection): Promise<void> {
    return new Promise((resolve, reject) => {
      // Stays for the life of the connection: an error without a listener would end the process.
      connection.on('error', (error: Error) => {
        this.alive = false;
        reject(error);
      });
      connection.on('end', () => {
        this.alive = false;
        reject(new Error('The server closed the connection.'));
      });
      connection.connect((error?: Error) => (error ? reject(error) : resolve()));
    });
  }

  private async signIn(connection: SMTPConnection): Promise<void> {
    const { user, password = '' } = this.server;
    if (!user) return;
    if (!(connection as unknown as { allowsAuth: boolean }).allowsAuth)
      throw Object.assign(new Error('The server offers no way to sign in over this connection.'), { code: 'EAUTH' });
    await ended<boolean>(connection, (done) => connection.login({ credentials: { user, pass: password } }, done));
  }

  /** Hands one letter over. */
  async send(mail: OutgoingMail): Promise<MailOutcome> {
    const { connection } = this;
    const progress: Progress = { ready: this.alive, handedOver: false };
    if (!connection || !this.alive)
      return { state: 'deferred', stage: 'conversation', code: 'ECONNECTION', response: 'The connection is closed.' };
    const text = await compose(mail);
    this.sent++;
    try {
      const info = await ended<SMTPConnection.SentMessageInfo>(connection, (done) =>
        connection.send(envelopeOf(mail, text.length), streamOf(text, progress), done),
      );
      return { state: 'sent', response: info.response.slice(0, 500) };
    } catch (error) {
      const outcome = outcomeOf(error as SmtpError, progress);
      await this.goOn(connection, error as SmtpError);
      return outcome;
    }
  }

  /** After a refusal the conversation goes on, cleared; after anything else it is over. */
  private async goOn(connection: SMTPConnection, error: SmtpError): Promise<void> {
    const polite = (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && error.responseCode !== 421;
    if (!polite || !this.alive) return this.close();
    await ended<boolean>(connection, (done) => connection.reset(done)).catch(() => this.close());
  }

  close(): void {
    this.alive = false;
    this.connection?.close();
  }
}

/** A callback of the connection as a promise that also ends when the connection does. */
function ended<T>(
  connection: SMTPConnection,
  start: (done: (error?: Error | null, value?: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = () => setImmediate(settle, new Error('The server closed the connection.'));
    function settle(error?: Error | null, value?: T): void {
      connection.removeListener('end', over);
      if (error) reject(error);
      else resolve(value as T);
    }
    connection.once('end', over);
    start(settle);
  });
}

/** The letter's bytes; notes when the last of them is taken, for after that the server may have the letter. */
function streamOf(text: Buffer, progress: Progress): Readable {
  let at = 0;
  return new Readable({
    highWaterMark: CHUNK,
    read() {
      if (at < text.length) {
        this.push(text.subarray(at, (at += CHUNK)));
        return;
      }
      progress.handedOver = true;
      this.push(null);
    },
  });
}

const envelopeOf = (mail: OutgoingMail, size: number): SMTPConnection.Envelope => ({
  from: mail.from.address,
  to: [mail.to.address],
  size,
});

function compose(mail: OutgoingMail): Promise<Buffer> {
  const named = ({ name, address }: { name?: string; address: string }) => ({ name: name ?? '', address });
  const composer = new MailComposer({
    ...mail,
    from: named(mail.from),
    to: named(mail.to),
    replyTo: mail.replyTo && named(mail.replyTo),
    messageId: `<${mail.messageId}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
