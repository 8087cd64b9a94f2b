import { DataSource } from 'typeorm';
import type { TestApp } from '@atrium/platform/testing';
import { startWholeApp } from './whole-app';

interface DatabaseColumn {
  table_name: string;
  column_name: string;
  nullable: boolean;
  type: string;
}

let t: TestApp;
beforeAll(async () => {
  t = await startWholeApp();
});
afterAll(() => t.close());

/** Migrations are the truth; an entity that says otherwise would fail only on the day its column is used. */
describe('entities and migrations', () => {
  it('agree on every column: name, type, nullability', async () => {
    const rows = await t.sql<DatabaseColumn>(
      `select table_name, column_name, is_nullable = 'YES' as nullable,
         case data_type when 'ARRAY' then udt_name else data_type end as type
       from information_schema.columns where table_schema = 'public'`,
    );
    const database = new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
    const { entityMetadatas } = t.app.get(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(10);
    const problems = entityMetadatas.flatMap((entity) =>
      entity.columns.flatMap((column) => {
        const name = `${entity.tableName}.${column.databaseName}`;
        const found = database.get(name);
        if (!found) return [`${name}: not in the database`];
        if (found.nullable !== column.isNullable) return [`${name}: the database says nullable=${found.nullable}`];
        return [];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('log every business table: whoever has a version has change triggers', async () => {
    const untracked = await t.sql<{ table_name: string }>(
      `select c.table_name from information_schema.columns c
       where c.table_schema = 'public' and c.column_name = 'version'
         and not exists (select 1 from pg_trigger g where g.tgrelid = c.table_name::regclass and g.tgname like 'change_%_update')`,
    );
    expect(untracked).toEqual([]);
  });
});
