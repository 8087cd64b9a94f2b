import { randomBytes } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import pg from 'pg';
import request from 'supertest';
import { migrate } from '../src/database/migrate';
import { createTestDatabase, startTestApp, type TestApp, type TestDatabase } from '../src/testing';

const DENIED = /permission denied|must be owner|is a log/;

let database: TestDatabase;
let t: TestApp;
let app: pg.Client;
const login = `app_${randomBytes(5).toString('hex')}`;

@Controller('v1/nothing')
class Nothing {}

@Module({ controllers: [Nothing] })
class NothingModule {}

beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(database.url);
  url.username = login;
  url.password = 'a-pass word';
  await migrate(database.url, [], url.toString());
  app = new pg.Client({ connectionString: url.toString() });
  await app.connect();
  t = await startTestApp([NothingModule], { database, env: { DATABASE_URL: url.toString() } });
  await t.sql(`insert into team (name) values ('One')`);
});
afterAll(async () => {
  await app?.end();
  await t.sql(`drop owned by ${login}`);
  await t.close();
});

describe('the login of the application', () => {
  it('reads and writes business tables, and its writes are logged', async () => {
    await app.query(`insert into team (name) values ('Two')`);
    await app.query(`update team set name = 'Two and a half' where name = 'Two'`);
    const { rows } = await app.query(
      `select operation, after from change where subject_type = 'team' order by seq desc limit 1`,
    );
    expect(rows).toEqual([{ operation: 'update', after: { name: 'Two and a half' } }]);
  });

  it.each([
    ['change a log', `update change set actor_id = null`],
    ['delete from a log', `delete from change`],
    ['empty a log', `truncate change`],
    [
      'write a change itself',
      `insert into change (actor_type, source, subject_type, subject_id, root_type, root_id, operation) values ('user', 'web', 'team', uuid_v7(), 'team', uuid_v7(), 'insert')`,
    ],
    ['change the access log', `update access_log set kind = 'x'`],
    ['delete from the access log', `delete from access_log`],
    ['switch the log of a table off', `alter table team disable trigger change_team_update`],
    ['drop the trigger', `drop trigger change_team_update on team`],
    [
      'replace the function that writes',
      `create or replace function change_of_team() returns trigger language plpgsql as $$ begin return null; end $$`,
    ],
    ['play replica', `set session_replication_role = replica`],
    ['pretend a migration', `insert into schema_migration (timestamp, name) values (1, 'X')`],
    ['become the owner', `set role postgres`],
    ['empty a business table', `truncate team cascade`],
  ])('cannot %s', async (_, sql) => {
    await expect(app.query(sql)).rejects.toThrow(DENIED);
  });

  it('cannot write the log through a table of its own', async () => {
    await app.query(`create temp table mine (id uuid, name text, parent_id uuid)`);
    await expect(
      app.query(
        `create trigger t after insert on mine referencing new table as new_rows for each statement execute function change_of_team()`,
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('cannot catch what belongs into the log with a temporary table of the same name', async () => {
    await app.query(`create temp table change (like public.change including defaults)`);
    await app.query(`update team set name = 'Hidden' where name = 'One'`);
    const [last] = await t.sql<{ after: unknown }>('select after from public.change order by seq desc limit 1');
    expect(last?.after).toEqual({ name: 'Hidden' });
  });

  it('writes the access log, but cannot say when or in which order', async () => {
    await app.query(`insert into access_log (kind, actor_type, source) values ('export', 'system', 'system')`);
    await expect(
      app.query(`insert into access_log (at, kind, actor_type, source) values (now(), 'x', 'system', 'x')`),
    ).rejects.toThrow(DENIED);
  });

  it('gets its rights to tables that come later, and no more', async () => {
    await t.sql('create table later (id uuid primary key default uuid_v7(), name text)');
    await app.query(`insert into later (name) values ('x')`);
    await app.query(`delete from later`);
    await expect(app.query('truncate later')).rejects.toThrow(DENIED);
  });

  it('is what health calls the strong form', async () => {
    const { body } = await request(t.server).get('/api/health');
    expect(body).toMatchObject({ logProtection: 'login' });
  });
});

describe("with the owner's login alone", () => {
  it('the application steps down to a role that cannot change logs', async () => {
    const weak = await startTestApp([NothingModule]);
    try {
      await expect(weak.unitOfWork.query('delete from change')).rejects.toThrow(DENIED);
      await expect(weak.unitOfWork.query('update access_log set kind = kind')).rejects.toThrow(DENIED);
      const { body } = await request(weak.server).get('/api/health');
      expect(body).toMatchObject({ logProtection: 'role' });
      await expect(weak.sql('delete from change')).rejects.toThrow(/is a log/);
    } finally {
      await weak.close();
    }
  });
});
