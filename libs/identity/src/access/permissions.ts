import type { Scope } from '@atrium/platform';

/** Roles every installation has. The administrator holds everything and cannot be cut down. */
export const BUILT_IN_ROLES = ['administrator', 'manager', 'seller', 'operator', 'readonly'] as const;
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number];
export type AdjustableRole = Exclude<BuiltInRole, 'administrator'>;

/** What a module says about one permission. A role without a default gets `none`. */
export interface PermissionSpec {
  scopes: readonly Scope[];
  defaults?: Partial<Record<AdjustableRole, Scope>>;
}

/** A permission as it is known to the running program. */
export interface Permission {
  name: string;
  module: string;
  scopes: readonly Scope[];
  defaults: Readonly<Partial<Record<AdjustableRole, Scope>>>;
}

const declared = new Map<string, Permission>();

const permissionName = /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/;

/**
 * Declares a module's permissions, once, where the module is loaded. Defaults reach the built-in roles at the next start;
 * what an administrator has changed since stays.
 */
export function definePermissions<Name extends string>(module: string, specs: Record<Name, PermissionSpec>): void {
  for (const [name, spec] of Object.entries<PermissionSpec>(specs)) declare(module, name, spec);
}

function declare(module: string, name: string, spec: PermissionSpec): void {
  const before = declared.get(name);
  if (before && before.module !== module)
    throw new Error(`Permission ${name} is declared by both ${before.module} and ${module}.`);
  if (!permissionName.test(name)) throw new Error(`Permission "${name}" must look like "customers.read".`);
  if (!spec.scopes.includes('none') || !spec.scopes.includes('all'))
    throw new Error(`Permission ${name} must allow the scopes none and all.`);
  for (const [role, scope] of Object.entries(spec.defaults ?? {}))
    if (!spec.scopes.includes(scope))
      throw new Error(`Permission ${name} gives ${role} the scope ${scope}, which it does not allow.`);
  declared.set(name, { name, module, scopes: spec.scopes, defaults: spec.defaults ?? {} });
}

/** Every declared permission, in the order of declaration. */
export function allPermissions(): readonly Permission[] {
  return [...declared.values()];
}

export function findPermission(name: string): Permission | undefined {
  return declared.get(name);
}

/** The administrator's rights: all there is, whatever is stored. */
export function everyPermission(): ReadonlyMap<string, Scope> {
  return new Map([...declared.keys()].map((name) => [name, 'all']));
}
