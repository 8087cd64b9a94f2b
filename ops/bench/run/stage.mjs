import pg from 'pg';
import { startRecorder } from '../capture/record.mjs';
import { startApi, startBare } from './programs.mjs';

/**
 * @typedef {object} Stage what a row is measured with
 * @property {import('./arguments.mjs').Options} options
 * @property {import('./servers.mjs').Servers} servers
 * @property {string} databaseUrl
 * @property {import('pg').Client} client
 * @property {import('./programs.mjs').Program} app
 * @property {Bare} bare
 * @property {import('../capture/record.mjs').Recorder} recorder
 * @property {() => Promise<Small>} small the same with 10,000 customers, made when first asked for
 *
 * @typedef {{ app: import('./programs.mjs').Program, client: import('pg').Client }} Small
 * @typedef {import('./programs.mjs').Program & { learn: (plans: { reads?: any[], writes?: any[] }) => Promise<void> }} Bare
 */

/**
 * Starts the programs that rows compare. Those that are not under load cost nothing but memory.
 * @param {import('./servers.mjs').Servers} servers @param {string} databaseUrl @param {import('./arguments.mjs').Options} options
 * @param {() => Promise<string>} smallDatabase address of the database of 10,000
 */
export async function setStage(servers, databaseUrl, options, smallDatabase) {
  const client = await connect(databaseUrl);
  const [app, bare, recorder] = [
    await startApi(servers, databaseUrl),
    await startBare(servers, databaseUrl),
    await startRecorder(servers, databaseUrl),
  ];
  /** @type {Promise<Small> | null} */
  let small = null;
  /** @type {Stage} */
  const stage = {
    options,
    servers,
    databaseUrl,
    client,
    app,
    bare: { ...bare, learn: (plans) => learn(bare.url, plans) },
    recorder,
    small: () => (small ??= smallStage(servers, smallDatabase)),
  };
  const strike = async () => {
    const other = await small;
    await Promise.all([app.stop(), bare.stop(), recorder.stop(), other?.app.stop()]);
    await Promise.all([client.end(), other?.client.end()]);
  };
  return { stage, strike };
}

/** @param {import('./servers.mjs').Servers} servers @param {() => Promise<string>} database @returns {Promise<Small>} */
async function smallStage(servers, database) {
  const url = await database();
  return { app: await startApi(servers, url), client: await connect(url) };
}

/** @param {string} connectionString */
async function connect(connectionString) {
  const client = new pg.Client({ connectionString, application_name: 'bench' });
  await client.connect();
  return client;
}

/** @param {string} url @param {{ reads?: any[], writes?: any[] }} plans */
async function learn(url, { reads = [], writes = [] }) {
  const response = await fetch(`${url}/plans`, { method: 'PUT', body: JSON.stringify({ reads, writes }) });
  if (!response.ok) throw new Error(`The bare server does not understand its plans: ${await response.text()}`);
}
