import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports see activities as far as the reader sees what they are about: the view says what that is. */
export class ActivityReport1700000007200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view report_activity as
select a.id, a.kind, a.outcome, a.counts_as_contact, a.happened_at, a.owner_id, a.team_id, a.customer_id, a.deal_id, a.duration_minutes,
  a.subject_type, a.subject_id
from activity a where a.deleted_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view report_activity');
    await runner.query(`
create view report_activity as
select a.id, a.kind, a.outcome, a.counts_as_contact, a.happened_at, a.owner_id, a.team_id, a.customer_id, a.deal_id, a.duration_minutes
from activity a where a.deleted_at is null`);
  }
}
