import { BadRequestError, defineList, isUuid, type ListField, type SqlCondition } from '@atrium/platform';
import { foldedContains } from '../shared/folded-like';
import { moneySql } from '../shared/money';
import { FIGURE_FILTERS } from './figure-filters';

const userRef = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** A customer out of sight leaves a mark, so that nobody takes the deal for one without a customer. */
const CUSTOMER = `case when d.customer_id is null then null else
  json_build_object('hidden', c.id is null, 'id', c.id, 'name', c.name, 'kind', c.kind) end`;

/** The fields of a deal as lists and boards show them; the card adds to them. */
export const DEAL_PAIRS = `'id', d.id, 'name', d.name, 'customer', ${CUSTOMER}, 'pipelineId', d.pipeline_id,
  'stage', json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'color', s.color, 'daysLimit', s.days_limit),
  'amount', ${moneySql('d.amount', 'd.currency')}, 'currency', d.currency, 'owner', ${userRef('o')},
  'startedOn', d.started_on, 'expectedCloseOn', d.expected_close_on, 'closedOn', d.closed_on, 'closeReason', d.close_reason,
  'nextStep', d.next_step, 'nextStepAt', d.next_step_at, 'nextStepOn', d.next_step_on,
  'lastContactAt', d.last_contact_at, 'source', d.source, 'stageEnteredAt', d.stage_entered_at,
  'touchedAt', d.touched_at, 'createdAt', d.created_at, 'updatedAt', d.updated_at, 'deletedAt', d.deleted_at, 'version', d.version`;

/** `customerVisible` is what the reader may see of customers, handed in with each request. */
export const DEAL_JOINS = `join stage s on s.id = d.stage_id left join app_user o on o.id = d.owner_id
  left join customer c on c.id = d.customer_id and {{customerVisible}}`;

const FIELDS = {
  name: { sql: 'd.name', type: 'text', sortable: true },
  pipelineId: { sql: 'd.pipeline_id', type: 'uuid' },
  stageId: { sql: 'd.stage_id', type: 'uuid' },
  stageKind: { sql: 'd.stage_kind', type: 'enum' },
  ownerId: { sql: 'd.owner_id', type: 'uuid', nullable: true, user: true },
  teamId: { sql: 'd.team_id', type: 'uuid', nullable: true },
  customerId: { sql: 'd.customer_id', type: 'uuid', nullable: true },
  amount: { sql: 'd.amount', type: 'number', sortable: true, nullable: true },
  currency: { sql: 'd.currency', type: 'text' },
  startedOn: { sql: 'd.started_on', type: 'date', sortable: true, nullable: true },
  expectedCloseOn: { sql: 'd.expected_close_on', type: 'date', sortable: true, nullable: true },
  closedOn: { sql: 'd.closed_on', type: 'date', sortable: true, nullable: true },
  closeReason: { sql: 'd.close_reason', type: 'text', nullable: true },
  nextStep: { sql: 'd.next_step', type: 'text', nullable: true },
  nextStepAt: { sql: 'd.next_step_at', type: 'datetime', sortable: true, nullable: true },
  lastContactAt: { sql: 'd.last_contact_at', type: 'datetime', sortable: true, nullable: true },
  source: { sql: 'd.source', type: 'text', nullable: true },
  stageEnteredAt: { sql: 'd.stage_entered_at', type: 'datetime', sortable: true },
  touchedAt: { sql: 'd.touched_at', type: 'datetime', sortable: true },
  createdAt: { sql: 'd.created_at', type: 'datetime', sortable: true },
  updatedAt: { sql: 'd.updated_at', type: 'datetime', sortable: true },
  deleted: { sql: '(d.deleted_at is not null)', type: 'boolean' },
  productId: { sql: 'd.id', type: 'uuid', filter: byProduct },
  ...FIGURE_FILTERS,
  q: { sql: 'd.name', type: 'text', filter: byText },
} as const satisfies Record<string, ListField>;

/** Deals one works with. */
export const DEALS = defineList({
  name: 'deals',
  from: 'deal d',
  id: 'd.id',
  alias: 'd',
  columns: 'd.*',
  joins: DEAL_JOINS,
  where: ['d.deleted_at is null'],
  fields: FIELDS,
  defaultSort: '-updatedAt',
  item: `json_build_object(${DEAL_PAIRS})`,
  sums: { amount: 'd.amount', currency: 'd.currency' },
});

/** Deals in the bin, what was thrown away last first. */
export const DEAL_BIN = defineList({
  ...DEALS,
  name: 'deals_bin',
  where: ['d.deleted_at is not null'],
  fields: { ...FIELDS, deletedAt: { sql: 'd.deleted_at', type: 'datetime', sortable: true } },
  defaultSort: '-deletedAt',
});

/** A column of a board: what came last stands on top, because that is where it was dropped. */
export const BOARD_DEALS = defineList({ ...DEALS, name: 'board', defaultSort: '-stageEnteredAt' });

function byProduct(value: string): SqlCondition {
  if (value === 'none')
    return { sql: 'not exists (select 1 from deal_product dp where dp.deal_id = d.id)', params: [] };
  const ids = value.split(',');
  if (!ids.every(isUuid)) throw new BadRequestError('bad_value', 'productId must be ids of products, or none.');
  return {
    sql: 'exists (select 1 from deal_product dp where dp.deal_id = d.id and dp.product_id = any($$::uuid[]))',
    params: [ids],
  };
}

function byText(value: string): SqlCondition {
  return foldedContains(['d.name'], value);
}
