/** How a mail server is reached. */
export interface SmtpServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` required, `none` for servers on the same machine. */
  security: 'none' | 'starttls' | 'tls';
  user?: string;
  password?: string;
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
 * What is known after an attempt.
 * `sent`: the server took the letter. `refused`: it said no for good (5xx). `deferred`: certainly not taken, may be tried again
 * (no connection, 4xx). `unknown`: the connection broke after the letter was handed over, nobody knows; never tried again by itself.
 */
export type MailOutcome =
  { state: 'sent'; response: string } | { state: 'refused' | 'deferred' | 'unknown'; code: string; response: string };

/** Hands letters to one server over kept connections. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailOutcome>;
  /** Connects and signs in without sending; `null` when all is well, else what went wrong. */
  verify(): Promise<{ code: string; response: string } | null>;
  close(): void;
}
