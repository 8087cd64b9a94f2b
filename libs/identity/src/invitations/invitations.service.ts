import { Injectable } from '@nestjs/common';
import {
  ConflictError,
  InvalidError,
  type Locale,
  NotFoundError,
  systemActor,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { RightsChanges } from '../actors/rights-changes';
import { hashToken } from '../actors/tokens';
import { PasswordHasher } from '../passwords/password-hasher';
import { requireGoodPassword } from '../passwords/password-rules';
import { SessionsService } from '../sessions/sessions.service';
import { UserEntity } from '../users/user.entity';
import type { AcceptInvitationDto, InvitationDto } from './invitation.dto';

interface Open {
  userId: string;
  name: string;
  email: string | null;
  organizationName: string;
  locale: Locale;
  expiresAt: Date;
}

const OPEN = `
  select u.id as "userId", u.name, u.email, o.name as "organizationName", coalesce(u.locale, o.locale) as locale,
    i.expires_at as "expiresAt"
  from invitation i join app_user u on u.id = i.user_id cross join organization o
  where i.token_hash = $1 and i.expires_at > now() and u.status <> 'disabled'`;

/** What the holder of an invitation link may do with it: look, and once set a password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly rights: RightsChanges,
  ) {}

  async read(token: string): Promise<InvitationDto> {
    const { name, email, organizationName, locale, expiresAt } = await this.open(token);
    return { name, email, needsEmail: email === null, organizationName, locale, expiresAt };
  }

  /** Sets the password, makes the user active and uses the link up. @returns the user who may now come in. */
  async accept(token: string, input: AcceptInvitationDto): Promise<string> {
    const { email } = requireEmail(await this.open(token), input);
    requireGoodPassword(input.password, email);
    const passwordHash = await this.passwords.hash(input.password);
    return this.unitOfWork.run(systemActor('web'), async () => {
      // Locked, and looked at once more: of two who follow the link at the same time, one is late.
      const { userId } = await this.open(token, 'for update of i, u');
      await this.introduce(userId);
      await this.activate(userId, { email, passwordHash, locale: input.locale, timeZone: input.timeZone });
      await this.unitOfWork.execute('delete from invitation where user_id = $1', [userId]);
      await this.sessions.endAllOf(userId);
      this.rights.announceAfterCommit();
      return userId;
    });
  }

  private async open(token: string, lock = ''): Promise<Open> {
    const [found] = await this.unitOfWork.query<Open>(`${OPEN} ${lock}`, [hashToken(token)]);
    if (!found) throw new NotFoundError('Invitation');
    return found;
  }

  /** The change log shall say that it was the invited person, who is known only now. */
  private async introduce(userId: string): Promise<void> {
    await this.unitOfWork.query(
      `select set_config('atrium.actor_id', $1, true), set_config('atrium.actor_type', 'user', true)`,
      [userId],
    );
  }

  private async activate(userId: string, fields: Partial<UserEntity>): Promise<void> {
    try {
      await this.unitOfWork.manager.update(
        UserEntity,
        { id: userId },
        { ...fields, status: 'active', passwordChangedAt: new Date(), updatedBy: userId },
      );
    } catch (error) {
      if (violatedConstraint(error) === 'app_user_email')
        throw new ConflictError('email_taken', 'Another user has this e-mail address.');
      throw error;
    }
  }
}

/** Who has been invited by address keeps it; who has none brings it. */
function requireEmail(open: Open, input: AcceptInvitationDto): { email: string } {
  const problem = (code: string, detail: string) => new InvalidError([{ pointer: '/email', code, detail }]);
  if (open.email === null && !input.email) throw problem('required', 'This is required.');
  if (open.email !== null && input.email !== undefined && input.email.toLowerCase() !== open.email.toLowerCase())
    throw problem('not_a_choice', 'The invitation is for another address.');
  return { email: open.email ?? input.email ?? '' };
}
