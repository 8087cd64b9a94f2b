import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on records, their versions, and the content they point at. */
export class Files1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [STORED_CONTENT, FILE, FILE_VERSION]) await runner.query(sql);
    await trackChanges(runner, { table: 'file', subjectType: 'file', ignore: ['deleted_by', 'uploaded_at'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['file_version', 'file', 'stored_content']) await runner.query(`drop table ${table}`);
    await runner.query('drop function change_of_file()');
  }
}

/** Bookkeeping of the store, not business: no log. `touched_at` is when somebody last wanted it. */
const STORED_CONTENT = `
create table stored_content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now()
);
create index stored_content_touched on stored_content (touched_at)`;

/** The newest version is on the file itself, so that lists need no join. */
const FILE = `
create table file (
  id uuid primary key default uuid_v7(),
  subject_type text not null,
  subject_id uuid not null,
  name text not null check (name <> '' and length(name) <= 200),
  sha256 text not null references stored_content,
  size bigint not null,
  mime text not null,
  warnings text[] not null default '{}',
  origin text not null default 'upload' check (origin in ('upload', 'generated')),
  revision int not null default 1,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid references app_user,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  deleted_at timestamptz,
  deleted_by uuid references app_user
);
create unique index file_name on file (subject_type, subject_id, lower(name)) where deleted_at is null;
create index file_subject on file (subject_type, subject_id, uploaded_at, id);
create index file_bin on file (deleted_at) where deleted_at is not null`;

/** Never changed once written. */
const FILE_VERSION = `
create table file_version (
  id uuid primary key default uuid_v7(),
  file_id uuid not null references file on delete cascade,
  revision int not null,
  name text not null,
  sha256 text not null references stored_content,
  size bigint not null,
  mime text not null,
  warnings text[] not null default '{}',
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid references app_user,
  constraint file_version_revision unique (file_id, revision)
);
create index file_version_content on file_version (sha256)`;
