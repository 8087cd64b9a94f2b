import { Injectable } from '@nestjs/common';
import { type Actor, NotFoundError, UnitOfWork } from '@atrium/platform';
import { RightsChanges } from '../actors/rights-changes';
import { SESSION_SLIDES_DAYS } from '../actors/session-cookie';
import { hashToken, newToken } from '../actors/tokens';
import type { SessionDto } from './session.dto';

/** Where a sign-in comes from. */
export interface Device {
  ip: string;
  userAgent: string | null;
}

/** Sessions of signed-in browsers. They lie in PostgreSQL, so ending one is deleting a row. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rights: RightsChanges,
  ) {}

  /** @returns the token for the cookie; only its hash is stored. */
  async open(userId: string, device: Device): Promise<string> {
    const token = newToken();
    await this.unitOfWork.execute(
      `insert into session (user_id, token_hash, ip, user_agent, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
      [userId, hashToken(token), device.ip, device.userAgent?.slice(0, 400) ?? null, SESSION_SLIDES_DAYS],
    );
    return token;
  }

  /** The actor's own sessions, the latest used first. */
  async list(actor: Actor): Promise<SessionDto[]> {
    return this.unitOfWork.query<SessionDto>(
      `select id, user_agent as "userAgent", host(ip) as ip, created_at as "createdAt", last_seen_at as "lastSeenAt",
         expires_at as "expiresAt", id is not distinct from $2::uuid as current
       from session where user_id = $1 and expires_at > now() order by last_seen_at desc, id desc`,
      [actor.userId, actor.sessionId ?? null],
    );
  }

  async end(actor: Actor, id: string): Promise<void> {
    const ended = await this.remove('user_id = $1 and id = $2', [actor.userId, id]);
    if (!ended) throw new NotFoundError('Session');
  }

  async endCurrent(actor: Actor): Promise<void> {
    await this.remove('id = $1', [actor.sessionId ?? null]);
  }

  /** All sessions of the actor but the one in use. */
  async endOthers(actor: Actor): Promise<void> {
    await this.remove('user_id = $1 and id is distinct from $2::uuid', [actor.userId, actor.sessionId ?? null]);
  }

  async endAllOf(userId: string): Promise<void> {
    await this.remove('user_id = $1', [userId]);
  }

  private async remove(condition: string, params: unknown[]): Promise<number> {
    const ended = await this.unitOfWork.execute(`delete from session where ${condition}`, params);
    this.rights.announceAfterCommit();
    return ended;
  }
}
