import { QueryRunner } from 'typeorm';

/**
 * Makes a table a log: rows can be added and never changed or removed, not even by the owner without switching the trigger off. The
 * application's role loses the right to as well (`openToApplication`). Call it in the migration that makes the table.
 */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (!/^[a-z_][a-z0-9_]*$/.test(table)) throw new Error(`Not an identifier: ${table}`);
  await runner.query(`drop trigger if exists append_only on "${table}"`);
  await runner.query(
    `create trigger append_only before update or delete or truncate on "${table}" for each statement execute function refuse_change_of_log()`,
  );
}

export const REFUSE_CHANGE_OF_LOG = `
create or replace function refuse_change_of_log() returns trigger language plpgsql as
  $fn$ begin raise exception 'Table % is a log: rows are only added to it.', tg_table_name using errcode = 'insufficient_privilege'; end $fn$`;
