import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Organization, OwnedTables } from '@atrium/identity';
import { type Actor, isCurrency, SqlParams, UnitOfWork } from '@atrium/platform';
import { ImportTargets, type RecordReference, type RecordType, RecordTypes, Timeline } from '@atrium/records';
import { DealReach } from './deals/deal-reach';
import { DealSearch } from './deals/deal-search';
import { StageTimeline } from './deals/stage-timeline';
import { DealsTarget } from './imports/deals.target';
import { ProductsTarget } from './imports/products.target';
import { ProductSearch } from './products/product-search';
import { ProductsService } from './products/products.service';
import { FirstSteps } from './pipelines/first-steps';
import { StageReference } from './pipelines/stage-reference';

/** Tells the house below what sales brings: record types, owned tables, import targets, and the first pipeline. */
@Injectable()
export class SalesRecords implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly ownedTables: OwnedTables,
    private readonly organization: Organization,
    private readonly targets: ImportTargets,
    private readonly timeline: Timeline,
    private readonly stageTimeline: StageTimeline,
    private readonly dealReach: DealReach,
    private readonly unitOfWork: UnitOfWork,
    private readonly dealSearch: DealSearch,
    private readonly productSearch: ProductSearch,
    private readonly products: ProductsService,
    private readonly firstSteps: FirstSteps,
    private readonly stages: StageReference,
    private readonly dealsTarget: DealsTarget,
    private readonly productsTarget: ProductsTarget,
  ) {}

  onModuleInit(): void {
    this.types.register({ ...DEAL, search: (actor, query, limit) => this.dealSearch.search(actor, query, limit) });
    this.types.register({
      ...PRODUCT,
      search: (actor, query, limit) => this.productSearch.search(actor, query, limit),
      reference: this.productReference(),
    });
    this.types.register({ ...STAGE, reference: this.stageReference() });
    for (const type of [PIPELINE, LOST_REASON, DEAL_PRODUCT, PLAN]) this.types.register(type);
    this.ownedTables.register('deal');
    this.ownedTables.register('plan');
    this.organization.onOrganizationCreated((actor, settings) => this.firstSteps.make(actor, settings.locale));
    this.timeline.register(this.stageTimeline);
    this.timeline.relate('customer', (actor, id) => this.dealsOf(actor, id));
    this.targets.register(this.productsTarget);
    this.targets.register(this.dealsTarget);
  }

  /** The customer's deals that the actor may see; their newest stand on the customer's timeline. */
  private async dealsOf(actor: Actor, customerId: string): Promise<{ type: string; id: string }[]> {
    const params = new SqlParams();
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select d.id from deal d where d.customer_id = ${params.add(customerId)}::uuid and d.deleted_at is null
         and ${params.condition(this.dealReach.read(actor))} order by d.updated_at desc limit ${MOST_DEALS}`,
      params.values,
    );
    return rows.map(({ id }) => ({ type: 'deal', id }));
  }

  /** Products named in a file are found by name or article number, and made when the user says so. */
  private productReference(): RecordReference {
    return {
      aliasesSql: 'array[sku]',
      createPermission: 'products.write',
      create: async (actor: Actor, names: string[], defaults) => {
        const made = new Map<string, string>();
        const currency = defaults.currency && isCurrency(defaults.currency) ? defaults.currency : null;
        const price = currency && defaults.price ? { amount: defaults.price, currency } : null;
        for (const name of names) made.set(name, (await this.products.create(actor, { name, price })).id);
        return made;
      },
    };
  }

  /** Stages that a file names and the pipeline lacks are made by those who may change pipelines. */
  private stageReference(): RecordReference {
    return {
      where: 'removed_at is null',
      createPermission: 'pipelines.manage',
      create: (actor, names, defaults) => this.stages.create(actor, names, defaults.pipeline ?? null),
    };
  }
}

/** More deals than this of one customer are not told of on its timeline. */
const MOST_DEALS = 500;

const DEAL: RecordType = {
  type: 'deal',
  table: 'deal',
  titleSql: 'name',
  owner: 'owner_id',
  team: 'team_id',
  deletedAt: 'deleted_at',
  permissions: { read: 'deals.read', write: 'deals.write', delete: 'deals.delete' },
  fields: {
    name: { type: 'text' },
    customerId: { type: 'ref', ref: 'customer' },
    pipelineId: { type: 'ref', ref: 'pipeline' },
    stageId: { type: 'ref', ref: 'stage' },
    amount: { type: 'money' },
    currency: { type: 'text' },
    ownerId: { type: 'ref', ref: 'user' },
    startedOn: { type: 'date' },
    expectedCloseOn: { type: 'date' },
    closedOn: { type: 'date' },
    closeReason: { type: 'text' },
    nextStep: { type: 'text' },
    nextStepAt: { type: 'datetime' },
    source: { type: 'text' },
    description: { type: 'text' },
    deletedAt: { type: 'datetime' },
  },
  followUp: {
    lastContactAt: 'last_contact_at',
    nextStep: 'next_step',
    nextStepAt: 'next_step_at',
    nextStepOn: 'next_step_on',
    customer: 'customer_id',
  },
  children: ['dealProduct'],
  restore: {
    together: [
      ['amount', 'currency'],
      ['pipelineId', 'stageId', 'closedOn', 'closeReason'],
    ],
  },
};

const DEAL_PRODUCT: RecordType = {
  type: 'dealProduct',
  table: 'deal_product',
  titleSql: `(select p.name from product p where p.id = product_id)`,
  permissions: { read: 'products.read' },
  restore: {},
  fields: {
    dealId: { type: 'ref', ref: 'deal' },
    productId: { type: 'ref', ref: 'product' },
    quantity: { type: 'number' },
    price: { type: 'money' },
    position: { type: 'number' },
  },
};

const PRODUCT: RecordType = {
  type: 'product',
  table: 'product',
  titleSql: 'name',
  deletedAt: 'deleted_at',
  permissions: { read: 'products.read', write: 'products.write', delete: 'products.write' },
  openTitle: true,
  fields: {
    name: { type: 'text' },
    sku: { type: 'text' },
    category: { type: 'text' },
    price: { type: 'money' },
    currency: { type: 'text' },
    unit: { type: 'text' },
    active: { type: 'boolean' },
    description: { type: 'text' },
    deletedAt: { type: 'datetime' },
  },
  restore: { together: [['price', 'currency']] },
};

const PIPELINE: RecordType = {
  type: 'pipeline',
  table: 'pipeline',
  titleSql: 'name',
  permissions: { read: 'pipelines.read', write: 'pipelines.manage', delete: 'pipelines.manage' },
  openTitle: true,
  fields: { name: { type: 'text' }, position: { type: 'number' }, archived: { type: 'boolean' } },
  children: ['stage'],
};

const STAGE: RecordType = {
  type: 'stage',
  table: 'stage',
  titleSql: 'name',
  permissions: { read: 'pipelines.read', write: 'pipelines.manage' },
  openTitle: true,
  fields: {
    pipelineId: { type: 'ref', ref: 'pipeline' },
    name: { type: 'text' },
    kind: { type: 'enum' },
    position: { type: 'number' },
    probability: { type: 'number' },
    daysLimit: { type: 'number' },
    color: { type: 'enum' },
    removedAt: { type: 'datetime' },
  },
};

const PLAN: RecordType = {
  type: 'plan',
  table: 'plan',
  titleSql: `to_char(month, 'YYYY-MM')`,
  owner: 'owner_id',
  team: 'team_id',
  permissions: { read: 'plans.read', write: 'plans.write', delete: 'plans.write' },
  fields: {
    month: { type: 'date' },
    level: { type: 'enum' },
    ownerId: { type: 'ref', ref: 'user' },
    teamId: { type: 'ref', ref: 'team' },
    measure: { type: 'enum' },
    currency: { type: 'text' },
    target: { type: 'money' },
  },
};

const LOST_REASON: RecordType = {
  type: 'lostReason',
  table: 'lost_reason',
  titleSql: 'name',
  permissions: { read: 'pipelines.read', write: 'pipelines.manage' },
  openTitle: true,
  fields: { name: { type: 'text' }, position: { type: 'number' } },
};
