import { connect, createServer } from 'node:net';
import { bindMessage, dataRow, messages, parseMessage, rowDescription, text } from './wire.mjs';

/**
 * @typedef {object} Statement as it went over the wire
 * @property {string} sql
 * @property {Array<string | Buffer | null>} values
 * @property {number} wave statements of one wave were sent without waiting for each other
 * @property {string[]} columns
 * @property {Array<Array<string | null>>} rows
 */

/**
 * Stands between a program and PostgreSQL and writes down every statement with its values. Needs no server setting and sees exactly
 * what the program sends, transactions included.
 * @param {string} databaseUrl
 */
export async function startProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  /** @type {Statement[] | null} */
  let record = null;
  let inFlight = 0;
  let wave = 0;
  const recorder = {
    began: (/** @type {Statement} */ statement) => {
      if (inFlight === 0) wave += 1;
      inFlight += 1;
      statement.wave = wave;
      if (record && !isBackground(statement.sql)) record.push(statement);
    },
    ended: () => (inFlight -= 1),
  };
  const server = createServer((client) => {
    client.setNoDelay(true);
    const upstream = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    readAlong(client, upstream, recorder);
    client.pipe(upstream).pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ])
      one.on('error', () => other.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const url = new URL(databaseUrl);
  url.port = String(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
  return {
    url: url.toString(),
    begin: () => (record = []),
    /** @returns {Statement[]} */
    take: () => {
      const taken = record ?? [];
      record = null;
      return taken;
    },
    quiet: () => inFlight === 0,
    stop: () => server.close(),
  };
}

/** The note that a session was used is written once a minute, beside the request. @param {string} sql */
const isBackground = (sql) => /^\s*update (session|api_key) set last_/.test(sql);

/**
 * @param {import('node:net').Socket} client @param {import('node:net').Socket} upstream
 * @param {{ began: (statement: Statement) => void, ended: () => void }} recorder
 */
function readAlong(client, upstream, recorder) {
  /** @type {Map<string, string>} */
  const prepared = new Map();
  /** @type {Statement | null} */
  let current = null;
  let heard = true;
  const begin = (/** @type {string} */ sql, /** @type {Statement['values']} */ values) => {
    if (!heard) return;
    current = { sql, values, wave: 0, columns: [], rows: [] };
    recorder.began(current);
  };
  client.on(
    'data',
    messages((letter, body) => {
      // Only the pool of the programs; listeners and heartbeats have names of their own.
      if (letter === 'startup') heard = body.includes('application_name\0atrium\0');
      else if (letter === 'Q') begin(text(body, 0)[0], []);
      else if (letter === 'P') prepared.set(parseMessage(body).name, parseMessage(body).sql);
      else if (letter === 'B') {
        const { name, values } = bindMessage(body);
        begin(prepared.get(name) ?? '', values);
      }
    }, true),
  );
  upstream.on(
    'data',
    messages((letter, body) => {
      if (!current) return;
      if (letter === 'T') current.columns = rowDescription(body);
      else if (letter === 'D' && current.rows.length < 200) current.rows.push(dataRow(body));
      else if (letter === 'Z') {
        current = null;
        recorder.ended();
      }
    }, false),
  );
}
