import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { simpleParser, type ParsedMail } from 'mailparser';

/** A mail server on loopback that keeps what it takes. */
export interface TestMailServer {
  port: number;
  /** Letters in the order of their arrival. */
  letters: { to: string; mail: ParsedMail }[];
  /** How often each address has been delivered to. */
  counts: Map<string, number>;
  close(): Promise<void>;
}

/** `refuse` and `later` say of an address what the server answers to it. `parse: false` only counts. */
export async function startMailServer(
  over: SMTPServerOptions & { parse?: boolean; refuse?: (to: string) => string | null } = {},
): Promise<TestMailServer> {
  const { parse = true, refuse = () => null, ...options } = over;
  const letters: TestMailServer['letters'] = [];
  const counts = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      const answer = refuse(address);
      done(
        answer ? Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }) : undefined,
      );
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const take = () => {
        counts.set(to, (counts.get(to) ?? 0) + 1);
        done();
      };
      if (!parse) {
        stream.on('end', take);
        stream.resume();
        return;
      }
      simpleParser(stream, (_, mail) => {
        letters.push({ to, mail });
        take();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    letters,
    counts,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
