import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessPolicy } from './access/access-policy';
import { Grants } from './access/grants';
import './access/identity-permissions';
import { ActorFactory } from './actors/actor-factory';
import { RightsChanges } from './actors/rights-changes';
import { ApiKeysService } from './api-keys/api-keys.service';
import { InvitationTokens } from './invitations/invitation-tokens';
import { InvitationsService } from './invitations/invitations.service';
import { MeService } from './me/me.service';
import { Organization } from './organization/organization';
import { PasswordHasher } from './passwords/password-hasher';
import { RoleSync } from './roles/role-sync';
import { RolesService } from './roles/roles.service';
import { entities } from './schema';
import { EntranceNews } from './sessions/entrance-news';
import { SessionsService } from './sessions/sessions.service';
import { SignInService } from './sessions/sign-in.service';
import { SignInThrottle } from './sessions/sign-in-throttle';
import { Setup } from './setup/setup.service';
import { Teams } from './teams/teams';
import { TeamsService } from './teams/teams.service';
import { Administrators } from './users/administrators';
import { OwnedTables } from './users/owned-tables';
import { Users } from './users/users';
import { UsersService } from './users/users.service';

const open = [AccessPolicy, ActorFactory, EntranceNews, Organization, OwnedTables, RoleSync, Setup, Teams, Users];

const inner = [
  Administrators,
  ApiKeysService,
  Grants,
  InvitationsService,
  InvitationTokens,
  MeService,
  PasswordHasher,
  RightsChanges,
  RolesService,
  SessionsService,
  SignInService,
  SignInThrottle,
  TeamsService,
  UsersService,
];

/** Who works here and how far each one reaches; the same in the API and the worker. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [...open, ...inner],
  exports: [...open, ...inner],
})
export class IdentityModule {}
