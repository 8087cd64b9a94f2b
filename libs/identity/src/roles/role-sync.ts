import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@atrium/platform';
import { allPermissions, BUILT_IN_ROLES } from '../access/permissions';
import { holdLock } from '../locks';

/** Gives built-in roles the defaults of permissions they have not met yet. What somebody has decided since stays decided. */
@Injectable()
export class RoleSync {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    const rows = allPermissions().flatMap((permission) =>
      BUILT_IN_ROLES.flatMap((role) =>
        role === 'administrator'
          ? []
          : [{ role, permission: permission.name, scope: permission.defaults[role] ?? 'none' }],
      ),
    );
    await this.unitOfWork.run(systemActor(), async () => {
      await holdLock(this.unitOfWork, 'roleSync');
      await this.unitOfWork.execute(
        `insert into role_permission (role_id, permission, scope)
         select r.id, d.permission, d.scope
         from unnest($1::text[], $2::text[], $3::text[]) as d(role, permission, scope) join role r on r.key = d.role
         where not exists (select from role_permission p where p.role_id = r.id and p.permission = d.permission)`,
        [rows.map(({ role }) => role), rows.map(({ permission }) => permission), rows.map(({ scope }) => scope)],
      );
    });
  }
}
