import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  NotFoundError,
  PreconditionFailedError,
  SqlParams,
  UnitOfWork,
} from '@atrium/platform';
import type { StageKind } from '../pipelines/stage.entity';
import { DealCards } from './deal-cards';
import { DealEntity } from './deal.entity';
import { DealReach } from './deal-reach';

/** A deal held for writing. */
export interface HeldDeal {
  id: string;
  version: number;
  ownerId: string | null;
  teamId: string | null;
  customerId: string | null;
  stageId: string;
  stageKind: StageKind;
  currency: string;
  closedOn: string | null;
  closeReason: string | null;
  deletedAt: Date | null;
}

const HELD = `select d.id, d.version, d.owner_id as "ownerId", d.team_id as "teamId", d.customer_id as "customerId", d.stage_id as "stageId",
  d.stage_kind as "stageKind", d.currency, d.closed_on as "closedOn", d.close_reason as "closeReason", d.deleted_at as "deletedAt" from deal d`;

/** The way every change of a single deal goes: hold it, check rights and version, write. Inside a transaction. */
@Injectable()
export class DealWrites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly reach: DealReach,
    private readonly cards: DealCards,
  ) {}

  /** Locks the deal. 404 when the actor may not see it, 403 when not change it, 412 when somebody was faster. */
  async hold(
    actor: Actor,
    id: string,
    version: number | null,
    permission: 'deals.write' | 'deals.delete' = 'deals.write',
  ): Promise<HeldDeal> {
    const params = new SqlParams();
    const where = `d.id = ${params.add(id)}::uuid and ${params.condition(this.reach.read(actor))}`;
    const [deal] = await this.unitOfWork.query<HeldDeal>(
      `${HELD} where ${where} for no key update of d`,
      params.values,
    );
    if (!deal) throw new NotFoundError('Deal');
    this.policy.requireFor(actor, permission, deal);
    if (version !== null && deal.version !== version)
      throw new PreconditionFailedError(await this.cards.read(actor, id));
    return deal;
  }

  /** A deal in the bin is read-only. */
  async holdUsed(actor: Actor, id: string, version: number | null): Promise<HeldDeal> {
    const deal = await this.hold(actor, id, version);
    if (deal.deletedAt) throw new ConflictError('in_bin', 'This deal lies in the bin. Restore it first.');
    return deal;
  }

  async write(actor: Actor, id: string, fields: Partial<DealEntity>): Promise<void> {
    await this.unitOfWork.manager.update(
      DealEntity,
      { id },
      { ...fields, touchedAt: () => 'now()', updatedBy: actor.userId },
    );
  }
}
