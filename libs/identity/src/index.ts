export { AccessPolicy, type OwnedColumns, type OwnedRow } from './access/access-policy';
export { CurrentActor, Public, RequirePermission, type RouteAccess, SignedIn } from './access/decorators';
export {
  allPermissions,
  type AdjustableRole,
  BUILT_IN_ROLES,
  type BuiltInRole,
  definePermissions,
  type Permission,
  type PermissionSpec,
} from './access/permissions';
export { RouteInventory, type RouteEntry } from './access/route-inventory';
export { SCOPES } from './access/scopes';
export { ActorFactory, type Requester } from './actors/actor-factory';
export { RightsChanges } from './actors/rights-changes';
export { IdentityModule } from './identity.module';
export { Organization, type OrganizationCreated, type OrganizationSettings } from './organization/organization';
export { type FirstAdministrator, Setup } from './setup/setup.service';
export { type TeamPath, Teams } from './teams/teams';
export { underTeam } from './teams/under-team';
export { type EntranceEvent, EntranceNews } from './sessions/entrance-news';
export { OwnedTables } from './users/owned-tables';
export type { PersonMatch } from './users/match-people';
export { type PersonToInvite, type UserSummary, Users } from './users/users';
export type { UserStatus } from './users/user.entity';
