import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { entities } from '../src/schema';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@atrium/platform';

describe('tables of customers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp([]);
  });
  afterAll(() => app.close());

  it('are what the entities say', async () => {
    const dataSource = new DataSource(dataSourceOptions(app.config.databaseUrl, 2, { entities }));
    await dataSource.initialize();
    try {
      const difference = await dataSource.driver.createSchemaBuilder().log();
      const statements = difference.upQueries.map((query) => query.query);
      // What belongs to the database alone: indexes, checks and foreign keys of the migrations.
      expect(
        statements.filter(
          (sql) => /add|alter column|drop column|create table/i.test(sql) && !/drop (index|constraint)/i.test(sql),
        ),
      ).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });
});
