import { Injectable } from '@nestjs/common';
import { AppError, TooManyRequestsError, UnitOfWork } from '@atrium/platform';
import { PasswordHasher } from '../passwords/password-hasher';
import type { UserStatus } from '../users/user.entity';
import { EntranceNews, outlineOf } from './entrance-news';
import { SignInThrottle } from './sign-in-throttle';

/** Who has just shown the right password. */
export interface Verified {
  userId: string;
}

interface Account {
  id: string;
  status: UserStatus;
  hash: string | null;
}

/** One answer for an unknown account, a wrong password, a disabled and an invited user: what is wrong may not show. */
export const wrongCredentials = () =>
  new AppError(401, 'wrong_credentials', 'This e-mail address and password do not belong together.');

@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly passwords: PasswordHasher,
    private readonly news: EntranceNews,
  ) {}

  /** Null when this is not to be let in. The same work is done in every case. */
  async verify(email: string, password: string, ip: string, userAgent: string | null = null): Promise<Verified | null> {
    const refused = (account: Account | undefined, reason: string) =>
      this.news.tell({
        kind: 'signInFailed',
        userId: account?.id ?? null,
        userAgent,
        detail: { reason, ...(account ? {} : { account: outlineOf(email) }) },
      });
    const attempt = await this.throttle.begin(email, ip).catch(async (error: unknown) => {
      if (error instanceof TooManyRequestsError) await refused(undefined, 'tooMany');
      throw error;
    });
    const [account] = await this.unitOfWork.query<Account>(
      'select id, status, password_hash as hash from app_user where lower(email) = lower($1)',
      [email],
    );
    const matches = await this.passwords.matches(account?.hash ?? null, password);
    if (!matches || account?.status !== 'active') {
      await refused(account, account && matches ? 'notActive' : account ? 'wrongPassword' : 'unknownAccount');
      return null;
    }
    await this.throttle.succeeded(attempt);
    return { userId: account.id };
  }

  /** For somebody signed in who is asked for their password once more; counts like a sign-in. */
  async confirms(userId: string, password: string, ip: string): Promise<boolean> {
    const [account] = await this.unitOfWork.query<{ email: string | null }>(
      'select email from app_user where id = $1',
      [userId],
    );
    if (!account?.email) return false;
    return (await this.verify(account.email, password, ip))?.userId === userId;
  }
}
