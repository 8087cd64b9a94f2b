import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ConflictError,
  InvalidError,
  NotFoundError,
  PreconditionFailedError,
  type Scope,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { Grants } from '../access/grants';
import { allPermissions, type Permission } from '../access/permissions';
import { holdsAll } from '../access/scopes';
import { RightsChanges } from '../actors/rights-changes';
import { permissionsOf } from '../actors/to-actor';
import { checkedPermissions } from './role-permissions';
import type { CreateRoleDto, RoleDto, UpdateRoleDto } from './role.dto';
import { RoleEntity } from './role.entity';

type RoleRow = Omit<RoleDto, 'permissions' | 'grantable'> & { permissions: Record<string, Scope> | null };

const ROLES = `
  select r.id, r.key, r.name, r.version,
    (select count(*)::int from app_user u where u.role_id = r.id and u.status <> 'disabled') as "userCount",
    (select jsonb_object_agg(p.permission, p.scope) from role_permission p where p.role_id = r.id) as permissions
  from role r`;

/** Roles: named sets of permissions. The built-in ones can be adjusted, save the administrator, who holds everything. */
@Injectable()
export class RolesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly grants: Grants,
    private readonly rights: RightsChanges,
  ) {}

  async list(actor: Actor): Promise<RoleDto[]> {
    const rows = await this.unitOfWork.query<RoleRow>(`${ROLES} order by r.key is null, r.created_at, r.id`);
    return rows.map((row) => this.shown(actor, row));
  }

  async get(actor: Actor, id: string): Promise<RoleDto> {
    const [row] = await this.unitOfWork.query<RoleRow>(`${ROLES} where r.id = $1`, [id]);
    if (!row) throw new NotFoundError('Role');
    return this.shown(actor, row);
  }

  permissions(): readonly Permission[] {
    return allPermissions();
  }

  async create(actor: Actor, input: CreateRoleDto): Promise<RoleDto> {
    this.policy.require(actor, 'roles.manage');
    const wanted = checkedPermissions(input.permissions);
    this.grants.requireWithin(actor, wanted);
    return this.unitOfWork.run(actor, async () => {
      const role = await this.named(() =>
        this.unitOfWork.manager.save(
          this.unitOfWork.manager.create(RoleEntity, {
            name: input.name,
            key: null,
            createdBy: actor.userId,
            updatedBy: actor.userId,
          }),
        ),
      );
      await this.store(role.id, wanted);
      return this.get(actor, role.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateRoleDto): Promise<RoleDto> {
    this.policy.require(actor, 'roles.manage');
    const wanted = checkedPermissions(input.permissions ?? {});
    return this.unitOfWork.run(actor, async () => {
      const before = await this.get(actor, id);
      this.requireAdjustable(before, input);
      this.requireWithinBoth(actor, before, wanted);
      const changed = await this.named(() =>
        this.unitOfWork.manager.update(
          RoleEntity,
          { id, version },
          { ...(input.name === undefined ? {} : { name: input.name }), updatedBy: actor.userId },
        ),
      );
      if (!changed.affected) throw new PreconditionFailedError(await this.get(actor, id));
      await this.store(id, wanted);
      this.rights.announceAfterCommit();
      return this.get(actor, id);
    });
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'roles.manage');
    await this.unitOfWork.run(actor, async () => {
      const before = await this.get(actor, id);
      if (before.key) throw new ConflictError('built_in', 'A built-in role cannot be deleted.');
      this.requireWithinBoth(actor, before, new Map());
      if (before.version !== version) throw new PreconditionFailedError(before);
      try {
        await this.unitOfWork.manager.delete(RoleEntity, { id });
      } catch (error) {
        if (violatedConstraint(error)) throw new ConflictError('in_use', 'Users or API keys still have this role.');
        throw error;
      }
      this.rights.announceAfterCommit();
    });
  }

  private requireAdjustable(role: RoleDto, input: UpdateRoleDto): void {
    if (role.key === 'administrator')
      throw new ConflictError('built_in', 'The administrator holds every permission; this cannot be changed.');
    if (role.key && input.name !== undefined && input.name !== role.name)
      throw new InvalidError([
        { pointer: '/name', code: 'built_in', detail: 'Names of built-in roles are translated.' },
      ]);
  }

  /** Neither may one build a role beyond oneself, nor cut down one that stands above. */
  private requireWithinBoth(actor: Actor, before: RoleDto, wanted: ReadonlyMap<string, Scope>): void {
    this.grants.requireWithin(actor, permissionsOf(before.key, before.permissions));
    this.grants.requireWithin(actor, wanted);
  }

  private async store(roleId: string, wanted: ReadonlyMap<string, Scope>): Promise<void> {
    if (!wanted.size) return;
    await this.unitOfWork.execute(
      `insert into role_permission (role_id, permission, scope)
       select $1, permission, scope from unnest($2::text[], $3::text[]) as wanted(permission, scope)
       on conflict (role_id, permission) do update set scope = excluded.scope where role_permission.scope <> excluded.scope`,
      [roleId, [...wanted.keys()], [...wanted.values()]],
    );
  }

  private shown(actor: Actor, row: RoleRow): RoleDto {
    const rights = permissionsOf(row.key, row.permissions);
    const permissions = Object.fromEntries(allPermissions().map(({ name }) => [name, rights.get(name) ?? 'none']));
    return { ...row, permissions, grantable: holdsAll(actor, rights) };
  }

  private async named<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violatedConstraint(error) === 'role_name')
        throw new ConflictError('name_taken', 'There is already a role of this name.');
      throw error;
    }
  }
}
