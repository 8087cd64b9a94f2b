import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import type { FastifyRequest } from 'fastify';
import { ActorCache, type Resolved } from './actor-cache';
import { type KeyRightsRow, RIGHTS_BY_KEY_HASH, RIGHTS_BY_SESSION, type SessionRightsRow } from './rights-query';
import { SESSION_SLIDES_DAYS, SESSION_LASTS_DAYS, sessionToken } from './session-cookie';
import { sendsKey } from './sends-key';
import { keyActor, sessionActor } from './to-actor';
import { hashToken } from './tokens';

/** The use of a session or a key is written down at most this often. */
const USE_NOTED_EVERY_MS = 60_000;

/** Finds out who sends a request: by an API key in `Authorization`, else by the session cookie. */
@Injectable()
export class Authenticator implements OnModuleDestroy {
  private readonly logger = new Logger(Authenticator.name);
  private readonly writing = new Set<Promise<unknown>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cache: ActorCache,
  ) {}

  /** The actor of the request, or null when nobody is signed in, the session has ended or the key is no longer good. */
  async identify(request: FastifyRequest): Promise<Resolved | null> {
    if (sendsKey(request.headers)) {
      const key = /^Bearer +(atr_[\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
      return key ? this.byKey(key) : null;
    }
    const token = sessionToken(request.headers.cookie);
    return token ? this.bySession(token) : null;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.allSettled(this.writing);
  }

  private async bySession(token: string): Promise<Resolved | null> {
    const hash = hashToken(token);
    const found = await this.cache.resolve(`s${hash.toString('latin1')}`, () => this.loadSession(hash));
    if (found) this.noteUse(found, TOUCH_SESSION, found.actor.sessionId);
    return found;
  }

  private async byKey(key: string): Promise<Resolved | null> {
    const hash = hashToken(key);
    const found = await this.cache.resolve(`k${hash.toString('latin1')}`, () => this.loadKey(hash));
    if (found) this.noteUse(found, TOUCH_KEY, found.actor.apiKeyId);
    return found;
  }

  private async loadSession(hash: Buffer): Promise<Resolved | null> {
    const [row] = await this.unitOfWork.prepared<SessionRightsRow>('rights_by_session', RIGHTS_BY_SESSION, [hash]);
    return row ? { actor: sessionActor(row), endsAt: row.expiresAt.getTime(), usedAt: row.usedAt.getTime() } : null;
  }

  private async loadKey(hash: Buffer): Promise<Resolved | null> {
    const [row] = await this.unitOfWork.prepared<KeyRightsRow>('rights_by_key', RIGHTS_BY_KEY_HASH, [hash]);
    return row
      ? { actor: keyActor(row), endsAt: row.expiresAt?.getTime() ?? Infinity, usedAt: row.usedAt?.getTime() ?? 0 }
      : null;
  }

  /** Beside the request, not in its way; losing one such note does no harm. */
  private noteUse(found: Resolved, sql: string, id: string | undefined): void {
    const now = Date.now();
    if (!id || now - found.usedAt < USE_NOTED_EVERY_MS) return;
    found.usedAt = now;
    const write = this.unitOfWork
      .execute(sql, [id])
      .catch((error: unknown) => this.logger.warn({ err: error }, 'Could not note the use of a session or key'))
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
  }
}

/** A used session lives on, but never beyond its last day. */
const TOUCH_SESSION = `
  update session set last_seen_at = now(), expires_at = least(
    now() + interval '${SESSION_SLIDES_DAYS} days', created_at + interval '${SESSION_LASTS_DAYS} days')
  where id = $1 and last_seen_at < now() - interval '50 seconds'`;

const TOUCH_KEY = `
  update api_key set last_used_at = now()
  where id = $1 and (last_used_at is null or last_used_at < now() - interval '50 seconds')`;
