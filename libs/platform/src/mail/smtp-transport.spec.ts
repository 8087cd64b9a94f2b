import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailTransport, OutgoingMail, SmtpServer } from './mail';
import { smtpTransport } from './smtp-transport';

const letter = (to = 'ann@example.com'): OutgoingMail => ({
  from: { name: 'Sales', address: 'sales@acme.example' },
  to: { address: to },
  subject: 'Привет',
  text: 'Hello',
  html: '<p>Hello</p>',
  messageId: `${Math.random()}@acme.example`,
});

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

const on = (port: number, over: Partial<SmtpServer> = {}): SmtpServer => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  mayBePrivate: true,
  ...over,
});

function transport(server: SmtpServer, connections = 1): MailTransport {
  const made = smtpTransport(server, connections, { connect: 400, greeting: 400, silence: 400 });
  closers.push(() => made.close());
  return made;
}

/** A well-behaved server that counts, unless told otherwise. */
async function server(
  options: SMTPServerOptions = {},
): Promise<{ port: number; taken: string[]; connections: () => number }> {
  const taken: string[] = [];
  let connections = 0;
  const made = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_, done) => {
      connections++;
      done();
    },
    onData(stream, session, done) {
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
      stream.resume();
    },
    ...options,
  });
  made.on('error', () => undefined);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  closers.push(() => made.close());
  return { port: (made.server.address() as AddressInfo).port, taken, connections: () => connections };
}

/** A server that follows a script: what it answers, or `hang up` or silence, at each step. */
async function nasty(
  script: Partial<Record<'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'dot', string>>,
): Promise<{ port: number; dots: () => number }> {
  let dots = 0;
  const usual = {
    greeting: '220 hello',
    EHLO: '250 nasty',
    MAIL: '250 ok',
    RCPT: '250 ok',
    DATA: '354 go on',
    dot: '250 taken',
  };
  const say = (socket: Socket, step: keyof typeof usual) => {
    const line = script[step] ?? usual[step];
    if (line === 'hang up') socket.destroy();
    else if (line !== 'silence') socket.write(`${line}\r\n`);
  };
  const made: Server = createServer((socket) => {
    let data = false;
    let text = '';
    socket.on('error', () => undefined);
    say(socket, 'greeting');
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n')) {
        const line = text.slice(0, at);
        text = text.slice(at + 2);
        if (data && line === '.') {
          data = false;
          dots++;
          say(socket, 'dot');
        } else if (!data) {
          const step = line.slice(0, 4).toUpperCase();
          if (step === 'DATA') data = !script.DATA;
          if (step === 'RSET') socket.write('250 ok\r\n');
          else say(socket, step as 'EHLO');
        }
      }
    });
  });
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  closers.push(() => made.close());
  return { port: (made.address() as AddressInfo).port, dots: () => dots };
}

it('hands letters over, many on one connection', async () => {
  const { port, taken, connections } = await server();
  const mail = transport(on(port), 2);
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => mail.send(letter(`p${n}@example.com`))));
  expect(outcomes.every(({ state }) => state === 'sent')).toBe(true);
  expect(new Set(taken).size).toBe(20);
  expect(connections()).toBe(2);
});

