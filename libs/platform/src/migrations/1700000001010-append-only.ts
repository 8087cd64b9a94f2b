import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, REFUSE_CHANGE_OF_LOG } from '../database/append-only';

/** The change log can only be appended to, and only its triggers do it. */
export class AppendOnly1700000001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_CHANGE_OF_LOG);
    await appendOnly(runner, 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger append_only on change');
    await runner.query('drop function refuse_change_of_log()');
  }
}
