import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ALWAYS,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { __camel__List } from './__resource__-list';
import type { Create__Resource__Dto, __Resource__Dto, Update__Resource__Dto } from './__resource__.dto';
import { __Resource__Entity } from './__resource__.entity';

@Injectable()
export class __Plural__Service {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
  ) {}

  /** JSON text of a page. */
  async list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, '__right__.read');
    return this.lists.page(__camel__List, parseListQuery(query, __camel__List, actor), ALWAYS);
  }

  async get(actor: Actor, id: string): Promise<__Resource__Dto> {
    this.policy.require(actor, '__right__.read');
    const found = await oneItem<__Resource__Dto>(this.unitOfWork, __camel__List, id);
    if (!found) throw new NotFoundError('__Resource__');
    return found;
  }

  async create(actor: Actor, input: Create__Resource__Dto): Promise<__Resource__Dto> {
    this.policy.require(actor, '__right__.write');
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const by = { createdBy: actor.userId, updatedBy: actor.userId };
      const saved = await manager.save(manager.create(__Resource__Entity, { ...input, ...by }));
      return this.get(actor, saved.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: Update__Resource__Dto): Promise<__Resource__Dto> {
    this.policy.require(actor, '__right__.write');
    return this.unitOfWork.run(actor, async () => {
      await this.write(actor, id, version, input);
      return this.get(actor, id);
    });
  }

  /** Into the bin. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, '__right__.write');
    await this.unitOfWork.run(actor, () =>
      this.write(actor, id, version, { deletedAt: new Date(), deletedBy: actor.userId }),
    );
  }

  private async write(actor: Actor, id: string, version: number, fields: Partial<__Resource__Entity>): Promise<void> {
    const present = await this.get(actor, id);
    const changed = await this.unitOfWork.manager.update(
      __Resource__Entity,
      { id, version },
      { ...fields, updatedBy: actor.userId },
    );
    if (!changed.affected) throw new PreconditionFailedError(present);
  }
}
