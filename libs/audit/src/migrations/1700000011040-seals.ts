import { appendOnly } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of seals over the logs, and the checks of it that somebody asked for. */
export class Seals1700000011040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEAL);
    await runner.query(VERIFICATION);
    await appendOnly(runner, 'audit_seal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_verification, audit_seal');
  }
}

const SEAL = `
create table audit_seal (
  block bigint primary key,
  at timestamptz not null default clock_timestamp(),
  log text not null,
  format int not null,
  first_seq bigint not null,
  last_seq bigint not null,
  gaps jsonb not null,
  digests bytea not null,
  previous bytea not null,
  hash bytea not null,
  constraint audit_seal_range check (first_seq <= last_seq)
);
comment on table audit_seal is 'Blocks of log rows: a keyed digest of each row, and a keyed hash over the block and the one before it.';
comment on column audit_seal.gaps is 'Numbers in the range that no row has (rolled back), as [from, to] pairs.';
create index audit_seal_log on audit_seal (log, last_seq desc)`;

const VERIFICATION = `
create table audit_verification (
  id uuid primary key default uuid_v7(),
  state text not null default 'queued',
  requested_by uuid,
  created_at timestamptz not null default now(),
  lease_until timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  done int not null default 0,
  total int not null default 0,
  result jsonb,
  constraint audit_verification_state check (state in ('queued', 'running', 'done', 'failed'))
);
create index audit_verification_open on audit_verification (created_at) where state in ('queued', 'running')`;
