import { Client } from 'pg';

describe('the set-up of the tests', () => {
  it('offers a migrated template to clone', async () => {
    const admin = new Client({ connectionString: process.env.ATRIUM_TEST_ADMIN_URL });
    await admin.connect();
    const name = `clone_${process.pid}`;
    await admin.query(`create database "${name}" template "${process.env.ATRIUM_TEST_TEMPLATE}"`);
    const url = new URL(process.env.ATRIUM_TEST_ADMIN_URL);
    url.pathname = `/${name}`;
    const clone = new Client({ connectionString: url.toString() });
    await clone.connect();
    const { rows } = await clone.query('select count(*)::int as done from schema_migration');
    await clone.end();
    await admin.query(`drop database "${name}" with (force)`);
    await admin.end();
    expect(rows[0].done).toBeGreaterThan(0);
  });

  it('makes PostgreSQL search Cyrillic text', async () => {
    const admin = new Client({ connectionString: process.env.ATRIUM_TEST_ADMIN_URL });
    await admin.connect();
    const { rows } = await admin.query(
      `select lower('ИВАНОВ') as lower, 'a' < 'б' as latin_first, datlocprovider from pg_database where datname = 'postgres'`,
    );
    await admin.end();
    expect(rows[0]).toEqual({ lower: 'иванов', latin_first: true, datlocprovider: 'i' });
  });
});
