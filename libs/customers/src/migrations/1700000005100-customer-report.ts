import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers publish for reports. */
export class CustomerReport1700000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view report_customer as
select c.id, c.kind, c.name, c.roles, c.owner_id, c.team_id, c.last_contact_at, c.created_at from customer c where c.deleted_at is null;
comment on view report_customer is 'Customers one works with, one row each.';
create index customer_contact on customer (owner_id, last_contact_at) include (team_id) where deleted_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view report_customer');
    await runner.query('drop index customer_contact');
  }
}
