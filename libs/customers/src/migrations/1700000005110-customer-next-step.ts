import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be done next with a customer; like the last contact it is worked out from elsewhere, so the history leaves it out. */
export class CustomerNextStep1700000005110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await trackChanges(runner, {
      table: 'customer',
      subjectType: 'customer',
      ignore: ['team_id', 'last_contact_at', 'next_step', 'next_step_at', 'next_step_on', 'deleted_by'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index customer_quiet, customer_owner_quiet, customer_last_contact, customer_next_step');
    await runner.query(
      'alter table customer drop column next_step, drop column next_step_at, drop column next_step_on',
    );
    await trackChanges(runner, {
      table: 'customer',
      subjectType: 'customer',
      ignore: ['team_id', 'last_contact_at', 'deleted_by'],
    });
  }
}

const COLUMNS = `
alter table customer add column next_step text, add column next_step_at timestamptz, add column next_step_on date;
comment on column customer.last_contact_at is 'Kept by tasks, from activities with the customer and its deals.';
comment on column customer.next_step is 'Kept by tasks: the earliest open task that is the next step.';
comment on column customer.next_step_on is 'When the next step is due on a day; next_step_at is then the end of that day.';
create index customer_last_contact on customer (last_contact_at, id) where deleted_at is null and last_contact_at is not null;
create index customer_next_step on customer (next_step_at, id) where deleted_at is null and next_step_at is not null;
create index customer_quiet on customer ((coalesce(last_contact_at, created_at)), id) where deleted_at is null;
create index customer_owner_quiet on customer (owner_id, (coalesce(last_contact_at, created_at)), id) where deleted_at is null`;
