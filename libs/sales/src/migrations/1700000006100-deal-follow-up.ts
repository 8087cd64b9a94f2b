import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DERIVED_OF_DEAL = ['team_id', 'stage_kind', 'stage_entered_at', 'touched_at', 'deleted_by'];

/** The last contact, next steps that are due on a day, and who moved a deal. */
export class DealFollowUp1700000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await trackChanges(runner, {
      table: 'deal',
      subjectType: 'deal',
      ignore: [...DERIVED_OF_DEAL, 'last_contact_at', 'next_step_on'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index deal_next_step, deal_last_contact, deal_without_step');
    await runner.query('alter table deal drop column last_contact_at, drop column next_step_on');
    await runner.query('alter table deal_stage_entry drop column entered_by');
    await trackChanges(runner, { table: 'deal', subjectType: 'deal', ignore: DERIVED_OF_DEAL });
  }
}

/** The default comes after the column: of what happened before, nobody knows who it was. */
const COLUMNS = `
alter table deal add column last_contact_at timestamptz, add column next_step_on date;
comment on column deal.last_contact_at is 'Kept by tasks, from activities with the deal.';
comment on column deal.next_step_on is 'When the next step is due on a day; next_step_at is then the end of that day.';
alter table deal_stage_entry add column entered_by uuid;
alter table deal_stage_entry alter column entered_by set default nullif(current_setting('atrium.actor_id', true), '')::uuid;
create index deal_next_step on deal (next_step_at, id) where deleted_at is null and next_step_at is not null;
create index deal_last_contact on deal (last_contact_at, id) where deleted_at is null and last_contact_at is not null;
create index deal_without_step on deal (owner_id, updated_at desc, id desc) where stage_kind = 'open' and deleted_at is null and next_step is null`;
