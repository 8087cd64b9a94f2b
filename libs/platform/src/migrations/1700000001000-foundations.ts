import { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions every module uses, and the change log. */
export class Foundations1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create extension if not exists unaccent');
    await runner.query(UUID_V7);
    await runner.query(FOLDING);
    await runner.query(CHANGE_TABLE);
    await runner.query(IDEMPOTENCY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key');
    await runner.query('drop table change');
    await runner.query('drop function change_refuse_truncate()');
    await runner.query('drop function search_fold(text)');
    await runner.query('drop function f_unaccent(text)');
    await runner.query('drop function uuid_v7()');
  }
}

/** PostgreSQL 18 brings uuidv7(); older servers do not, so the house has its own name for it. */
const UUID_V7 = `
do $do$ begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function uuid_v7() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $body$
      create function uuid_v7() returns uuid language sql volatile parallel safe as $fn$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $fn$
    $body$;
  end if;
end $do$`;

/** unaccent() is only STABLE; fixing its dictionary makes it safe for indexes. It folds ё to е as well. */
const FOLDING = `
create function f_unaccent(value text) returns text language sql immutable parallel safe strict as
  $fn$ select public.unaccent('public.unaccent', value) $fn$;
create function search_fold(value text) returns text language sql immutable parallel safe strict as
  $fn$ select lower(public.unaccent('public.unaccent', value)) $fn$`;

const CHANGE_TABLE = `
create table change (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  txid xid8 not null default pg_current_xact_id(),
  actor_id uuid, actor_type text not null, api_key_id uuid,
  source text not null, request_id text, batch_id uuid,
  subject_type text not null, subject_id uuid not null,
  root_type text not null, root_id uuid not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  before jsonb, after jsonb
);
comment on table change is 'One row per write of one record: who, when, from where, before and after. Only triggers write it.';
create index change_root on change (root_type, root_id, seq desc);
create index change_batch on change (batch_id, seq) where batch_id is not null;
create index change_at on change using brin (at);
create function change_refuse_truncate() returns trigger language plpgsql as
  $fn$ begin raise exception 'Table % keeps a change log: delete its rows instead of truncating it.', tg_table_name; end $fn$`;

const IDEMPOTENCY = `
create table idempotency_key (
  actor_key text not null, key text not null, route text not null, request_hash text not null,
  status int, body jsonb, created_at timestamptz not null default now(),
  primary key (actor_key, key)
);
comment on table idempotency_key is 'Answers of POST requests that carried Idempotency-Key; kept for a day.';
create index idempotency_key_age on idempotency_key (created_at)`;
