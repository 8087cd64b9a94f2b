import type { MailFailure, MailOutcome, MailStage } from './mail';

/** What nodemailer's connection says when something fails. */
export interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** How far the letter had come when it failed. */
export interface Progress {
  /** The connection stood and was signed in. */
  ready: boolean;
  /** The last byte of the letter, and so the dot that ends it, was given to the socket. */
  handedOver: boolean;
}

const COMMANDS: [string, MailStage][] = [
  ['AUTH', 'auth'],
  ['MAIL FROM', 'sender'],
  ['RCPT TO', 'recipient'],
  ['DATA', 'data'],
];

function stageOf(error: SmtpError, progress: Progress): MailStage {
  if (error.code === 'EAUTH') return 'auth';
  const named = COMMANDS.find(([command]) => error.command?.startsWith(command));
  if (named) return named[1];
  if (progress.handedOver) return 'data';
  return progress.ready ? 'conversation' : 'connect';
}

export function failureOf(error: SmtpError, progress: Progress): MailFailure {
  const code = String(error.responseCode || error.code || 'error');
  return { stage: stageOf(error, progress), code, response: (error.response ?? error.message).trim().slice(0, 500) };
}

/**
 * Certain is only what the server answered, and what failed before the whole letter was handed over: a server takes nothing before
 * the final dot. Everything else is unknown, whatever nodemailer calls it (a socket lost while waiting for the answer is reported
 * exactly like one lost before the greeting).
 */
export function outcomeOf(error: SmtpError, progress: Progress): MailOutcome {
  const failure = failureOf(error, progress);
  const code = error.responseCode ?? 0;
  if (code >= 500 && code < 600) {
    const aboutThisLetter = failure.stage === 'recipient' || failure.stage === 'data';
    return { state: aboutThisLetter ? 'refused' : 'deferred', ...failure };
  }
  if (code >= 400 && code < 500) return { state: 'deferred', ...failure };
  return { state: progress.handedOver ? 'unknown' : 'deferred', ...failure };
}
