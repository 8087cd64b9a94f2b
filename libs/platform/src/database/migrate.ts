import { DataSource, DataSourceOptions } from 'typeorm';
import { applicationLogin, openToApplication } from './application-role';
import { dataSourceOptions } from './data-source';

export type MigrationList = Extract<DataSourceOptions['migrations'], unknown[]>;

/** One number for "somebody migrates this database now". */
const MIGRATION_LOCK = 7_219_443_001;

/** The name under which TypeORM records a migration class. */
export function migrationNames(migrations: MigrationList): string[] {
  return migrations.map((migration) => (typeof migration === 'function' ? migration.name : String(migration)));
}

/**
 * Brings the database to this program's schema. Safe to call from several processes at once: one works, the others wait.
 * At the end the application's role gets its rights: the login of `applicationUrl`, or without one a role to step down to.
 * @returns the names of the migrations that were run.
 */
export async function migrate(
  databaseUrl: string,
  migrations: MigrationList,
  applicationUrl = databaseUrl,
): Promise<string[]> {
  const dataSource = new DataSource(dataSourceOptions(databaseUrl, 4, { migrations }));
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await checkDatabase(dataSource);
    const done = await dataSource.runMigrations();
    await openToApplication(dataSource, applicationLogin(applicationUrl, databaseUrl));
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

/** Refuses a database in which search would silently find nothing, or whose program is newer than this one. */
async function checkDatabase(dataSource: DataSource): Promise<void> {
  const [version] = await dataSource.query<Array<{ n: number }>>(`select current_setting('server_version_num')::int n`);
  if ((version?.n ?? 0) < 150_000) throw new Error('Atrium needs PostgreSQL 15 or newer.');
  const [encoding] = await dataSource.query<Array<{ e: string }>>(
    'select pg_encoding_to_char(encoding) e from pg_database where datname = current_database()',
  );
  if (encoding?.e !== 'UTF8') throw new Error('The database must be created with encoding UTF8.');
  await dataSource.query('create extension if not exists pg_trgm');
  await dataSource.query('create extension if not exists unaccent');
  const [fold] = await dataSource.query<Array<{ n: number }>>(`select cardinality(show_trgm('Иванов')) n`);
  if (!fold?.n)
    throw new Error(
      'This database cannot search Cyrillic text: create it with a UTF-8 locale, for example locale C.UTF-8 with ICU "und".',
    );
}
