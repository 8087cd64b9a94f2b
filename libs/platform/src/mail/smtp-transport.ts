import { createTransport } from 'nodemailer';
import type { MailOutcome, MailTransport, OutgoingMail, SmtpServer } from './mail';

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** nodemailer's pool behind the outcomes that a ledger can be written from. */
export function smtpTransport(server: SmtpServer, connections = 1): MailTransport {
  const transport = createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: 1_000,
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    auth: server.user ? { user: server.user, pass: server.password ?? '' } : undefined,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (mail) =>
      transport.sendMail(messageOf(mail)).then(({ response }) => ({ state: 'sent', response }), outcomeOf),
    verify: () => transport.verify().then(() => null, explain),
    close: () => transport.close(),
  };
}

function messageOf(mail: OutgoingMail) {
  const address = ({ name, address }: { name?: string; address: string }) => ({ name: name ?? '', address });
  return {
    ...mail,
    from: address(mail.from),
    to: address(mail.to),
    replyTo: mail.replyTo && address(mail.replyTo),
    messageId: `<${mail.messageId}>`,
  };
}

const explain = (error: SmtpError) => ({
  code: String(error.responseCode ?? error.code ?? 'error'),
  response: (error.response ?? error.message).slice(0, 500),
});

/** Only an answer of the server, or a failure before the letter's text was sent, is certain. */
export function outcomeOf(error: SmtpError): MailOutcome {
  const said = explain(error);
  if (error.responseCode) return { ...said, state: error.responseCode >= 500 ? 'refused' : 'deferred' };
  const certain = ['ECONNREFUSED', 'EDNS', 'EAUTH', 'ETLS', 'EENVELOPE'].includes(error.code ?? '');
  const early = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO'].some((command) =>
    error.command?.startsWith(command),
  );
  return { ...said, state: certain || early ? 'deferred' : 'unknown' };
}
