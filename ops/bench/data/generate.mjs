import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashFiles } from '../../lib/files.mjs';
import { ROOT } from '../../lib/root.mjs';
import { migrate, startApi } from '../run/programs.mjs';
import { withClient } from '../run/servers.mjs';
import { createChanges } from './changes.mjs';
import { createCustomers } from './customers.mjs';
import { createDeals } from './deals.mjs';
import { createHelpers, withoutIndexes } from './helpers.mjs';
import { createPeople, createSessions } from './people.mjs';

const PEOPLE = ['customer', 'contact_point', 'address', 'relationship'];
const SALES = ['deal', 'deal_product', 'deal_stage_entry'];

/**
 * A database of so many customers, made when it is not there or was made by an older generator or for an older schema.
 * @param {import('../run/servers.mjs').Servers} servers @param {number} size @param {(line: string) => void} say @returns {Promise<string>} its address
 */
export async function database(servers, size, say) {
  const name = `bench_${size}`;
  const url = servers.databaseUrl(name);
  const mark = generation();
  const made = await withClient(servers.adminUrl, async (admin) => {
    const { rows } = await admin.query(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
      [name],
    );
    if (rows[0]?.mark === mark) return true;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    return false;
  });
  if (!made) {
    const started = performance.now();
    await migrate(servers, url);
    await withClient(url, (client) => fill(client, size, say));
    await settle(servers, url);
    await withClient(servers.adminUrl, (admin) => admin.query(`comment on database ${name} is '${mark}'`));
    say(`${size.toLocaleString('en')} customers made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  await withClient(url, createSessions);
  return url;
}

/** @param {import('pg').Client} client @param {number} size @param {(line: string) => void} say */
async function fill(client, size, say) {
  await client.query(
    `set maintenance_work_mem = '512MB'; set work_mem = '128MB'; set max_parallel_maintenance_workers = 2`,
  );
  await createHelpers(client);
  await createPeople(client);
  say(`Customers, contact points, addresses, relationships …`);
  await withoutIndexes(client, PEOPLE, () => createCustomers(client, size));
  say('What search reads …');
  await client.query('analyze');
  await withoutIndexes(client, ['customer_search'], async () => {
    await client.query('select customer_search_refresh(null)');
  });
  say('Deals and changes …');
  await withoutIndexes(client, ['change'], async () => {
    await createChanges(client);
    await withoutIndexes(client, SALES, () => createDeals(client, size));
  });
  await client.query('vacuum (analyze)');
}

/** The first start writes what a new installation gets (rights of the roles). @param {import('../run/servers.mjs').Servers} servers @param {string} url */
async function settle(servers, url) {
  const api = await startApi(servers, url);
  await api.stop();
  await withClient(url, (client) => client.query('checkpoint'));
}

/** Changes with the generator and with the schema. */
function generation() {
  const here = dirname(fileURLToPath(import.meta.url));
  const folders = [here, ...readdirSync(join(ROOT, 'libs')).map((lib) => join(ROOT, 'libs', lib, 'src/migrations'))];
  return hashFiles(folders.flatMap(filesOf)).slice(0, 16);
}

/** @param {string} folder */
function filesOf(folder) {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return []; // a module without migrations
  }
}
