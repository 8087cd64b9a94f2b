import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  type BulkResultsDto,
  ConflictError,
  eachRow,
  type ExternalIdDto,
  UnitOfWork,
} from '@atrium/platform';
import { ExternalIds } from '@atrium/records';
import { DealMovesService } from './deal-moves.service';
import { DealWrites } from './deal-writes';
import type { BulkDealDto, CreateDealDto } from './deal.dto';
import { DealsService } from './deals.service';
import type { DealCardDto } from './deal-view.dto';

/** Deals from other systems: known by their ids there, many at a time. */
@Injectable()
export class DealsBulkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly externalIds: ExternalIds,
    private readonly deals: DealsService,
    private readonly moves: DealMovesService,
    private readonly writes: DealWrites,
  ) {}

  /** Creates the deal that another system knows by this id, or makes the known one like this; a new stage is a move. */
  async upsert(
    actor: Actor,
    externalId: ExternalIdDto,
    input: CreateDealDto,
  ): Promise<{ deal: DealCardDto; created: boolean }> {
    this.policy.require(actor, 'deals.write');
    return this.unitOfWork.run(actor, async () => {
      const known = (await this.externalIds.resolve('deal', externalId.source, [externalId.id])).get(externalId.id);
      if (known) return { deal: await this.renew(actor, known, externalId, input), created: false };
      const deal = await this.deals.create(actor, input);
      await this.externalIds.assign('deal', externalId.source, [{ externalId: externalId.id, subjectId: deal.id }]);
      return { deal, created: true };
    });
  }

  /** Up to 1,000 deals, each with an outcome of its own. */
  async bulk(actor: Actor, rows: readonly BulkDealDto[]): Promise<BulkResultsDto> {
    this.policy.require(actor, 'deals.write');
    return eachRow(this.unitOfWork, actor, rows, async ({ externalId, ...input }) => {
      if (!externalId) return { id: (await this.deals.create(actor, input)).id, outcome: 'created' };
      const { deal, created } = await this.upsert(actor, externalId, input);
      return { id: deal.id, outcome: created ? 'created' : 'updated' };
    });
  }

  private async renew(actor: Actor, id: string, externalId: ExternalIdDto, input: CreateDealDto): Promise<DealCardDto> {
    const { products, stageId, pipelineId: _kept, ...fields } = input;
    // A deal out of sight must not be told from a free id by a second deal appearing beside it.
    const held = await this.writes.holdUsed(actor, id, null).catch((error: unknown) => {
      throw isMissing(error)
        ? new ConflictError('external_id_taken', 'This external id belongs to another record.', { ...externalId })
        : error;
    });
    let { version } = held;
    if (stageId && stageId !== held.stageId) {
      const { closeReason, closedOn } = fields;
      version = (await this.moves.move(actor, id, version, { stageId, closeReason, closedOn })).version;
    }
    const deal = await this.deals.update(actor, id, version, fields);
    return products ? this.deals.replaceLines(actor, id, deal.version, { items: products }) : deal;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 404;
