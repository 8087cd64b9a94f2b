import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { SignInService, type Verified } from './sign-in.service';

/**
 * Sign-in with e-mail and password through passport. Passport keeps strategies per process, so each application enters its own
 * under a name of its own: two in one process (tests) must not check passwords in each other's database.
 */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) implements OnModuleDestroy {
  readonly registeredAs = `local-${randomUUID()}`;

  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'email', passReqToCallback: true });
    passport.use(this.registeredAs, this);
  }

  validate(request: FastifyRequest, email: string, password: string): Promise<Verified | null> {
    return this.signIn.verify(email, password, request.ip, request.headers['user-agent'] ?? null);
  }

  onModuleDestroy(): void {
    passport.unuse(this.registeredAs);
  }
}
