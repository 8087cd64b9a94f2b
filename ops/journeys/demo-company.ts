import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { freePort } from './ports';

export interface DemoCompany {
  base: string;
  /** What the mail server took, letters of mailings only: reminders to colleagues go through the same server. */
  letters: { to: string; text: string }[];
  /** Moves the clock by which Atrium says what is due. */
  moveClock(seconds: number): void;
  stop(): Promise<void>;
}

/** The fresh demo company in English, with a mail server of its own that keeps what it is given, and a clock that can be moved. */
export async function startDemoCompany(): Promise<DemoCompany> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atrium-week-'));
  const clockFile = join(dataDir, 'clock');
  const letters: DemoCompany['letters'] = [];
  const mail = mailServer(letters);
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  const port = await freePort();
  const { DATABASE_URL: _database, DATABASE_MIGRATION_URL: _owner, REDIS_URL: _redis, ...env } = process.env;
  const atrium = spawn(process.execPath, [join(__dirname, '../start.mjs'), '--demo', 'en'], {
    env: {
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      CLOCK_FILE: clockFile,
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'Oak & Line <hello@oakline.example>',
      MAIL_ALLOW_PRIVATE_HOSTS: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => atrium.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('seller1@demo.example')) resolve();
    };
    atrium.stdout.on('data', read);
    atrium.stderr.on('data', read);
    void ended.then(() => reject(new Error(`Atrium did not start:\n${output}`)));
  });
  return {
    base: `http://localhost:${port}`,
    letters,
    moveClock: (seconds) => writeFileSync(clockFile, String(Math.round(seconds))),
    stop: async () => {
      atrium.kill('SIGINT');
      await ended;
      await new Promise<void>((resolve) => mail.close(() => resolve()));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function mailServer(letters: DemoCompany['letters']): SMTPServer {
  const mail = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (/^List-Unsubscribe:/m.test(text)) letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
        done();
      });
    },
  });
  mail.on('error', () => undefined);
  return mail;
}
