/** How a mail server is reached. */
export interface SmtpServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` required, `none` for servers on the same machine. */
  security: 'none' | 'starttls' | 'tls';
  user?: string;
  password?: string;
  /**
   * Whether the host may be an address of this machine or of the company's own network. Not for hosts that people type, unless the
   * administrator's setting (MAIL_ALLOW_PRIVATE_HOSTS) says so: they could make the server knock at doors inside.
   */
  mayBePrivate?: boolean;
}

export interface MailAddress {
  name?: string;
  address: string;
}

/** One letter to one address. */
export interface OutgoingMail {
  from: MailAddress;
  to: MailAddress;
  replyTo?: MailAddress;
  subject: string;
  text: string;
  html?: string;
  /** Without angle brackets; made by the caller, so that it can be written to a ledger before the attempt. */
  messageId: string;
  headers?: Record<string, string>;
}

/**
 * How far the talk with the server had come. `connect`, `auth` and `sender` are trouble with the account, whatever the letter;
 * `conversation` is a connection that broke while a letter was talked about, before it was handed over.
 */
export type MailStage = 'connect' | 'auth' | 'sender' | 'conversation' | 'recipient' | 'data';

export interface MailFailure {
  stage: MailStage;
  /** The server's code (`550`), else the kind of failure (`ECONNECTION`, `EDNS`, `private_host`). */
  code: string;
  /** What the server or the network said, for people. */
  response: string;
}

/**
 * What is known after an attempt.
 * `sent`: the server took the letter. `refused`: it said no to this address or this letter for good (5xx). `deferred`: certainly not
 * taken, may be tried again (no connection, no sign-in, 4xx). `unknown`: the connection broke after the letter was handed over,
 * nobody knows; never tried again by itself.
 */
export type MailOutcome =
  { state: 'sent'; response: string } | ({ state: 'refused' | 'deferred' | 'unknown' } & MailFailure);

/** Hands letters to one server over kept connections. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailOutcome>;
  /** Connects and signs in without sending; `null` when all is well, else what went wrong. */
  verify(): Promise<MailFailure | null>;
  close(): void;
}
