import { applyDecorators, createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { ACCESS_MARK } from '@atrium/platform';
import { actorOf } from './request-actor';

/** What a route handler says about who may call it. */
export type RouteAccess =
  | { kind: 'permission'; permission: string }
  | { kind: 'signedIn'; sessionOnly: boolean }
  | { kind: 'public'; crossSite: boolean };

const signedInDocs = [ApiSecurity('session'), ApiSecurity('apiKey')];

/** Only for those whose role gives this permission any reach; how far it reaches is the service's business. */
export const RequirePermission = (permission: string) =>
  applyDecorators(
    SetMetadata<string, RouteAccess>(ACCESS_MARK, { kind: 'permission', permission }),
    ApiExtension('x-permission', permission),
    ...signedInDocs,
  );

/** For everybody who is signed in; with `sessionOnly` for people only, not for API keys. */
export const SignedIn = ({ sessionOnly = false } = {}) =>
  applyDecorators(
    SetMetadata<string, RouteAccess>(ACCESS_MARK, { kind: 'signedIn', sessionOnly }),
    ...(sessionOnly ? [ApiSecurity('session')] : signedInDocs),
  );

/** For everybody. `crossSite` also lets pages of other sites write here (a form on the company's own web site). */
export const Public = ({ crossSite = false } = {}) =>
  SetMetadata<string, RouteAccess>(ACCESS_MARK, { kind: 'public', crossSite });

/** The actor behind the request. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest()),
);
