import { Injectable } from '@nestjs/common';
import { AccessPolicy, Users } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  ForbiddenError,
  InvalidError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  SecretBox,
  type SqlCondition,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { ACCOUNTS_READ, ACCOUNTS_WRITE } from '../permissions';
import { PASSWORDS } from './account-server';
import type { CreateSenderAccountDto, SenderAccountDto, UpdateSenderAccountDto } from './sender-account.dto';
import { SenderAccountEntity } from './sender-account.entity';
import { senderAccountList } from './sender-account-list';

const COLUMNS = { owner: 'a.owner_id', team: 'a.team_id' };

/** Who may send through which server. */
@Injectable()
export class SenderAccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly users: Users,
    private readonly secrets: SecretBox,
  ) {}

  /** JSON text of a page. */
  async list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, ACCOUNTS_READ);
    const parsed = parseListQuery(query, senderAccountList, actor);
    return this.lists.page(senderAccountList, parsed, this.readable(actor), { write: this.writable(actor) });
  }

  async get(actor: Actor, id: string): Promise<SenderAccountDto> {
    this.policy.require(actor, ACCOUNTS_READ);
    const bindings = { write: this.writable(actor) };
    const account = await oneItem<SenderAccountDto>(
      this.unitOfWork,
      senderAccountList,
      id,
      this.readable(actor),
      bindings,
    );
    if (!account) throw new NotFoundError('Sender account');
    return account;
  }

  /** Throws InvalidError unless the actor may send through it. */
  async requireUsable(actor: Actor, id: string, pointer = '/senderAccountId'): Promise<SenderAccountDto> {
    const bindings = { write: this.writable(actor) };
    const account = await oneItem<SenderAccountDto>(
      this.unitOfWork,
      senderAccountList,
      id,
      this.readable(actor),
      bindings,
    );
    if (!account)
      throw new InvalidError([{ pointer, code: 'unknown_reference', detail: 'There is no such sender account.' }]);
    return account;
  }

  async create(actor: Actor, input: CreateSenderAccountDto): Promise<SenderAccountDto> {
    this.policy.require(actor, ACCOUNTS_WRITE);
    const { password, ownerId, ...fields } = input;
    this.requireAllFor(actor, fields);
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const saved = await unique(async () =>
        manager.save(
          manager.create(SenderAccountEntity, {
            ...fields,
            ...this.sealed(password),
            ...(await this.ownership(actor, ownerId === undefined ? actor.userId : ownerId)),
            createdBy: actor.userId,
            updatedBy: actor.userId,
          }),
        ),
      );
      return this.get(actor, saved.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateSenderAccountDto): Promise<SenderAccountDto> {
    return this.unitOfWork.run(actor, async () => {
      const stored = await this.take(actor, id, version);
      const { password, ownerId, ...fields } = input;
      this.requireAllFor(actor, fields, stored);
      requirePasswordAgain(stored, input);
      const owner =
        ownerId !== undefined && ownerId !== stored.owner?.id ? await this.ownership(actor, ownerId) : undefined;
      return this.write(actor, id, version, {
        ...fields,
        ...(password === undefined ? {} : this.sealed(password)),
        ...owner,
      });
    });
  }

  /** Away from all lists; mailings that went through it keep its name. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      await this.take(actor, id, version);
      const [busy] = await this.unitOfWork.query(
        `select 1 from mailing where sender_account_id = $1 and state in ('queued', 'sending', 'paused') limit 1`,
        [id],
      );
      if (busy) throw new ConflictError('account_in_use', 'A mailing is being sent through this account.');
      const changed = await this.unitOfWork.manager.update(
        SenderAccountEntity,
        { id, version },
        { deletedAt: new Date(), deletedBy: actor.userId, house: false, passwordSealed: null, updatedBy: actor.userId },
      );
      if (!changed.affected) throw new PreconditionFailedError(await this.get(actor, id));
    });
  }

  private async take(actor: Actor, id: string, version: number): Promise<SenderAccountDto> {
    const stored = await this.get(actor, id);
    if (!stored.can.write) throw new ForbiddenError(ACCOUNTS_WRITE);
    if (stored.version !== version) throw new PreconditionFailedError(stored);
    return stored;
  }

  private async write(
    actor: Actor,
    id: string,
    version: number,
    fields: Partial<SenderAccountEntity>,
  ): Promise<SenderAccountDto> {
    const changed = await unique(() =>
      this.unitOfWork.manager.update(
        SenderAccountEntity,
        { id, version },
        { ...(fields as object), updatedBy: actor.userId },
      ),
    );
    if (!changed.affected) throw new PreconditionFailedError(await this.get(actor, id));
    return this.get(actor, id);
  }

  private sealed(password: string | null | undefined): Partial<SenderAccountEntity> {
    return {
      passwordSealed: password ? this.secrets.seal(PASSWORDS, password) : null,
      passwordSetAt: password ? new Date() : null,
    };
  }

  private async ownership(
    actor: Actor,
    ownerId: string | null,
  ): Promise<{ ownerId: string | null; teamId: string | null }> {
    const teamId = ownerId ? await this.users.teamOf(ownerId) : null;
    const owner = { ownerId, teamId };
    if (!this.policy.allows(actor, ACCOUNTS_WRITE, owner)) throw new ForbiddenError(ACCOUNTS_WRITE);
    return owner;
  }

  /** What everybody uses is not for everybody to change. */
  private requireAllFor(
    actor: Actor,
    fields: { shared?: boolean; house?: boolean },
    stored?: { shared: boolean; house: boolean },
  ): void {
    const touched =
      (fields.shared ?? stored?.shared ?? false) ||
      (fields.house ?? stored?.house ?? false) ||
      stored?.shared ||
      stored?.house;
    if (touched && this.policy.scope(actor, ACCOUNTS_WRITE) !== 'all') throw new ForbiddenError(ACCOUNTS_WRITE);
  }

  private readable(actor: Actor): SqlCondition {
    const reach = this.policy.where(actor, ACCOUNTS_READ, COLUMNS);
    return { sql: `(a.shared or ${reach.sql})`, params: reach.params };
  }

  private writable(actor: Actor): SqlCondition {
    const reach = this.policy.where(actor, ACCOUNTS_WRITE, COLUMNS);
    const all = this.policy.scope(actor, ACCOUNTS_WRITE) === 'all';
    return all ? reach : { sql: `(not a.shared and not a.house and ${reach.sql})`, params: reach.params };
  }
}

/** Whoever does not know the password may not lead it to another server. */
function requirePasswordAgain(stored: SenderAccountDto, input: UpdateSenderAccountDto): void {
  if (!stored.hasPassword || input.password !== undefined) return;
  const moved = (['host', 'port', 'security', 'userName'] as const).some(
    (field) => input[field] !== undefined && input[field] !== stored[field],
  );
  if (moved)
    throw new InvalidError([
      {
        pointer: '/password',
        code: 'password_again',
        detail: 'Enter the password again: the server or the name to sign in with has changed.',
      },
    ]);
}

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'sender_account_house')
      throw new ConflictError('house_account_taken', 'Another account is marked for the letters of the house.');
    throw error;
  }
}
