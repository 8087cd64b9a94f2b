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
