import { type FieldError, InvalidError, type Scope } from '@atrium/platform';
import { findPermission } from '../access/permissions';

/** Checks what a client sent as permissions of a role against what the modules declare. */
export function checkedPermissions(input: Record<string, unknown>): Map<string, Scope> {
  const errors: FieldError[] = [];
  const checked = new Map<string, Scope>();
  for (const [name, scope] of Object.entries(input)) {
    const pointer = `/permissions/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const permission = findPermission(name);
    const allowed = permission?.scopes.find((one) => one === scope);
    if (!permission) errors.push({ pointer, code: 'unknown_field', detail: 'There is no such permission.' });
    else if (!allowed)
      errors.push({
        pointer,
        code: 'not_a_choice',
        detail: `This must be one of ${permission.scopes.join(', ')}.`,
        params: { choices: permission.scopes },
      });
    else checked.set(name, allowed);
  }
  if (errors.length) throw new InvalidError(errors);
  return checked;
}
