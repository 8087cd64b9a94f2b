import { columnDimension, commonFilters, type Dimension, type GridSpec } from '../definition/grid';

const PEOPLE = 'select id, name from app_user where id = any($1::uuid[])';
const TEAMS = 'select id, name from team where id = any($1::uuid[])';
const STAGES = 'select id, name, color from report_stage where id = any($1::uuid[])';
const PRODUCTS = 'select id, name from product where id = any($1::uuid[])';

export const person = (sql: string): Dimension =>
  columnDimension({ key: 'person', type: 'user', sql, field: 'ownerId', names: PEOPLE });

export const team = (sql: string): Dimension =>
  columnDimension({ key: 'team', type: 'team', sql, field: 'teamId', names: TEAMS });

export const stage: Dimension = columnDimension({
  key: 'stage',
  type: 'stage',
  sql: 'd.stage_id',
  field: 'stageId',
  names: STAGES,
  permission: 'pipelines.read',
});

export const source: Dimension = columnDimension({ key: 'source', type: 'text', sql: 'd.source', field: 'source' });

export const reason: Dimension = columnDimension({
  key: 'reason',
  type: 'text',
  sql: 'd.close_reason',
  field: 'closeReason',
});

/** A deal about several products stands under each of them, with its whole amount. */
export const product: Dimension = {
  key: 'product',
  type: 'product',
  sql: 'dp.product_id',
  join: 'left join report_deal_product dp on dp.deal_id = d.id',
  filter: (id) => ({ productId: id ?? 'none' }),
  names: PRODUCTS,
  permission: 'products.read',
  overlapping: true,
};

/** The last open stage of a lost deal. */
export const lostFrom: Dimension = {
  key: 'lostFrom',
  type: 'stage',
  sql: 'd.lost_from',
  filter: (id) => ({ lostFrom: id ?? 'none' }),
  names: STAGES,
  permission: 'pipelines.read',
};

export const DEAL_FILTERS: GridSpec['filters'] = {
  ...commonFilters('d.owner_id', 'd.team_id'),
  pipeline: (value) => ({
    where: [{ sql: 'd.pipeline_id = $$::uuid', params: [value] }],
    filter: { pipelineId: value },
  }),
  source: (value) => ({ where: [{ sql: 'd.source = $$', params: [value] }], filter: { source: value } }),
};

export const DEALS = {
  permission: 'deals.read',
  list: 'deals',
  from: 'report_deal d',
  owner: 'd.owner_id',
  team: 'd.team_id',
  currency: 'd.currency',
  filters: DEAL_FILTERS,
} as const satisfies Partial<GridSpec>;
