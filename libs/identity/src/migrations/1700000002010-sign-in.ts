import { trackChanges } from '@atrium/platform/schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways in: sessions, API keys, invitations; what was tried; and the announcement that somebody's rights have changed. */
export class SignIn1700000002010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WAYS_IN);
    await runner.query(ATTEMPTS);
    await trackChanges(runner, { table: 'api_key', subjectType: 'apiKey', ignore: ['key_hash', 'last_used_at'] });
    await runner.query(ANNOUNCEMENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in, invitation, api_key, session');
    await runner.query('drop function change_of_api_key()');
    await runner.query('drop function rights_changed() cascade');
  }
}

const WAYS_IN = `
create table session (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references app_user on delete cascade,
  token_hash bytea not null,
  user_agent text,
  ip inet,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create unique index session_token on session (token_hash);
create index session_by_user on session (user_id);
create index session_age on session (expires_at);
create table api_key (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references app_user on delete cascade,
  role_id uuid not null references role,
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid references app_user,
  updated_by uuid references app_user
);
create unique index api_key_hash on api_key (key_hash);
create index api_key_user on api_key (user_id);
create index api_key_role on api_key (role_id);
create table invitation (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references app_user on delete cascade,
  token_hash bytea not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  created_by uuid references app_user
);
comment on table invitation is 'The one link by which a user may set a password. Used, it is gone.';
create unique index invitation_token on invitation (token_hash);
create unique index invitation_user on invitation (user_id)`;

const ATTEMPTS = `
create table sign_in (
  id bigint generated always as identity primary key,
  account bytea not null,
  ip inet,
  at timestamptz not null default now(),
  succeeded boolean not null default false
);
comment on table sign_in is 'Attempts to sign in, kept for a day. The account is a hash: what is typed there may not be an address at all.';
create index sign_in_account on sign_in (account, at desc);
create index sign_in_ip on sign_in (ip, at desc) where not succeeded;
create index sign_in_age on sign_in (at)`;

/** Listened to by every process that keeps actors in memory (RightsListener). The many writes of last use stay silent. */
const ANNOUNCEMENTS = `
create function rights_changed() returns trigger language plpgsql as
  $fn$ begin perform pg_notify('atrium_rights', ''); return null; end $fn$;
create trigger rights_of_user after update on app_user for each row
  when ((old.status, old.role_id, old.team_id, old.locale, old.time_zone)
    is distinct from (new.status, new.role_id, new.team_id, new.locale, new.time_zone))
  execute function rights_changed();
create trigger rights_of_user_gone after delete on app_user for each statement execute function rights_changed();
create trigger rights_of_role after update or delete on role for each statement execute function rights_changed();
create trigger rights_of_permission after insert or update or delete on role_permission
  for each statement execute function rights_changed();
create trigger rights_of_team after insert or update or delete on team for each statement execute function rights_changed();
create trigger rights_of_organization after insert or update on organization
  for each statement execute function rights_changed();
create trigger rights_of_session after delete on session for each statement execute function rights_changed();
create trigger rights_of_key_gone after delete on api_key for each statement execute function rights_changed();
create trigger rights_of_key after update on api_key for each row
  when ((old.user_id, old.role_id, old.expires_at) is distinct from (new.user_id, new.role_id, new.expires_at))
  execute function rights_changed()`;
