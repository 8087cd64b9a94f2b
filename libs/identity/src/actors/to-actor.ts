import type { Actor, Scope } from '@atrium/platform';
import { everyPermission, findPermission } from '../access/permissions';
import { intersection } from '../access/scopes';
import type { KeyRightsRow, RightsRow, SessionRightsRow } from './rights-query';

/** What a role gives: the administrator's is everything there is, whatever is stored. */
export function permissionsOf(
  roleKey: string | null,
  stored: Record<string, Scope> | null,
): ReadonlyMap<string, Scope> {
  if (roleKey === 'administrator') return everyPermission();
  return new Map(Object.entries(stored ?? {}).filter(([name, scope]) => scope !== 'none' && findPermission(name)));
}

export function userActor(row: RightsRow, over: Partial<Actor> = {}): Actor {
  return {
    type: 'user',
    userId: row.userId,
    teamId: row.teamId,
    teamIds: row.teamIds ?? [],
    permissions: permissionsOf(row.roleKey, row.permissions),
    source: 'web',
    locale: row.locale,
    timeZone: row.timeZone,
    ...over,
  };
}

export function sessionActor(row: SessionRightsRow): Actor {
  return userActor(row, { sessionId: row.sessionId });
}

/** A key acts within its own role, and never beyond what its owner may do now. */
export function keyActor(row: KeyRightsRow, over: Partial<Actor> = {}): Actor {
  const owner = permissionsOf(row.roleKey, row.permissions);
  const permissions = intersection(permissionsOf(row.keyRoleKey, row.keyPermissions), owner);
  return userActor(row, { type: 'apiKey', source: 'api', apiKeyId: row.apiKeyId, permissions, ...over });
}
