import { type GridSpec, periodDimension, type PeriodColumn } from '../definition/grid';
import { DEALS, lostFrom, person, product, reason, source, stage, team } from './deal-dimensions';

const CLOSED: PeriodColumn = { sql: 'd.closed_on', field: 'closedOn', type: 'day' };
const EXPECTED: PeriodColumn = { sql: 'd.expected_close_on', field: 'expectedCloseOn', type: 'day' };
const won = { stageKind: 'won' };
const lost = { stageKind: 'lost' };

/** What was sold: revenue, how many, how large, how often, how fast. */
export const SALES: GridSpec = {
  ...DEALS,
  key: 'sales',
  period: 'thisMonth',
  date: CLOSED,
  where: [`d.closed_on is not null`],
  filter: { stageKind: { in: 'won,lost' } },
  parts: {
    won: { sql: `count(*) filter (where d.stage_kind = 'won')`, kind: 'count' },
    lost: { sql: `count(*) filter (where d.stage_kind = 'lost')`, kind: 'count' },
    closed: { sql: 'count(*)', kind: 'count' },
    revenue: { sql: `sum(d.amount) filter (where d.stage_kind = 'won')`, kind: 'money' },
    priced: { sql: `count(d.amount) filter (where d.stage_kind = 'won')`, kind: 'count' },
    days: { sql: `sum(d.cycle_days) filter (where d.stage_kind = 'won')`, kind: 'number' },
    begun: { sql: `count(d.cycle_days) filter (where d.stage_kind = 'won')`, kind: 'count' },
  },
  columns: [
    { key: 'revenue', type: 'money', part: 'revenue', filter: won, total: 'won' },
    { key: 'won', type: 'count', part: 'won', filter: won },
    { key: 'lost', type: 'count', part: 'lost', filter: lost },
    { key: 'winRate', type: 'percent', part: 'won', per: 'closed', filter: {}, total: 'closed' },
    {
      key: 'averageDeal',
      type: 'money',
      part: 'revenue',
      per: 'priced',
      filter: { ...won, amount: { empty: 'false' } },
      total: 'priced',
    },
    {
      key: 'cycle',
      type: 'days',
      part: 'days',
      per: 'begun',
      filter: { ...won, startedOn: { empty: 'false' } },
      total: 'begun',
    },
  ],
  sort: 'revenue',
  dimensions: [periodDimension(CLOSED), person(DEALS.owner), team(DEALS.team), product, source],
};

/** What was lost, where, and why. */
export const LOSSES: GridSpec = {
  ...DEALS,
  key: 'losses',
  period: 'thisQuarter',
  date: CLOSED,
  where: [`d.stage_kind = 'lost'`],
  filter: lost,
  parts: {
    lost: { sql: 'count(*)', kind: 'count' },
    amount: { sql: 'sum(d.amount)', kind: 'money' },
  },
  columns: [
    { key: 'lost', type: 'count', part: 'lost', filter: {} },
    { key: 'amount', type: 'money', part: 'amount', filter: {}, total: 'lost' },
  ],
  sort: 'lost',
  dimensions: [reason, lostFrom, periodDimension(CLOSED), person(DEALS.owner), team(DEALS.team), product, source],
};

/** What is open, and what may come of it: amounts weighed by the probability of their stage. */
export const FORECAST: GridSpec = {
  ...DEALS,
  key: 'forecast',
  period: 'all',
  from: 'report_deal d join report_stage s on s.id = d.stage_id',
  date: EXPECTED,
  where: [`d.stage_kind = 'open'`],
  filter: { stageKind: 'open' },
  parts: {
    open: { sql: 'count(*)', kind: 'count' },
    amount: { sql: 'sum(d.amount)', kind: 'money' },
    weighted: { sql: 'sum(d.amount * s.probability / 100)', kind: 'money' },
  },
  columns: [
    { key: 'open', type: 'count', part: 'open', filter: {} },
    { key: 'amount', type: 'money', part: 'amount', filter: {}, total: 'open' },
    { key: 'weighted', type: 'money', part: 'weighted', filter: {}, total: 'open' },
  ],
  sort: 'weighted',
  dimensions: [periodDimension(EXPECTED), stage, person(DEALS.owner), team(DEALS.team), product, source],
};
