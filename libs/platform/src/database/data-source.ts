import pg from 'pg';
import { DataSource, DataSourceOptions } from 'typeorm';
import { configurePostgresTypes } from './postgres-types';

type MigrationClass = DataSourceOptions['migrations'];
type EntityClass = DataSourceOptions['entities'];

/** One way to connect, for the API, the worker, the migration command and tests. */
export function dataSourceOptions(
  databaseUrl: string,
  poolSize: number,
  parts: { entities?: EntityClass; migrations?: MigrationClass; role?: string | null } = {},
): DataSourceOptions {
  configurePostgresTypes();
  return {
    type: 'postgres',
    driver: pg,
    url: databaseUrl,
    poolSize,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    entities: parts.entities ?? [],
    migrations: parts.migrations ?? [],
    applicationName: 'atrium',
    extra: {
      options: `-c timezone=UTC${parts.role ? ` -c role=${parts.role}` : ''}`,
      connectionTimeoutMillis: 10_000,
    },
  };
}

/** The pg pool that TypeORM manages: one pool for entities and for prepared reads. */
export function poolOf(dataSource: DataSource): pg.Pool {
  const driver = dataSource.driver as unknown as { master: pg.Pool };
  return driver.master;
}
