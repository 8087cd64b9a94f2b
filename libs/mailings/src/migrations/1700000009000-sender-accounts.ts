import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail servers that letters go through, and how much has gone through them lately. */
export class SenderAccounts1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SENDER_ACCOUNT);
    await runner.query(SENDER_USAGE);
    await trackChanges(runner, {
      table: 'sender_account',
      subjectType: 'senderAccount',
      ignore: ['team_id', 'password_sealed', 'deleted_by', 'tested_at', 'test_problem'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sender_usage');
    await runner.query('drop table sender_account');
    await runner.query('drop function change_of_sender_account()');
  }
}

const SENDER_ACCOUNT = `
create table sender_account (
  id uuid primary key default uuid_v7(),
  name text not null,
  from_name text,
  from_address text not null,
  reply_to text,
  host text not null,
  port int not null,
  security text not null,
  user_name text,
  password_sealed text,
  password_set_at timestamptz,
  per_minute int,
  per_day int,
  shared boolean not null default false,
  house boolean not null default false,
  active boolean not null default true,
  tested_at timestamptz,
  test_problem jsonb,
  owner_id uuid references app_user,
  team_id uuid references team on delete set null,
  deleted_at timestamptz,
  deleted_by uuid references app_user,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  constraint sender_account_security check (security in ('none', 'starttls', 'tls')),
  constraint sender_account_limits check (per_minute > 0 and per_day > 0)
);
comment on column sender_account.password_sealed is 'Encrypted with SECRET_KEY; leaves the table only for the mail server.';
comment on column sender_account.house is 'Letters of the house itself (reminders) go through it.';
create unique index sender_account_house on sender_account (house) where house and deleted_at is null;
create index sender_account_owner on sender_account (owner_id)`;

/** Ten-second slots keep the sliding windows of the limits exact enough and short to add up. */
const SENDER_USAGE = `
create table sender_usage (
  account_id uuid not null references sender_account on delete cascade,
  slot timestamptz not null,
  used int not null,
  primary key (account_id, slot)
)`;
