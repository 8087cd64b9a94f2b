import type { Actor, Scope } from '@atrium/platform';

/** From nothing to everything; each scope contains the ones before it. */
export const SCOPES = ['none', 'own', 'team', 'all'] as const satisfies readonly Scope[];

const rank: Record<Scope, number> = { none: 0, own: 1, team: 2, all: 3 };

/** Whether `wanted` reaches no further than `limit`. */
export function within(wanted: Scope, limit: Scope): boolean {
  return rank[wanted] <= rank[limit];
}

/** The narrower of two scopes. */
export function narrower(one: Scope, other: Scope): Scope {
  return within(one, other) ? one : other;
}

/** Whether every permission in `wanted` is also held, at least as far, by the actor: nobody hands out more than they have. */
export function holdsAll(actor: Pick<Actor, 'permissions'>, wanted: ReadonlyMap<string, Scope>): boolean {
  for (const [permission, scope] of wanted)
    if (!within(scope, actor.permissions.get(permission) ?? 'none')) return false;
  return true;
}

/** What two sets of permissions have in common: an API key acts within its role and within the rights of its owner. */
export function intersection(one: ReadonlyMap<string, Scope>, other: ReadonlyMap<string, Scope>): Map<string, Scope> {
  const common = new Map<string, Scope>();
  for (const [permission, scope] of one) {
    const both = narrower(scope, other.get(permission) ?? 'none');
    if (both !== 'none') common.set(permission, both);
  }
  return common;
}
