import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization, Users } from '@atrium/identity';
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
  type SqlCondition,
  UnitOfWork,
} from '@atrium/platform';
import { SenderAccountsService } from '../accounts/sender-accounts.service';
import { Audience } from '../audience/audience.service';
import { cleanHtml } from '../letters/clean-html';
import { READ, SEND, WRITE } from '../permissions';
import type { CreateMailingDto, MailingDto, UpdateMailingDto } from './mailing.dto';
import { MailingEntity } from './mailing.entity';
import { mailingList } from './mailing-list';

const COLUMNS = { owner: 'm.owner_id', team: 'm.team_id' };

/** Letters to many, up to the moment somebody presses Send. */
@Injectable()
export class MailingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly users: Users,
    private readonly organization: Organization,
    private readonly accounts: SenderAccountsService,
    private readonly audience: Audience,
  ) {}

  /** JSON text of a page. */
  async list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, READ);
    return this.lists.page(mailingList, parseListQuery(query, mailingList, actor), this.on(actor, READ), {
      write: this.on(actor, WRITE),
      send: this.on(actor, SEND),
    });
  }

  async get(actor: Actor, id: string): Promise<MailingDto> {
    this.policy.require(actor, READ);
    const mailing = await oneItem<MailingDto>(this.unitOfWork, mailingList, id, this.on(actor, READ), {
      write: this.on(actor, WRITE),
      send: this.on(actor, SEND),
    });
    if (!mailing) throw new NotFoundError('Mailing');
    return mailing;
  }

  /** A mailing that the actor may change or send; what may only be read is refused. */
  async require(actor: Actor, id: string, right: 'write' | 'send'): Promise<MailingDto> {
    const mailing = await this.get(actor, id);
    if (!mailing.can[right]) throw new ForbiddenError(right === 'send' ? SEND : WRITE);
    return mailing;
  }

  async create(actor: Actor, input: CreateMailingDto): Promise<MailingDto> {
    this.policy.require(actor, WRITE);
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const { locale } = await this.organization.get();
      const teamId = actor.userId ? await this.users.teamOf(actor.userId) : null;
      const saved = await manager.save(
        manager.create(MailingEntity, {
          ...(await this.fields(actor, input)),
          language: input.language ?? locale,
          ownerId: actor.userId,
          teamId,
          createdBy: actor.userId,
          updatedBy: actor.userId,
        }),
      );
      return this.get(actor, saved.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateMailingDto): Promise<MailingDto> {
    return this.unitOfWork.run(actor, async () => {
      const mailing = await this.require(actor, id, 'write');
      if (mailing.version !== version) throw new PreconditionFailedError(mailing);
      const { name: _name, ownerId: _owner, ...letter } = input;
      if (mailing.state !== 'draft' && Object.values(letter).some((value) => value !== undefined))
        throw new ConflictError('already_sent', 'What has been sent is not changed any more; make a copy.');
      const { ownerId } = input;
      const owner = ownerId && ownerId !== mailing.owner?.id ? await this.ownership(actor, ownerId) : {};
      return this.write(actor, id, version, { ...(await this.fields(actor, input)), ...owner });
    });
  }

  /** A new draft with the same letter and audience. */
  async copy(actor: Actor, id: string): Promise<MailingDto> {
    const { name, subject, body, language, senderAccount, audience } = await this.get(actor, id);
    const usable =
      senderAccount && (await this.accounts.requireUsable(actor, senderAccount.id).catch(() => null)) !== null;
    return this.create(actor, {
      name,
      subject,
      body,
      language,
      audience,
      senderAccountId: usable ? senderAccount.id : null,
    });
  }

  /** Into the bin. What is being sent has to be cancelled first. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const mailing = await this.require(actor, id, 'write');
      if (mailing.version !== version) throw new PreconditionFailedError(mailing);
      if (!['draft', 'done', 'cancelled'].includes(mailing.state))
        throw new ConflictError('being_sent', 'This mailing is being sent; cancel it first.');
      await this.write(actor, id, version, { deletedAt: new Date(), deletedBy: actor.userId }, false);
    });
  }

  async restore(actor: Actor, id: string): Promise<MailingDto> {
    this.policy.require(actor, WRITE);
    return this.unitOfWork.run(actor, async () => {
      const anywhere = { ...mailingList, where: [] };
      const bindings = { write: this.on(actor, WRITE), send: this.on(actor, SEND) };
      const mailing = await oneItem<MailingDto>(this.unitOfWork, anywhere, id, this.on(actor, READ), bindings);
      if (!mailing) throw new NotFoundError('Mailing');
      if (!mailing.can.write) throw new ForbiddenError(WRITE);
      await this.write(actor, id, mailing.version, { deletedAt: null, deletedBy: null }, false);
      return this.get(actor, id);
    });
  }

  /** Mailings (`m`) a permission reaches. */
  on(actor: Actor, permission: string): SqlCondition {
    return this.policy.where(actor, permission, COLUMNS);
  }

  private async fields(actor: Actor, input: UpdateMailingDto): Promise<Partial<MailingEntity>> {
    const { ownerId: _owner, body, senderAccountId, audience, ...rest } = input;
    if (senderAccountId) await this.accounts.requireUsable(actor, senderAccountId);
    if (audience) await this.audience.select(actor, audience);
    return {
      ...rest,
      ...(body === undefined ? {} : { body: cleanHtml(body) }),
      ...(senderAccountId === undefined ? {} : { senderAccountId }),
      ...(audience === undefined ? {} : { audience }),
    };
  }

  private async ownership(actor: Actor, ownerId: string): Promise<{ ownerId: string; teamId: string | null }> {
    const owner = { ownerId, teamId: await this.users.teamOf(ownerId) };
    if (!this.policy.allows(actor, WRITE, owner))
      throw new InvalidError([
        {
          pointer: '/ownerId',
          code: 'owner_out_of_reach',
          detail: 'You cannot give this record to an owner whose records you may not change.',
        },
      ]);
    return owner;
  }

  private async write(
    actor: Actor,
    id: string,
    version: number,
    fields: Partial<MailingEntity>,
    answer = true,
  ): Promise<MailingDto> {
    const changed = await this.unitOfWork.manager.update(
      MailingEntity,
      { id, version },
      { ...(fields as object), updatedBy: actor.userId },
    );
    if (!changed.affected) throw new PreconditionFailedError(await this.get(actor, id));
    return answer ? this.get(actor, id) : (undefined as never);
  }
}
