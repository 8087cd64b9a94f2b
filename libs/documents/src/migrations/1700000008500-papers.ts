import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates with their versions, series of numbers, papers and what they were made from. */
export class Papers1700000008500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [COMPANY, SERIES, TEMPLATE, TEMPLATE_VERSION, BATCH, PAPER, PAPER_VERSION])
      await runner.query(sql);
    await trackChanges(runner, {
      table: 'company_details',
      subjectType: 'companyDetails',
      ignore: ['logo', 'one_row'],
    });
    await trackChanges(runner, { table: 'number_series', subjectType: 'numberSeries' });
    await trackChanges(runner, { table: 'document_template', subjectType: 'documentTemplate' });
    await trackChanges(runner, { table: 'document_batch', subjectType: 'documentBatch' });
    await trackChanges(runner, {
      table: 'document',
      subjectType: 'document',
      ignore: ['attempts', 'request_key_id', 'series_period', 'series_count'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'document_version',
      'document',
      'document_batch',
      'document_template_file',
      'document_template_version',
      'document_template',
      'number_series_counter',
      'number_series',
      'company_details',
    ])
      await runner.query(`drop table ${table}`);
    for (const table of ['company_details', 'number_series', 'document_template', 'document_batch', 'document'])
      await runner.query(`drop function change_of_${table}()`);
  }
}

const BOOKKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user`;

const KIND = `kind text not null check (kind in ('quote', 'contract', 'order', 'act', 'invoice', 'other'))`;

const COMPANY = `
create table company_details (
  id uuid primary key default uuid_v7(),
  one_row boolean not null default true unique check (one_row),
  legal_name text,
  tax_number text,
  registration_number text,
  address text,
  bank text,
  account text,
  bank_code text,
  phone text,
  email text,
  website text,
  director text,
  logo bytea,
  logo_type text,
  ${BOOKKEEPING}
);
comment on table company_details is 'What papers say about the company that runs this installation; one row.';
insert into company_details default values`;

/** The counter is apart: it is bookkeeping of the papers and would flood the log of the series. */
const SERIES = `
create table number_series (
  id uuid primary key default uuid_v7(),
  ${KIND} unique,
  pattern text not null check (pattern <> '' and length(pattern) <= 60),
  yearly boolean not null default true,
  ${BOOKKEEPING}
);
create table number_series_counter (
  series_id uuid not null references number_series,
  period int not null,
  last int not null check (last >= 0),
  primary key (series_id, period)
);
comment on table number_series_counter is 'Last number given in a year (0: ever). Locked until the paper that takes a number is committed.';
insert into number_series (kind, pattern) values
  ('quote', 'Q-{YYYY}-{0000}'), ('contract', 'C-{YYYY}-{0000}'), ('order', 'O-{YYYY}-{0000}'),
  ('act', 'A-{YYYY}-{0000}'), ('invoice', 'I-{YYYY}-{0000}'), ('other', 'D-{YYYY}-{0000}')`;

const TEMPLATE = `
create table document_template (
  id uuid primary key default uuid_v7(),
  name text not null check (name <> '' and length(name) <= 200),
  ${KIND},
  format text not null check (format in ('rich', 'docx')),
  language text not null check (language in ('en', 'ru', 'ro', 'id')),
  active boolean not null default true,
  current_version int not null default 1,
  ready_key text,
  ${BOOKKEEPING},
  deleted_at timestamptz,
  deleted_by uuid references app_user
);
comment on column document_template.ready_key is 'Which ready template it was made from.';
create index document_template_list on document_template (kind, language) where deleted_at is null`;

/** Never changed once written. The bytes lie apart, so that reading a version does not drag them along. */
const TEMPLATE_VERSION = `
create table document_template_version (
  id uuid primary key default uuid_v7(),
  template_id uuid not null references document_template on delete cascade,
  number int not null,
  body jsonb,
  file_name text,
  delimiters jsonb,
  placeholders jsonb not null default '[]',
  unknown int not null default 0,
  created_at timestamptz not null default now(),
  created_by uuid references app_user,
  constraint document_template_version_number unique (template_id, number)
);
create table document_template_file (
  version_id uuid primary key references document_template_version on delete cascade,
  bytes bytea not null
)`;

const BATCH = `
create table document_batch (
  id uuid primary key default uuid_v7(),
  template_id uuid not null references document_template,
  ${KIND},
  state text not null default 'running' check (state in ('running', 'done', 'cancelled')),
  total int not null,
  finished_at timestamptz,
  ${BOOKKEEPING}
);
create index document_batch_running on document_batch (created_at) where state = 'running'`;

const PAPER = `
create table document (
  id uuid primary key default uuid_v7(),
  ${KIND},
  state text not null default 'queued' check (state in ('queued', 'made', 'failed', 'cancelled')),
  number text,
  series_id uuid references number_series,
  series_period int,
  series_count int,
  title text not null check (title <> ''),
  subject_type text not null check (subject_type in ('deal', 'customer')),
  subject_id uuid not null,
  customer_id uuid references customer,
  deal_id uuid references deal,
  template_id uuid not null references document_template,
  language text not null,
  format text not null,
  input jsonb not null default '{}',
  amount numeric(18,2),
  currency text,
  file_id uuid references file,
  current_version int not null default 0,
  problem jsonb,
  attempts int not null default 0,
  batch_id uuid references document_batch,
  request_user_id uuid references app_user,
  request_key_id uuid,
  made_at timestamptz,
  ${BOOKKEEPING},
  constraint document_number_kept check (number is null or current_version > 0),
  constraint document_made check (state <> 'made' or (number is not null and file_id is not null)),
  constraint document_count unique (series_id, series_period, series_count)
);
comment on column document.number is 'Taken in the transaction that makes the first version, kept by all that follow.';
comment on column document.request_user_id is 'In whose name the worker makes what is queued.';
create unique index document_number on document (kind, number) where number is not null;
create index document_subject on document (subject_type, subject_id, created_at desc);
create index document_customer on document (customer_id) where customer_id is not null;
create index document_deal on document (deal_id) where deal_id is not null;
create index document_batch_of on document (batch_id, state) where batch_id is not null;
create index document_queued on document (created_at) where state = 'queued';
create index document_updated on document (updated_at desc, id desc);
create index document_created on document (created_at desc, id desc)`;

/** Never changed once written. */
const PAPER_VERSION = `
create table document_version (
  id uuid primary key default uuid_v7(),
  document_id uuid not null references document on delete cascade,
  number int not null,
  template_version_id uuid not null references document_template_version,
  file_id uuid not null references file,
  file_revision int not null,
  data jsonb not null,
  made_at timestamptz not null default now(),
  made_by uuid references app_user,
  constraint document_version_number unique (document_id, number)
);
create index document_version_made on document_version (made_at desc, id desc)`;
