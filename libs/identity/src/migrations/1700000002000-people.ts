import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works here, in which team, with which role; and the organization itself. */
export class People1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TEAM);
    await runner.query(ROLE);
    await runner.query(APP_USER);
    await runner.query(ORGANIZATION);
    await runner.query(AUTHORS);
    await trackChanges(runner, { table: 'team', subjectType: 'team' });
    await trackChanges(runner, { table: 'role', subjectType: 'role' });
    await trackChanges(runner, {
      table: 'role_permission',
      subjectType: 'rolePermission',
      root: { type: 'role', column: 'role_id' },
    });
    await trackChanges(runner, { table: 'app_user', subjectType: 'user', ignore: ['password_hash'] });
    await trackChanges(runner, { table: 'organization', subjectType: 'organization' });
    await runner.query(BUILT_IN_ROLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organization');
    await runner.query('alter table team drop column created_by, drop column updated_by');
    await runner.query('alter table role drop column created_by, drop column updated_by');
    await runner.query('drop table app_user');
    await runner.query('drop table role_permission');
    await runner.query('drop table role');
    await runner.query('drop table team');
    for (const table of ['team', 'role', 'role_permission', 'app_user', 'organization'])
      await runner.query(`drop function change_of_${table}()`);
  }
}

const TEAM = `
create table team (
  id uuid primary key default uuid_v7(),
  name text not null,
  parent_id uuid references team,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint team_not_below_itself check (parent_id <> id)
);
create unique index team_name on team (parent_id, search_fold(name)) nulls not distinct`;

const ROLE = `
create table role (
  id uuid primary key default uuid_v7(),
  key text,
  name text not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column role.key is 'Name of a built-in role; null for roles made here.';
create unique index role_key on role (key);
create unique index role_name on role (search_fold(name));
create table role_permission (
  id uuid primary key default uuid_v7(),
  role_id uuid not null references role on delete cascade,
  permission text not null,
  scope text not null,
  constraint role_permission_scope check (scope in ('none', 'own', 'team', 'all'))
);
comment on table role_permission is 'How far each permission reaches. A stored none is a decision; a missing row is a permission not yet met.';
create unique index role_permission_once on role_permission (role_id, permission)`;

const APP_USER = `
create table app_user (
  id uuid primary key default uuid_v7(),
  name text not null,
  email text,
  status text not null default 'invited',
  role_id uuid not null references role,
  team_id uuid references team,
  locale text,
  time_zone text,
  password_hash text,
  password_changed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  constraint app_user_status check (status in ('invited', 'active', 'disabled')),
  constraint app_user_reachable check (status <> 'active' or email is not null)
);
create unique index app_user_email on app_user (lower(email));
create index app_user_name on app_user (search_fold(name));
create index app_user_role on app_user (role_id);
create index app_user_team on app_user (team_id)`;

const ORGANIZATION = `
create table organization (
  id uuid primary key default uuid_v7(),
  name text not null,
  locale text not null,
  currency text not null,
  time_zone text not null,
  country text not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  constraint organization_currency check (length(currency) = 3),
  constraint organization_country check (length(country) = 2)
);
create unique index organization_only on organization ((true))`;

/** Teams and roles had to exist before the users who write them. */
const AUTHORS = `
alter table team add column created_by uuid references app_user, add column updated_by uuid references app_user;
alter table role add column created_by uuid references app_user, add column updated_by uuid references app_user`;

const BUILT_IN_ROLES = `
insert into role (key, name) values
  ('administrator', 'Administrator'), ('manager', 'Manager'), ('seller', 'Seller'),
  ('operator', 'Operator'), ('readonly', 'Read-only')`;
