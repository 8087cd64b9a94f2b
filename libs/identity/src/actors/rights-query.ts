import type { Scope } from '@atrium/platform';

/** Who a user is and what their role and team give them, as it stands in the database. */
export interface RightsRow {
  userId: string;
  teamId: string | null;
  teamIds: string[] | null;
  roleKey: string | null;
  permissions: Record<string, Scope> | null;
  locale: string;
  timeZone: string;
}

/** Needs `u` (app_user) in the query it is put into. */
export const RIGHTS_COLUMNS = `
  u.id as "userId", u.team_id as "teamId", r.key as "roleKey",
  (with recursive below as (
     select t.id from team t where t.id = u.team_id
     union select t.id from team t join below b on t.parent_id = b.id)
   select array_agg(id) from below) as "teamIds",
  (select jsonb_object_agg(rp.permission, rp.scope) from role_permission rp where rp.role_id = u.role_id) as permissions,
  coalesce(u.locale, o.locale, 'en') as locale, coalesce(u.time_zone, o.time_zone, 'UTC') as "timeZone"`;

export const RIGHTS_JOINS = 'join role r on r.id = u.role_id left join organization o on true';

export const RIGHTS_BY_USER = `
  select ${RIGHTS_COLUMNS} from app_user u ${RIGHTS_JOINS} where u.id = $1 and u.status = 'active'`;

/** Rights by session. An ended session has no row; an expired one, or one of a disabled user, does not count. */
export const RIGHTS_BY_SESSION = `
  select ${RIGHTS_COLUMNS}, s.id as "sessionId", s.expires_at as "expiresAt", s.last_seen_at as "usedAt"
  from session s join app_user u on u.id = s.user_id ${RIGHTS_JOINS}
  where s.token_hash = $1 and s.expires_at > now() and u.status = 'active'`;

const KEY_COLUMNS = `
  k.id as "apiKeyId", k.expires_at as "expiresAt", k.last_used_at as "usedAt", kr.key as "keyRoleKey",
  (select jsonb_object_agg(rp.permission, rp.scope) from role_permission rp where rp.role_id = k.role_id) as "keyPermissions"`;

const rightsByKey = (condition: string) => `
  select ${RIGHTS_COLUMNS}, ${KEY_COLUMNS}
  from api_key k join role kr on kr.id = k.role_id join app_user u on u.id = k.user_id ${RIGHTS_JOINS}
  where ${condition} and (k.expires_at is null or k.expires_at > now()) and u.status = 'active'`;

export const RIGHTS_BY_KEY_HASH = rightsByKey('k.key_hash = $1');
export const RIGHTS_BY_KEY_ID = rightsByKey('k.id = $1');

export interface SessionRightsRow extends RightsRow {
  sessionId: string;
  expiresAt: Date;
  usedAt: Date;
}

export interface KeyRightsRow extends RightsRow {
  apiKeyId: string;
  expiresAt: Date | null;
  usedAt: Date | null;
  keyRoleKey: string | null;
  keyPermissions: Record<string, Scope> | null;
}
