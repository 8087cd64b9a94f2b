import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class __Module____number__ implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await trackChanges(runner, { table: '__table__', subjectType: '__subject__', ignore: ['deleted_by'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table __table__');
    await runner.query('drop function change_of___table__()');
  }
}

const TABLE = `
create table __table__ (
  id uuid primary key default uuid_v7(),
  name text not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user,
  deleted_at timestamptz,
  deleted_by uuid references app_user
);
create index __table___name on __table__ (search_fold(name), id) where deleted_at is null`;
