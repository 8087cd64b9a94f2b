import { Injectable } from '@nestjs/common';
import { Customers } from '@atrium/customers';
import { AccessPolicy, Users } from '@atrium/identity';
import { type Actor, type FieldError, InvalidError, UnitOfWork } from '@atrium/platform';
import type { StageKind } from '../pipelines/stage.entity';

export interface FoundStage {
  id: string;
  pipelineId: string;
  kind: StageKind;
}

/** Checks what a deal points to: the stage, the owner, the customer. */
@Injectable()
export class DealReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly users: Users,
    private readonly customers: Customers,
  ) {}

  /** The stage asked for, else the first of the pipeline asked for, else the first there is. */
  async stageFor(pipelineId: string | undefined, stageId: string | undefined): Promise<FoundStage> {
    const [stage] = await this.unitOfWork.query<FoundStage>(
      `select s.id, s.pipeline_id as "pipelineId", s.kind from stage s join pipeline p on p.id = s.pipeline_id
        where s.removed_at is null and not p.archived
          and ($1::uuid is null or p.id = $1::uuid) and ($2::uuid is null or s.id = $2::uuid)
        order by p.position, p.id, s.position limit 1`,
      [pipelineId ?? null, stageId ?? null],
    );
    if (!stage) throw unknown(stageId || !pipelineId ? '/stageId' : '/pipelineId', 'There is no such stage in use.');
    return stage;
  }

  /** The actor must see the customer that a deal is given to, and it must not lie in the bin. */
  async requireCustomer(actor: Actor, customerId: string): Promise<void> {
    await this.customers.requireVisible(actor, [customerId]);
  }

  /** A deal may be given only to somebody whose deals the actor may change: nobody puts a deal where they cannot follow it. */
  async requireOwner(actor: Actor, ownerId: string | null): Promise<void> {
    const teamId = ownerId === null ? null : await this.users.teamOf(ownerId);
    if (!this.policy.allows(actor, 'deals.write', { ownerId, teamId }))
      throw new InvalidError([
        { pointer: '/ownerId', code: 'owner_out_of_reach', detail: 'You may not give deals to this user.' },
      ]);
  }
}

const unknown = (pointer: string, detail: string): InvalidError =>
  new InvalidError([{ pointer, code: 'unknown_reference', detail } satisfies FieldError]);
