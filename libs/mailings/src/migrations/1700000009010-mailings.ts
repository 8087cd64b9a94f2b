import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to many, the ledger of what became of each, and the addresses that get none. */
export class Mailings1700000009010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAILING);
    await runner.query(CLAIM);
    await runner.query(RECIPIENT);
    await runner.query(SUPPRESSION);
    await trackChanges(runner, {
      table: 'mailing',
      subjectType: 'mailing',
      ignore: ['team_id', 'deleted_by', 'counts', 'wait_until', 'trouble', 'link_base', 'api_key_id'],
    });
    await trackChanges(runner, {
      table: 'mailing_decision',
      subjectType: 'mailingDecision',
      root: { type: 'mailing', column: 'mailing_id' },
    });
    await trackChanges(runner, { table: 'mail_suppression', subjectType: 'mailSuppression' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mail_suppression', 'mailing_decision', 'mailing_recipient', 'mailing_claim', 'mailing'])
      await runner.query(`drop table ${table}`);
    for (const table of ['mail_suppression', 'mailing_decision', 'mailing'])
      await runner.query(`drop function change_of_${table}()`);
  }
}

const BOOKKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user`;

const MAILING = `
create table mailing (
  id uuid primary key default uuid_v7(),
  name text not null,
  subject text not null default '',
  body text not null default '',
  language text not null,
  sender_account_id uuid references sender_account,
  audience jsonb,
  state text not null default 'draft',
  link_base text,
  sent_by uuid references app_user,
  frozen_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  wait_until timestamptz,
  trouble jsonb,
  counts jsonb,
  owner_id uuid references app_user,
  team_id uuid references team on delete set null,
  deleted_at timestamptz,
  deleted_by uuid references app_user,
  ${BOOKKEEPING},
  constraint mailing_state check (state in ('draft', 'queued', 'sending', 'paused', 'done', 'cancelled')),
  constraint mailing_frozen check ((state = 'draft') = (frozen_at is null))
);
comment on column mailing.audience is 'Filters of the list of customers; null: nobody has been chosen yet.';
comment on column mailing.body is 'Cleaned HTML with {{fields}}; not changed once frozen_at is set, so it is what was sent.';
comment on column mailing.link_base is 'Address of this installation in the links of the letters.';
comment on column mailing.counts is 'Recipients by state, once nothing is left to send; before that they are counted.';
create index mailing_updated on mailing (updated_at desc, id desc) where deleted_at is null;
create index mailing_owner on mailing (owner_id, updated_at desc, id desc);
create index mailing_team on mailing (team_id, updated_at desc, id desc);
create index mailing_account on mailing (sender_account_id);
create index mailing_running on mailing (id) where state in ('queued', 'sending')`;

const CLAIM = `
create table mailing_claim (
  id uuid primary key default uuid_v7(),
  mailing_id uuid not null references mailing on delete cascade,
  alive_until timestamptz not null
);
comment on table mailing_claim is 'A run of a worker. What it left in "sending" when its time is over is unknown.';
create index mailing_claim_mailing on mailing_claim (mailing_id)`;

const RECIPIENT = `
create table mailing_recipient (
  id uuid primary key default uuid_v7(),
  mailing_id uuid not null references mailing on delete cascade,
  customer_id uuid not null references customer on delete cascade,
  address text,
  address_normalized text,
  name text,
  personal jsonb not null default '{}',
  state text not null,
  reason text,
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  claim_id uuid,
  message_id text,
  code text,
  response text,
  at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  constraint mailing_recipient_state
    check (state in ('queued', 'sending', 'sent', 'refused', 'unknown', 'excluded', 'cancelled')),
  constraint mailing_recipient_reason check ((state = 'excluded') = (reason is not null)),
  constraint mailing_recipient_address check (state = 'excluded' or (address_normalized is not null and message_id is not null))
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);
comment on column mailing_recipient.personal is 'Values of the fields at the moment of freezing.';
comment on column mailing_recipient.at is 'When it came into its state.';
create unique index mailing_recipient_once on mailing_recipient (mailing_id, address_normalized) where reason is null;
create index mailing_recipient_state on mailing_recipient (mailing_id, state, id);
create index mailing_recipient_due on mailing_recipient (mailing_id, next_attempt_at, id) where state = 'queued';
create index mailing_recipient_claimed on mailing_recipient (claim_id) where state = 'sending';
create index mailing_recipient_customer on mailing_recipient (customer_id, at desc, id desc)
  where state in ('sent', 'refused', 'unknown');
create table mailing_decision (
  id uuid primary key default uuid_v7(),
  mailing_id uuid not null references mailing on delete cascade,
  decision text not null,
  recipients int not null,
  recipient_ids uuid[] not null,
  ${BOOKKEEPING},
  constraint mailing_decision_kind check (decision in ('sent', 'again'))
);
comment on table mailing_decision is 'What somebody decided about recipients of whom nobody knew.'`;

const SUPPRESSION = `
create table mail_suppression (
  id uuid primary key default uuid_v7(),
  address text not null,
  kind text not null,
  source text not null,
  reason text,
  mailing_id uuid references mailing on delete set null,
  revoked_at timestamptz,
  revoked_by uuid references app_user,
  revoke_reason text,
  ${BOOKKEEPING},
  constraint mail_suppression_kind check (kind in ('unsubscribed', 'refused')),
  constraint mail_suppression_source check (source in ('link', 'one_click', 'person', 'server'))
);
comment on column mail_suppression.address is 'In lower case, as contact_point.normalized.';
create unique index mail_suppression_once on mail_suppression (address, kind) where revoked_at is null`;
