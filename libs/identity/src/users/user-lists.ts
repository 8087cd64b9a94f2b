import { defineList, escapeLike, type SqlCondition } from '@atrium/platform';

const team = `case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end`;

const byText = (columns: string[]) => (value: string) => ({
  sql: `(${columns.map((column) => `search_fold(${column}) like search_fold($$)`).join(' or ')})`,
  params: columns.map(() => `%${escapeLike(value)}%`),
});

/** Names for everybody: who can own a record. Nothing else of a colleague can be read, filtered or sorted by. */
export const USER_NAMES = defineList({
  name: 'user_names',
  from: 'app_user u',
  id: 'u.id',
  columns: 'u.id, u.name, u.team_id, u.version',
  alias: 'u',
  joins: 'left join team t on t.id = u.team_id',
  fields: {
    name: { sql: 'search_fold(u.name)', type: 'text', sortable: true },
    teamId: { sql: 'u.team_id', type: 'uuid', nullable: true },
    text: { sql: 'u.name', type: 'text', filter: byText(['u.name']) },
  },
  defaultSort: 'name',
  item: `json_build_object('id', u.id, 'name', u.name, 'team', ${team}, 'version', u.version)`,
});

/** Who has left is not offered any more; their name can still be asked for by id. */
export const PRESENT: SqlCondition = { sql: `u.status <> 'disabled'`, params: [] };

/** Everything, for those who may manage users. */
export const USERS = defineList({
  name: 'users',
  from: 'app_user u',
  id: 'u.id',
  columns: 'u.*',
  alias: 'u',
  joins: 'join role r on r.id = u.role_id left join team t on t.id = u.team_id',
  fields: {
    name: { sql: 'search_fold(u.name)', type: 'text', sortable: true },
    email: { sql: 'lower(u.email)', type: 'text', sortable: true, nullable: true },
    status: { sql: 'u.status', type: 'enum', sortable: true },
    roleId: { sql: 'u.role_id', type: 'uuid' },
    teamId: { sql: 'u.team_id', type: 'uuid', nullable: true },
    createdAt: { sql: 'u.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 'u.updated_at', type: 'datetime', sortable: true },
    text: { sql: 'u.name', type: 'text', filter: byText(['u.name', `coalesce(u.email, '')`]) },
  },
  defaultSort: 'name',
  item: `json_build_object('id', u.id, 'name', u.name, 'team', ${team}, 'email', u.email, 'status', u.status,
    'role', json_build_object('id', r.id, 'key', r.key, 'name', r.name), 'locale', u.locale, 'timeZone', u.time_zone,
    'lastSeenAt', (select max(s.last_seen_at) from session s where s.user_id = u.id),
    'invitationExpiresAt', (select i.expires_at from invitation i where i.user_id = u.id and i.expires_at > now()),
    'createdAt', u.created_at, 'updatedAt', u.updated_at, 'version', u.version)`,
});
