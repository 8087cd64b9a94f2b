import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { RouteInventory } from './access/route-inventory';
import { ActorCache } from './actors/actor-cache';
import { Authenticator } from './actors/authenticator';
import { RightsListener } from './actors/rights-listener';
import { ApiKeysController } from './api-keys/api-keys.controller';
import { IdentityBoot } from './boot';
import { IdentityModule } from './identity.module';
import { InvitationsController } from './invitations/invitations.controller';
import { MeController } from './me/me.controller';
import { OrganizationController } from './organization/organization.controller';
import { RolesController } from './roles/roles.controller';
import { Entrance } from './sessions/entrance';
import { LocalGuard } from './sessions/local.guard';
import { LocalStrategy } from './sessions/local.strategy';
import { SessionsController } from './sessions/sessions.controller';
import { SetupController } from './setup/setup.controller';
import { UnattendedSetup } from './setup/unattended-setup';
import { TeamsController } from './teams/teams.controller';
import { UsersController } from './users/users.controller';

/** Ways in, users, teams, roles and keys behind HTTP, and the guard before every route of the house. For apps/api. */
@Module({
  imports: [IdentityModule, DiscoveryModule],
  controllers: [
    ApiKeysController,
    InvitationsController,
    MeController,
    OrganizationController,
    RolesController,
    SessionsController,
    SetupController,
    TeamsController,
    UsersController,
  ],
  providers: [
    ActorCache,
    Authenticator,
    Entrance,
    IdentityBoot,
    LocalGuard,
    LocalStrategy,
    RightsListener,
    RouteInventory,
    UnattendedSetup,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [RouteInventory],
})
export class IdentityHttpModule {}
