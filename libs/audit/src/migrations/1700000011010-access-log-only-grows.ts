import { appendOnly } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccessLogOnlyGrows1700000011010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await appendOnly(runner, 'access_log');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger append_only on access_log');
  }
}
