import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies and people, how to reach them, where they are, and how they are tied to each other. */
export class Customers1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CUSTOMER);
    await runner.query(CUSTOMER_INDEXES);
    await runner.query(CONTACT_POINT);
    await runner.query(ADDRESS);
    await runner.query(RELATIONSHIP);
    const root = { type: 'customer', column: 'customer_id' };
    await trackChanges(runner, {
      table: 'customer',
      subjectType: 'customer',
      ignore: ['team_id', 'last_contact_at', 'deleted_by'],
    });
    await trackChanges(runner, {
      table: 'contact_point',
      subjectType: 'contactPoint',
      root,
      ignore: ['normalized', 'digits', 'position'],
    });
    await trackChanges(runner, { table: 'address', subjectType: 'address', root, ignore: ['position'] });
    await trackChanges(runner, {
      table: 'relationship',
      subjectType: 'relationship',
      root: { type: 'customer', column: 'from_id' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['relationship', 'address', 'contact_point', 'customer']) {
      await runner.query(`drop table ${table}`);
      await runner.query(`drop function change_of_${table}()`);
    }
    await runner.query('drop function tax_number_key(text)');
  }
}

const BOOKKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user`;

const CUSTOMER = `
create function tax_number_key(value text) returns text language sql immutable parallel safe strict as
  $fn$ select regexp_replace(public.search_fold(value), '[^[:alnum:]]', '', 'g') $fn$;
create table customer (
  id uuid primary key default uuid_v7(),
  kind text not null,
  name text not null,
  first_name text,
  middle_name text,
  last_name text,
  roles text[] not null default '{}',
  tax_number text,
  industry text,
  founded_year int,
  employee_count int,
  annual_revenue numeric(18, 4),
  annual_revenue_currency text,
  country text,
  language text,
  description text,
  owner_id uuid references app_user,
  team_id uuid references team on delete set null,
  last_contact_at timestamptz,
  deleted_at timestamptz,
  deleted_by uuid references app_user,
  ${BOOKKEEPING},
  constraint customer_kind check (kind in ('company', 'person')),
  constraint customer_name check (name <> ''),
  constraint customer_country check (country ~ '^[A-Z]{2}$'),
  constraint customer_revenue check ((annual_revenue is null) = (annual_revenue_currency is null))
);
comment on column customer.team_id is 'Team of the owner; derived, so that scope "team" is one comparison.'`;

/** The orders in which lists are read; the bin is small and has its own. */
const CUSTOMER_INDEXES = `
create index customer_updated on customer (updated_at desc, id desc) where deleted_at is null;
create index customer_owner on customer (owner_id, updated_at desc, id desc) where deleted_at is null;
create index customer_team on customer (team_id, updated_at desc, id desc) where deleted_at is null;
create index customer_by_name on customer (name, id) where deleted_at is null;
create index customer_created on customer (created_at desc, id desc) where deleted_at is null;
create index customer_roles on customer using gin (roles) where deleted_at is null;
create index customer_industry on customer (industry) where deleted_at is null;
create index customer_tax_number on customer (tax_number_key(tax_number)) where tax_number is not null;
create index customer_bin on customer (deleted_at desc, id desc) where deleted_at is not null;
create index customer_owner_any on customer (owner_id)`;

const CONTACT_POINT = `
create table contact_point (
  id uuid primary key default uuid_v7(),
  customer_id uuid not null references customer on delete cascade,
  kind text not null,
  value text not null,
  label text,
  position int not null default 0,
  normalized text,
  digits text,
  ${BOOKKEEPING},
  constraint contact_point_kind check (kind in ('phone', 'email', 'messenger', 'site')),
  constraint contact_point_digits check (kind <> 'phone' or digits is not null)
);
comment on column contact_point.value is 'As it was typed.';
comment on column contact_point.normalized is 'E.164 of a valid phone; a mail address in lower case.';
comment on column contact_point.digits is 'Of a phone: the digits of E.164 when it is valid, else those that were typed.';
create index contact_point_customer on contact_point (customer_id, kind, position);
create index contact_point_digits_reversed on contact_point (reverse(digits) text_pattern_ops) where kind = 'phone';
create index contact_point_email on contact_point (normalized) where kind = 'email'`;

const ADDRESS = `
create table address (
  id uuid primary key default uuid_v7(),
  customer_id uuid not null references customer on delete cascade,
  kind text not null default 'main',
  street text,
  city text,
  region text,
  postal_code text,
  country text,
  position int not null default 0,
  ${BOOKKEEPING},
  constraint address_kind check (kind in ('main', 'legal', 'postal', 'delivery')),
  constraint address_country check (country ~ '^[A-Z]{2}$')
);
create index address_customer on address (customer_id, position)`;

/** Read from left to right: the person is employed by the company, the subsidiary belongs to the parent. */
const RELATIONSHIP = `
create table relationship (
  id uuid primary key default uuid_v7(),
  type text not null,
  from_id uuid not null references customer on delete cascade,
  to_id uuid not null references customer on delete cascade,
  position text,
  started_on date,
  ended_on date,
  ${BOOKKEEPING},
  constraint relationship_type check (type in ('employment', 'subsidiary')),
  constraint relationship_two_sides check (from_id <> to_id),
  constraint relationship_dates check (ended_on >= started_on)
);
comment on column relationship.position is 'What the person does there, in words.';
create unique index relationship_open on relationship (from_id, to_id, type) where ended_on is null;
create unique index relationship_one_parent on relationship (from_id) where type = 'subsidiary' and ended_on is null;
create index relationship_from on relationship (from_id);
create index relationship_to on relationship (to_id)`;
