import { Injectable, OnModuleInit } from '@nestjs/common';
import { Users } from '@atrium/identity';
import { RecordTypes } from './record-types';

/**
 * Identity lies below the registry and cannot register itself. Colleagues and teams may be called by name by everybody who is signed in;
 * what else is known of them is read with the right to manage users.
 */
@Injectable()
export class IdentityTypes implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly users: Users,
  ) {}

  onModuleInit(): void {
    this.registerUser();
    this.types.register({
      type: 'team',
      table: 'team',
      titleSql: 'name',
      openTitle: true,
      permissions: { read: 'users.read', write: 'teams.manage', delete: 'teams.manage' },
      fields: { name: { type: 'text' }, parentId: { type: 'ref', ref: 'team' } },
      reference: {},
    });
    this.types.register({
      type: 'role',
      table: 'role',
      titleSql: 'name',
      openTitle: true,
      permissions: { read: 'roles.manage', write: 'roles.manage', delete: 'roles.manage' },
      fields: { key: { type: 'text' }, name: { type: 'text' } },
      children: ['rolePermission'],
    });
    // A part: what a role may do has no name of its own.
    this.types.register({
      type: 'rolePermission',
      table: 'role_permission',
      titleSql: `''`,
      permissions: { read: 'roles.manage' },
      fields: { roleId: { type: 'ref', ref: 'role' }, permission: { type: 'enum' }, scope: { type: 'enum' } },
    });
    this.types.register({
      type: 'apiKey',
      table: 'api_key',
      titleSql: 'name',
      permissions: { read: 'users.manage' },
      fields: {
        name: { type: 'text' },
        userId: { type: 'ref', ref: 'user' },
        roleId: { type: 'ref', ref: 'role' },
        prefix: { type: 'text' },
        expiresAt: { type: 'datetime' },
      },
    });
    this.types.register({
      type: 'organization',
      table: 'organization',
      titleSql: 'name',
      openTitle: true,
      permissions: { read: 'organization.manage', write: 'organization.manage' },
      fields: {
        name: { type: 'text' },
        locale: { type: 'enum' },
        currency: { type: 'enum' },
        timeZone: { type: 'text' },
        country: { type: 'enum' },
      },
    });
  }

  private registerUser(): void {
    this.types.register({
      type: 'user',
      table: 'app_user',
      titleSql: 'name',
      openTitle: true,
      // Names are everybody's; e-mail, role and status are not, and the history holds them.
      permissions: { read: 'users.read', write: 'users.manage', delete: 'users.manage', history: 'users.manage' },
      fields: {
        name: { type: 'text' },
        email: { type: 'text' },
        status: { type: 'enum' },
        roleId: { type: 'ref', ref: 'role' },
        teamId: { type: 'ref', ref: 'team' },
        locale: { type: 'enum' },
        timeZone: { type: 'text' },
        passwordChangedAt: { type: 'datetime' },
      },
      reference: {
        aliasesSql: 'array[email]',
        where: `status <> 'disabled'`,
        createPermission: 'users.manage',
        create: async (actor, names) => {
          const invited = await this.users.ensureInvited(
            actor,
            names.map((name) => (name.includes('@') ? { name, email: name } : { name })),
          );
          return new Map(
            names.flatMap((name, index): [string, string][] => (invited[index]?.id ? [[name, invited[index].id]] : [])),
          );
        },
      },
    });
  }
}