it.each([
  ['hangs up before the greeting', { greeting: 'hang up' }, 'deferred', 'connect'],
  ['never greets', { greeting: 'silence' }, 'deferred', 'connect'],
  ['greets with a refusal', { greeting: '554 no' }, 'deferred', 'connect'],
  ['is too busy to greet', { greeting: '421 busy' }, 'deferred', 'connect'],
  ['refuses the sender', { MAIL: '550 who are you' }, 'deferred', 'sender'],
  ['defers the sender', { MAIL: '451 later' }, 'deferred', 'sender'],
  ['hangs up at the sender', { MAIL: 'hang up' }, 'deferred', 'conversation'],
  ['refuses the recipient', { RCPT: '550 5.1.1 no such user' }, 'refused', 'recipient'],
  ['defers the recipient', { RCPT: '450 greylisted' }, 'deferred', 'recipient'],
  ['is silent at the recipient', { RCPT: 'silence' }, 'deferred', 'conversation'],
  ['refuses DATA', { DATA: '554 no valid recipients' }, 'refused', 'data'],
  ['defers DATA', { DATA: '451 later' }, 'deferred', 'data'],
  ['hangs up at DATA', { DATA: 'hang up' }, 'deferred', 'conversation'],
  ['refuses the letter', { dot: '554 spam' }, 'refused', 'data'],
  ['defers the letter', { dot: '451 later' }, 'deferred', 'data'],
  ['closes with 421 after the letter', { dot: '421 shutting down' }, 'deferred', 'data'],
  ['hangs up after the letter', { dot: 'hang up' }, 'unknown', 'data'],
  ['is silent after the letter', { dot: 'silence' }, 'unknown', 'data'],
] as const)('a server that %s', async (_, script, state, stage) => {
  const { port, dots } = await nasty(script);
  const outcome = await transport(on(port)).send(letter());
  expect(outcome).toMatchObject({ state, stage });
  expect(dots()).toBe('dot' in script ? 1 : 0);
});

it('goes on over the same connection after a refusal', async () => {
  const refuse = (address: { address: string }, _: unknown, done: (error?: Error) => void) =>
    done(
      address.address.startsWith('bad') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : undefined,
    );
  const { port, taken, connections } = await server({ onRcptTo: refuse });
  const mail = transport(on(port));
  const states = [];
  for (const to of ['a@x.example', 'bad@x.example', 'b@x.example']) states.push((await mail.send(letter(to))).state);
  expect(states).toEqual(['sent', 'refused', 'sent']);
  expect(taken).toEqual(['a@x.example', 'b@x.example']);
  expect(connections()).toBe(1);
});

it('sends over a new connection when the kept one was closed in between, once', async () => {
  const { port, taken, connections } = await server({ socketTimeout: 250 });
  const mail = transport(on(port));
  expect((await mail.send(letter('a@x.example'))).state).toBe('sent');
  await new Promise((resolve) => setTimeout(resolve, 370));
  expect((await mail.send(letter('b@x.example'))).state).toBe('sent');
  expect(taken).toEqual(['a@x.example', 'b@x.example']);
  expect(connections()).toBe(2);
});

it('says what is wrong with an account', async () => {
  const signIn: SMTPServerOptions = {
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'u' && password === 'right' ? done(null, { user: 'u' }) : done(new Error('Invalid login')),
  };
  const { port } = await server(signIn);
  expect(await transport(on(port, { user: 'u', password: 'right' })).verify()).toBeNull();
  expect(await transport(on(port, { user: 'u', password: 'wrong' })).verify()).toMatchObject({
    stage: 'auth',
    code: '535',
  });
  const plain = await server();
  expect(await transport(on(plain.port, { user: 'u', password: 'x' })).verify()).toMatchObject({
    stage: 'auth',
    code: 'EAUTH',
  });
  expect(await transport(on(plain.port, { security: 'starttls' })).verify()).toMatchObject({ stage: 'connect' });
  expect(await transport(on(plain.port, { security: 'tls' })).verify()).toMatchObject({ stage: 'connect' });
  expect(await transport(on(1)).verify()).toMatchObject({ stage: 'connect', code: 'ESOCKET' });
  expect(await transport(on(plain.port, { mayBePrivate: false })).verify()).toMatchObject({ code: 'private_host' });
  expect(await transport(on(plain.port, { host: 'localhost', mayBePrivate: undefined })).verify()).toMatchObject({
    code: 'private_host',
  });
});

it('does not let a name or a subject write headers', async () => {
  let text = '';
  const { port } = await server({
    onData(stream, _, done) {
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => done());
    },
  });
  const bad = 'x\r\nBcc: spy@evil.example';
  await transport(on(port)).send({ ...letter(), subject: bad, from: { name: bad, address: 'sales@acme.example' } });
  expect(text).not.toMatch(/^Bcc:/im);
});
