import { Injectable } from '@nestjs/common';
import { AppError, InvalidError, type Actor, type Scope, UnitOfWork } from '@atrium/platform';
import { permissionsOf } from '../actors/to-actor';
import { holdsAll } from './scopes';

interface RoleRow {
  key: string | null;
  permissions: Record<string, Scope> | null;
}

/** Guards against handing out more than one has. Only administrators hold everything, so only they can make administrators. */
@Injectable()
export class Grants {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the role gives, or null when there is no such role. */
  async rightsOf(roleId: string): Promise<ReadonlyMap<string, Scope> | null> {
    const [row] = await this.unitOfWork.query<RoleRow>(
      `select r.key, (select jsonb_object_agg(permission, scope) from role_permission where role_id = r.id) as permissions
       from role r where r.id = $1`,
      [roleId],
    );
    return row ? permissionsOf(row.key, row.permissions) : null;
  }

  /** Throws unless the actor may give this role to somebody: it exists and gives nothing beyond the actor's own rights. */
  async requireGrantable(actor: Actor, roleId: string, pointer = '/roleId'): Promise<void> {
    const rights = await this.rightsOf(roleId);
    if (!rights) throw new InvalidError([{ pointer, code: 'unknown_reference', detail: 'There is no such role.' }]);
    this.requireWithin(actor, rights);
  }

  /** Throws when these rights reach further than the actor's own. */
  requireWithin(actor: Actor, rights: ReadonlyMap<string, Scope>): void {
    if (holdsAll(actor, rights)) return;
    throw new AppError(403, 'exceeds_own_rights', 'These rights reach further than your own.');
  }
}
