import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a search over all changes starts from; narrow, because every write pays for them (measured in ops/bench). */
export class FindingChanges1700000011030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index change_actor on change (actor_id, seq) where actor_id is not null');
    await runner.query('create index change_type on change (root_type, seq)');
    await runner.query('create index change_part on change (subject_id, seq) where subject_id <> root_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index change_part, change_type, change_actor');
  }
}
