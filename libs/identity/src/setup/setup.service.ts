import { Injectable } from '@nestjs/common';
import { NotFoundError, systemActor, UnitOfWork } from '@atrium/platform';
import { RightsChanges } from '../actors/rights-changes';
import { holdLock } from '../locks';
import { Organization, type OrganizationSettings } from '../organization/organization';
import { PasswordHasher } from '../passwords/password-hasher';
import { requireGoodPassword } from '../passwords/password-rules';
import { RoleSync } from '../roles/role-sync';

export interface FirstAdministrator {
  name: string;
  email: string;
  password: string;
  organization: OrganizationSettings;
}

/** Makes the organization and its first administrator: once, and dead ever after. */
@Injectable()
export class Setup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHasher,
    private readonly organization: Organization,
    private readonly roles: RoleSync,
    private readonly rights: RightsChanges,
  ) {}

  async needed(): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ there: boolean }>('select exists (select from app_user) as there');
    return !row?.there;
  }

  /** @returns the administrator's id. Throws NotFoundError when somebody else was first. */
  async run(input: FirstAdministrator): Promise<string> {
    if (!(await this.needed())) throw new NotFoundError('Page');
    requireGoodPassword(input.password, input.email);
    const passwordHash = await this.passwords.hash(input.password);
    return this.unitOfWork.run(systemActor('web'), async () => {
      await holdLock(this.unitOfWork, 'setup');
      if (!(await this.needed())) throw new NotFoundError('Page');
      await this.roles.run();
      const userId = await this.addAdministrator(input, passwordHash);
      const actor = systemActor('web', { type: 'user', userId, locale: input.organization.locale });
      await this.organization.create(actor, input.organization);
      this.rights.announceAfterCommit();
      return userId;
    });
  }

  private async addAdministrator({ name, email }: FirstAdministrator, passwordHash: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into app_user (name, email, status, role_id, password_hash, password_changed_at)
       select $1, $2, 'active', id, $3, now() from role where key = 'administrator' returning id`,
      [name, email, passwordHash],
    );
    if (!row) throw new Error('The role of administrator is missing.');
    return row.id;
  }
}
