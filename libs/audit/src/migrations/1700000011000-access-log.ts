import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came in, who tried to, and what was carried out of the house. Changes of records have their own log (`change`). */
export class AccessLog1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS_LOG);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_log');
  }
}

/** No foreign keys: the log outlives what it speaks of. */
const ACCESS_LOG = `
create table access_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  txid xid8 not null default pg_current_xact_id(),
  kind text not null,
  actor_id uuid, actor_type text not null, api_key_id uuid,
  source text not null, request_id text, ip inet, user_agent text,
  subject_type text, subject_id uuid,
  detail jsonb not null default '{}',
  constraint access_log_kind check (kind ~ '^[a-zA-Z]{1,40}$'),
  constraint access_log_subject check ((subject_type is null) = (subject_id is null))
);
comment on table access_log is 'Sign-ins, failures, exports, downloads, prints. Only ever appended to; nothing deletes from it.';
create index access_log_kind on access_log (kind, seq desc);
create index access_log_actor on access_log (actor_id, seq desc) where actor_id is not null;
create index access_log_subject on access_log (subject_type, subject_id, seq desc) where subject_id is not null;
create index access_log_at on access_log using brin (at)`;
