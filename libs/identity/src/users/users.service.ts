import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ALWAYS,
  ConflictError,
  InvalidError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { Grants } from '../access/grants';
import { RightsChanges } from '../actors/rights-changes';
import { InvitationTokens, type IssuedInvitation } from '../invitations/invitation-tokens';
import { TeamEntity } from '../teams/team.entity';
import { Administrators } from './administrators';
import { OwnedTables } from './owned-tables';
import { PRESENT, USER_NAMES, USERS } from './user-lists';
import type { InviteUserDto, UpdateUserDto, UserDto } from './user.dto';
import { UserEntity } from './user.entity';

/** The people who work here, and what may be done to them by those who manage users. */
@Injectable()
export class UsersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly grants: Grants,
    private readonly administrators: Administrators,
    private readonly ownedTables: OwnedTables,
    private readonly invitations: InvitationTokens,
    private readonly rights: RightsChanges,
  ) {}

  /** JSON text of a page. Who may not manage users sees names only. */
  async list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'users.read');
    const manages = this.manages(actor);
    const list = manages ? USERS : USER_NAMES;
    return this.lists.page(list, parseListQuery(query, list, actor), manages ? ALWAYS : PRESENT);
  }

  async get(actor: Actor, id: string): Promise<UserDto> {
    this.policy.require(actor, 'users.read');
    const user = await oneItem<UserDto>(this.unitOfWork, this.manages(actor) ? USERS : USER_NAMES, id);
    if (!user) throw new NotFoundError('User');
    return user;
  }

  async invite(actor: Actor, input: InviteUserDto): Promise<{ user: UserDto; invitation: IssuedInvitation }> {
    this.policy.require(actor, 'users.manage');
    return this.unitOfWork.run(actor, async () => {
      await this.grants.requireGrantable(actor, input.roleId);
      await this.requireTeam(input.teamId);
      const user = await this.unique(() =>
        this.unitOfWork.manager.save(
          this.unitOfWork.manager.create(UserEntity, {
            name: input.name,
            email: input.email ?? null,
            roleId: input.roleId,
            teamId: input.teamId ?? null,
            createdBy: actor.userId,
            updatedBy: actor.userId,
          }),
        ),
      );
      const invitation = await this.invitations.issue(actor, user.id);
      return { user: await this.get(actor, user.id), invitation };
    });
  }

  /** A new link: for somebody invited whose link has expired, or somebody active who has forgotten their password. */
  async inviteAgain(actor: Actor, id: string): Promise<{ user: UserDto; invitation: IssuedInvitation }> {
    return this.managing(actor, id, async (user) => {
      if (user.status === 'disabled') throw new ConflictError('user_disabled', 'This user is disabled.');
      return { invitation: await this.invitations.issue(actor, id), user: await this.get(actor, id) };
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateUserDto): Promise<UserDto> {
    return this.managing(actor, id, async (user) => {
      if (input.email === null && user.status === 'active')
        throw new InvalidError([
          { pointer: '/email', code: 'required', detail: 'Who signs in needs an e-mail address.' },
        ]);
      if (input.roleId !== undefined && input.roleId !== user.roleId) {
        await this.grants.requireGrantable(actor, input.roleId);
        await this.administrators.keepOneBesides(id);
      }
      await this.requireTeam(input.teamId);
      await this.write(actor, id, version, input);
      if (input.teamId !== undefined && input.teamId !== user.teamId) await this.ownedTables.follow(id, input.teamId);
      return this.get(actor, id);
    });
  }

  /** Ends all sessions; API keys of the user stop working. Names stay on the records. */
  async disable(actor: Actor, id: string): Promise<UserDto> {
    return this.managing(actor, id, async (user) => {
      if (user.status !== 'disabled') {
        await this.administrators.keepOneBesides(id);
        await this.write(actor, id, user.version, { status: 'disabled' });
        await this.unitOfWork.execute('delete from session where user_id = $1', [id]);
        await this.unitOfWork.execute('delete from invitation where user_id = $1', [id]);
      }
      return this.get(actor, id);
    });
  }

  /** Lets a disabled user in again, as they were: with their password, or still to be invited. */
  async enable(actor: Actor, id: string): Promise<UserDto> {
    return this.managing(actor, id, async (user) => {
      if (user.status === 'disabled') {
        const [row] = await this.unitOfWork.query<{ ready: boolean }>(
          'select password_hash is not null and email is not null as ready from app_user where id = $1',
          [id],
        );
        await this.write(actor, id, user.version, { status: row?.ready ? 'active' : 'invited' });
      }
      return this.get(actor, id);
    });
  }

  private manages(actor: Actor): boolean {
    return this.policy.scope(actor, 'users.manage') === 'all';
  }

  /** One transaction around a user who is locked, and whose present rights do not exceed those of the actor. */
  private async managing<T>(actor: Actor, id: string, work: (user: UserEntity) => Promise<T>): Promise<T> {
    this.policy.require(actor, 'users.manage');
    return this.unitOfWork.run(actor, async () => {
      const user = await this.unitOfWork.manager.findOne(UserEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!user) throw new NotFoundError('User');
      await this.grants.requireGrantable(actor, user.roleId);
      return work(user);
    });
  }

  private async write(actor: Actor, id: string, version: number, fields: Partial<UserEntity>): Promise<void> {
    const result = await this.unique(() =>
      this.unitOfWork.manager.update(UserEntity, { id, version }, { ...fields, updatedBy: actor.userId }),
    );
    if (!result.affected) throw new PreconditionFailedError(await this.get(actor, id));
    this.rights.announceAfterCommit();
  }

  private async requireTeam(id: string | null | undefined): Promise<void> {
    if (!id || (await this.unitOfWork.manager.existsBy(TeamEntity, { id }))) return;
    throw new InvalidError([{ pointer: '/teamId', code: 'unknown_reference', detail: 'There is no such team.' }]);
  }

  private async unique<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violatedConstraint(error) === 'app_user_email')
        throw new ConflictError('email_taken', 'Another user has this e-mail address.');
      throw error;
    }
  }
}
