import { Injectable } from '@nestjs/common';
import { ForbiddenError, UnitOfWork, type Actor } from '@atrium/platform';
import { type KeyRightsRow, RIGHTS_BY_KEY_ID, RIGHTS_BY_USER, type RightsRow } from './rights-query';
import { keyActor, userActor } from './to-actor';

/** Who asked for a job: a user, through an API key or not. */
export interface Requester {
  userId: string;
  apiKeyId?: string | null;
}

/**
 * Actors outside a request. A job acts with the rights that its requester has now, not with those of the moment it was asked
 * for; who has been disabled or whose key is gone may do nothing.
 */
@Injectable()
export class ActorFactory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async forUser(userId: string, over: Partial<Actor> = {}): Promise<Actor> {
    const [row] = await this.unitOfWork.query<RightsRow>(RIGHTS_BY_USER, [userId]);
    if (!row) throw new ForbiddenError();
    return userActor(row, { source: 'job', ...over });
  }

  async forApiKey(apiKeyId: string, over: Partial<Actor> = {}): Promise<Actor> {
    const [row] = await this.unitOfWork.query<KeyRightsRow>(RIGHTS_BY_KEY_ID, [apiKeyId]);
    if (!row) throw new ForbiddenError();
    return keyActor(row, { source: 'job', ...over });
  }

  /** Whether the session or key by which the actor came is still good; for what stays open longer than a request. */
  async isStillIn({ sessionId, apiKeyId, userId }: Actor): Promise<boolean> {
    const [row] = await this.unitOfWork.query(
      `select 1 from app_user u where u.id = $1 and u.status = 'active' and (
         exists (select 1 from session s where s.id = $2 and s.user_id = u.id and s.expires_at > now())
         or exists (select 1 from api_key k where k.id = $3 and k.user_id = u.id and (k.expires_at is null or k.expires_at > now())))`,
      [userId, sessionId ?? null, apiKeyId ?? null],
    );
    return row !== undefined;
  }

  /** Takes up again for whoever asked for a job. */
  forRequester(requester: Requester, over: Partial<Actor> = {}): Promise<Actor> {
    return requester.apiKeyId ? this.forApiKey(requester.apiKeyId, over) : this.forUser(requester.userId, over);
  }
}
