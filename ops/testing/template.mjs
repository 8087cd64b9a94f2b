import { join } from 'node:path';
import { Client } from 'pg';
import { build } from '../build/build.mjs';
import { PlainError } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { withDatabase } from './servers.mjs';

/**
 * Makes a database with all migrations, from which each test file clones its own. Nobody may connect to it: a connection would
 * block the cloning.
 * @param {string} adminUrl
 * @param {string} name
 */
export async function makeTemplate(adminUrl, name) {
  await build({ only: 'server' });
  await dropTemplate(adminUrl, name);
  await query(adminUrl, `create database "${name}"`);
  const env = { ...process.env, DATABASE_URL: withDatabase(adminUrl, name) };
  const { code, output } = await run(process.execPath, [join(ROOT, 'apps/api/dist/migrate.js')], { env, cwd: ROOT });
  if (code !== 0) throw new PlainError(`The migrations do not run on an empty database:\n${output.trim()}`);
  await query(adminUrl, `alter database "${name}" with allow_connections false`);
}

/** @param {string} adminUrl @param {string} name */
export const dropTemplate = (adminUrl, name) => query(adminUrl, `drop database if exists "${name}" with (force)`);

/** @param {string} url @param {string} sql */
async function query(url, sql) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
