import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, InvalidError, UnitOfWork } from '@atrium/platform';
import { DealCards } from './deal-cards';
import { DealReferences } from './deal-references';
import { DealSteps } from './deal-steps';
import { DealWrites } from './deal-writes';
import type { MoveDealDto } from './deal.dto';
import type { DealCardDto } from './deal-view.dto';
import { decideMove, todayIn } from './move-rules';

/** Moves deals between stages, to won, to lost and back. */
@Injectable()
export class DealMovesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly references: DealReferences,
    private readonly writes: DealWrites,
    private readonly cards: DealCards,
    private readonly steps: DealSteps,
  ) {}

  async move(actor: Actor, id: string, version: number, input: MoveDealDto): Promise<DealCardDto> {
    this.policy.require(actor, 'deals.write');
    return this.unitOfWork.run(actor, async () => {
      const deal = await this.writes.holdUsed(actor, id, version);
      const target = await this.references.stageFor(undefined, input.stageId);
      const decided = decideMove(deal, target, input, todayIn(actor.timeZone));
      if (Array.isArray(decided)) throw new InvalidError(decided);
      await this.writes.write(actor, id, { ...decided, pipelineId: target.pipelineId });
      await this.steps.follow(actor, id, decided);
      return this.cards.read(actor, id);
    });
  }
}
