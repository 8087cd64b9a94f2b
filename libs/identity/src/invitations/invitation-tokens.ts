import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { hashToken, newToken } from '../actors/tokens';

const GOOD_FOR_DAYS = 7;

export interface IssuedInvitation {
  token: string;
  expiresAt: string;
}

/** Makes invitation links. A user has one at most: a new one makes the old one worthless. */
@Injectable()
export class InvitationTokens {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async issue(actor: Actor, userId: string): Promise<IssuedInvitation> {
    const token = newToken();
    return this.unitOfWork.run(actor, async () => {
      const [row] = await this.unitOfWork.query<{ at: Date }>(
        `insert into invitation (user_id, token_hash, expires_at, created_by)
         values ($1, $2, now() + make_interval(days => $3), $4)
         on conflict (user_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at,
           created_at = now(), created_by = excluded.created_by
         returning expires_at as at`,
        [userId, hashToken(token), GOOD_FOR_DAYS, actor.userId],
      );
      if (!row) throw new Error('The invitation was not stored.');
      return { token, expiresAt: row.at.toISOString() };
    });
  }
}
