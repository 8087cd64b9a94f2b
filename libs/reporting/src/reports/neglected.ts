import type { AccessPolicy } from '@atrium/identity';
import { type Actor, SqlParams, type UnitOfWork } from '@atrium/platform';
import { Amounts } from '../definition/amounts';
import { asked, commonFilters, GridReport, type GridSpec, momentOf } from '../definition/grid';
import type { Cell, Column, Report, Row, Table } from '../definition/report';
import type { ReportRequest } from '../definition/request';
import { word } from '../labels/words';
import { addDays, todayIn } from '../periods/days';
import { person, team } from './deal-dimensions';

/** Nobody has spoken to them since the beginning of that day. */
const since = ({ today, days, timeZone }: ReportRequest): string => momentOf(addDays(today, -days), timeZone) ?? '';

const NEGLECTED: GridSpec = {
  key: 'neglected',
  permission: 'customers.read',
  list: 'customers',
  from: 'report_customer c',
  owner: 'c.owner_id',
  team: 'c.team_id',
  currency: null,
  date: null,
  period: null,
  where: [],
  filter: {},
  values: (request) => ({ since: since(request) }),
  parts: {
    all: { sql: 'count(*)', kind: 'count' },
    never: { sql: 'count(*) filter (where c.last_contact_at is null)', kind: 'count' },
    before: { sql: 'count(*) filter (where c.last_contact_at < {{since}}::timestamptz)', kind: 'count' },
    neglected: {
      sql: 'count(*) filter (where c.last_contact_at is null or c.last_contact_at < {{since}}::timestamptz)',
      kind: 'count',
    },
  },
  columns: [
    {
      key: 'neglected',
      type: 'count',
      part: 'neglected',
      per: 'all',
      filter: (request) => ({ quietSince: since(request) }),
    },
    { key: 'never', type: 'count', part: 'never', per: 'all', filter: { lastContactAt: { empty: 'true' } } },
    {
      key: 'before',
      type: 'count',
      part: 'before',
      per: 'all',
      filter: (request) => ({ lastContactAt: { lt: since(request) } }),
    },
    { key: 'all', type: 'count', part: 'all', filter: {} },
  ],
  sort: 'neglected',
  dimensions: [person('c.owner_id'), team('c.team_id')],
  filters: { ...commonFilters('c.owner_id', 'c.team_id'), days: () => ({ where: [], filter: {} }) },
};

const MOST_CUSTOMERS = 200;

interface Quiet {
  id: string;
  name: string;
  last: Date | string | null;
  wins: Array<{ currency: string; deals: number; amount: string | null }> | null;
}

/** Customers nobody speaks to: how many for each owner, and by name those who have bought most. */
export class NeglectedReport implements Report {
  readonly key = 'neglected';
  readonly permission = 'customers.read';
  readonly dimensions = ['person', 'team', 'customer'];
  readonly most = 1;
  readonly filters = ['team', 'person', 'days'] as const;
  readonly period = null;
  private readonly counts: GridReport;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {
    this.counts = new GridReport(NEGLECTED, unitOfWork, policy);
  }

  run(actor: Actor, request: ReportRequest): Promise<Table> {
    return request.by[0] === 'customer' ? this.byName(actor, request) : this.counts.run(actor, request);
  }

  private async byName(actor: Actor, request: ReportRequest): Promise<Table> {
    const rows = await this.quiet(actor, request);
    const columns: Column[] = [
      { key: 'lastContact', type: 'date', label: word(request.locale, 'neglected.lastContact') },
      { key: 'wonDeals', type: 'count', label: word(request.locale, 'neglected.wonDeals') },
      { key: 'value', type: 'money', label: word(request.locale, 'neglected.value') },
    ];
    return {
      dimensions: [{ key: 'customer', type: 'customer', label: word(request.locale, 'dimension.customer') }],
      columns,
      rows: rows.map((row) => this.row(row, request)),
      totals: null,
      overlapping: false,
    };
  }

  private row({ id, name, last, wins }: Quiet, { timeZone, currency }: ReportRequest): Row {
    const amounts = new Amounts();
    for (const { currency: of, amount } of wins ?? []) if (amount !== null) amounts.add(of, amount);
    const total = (wins ?? []).reduce((sum, { deals }) => sum + Number(deals), 0);
    const records = { list: 'deals' as const, filter: { customerId: id, stageKind: 'won' }, total };
    const cells: Cell[] = [
      { value: null, money: null, text: last && todayIn(timeZone, new Date(last)), records: null },
      { value: total, money: null, records },
      { value: null, money: amounts.money(currency), records },
    ];
    return { keys: [{ id, name }], cells };
  }

  /** Those who have bought most first; whose deals the reader may not see counts as having bought nothing. */
  private quiet(actor: Actor, request: ReportRequest): Promise<Quiet[]> {
    const params = new SqlParams();
    const customers = this.policy.where(actor, 'customers.read', { owner: 'c.owner_id', team: 'c.team_id' });
    const deals = this.policy.where(actor, 'deals.read', { owner: 'd.owner_id', team: 'd.team_id' });
    const where = [
      customers,
      { sql: '(c.last_contact_at is null or c.last_contact_at < $$::timestamptz)', params: [since(request)] },
      ...asked(NEGLECTED.filters, request).where,
    ];
    return this.unitOfWork.query<Quiet>(
      `with won as (
         select d.customer_id, d.currency, count(*) as deals, sum(d.amount) as amount from report_deal d
         where d.stage_kind = 'won' and d.customer_id is not null and ${params.condition(deals)} group by 1, 2
       ), bought as (
         select customer_id, max(amount) as most,
           json_agg(json_build_object('currency', currency, 'deals', deals, 'amount', amount::text)) as wins
         from won group by 1
       )
       select c.id, c.name, c.last_contact_at as last, b.wins from report_customer c left join bought b on b.customer_id = c.id
       where ${where.map((condition) => params.condition(condition)).join(' and ')}
       order by b.most desc nulls last, c.last_contact_at nulls first, c.id limit ${MOST_CUSTOMERS}`,
      params.values,
    );
  }
}
