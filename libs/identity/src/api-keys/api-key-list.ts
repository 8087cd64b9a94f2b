import { defineList } from '@atrium/platform';

export const API_KEYS = defineList({
  name: 'api_keys',
  from: 'api_key k',
  id: 'k.id',
  columns: 'k.*',
  alias: 'k',
  joins: 'join role r on r.id = k.role_id join app_user u on u.id = k.user_id',
  fields: {
    name: { sql: 'search_fold(k.name)', type: 'text', sortable: true },
    userId: { sql: 'k.user_id', type: 'uuid', user: true },
    roleId: { sql: 'k.role_id', type: 'uuid' },
    expiresAt: { sql: 'k.expires_at', type: 'datetime', sortable: true, nullable: true },
    lastUsedAt: { sql: 'k.last_used_at', type: 'datetime', sortable: true, nullable: true },
    createdAt: { sql: 'k.created_at', type: 'datetime', sortable: true },
  },
  defaultSort: '-createdAt',
  item: `json_build_object('id', k.id, 'name', k.name, 'prefix', k.prefix,
    'role', json_build_object('id', r.id, 'key', r.key, 'name', r.name),
    'user', json_build_object('id', u.id, 'name', u.name),
    'expiresAt', k.expires_at, 'lastUsedAt', k.last_used_at, 'createdAt', k.created_at)`,
});
