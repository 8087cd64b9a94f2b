import { outcomeOf, type SmtpError } from './smtp-outcome';

const error = (fields: Partial<SmtpError>): SmtpError => Object.assign(new Error('it failed'), fields);
const before = { ready: false, handedOver: false };
const early = { ready: true, handedOver: false };
const late = { ready: true, handedOver: true };

it.each([
  ['no connection', error({ code: 'ESOCKET', command: 'CONN' }), before, 'deferred', 'connect'],
  [
    'a socket lost before the letter was whole',
    error({ code: 'ECONNECTION', command: 'CONN' }),
    early,
    'deferred',
    'conversation',
  ],
  [
    'a socket lost after it, reported the same way',
    error({ code: 'ECONNECTION', command: 'CONN' }),
    late,
    'unknown',
    'data',
  ],
  ['silence after it', error({ code: 'ETIMEDOUT', command: 'CONN' }), late, 'unknown', 'data'],
  ['a wrong password', error({ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }), early, 'deferred', 'auth'],
  [
    'a sender that may not',
    error({ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }),
    early,
    'deferred',
    'sender',
  ],
  [
    'no such person',
    error({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }),
    early,
    'refused',
    'recipient',
  ],
  [
    'a full mailbox',
    error({ code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }),
    early,
    'deferred',
    'recipient',
  ],
  [
    'a letter that is not wanted',
    error({ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }),
    late,
    'refused',
    'data',
  ],
  [
    'a letter to be sent later',
    error({ code: 'EMESSAGE', responseCode: 451, command: 'DATA' }),
    late,
    'deferred',
    'data',
  ],
  [
    'a server that closes for the night',
    error({ code: 'ECONNECTION', responseCode: 421, command: 'CONN' }),
    late,
    'deferred',
    'data',
  ],
  [
    'an answer nobody understands',
    error({ code: 'EMESSAGE', responseCode: 354, command: 'DATA' }),
    late,
    'unknown',
    'data',
  ],
  [
    'a greeting that says no',
    error({ code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }),
    before,
    'deferred',
    'connect',
  ],
] as const)('%s', (_, failure, progress, state, stage) => {
  expect(outcomeOf(failure, progress)).toMatchObject({ state, stage });
});
