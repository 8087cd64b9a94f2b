import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import { type Actor, type FieldError, InvalidError, ListEngine, parseListQuery, UnitOfWork } from '@atrium/platform';
import { moneyErrors } from '../shared/money';
import { DealCards } from './deal-cards';
import { DealLines } from './deal-lines';
import { DEAL_BIN, DEALS } from './deal-list';
import { DealReach } from './deal-reach';
import { DealReferences } from './deal-references';
import { DealSteps } from './deal-steps';
import { DealWrites, type HeldDeal } from './deal-writes';
import type { CreateDealDto, ReplaceLinesDto, UpdateDealDto } from './deal.dto';
import { DealEntity } from './deal.entity';
import type { DealCardDto } from './deal-view.dto';
import { todayIn } from './move-rules';

/** Deals: find, make, change, throw away. Moving between stages has a place of its own. */
@Injectable()
export class DealsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly organization: Organization,
    private readonly reach: DealReach,
    private readonly cards: DealCards,
    private readonly writes: DealWrites,
    private readonly references: DealReferences,
    private readonly lines: DealLines,
    private readonly steps: DealSteps,
  ) {}

  /** JSON text of a page; `filter[deleted]=true` shows the bin. */
  list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'deals.read');
    const definition = query['filter[deleted]'] === 'true' ? DEAL_BIN : DEALS;
    const parsed = parseListQuery(query, definition, actor);
    return this.lists.page(definition, parsed, this.reach.list(actor, query), this.reach.bindings(actor));
  }

  get(actor: Actor, id: string): Promise<DealCardDto> {
    this.policy.require(actor, 'deals.read');
    return this.cards.read(actor, id);
  }

  async create(actor: Actor, input: CreateDealDto): Promise<DealCardDto> {
    this.policy.require(actor, 'deals.write');
    const { products, pipelineId, stageId, ...fields } = input;
    return this.unitOfWork.run(actor, async () => {
      const stage = await this.references.stageFor(pipelineId, stageId);
      refuse(closingErrors(stage.kind, fields, todayIn(actor.timeZone)));
      const ownerId = fields.ownerId === undefined ? actor.userId : fields.ownerId;
      await this.references.requireOwner(actor, ownerId);
      if (fields.customerId) await this.references.requireCustomer(actor, fields.customerId);
      const currency = fields.amount?.currency ?? (await this.organization.get()).currency;
      const deal = await this.insert(actor, {
        ...columns(fields),
        ownerId,
        currency,
        stageId: stage.id,
        pipelineId: stage.pipelineId,
        stageKind: stage.kind,
      });
      if (products?.length) {
        const sum = await this.lines.replace(actor, deal, products, '/products');
        if (fields.amount === undefined)
          await this.unitOfWork.manager.update(DealEntity, { id: deal.id }, { amount: sum });
      }
      if (deal.nextStep) await this.steps.follow(actor, deal.id, fields);
      return this.cards.read(actor, deal.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateDealDto): Promise<DealCardDto> {
    this.policy.require(actor, 'deals.write');
    return this.unitOfWork.run(actor, async () => {
      const deal = await this.writes.holdUsed(actor, id, version);
      await this.change(actor, deal, input);
      return this.cards.read(actor, id);
    });
  }

  /** For callers that hold the deal already. */
  async change(actor: Actor, deal: HeldDeal, input: UpdateDealDto): Promise<void> {
    refuse(closingErrors(deal.stageKind, input, todayIn(actor.timeZone)));
    if (input.ownerId !== undefined && input.ownerId !== deal.ownerId)
      await this.references.requireOwner(actor, input.ownerId);
    if (input.customerId && input.customerId !== deal.customerId)
      await this.references.requireCustomer(actor, input.customerId);
    await this.writes.write(actor, deal.id, columns(input));
    await this.steps.follow(actor, deal.id, input);
    if (input.customerId !== undefined && input.customerId !== deal.customerId)
      await this.steps.customerChanged(actor, deal.customerId, input.customerId);
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'deals.delete');
    await this.unitOfWork.run(actor, async () => {
      const deal = await this.writes.hold(actor, id, version, 'deals.delete');
      if (!deal.deletedAt) await this.writes.write(actor, id, { deletedAt: new Date(), deletedBy: actor.userId });
    });
  }

  async restore(actor: Actor, id: string): Promise<DealCardDto> {
    this.policy.require(actor, 'deals.delete');
    return this.unitOfWork.run(actor, async () => {
      const deal = await this.writes.hold(actor, id, null, 'deals.delete');
      if (deal.deletedAt) await this.writes.write(actor, id, { deletedAt: null, deletedBy: null });
      return this.cards.read(actor, id);
    });
  }

  /** Makes the deal's lines exactly these. */
  async replaceLines(actor: Actor, id: string, version: number, input: ReplaceLinesDto): Promise<DealCardDto> {
    this.policy.require(actor, 'deals.write');
    return this.unitOfWork.run(actor, async () => {
      const deal = await this.writes.holdUsed(actor, id, version);
      const sum = await this.lines.replace(actor, deal, input.items, '/items');
      await this.writes.write(actor, id, input.setAmount ? { amount: sum } : {});
      return this.cards.read(actor, id);
    });
  }

  private async insert(actor: Actor, fields: Partial<DealEntity>): Promise<DealEntity> {
    const { manager } = this.unitOfWork;
    const deal = manager.create(DealEntity, { ...fields, createdBy: actor.userId, updatedBy: actor.userId });
    await manager.insert(DealEntity, deal);
    return deal;
  }
}

/** Columns from what was sent; what was not sent stays out. */
function columns({ amount, ...rest }: UpdateDealDto): Partial<DealEntity> {
  refuse(moneyErrors(amount, '/amount'));
  const noStep = rest.nextStep !== undefined && !rest.nextStep?.trim() ? { nextStep: null, nextStepAt: null } : {};
  if (amount === undefined) return { ...rest, ...noStep };
  return { ...rest, ...noStep, amount: amount?.amount ?? null, ...(amount ? { currency: amount.currency } : {}) };
}

/** The day and the reason of the end belong to deals that have ended. */
function closingErrors(kind: string, input: UpdateDealDto, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if (kind === 'open' && input.closedOn)
    errors.push({
      pointer: '/closedOn',
      code: 'not_closed',
      detail: 'Only a deal that is won or lost has a day of closing.',
    });
  if (kind === 'open' && input.closeReason)
    errors.push({
      pointer: '/closeReason',
      code: 'not_closed',
      detail: 'Only a deal that is won or lost has a reason for it.',
    });
  if (kind === 'lost' && input.closeReason !== undefined && !input.closeReason?.trim())
    errors.push({ pointer: '/closeReason', code: 'reason_required', detail: 'Say why the deal is lost.' });
  if (input.closedOn && input.closedOn > today)
    errors.push({ pointer: '/closedOn', code: 'in_future', detail: 'A deal cannot have been closed in the future.' });
  return errors;
}

function refuse(errors: FieldError[]): void {
  if (errors.length) throw new InvalidError(errors);
}
