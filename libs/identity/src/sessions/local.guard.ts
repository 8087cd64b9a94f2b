import { ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { isEmail, isPlainText } from '@atrium/platform';
import type { FastifyRequest } from 'fastify';
import { LocalStrategy } from './local.strategy';
import { wrongCredentials } from './sign-in.service';

/** Checks e-mail and password before the route. What has not even their form goes on, for validation to say so. */
@Injectable()
export class LocalGuard extends AuthGuard() {
  constructor(strategy: LocalStrategy) {
    super({ defaultStrategy: strategy.registeredAs, session: false });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!looksLikeCredentials(body)) return true;
    return Boolean(await super.canActivate(context));
  }

  override handleRequest<TUser>(error: unknown, user: TUser | false | null): TUser {
    if (error) throw error;
    if (!user) throw wrongCredentials();
    return user;
  }
}

function looksLikeCredentials(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { email, password } = body as { email?: unknown; password?: unknown };
  return (
    isEmail(email) &&
    typeof password === 'string' &&
    password.length <= 1000 &&
    isPlainText(password) &&
    password !== ''
  );
}
