import { ApiKeyEntity } from './api-keys/api-key.entity';
import { InvitationEntity } from './invitations/invitation.entity';
import { People1700000002000 } from './migrations/1700000002000-people';
import { SignIn1700000002010 } from './migrations/1700000002010-sign-in';
import { OrganizationEntity } from './organization/organization.entity';
import { RolePermissionEntity } from './roles/role-permission.entity';
import { RoleEntity } from './roles/role.entity';
import { SessionEntity } from './sessions/session.entity';
import { TeamEntity } from './teams/team.entity';
import { UserEntity } from './users/user.entity';

export const migrations = [People1700000002000, SignIn1700000002010];

export const entities = [
  ApiKeyEntity,
  InvitationEntity,
  OrganizationEntity,
  RoleEntity,
  RolePermissionEntity,
  SessionEntity,
  TeamEntity,
  UserEntity,
];
