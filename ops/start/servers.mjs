import { join } from 'node:path';
import { Client } from 'pg';
import { PlainError } from '../lib/plain-error.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { redisProblem } from '../services/redis-ping.mjs';
import { findRedis, startRedis } from '../services/redis.mjs';
import { checkSpace, openServices } from './data-dir.mjs';
import { say, step } from './progress.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings @typedef {import('./household.mjs').Household} Household */

/**
 * The database: the one named by DATABASE_URL, else our own below DATA_DIR.
 * @param {Settings} settings @param {Household} household
 * @returns {Promise<{ databaseUrl: string, migrationUrl: string }>} the address of the programs, and that of the owner, who migrates
 */
export async function bringUpDatabase({ databaseUrl, migrationUrl, dataDir }, household) {
  if (databaseUrl) return { databaseUrl, migrationUrl: migrationUrl ?? databaseUrl };
  checkSpace(dataDir, 200, 'PostgreSQL');
  const { services, remember } = openServices(dataDir);
  let address = { databaseUrl: '', migrationUrl: '' };
  await step('PostgreSQL', async () => {
    const postgres = await household.add({
      name: 'PostgreSQL',
      server: true,
      polite: 'SIGINT',
      patience: 60_000,
      start: async (onSpawn) => {
        const one = await startPostgres({
          dataDir: join(dataDir, 'postgres'),
          password: services.adminPassword,
          port: services.postgresPort,
          logFile: join(dataDir, 'logs/postgres.log'),
          say,
          onSpawn,
        });
        if (services.postgresPort !== one.port && address.databaseUrl)
          say(`PostgreSQL had to take another port: stop and start Atrium`);
        remember({ postgresPort: one.port });
        return one;
      },
    });
    const of = (/** @type {string} */ login) => `postgres://${login}@127.0.0.1:${postgres.port}/atrium`;
    address = {
      databaseUrl: of(`atrium_app:${services.programPassword}`),
      migrationUrl: of(`atrium:${services.appPassword}`),
    };
    await prepareDatabase(postgres.url('postgres'), services);
    return `version ${postgres.version}, port ${postgres.port}${postgres.created ? ', a new empty database' : ''}`;
  });
  return address;
}

/**
 * Two logins: `atrium` owns its database and nothing else, and migrates; `atrium_app`, as which API and worker work, owns nothing and can
 * only append to the logs.
 * @param {string} adminUrl @param {import('./data-dir.mjs').Services} services
 */
async function prepareDatabase(adminUrl, services) {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [name, password] of [
      ['atrium', services.appPassword],
      ['atrium_app', services.programPassword],
    ]) {
      const role = await client.query('select from pg_roles where rolname = $1', [name]);
      if (role.rowCount === 0)
        await client.query(`create role ${name} login password ${client.escapeLiteral(String(password))}`);
    }
    const database = await client.query(`select from pg_database where datname = 'atrium'`);
    if (database.rowCount === 0) await client.query('create database atrium owner atrium');
  } finally {
    await client.end();
  }
}

/** @param {string} address */
async function checkDatabase(address) {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const { host, pathname } = new URL(address);
    throw new PlainError(
      `The database of DATABASE_URL (${host}${pathname}) cannot be used: ${reason(cause)}; check the address, or leave DATABASE_URL out to get a database of Atrium's own.`,
      { cause },
    );
  }
}

/** @param {unknown} cause */
function reason(cause) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (cause);
  if (code === 'ECONNREFUSED') return 'nobody listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no such host';
  return message || code || String(cause);
}

/**
 * Redis: the one named by REDIS_URL, else our own.
 * @param {Settings} settings @param {Household} household
 * @returns {Promise<string>} its address
 */
export async function bringUpRedis({ redisUrl, dataDir }, household) {
  if (redisUrl) return redisUrl;
  const { services, remember } = openServices(dataDir);
  let address = '';
  await step('Redis', async () => {
    const redis = await household.add({
      name: 'Redis',
      server: true,
      start: async (onSpawn) => {
        const one = await startRedis({
          dir: join(dataDir, 'redis'),
          password: services.redisPassword,
          port: services.redisPort,
          logFile: join(dataDir, 'logs/redis.log'),
          say,
          onSpawn,
        });
        remember({ redisPort: one.port });
        return one;
      },
    });
    address = redis.url;
    return `port ${redis.port}`;
  });
  return address;
}

/** Asked before anything is built, so that the sentence comes at once. @param {Settings} settings */
export async function checkServers({ databaseUrl, migrationUrl, redisUrl }) {
  // With an owner's address the login of the application may not be there yet: the migration makes it.
  const asked = migrationUrl ?? databaseUrl;
  if (databaseUrl && asked) await step('The database of DATABASE_URL answers', () => checkDatabase(asked));
  if (redisUrl) await step('The Redis of REDIS_URL answers', () => checkRedis(redisUrl));
  else await findRedis(say);
}

/** @param {string} address */
async function checkRedis(address) {
  const problem = await redisProblem(address);
  if (!problem) return;
  throw new PlainError(
    `The Redis of REDIS_URL (${new URL(address).host}) cannot be used: ${problem}; check the address, or leave REDIS_URL out to get a Redis of Atrium's own.`,
  );
}
