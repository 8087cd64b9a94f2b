import { Injectable } from '@nestjs/common';
import {
  type Actor,
  InvalidError,
  type Locale,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { allPermissions } from '../access/permissions';
import { RightsChanges } from '../actors/rights-changes';
import { Organization } from '../organization/organization';
import { requireGoodPassword } from '../passwords/password-rules';
import { PasswordHasher } from '../passwords/password-hasher';
import { SessionsService } from '../sessions/sessions.service';
import { SignInService } from '../sessions/sign-in.service';
import { UserEntity } from '../users/user.entity';
import type { ChangePasswordDto, MeDto, MyselfDto, UpdateMeDto } from './me.dto';

type Row = { user: MyselfDto; version: number; locale: Locale; timeZone: string };

/** What everybody may know and change about themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organization: Organization,
    private readonly policy: AccessPolicy,
    private readonly signIn: SignInService,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly rights: RightsChanges,
  ) {}

  async describe(actor: Actor): Promise<MeDto> {
    const [row] = await this.unitOfWork.query<Row>(MYSELF, [actor.userId]);
    if (!row) throw new NotFoundError('User');
    const { name, locale, currency, timeZone, country, version } = await this.organization.get();
    return {
      user: row.user,
      organization: { name, locale, currency, timeZone, country, version },
      permissions: Object.fromEntries(allPermissions().map((one) => [one.name, this.policy.scope(actor, one.name)])),
      locale: row.locale,
      timeZone: row.timeZone,
      version: row.version,
    };
  }

  async update(actor: Actor, version: number, input: UpdateMeDto): Promise<MeDto> {
    return this.unitOfWork.run(actor, async () => {
      const result = await this.unitOfWork.manager.update(
        UserEntity,
        { id: actor.userId ?? '', version },
        { ...input, updatedBy: actor.userId },
      );
      if (!result.affected) throw new PreconditionFailedError(await this.describe(actor));
      this.rights.announceAfterCommit();
      return this.describe(actor);
    });
  }

  /** Asks for the present password again, and ends all other sessions: whoever had the old one is out. */
  async changePassword(actor: Actor, input: ChangePasswordDto, ip: string): Promise<void> {
    const userId = actor.userId ?? '';
    const { user } = await this.describe(actor);
    requireGoodPassword(input.newPassword, user.email, '/newPassword');
    if (!(await this.signIn.confirms(userId, input.currentPassword, ip)))
      throw new InvalidError([
        { pointer: '/currentPassword', code: 'wrong_password', detail: 'This is not your password.' },
      ]);
    const passwordHash = await this.passwords.hash(input.newPassword);
    await this.unitOfWork.run(actor, async () => {
      await this.unitOfWork.manager.update(
        UserEntity,
        { id: userId },
        { passwordHash, passwordChangedAt: new Date(), updatedBy: userId },
      );
      await this.unitOfWork.execute('delete from invitation where user_id = $1', [userId]);
      await this.sessions.endOthers(actor);
    });
  }
}

const MYSELF = `
  select json_build_object('id', u.id, 'name', u.name, 'email', u.email,
      'role', json_build_object('id', r.id, 'key', r.key, 'name', r.name),
      'team', case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end,
      'locale', u.locale, 'timeZone', u.time_zone) as user,
    u.version, coalesce(u.locale, o.locale, 'en') as locale, coalesce(u.time_zone, o.time_zone, 'UTC') as "timeZone"
  from app_user u join role r on r.id = u.role_id left join team t on t.id = u.team_id left join organization o on true
  where u.id = $1`;
