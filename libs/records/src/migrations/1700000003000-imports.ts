import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids in other systems, and imports: the file, its staged rows, what was answered and what became of each row. */
export class Imports1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTERNAL_ID);
    await runner.query(IMPORT);
    await runner.query(STAGING);
    await runner.query(MEMORY);
    await trackChanges(runner, {
      table: 'import',
      subjectType: 'import',
      ignore: [
        'columns',
        'sniffed',
        'warnings',
        'counts',
        'progress',
        'answers',
        'lease_token',
        'lease_until',
        'claims',
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'import_column_mapping',
      'import_value_mapping',
      'import_row',
      'import_file',
      'import',
      'external_id',
    ])
      await runner.query(`drop table ${table}`);
    await runner.query('drop function change_of_import()');
  }
}

const EXTERNAL_ID = `
create table external_id (
  subject_type text not null,
  source text not null,
  external_id text not null,
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (subject_type, source, external_id)
);
comment on table external_id is 'Which record is known by which id in which other system.';
create index external_id_subject on external_id (subject_type, subject_id)`;

const IMPORT = `
create table import (
  id uuid primary key default uuid_v7(),
  file_name text not null,
  target text not null,
  state text not null default 'uploaded',
  options jsonb not null default '{}',
  sniffed jsonb not null default '{}',
  columns jsonb not null default '[]',
  mapping jsonb not null default '[]',
  answers jsonb not null default '{}',
  warnings jsonb not null default '[]',
  counts jsonb not null default '{}',
  progress jsonb not null default '{}',
  error jsonb,
  owner_id uuid not null references app_user,
  api_key_id uuid,
  started_at timestamptz,
  finished_at timestamptz,
  lease_token uuid,
  lease_until timestamptz,
  claims int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  constraint import_state check (state in ('uploaded', 'mapped', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled'))
);
comment on column import.lease_token is 'Fences workers: only the holder of the token may write outcomes.';
create index import_owner on import (owner_id, id desc);
create index import_due on import (id) where state in ('uploaded', 'checking', 'running')`;

/** Rows are rewritten once or twice (check, run): room on the page keeps those updates cheap. */
const STAGING = `
create table import_file (
  import_id uuid primary key references import on delete cascade,
  raw bytea not null,
  sha256 bytea not null
);
alter table import_file alter column raw set storage external;
create table import_row (
  import_id uuid not null references import on delete cascade,
  row_number int not null,
  cells jsonb not null,
  original jsonb,
  copy int not null default 0,
  state text not null default 'pending',
  outcome text,
  subject_id uuid,
  problems jsonb,
  links jsonb,
  primary key (import_id, row_number),
  constraint import_row_state check (state in ('pending', 'planned', 'done', 'refused')),
  constraint import_row_outcome check (outcome in ('create', 'update', 'unchanged', 'refuse', 'skip'))
) with (fillfactor = 60);
comment on column import_row.original is 'The cells as in the file, when some were mended in the preview.';
comment on column import_row.copy is 'How many rows before it have the very same cells.';
comment on column import_row.links is 'References to other rows of the file, set when all rows are written.';
create index import_row_refused on import_row (import_id, row_number) where outcome = 'refuse';
create index import_row_links on import_row (import_id, row_number) where links is not null`;

const MEMORY = `
create table import_value_mapping (
  target text not null,
  field text not null,
  folded text not null,
  user_id uuid not null references app_user on delete cascade,
  value text not null,
  answer jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (target, field, folded, user_id)
);
comment on table import_value_mapping is 'What somebody answered about a value of a file, for the next import.';
create table import_column_mapping (
  target text not null,
  headers bytea not null,
  user_id uuid not null references app_user on delete cascade,
  mapping jsonb not null,
  options jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (target, headers, user_id)
)`;
