import { parseTriggerFunction, trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Logs of deleted rows hold the whole row from now on, so that it can come back as it was. Functions of tables that were tracked before
 * are generated anew, with what they already say of themselves.
 */
export class WholeRows1700000011020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = (await runner.query(
      `select proname as name, prosrc as source from pg_proc
       where pronamespace = current_schema()::regnamespace and proname like 'change\\_of\\_%' and prosrc not like '%$row%'`,
    )) as Array<{ name: string; source: string }>;
    for (const { name, source } of functions) {
      const found = parseTriggerFunction(name, source);
      if (!found) continue;
      const logged = new Set(found.columns.map((column) => column.name));
      const columns = (await runner.query(
        `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1`,
        [found.table],
      )) as Array<{ name: string }>;
      await trackChanges(runner, {
        table: found.table,
        subjectType: found.subjectType,
        root: found.floating ?? (found.rootColumn ? { type: found.rootType, column: found.rootColumn } : undefined),
        ignore: columns.map((column) => column.name).filter((column) => !logged.has(column)),
      });
    }
  }

  /** What was written more of stays readable. */
  async down(): Promise<void> {}
}
