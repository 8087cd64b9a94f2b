import 'reflect-metadata';
import { migrate } from '@atrium/platform/schema';
import { migrations } from './modules';

/**
 * The explicit step that brings the database to this program's schema. Prints what it did. DATABASE_MIGRATION_URL is the owner's address;
 * the login of DATABASE_URL then gets no more rights than the application needs.
 */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; it must say where the database is.');
  const done = await migrate(process.env.DATABASE_MIGRATION_URL || url, migrations, url);
  process.stdout.write(done.length ? `Migrated: ${done.join(', ')}\n` : 'The database is up to date.\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`The database could not be migrated: ${(error as Error).message}\n`);
  process.exit(1);
});
