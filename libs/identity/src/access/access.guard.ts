import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS_MARK, AppError, Config, ForbiddenError, UnauthenticatedError, type Actor } from '@atrium/platform';
import { Authenticator } from '../actors/authenticator';
import { sendsKey } from '../actors/sends-key';
import { AccessPolicy } from './access-policy';
import { isAcceptedBody, isCrossSite, isForm, isSafeMethod } from './cross-site';
import type { RouteAccess } from './decorators';
import type { ActorRequest } from './request-actor';

/** Stands before every route: who is it, may a browser page of another site do this, does the role reach at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly policy: AccessPolicy,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS_MARK, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new ForbiddenError();
    const request = context.switchToHttp().getRequest<ActorRequest>();
    this.refuseForeignWrite(request, access);
    if (access.kind === 'public') return true;
    const resolved = await this.authenticator.identify(request);
    if (!resolved) throw new UnauthenticatedError();
    request.actor = resolved.actor;
    this.requireAccess(resolved.actor, access);
    return true;
  }

  /** Only what travels with a cookie (or opens a session) can be abused by a page of another site; a key has to be sent on purpose. */
  private refuseForeignWrite(request: ActorRequest, access: RouteAccess): void {
    if (isSafeMethod(request.method)) return;
    const open = access.kind === 'public' && access.crossSite;
    if (!isAcceptedBody(request.headers) && !(open && isForm(request.headers)))
      throw new AppError(415, 'unsupported_media_type', 'Send JSON or multipart form data.');
    if (sendsKey(request.headers)) return;
    if (open) return;
    if (isCrossSite(request.headers, request.host, this.config.publicUrl))
      throw new AppError(403, 'cross_site', 'This request comes from a page of another site.');
  }

  private requireAccess(actor: Actor, access: RouteAccess): void {
    if (access.kind === 'permission') this.policy.require(actor, access.permission);
    else if (access.kind === 'signedIn' && access.sessionOnly && !actor.sessionId)
      throw new AppError(403, 'session_required', 'An API key cannot do this; sign in.');
  }
}
