import type { AccessPolicy } from '@atrium/identity';
import { underTeam } from '@atrium/identity';
import { type Actor, type MoneyDto, SqlParams, type UnitOfWork } from '@atrium/platform';
import { Amounts } from '../definition/amounts';
import { within } from '../definition/grid';
import type { Cell, Column, ListFilter, Report, Row, Table } from '../definition/report';
import type { ReportRequest } from '../definition/request';
import { word } from '../labels/words';
import { monthEnd, monthStart } from '../periods/days';
import { paceOf } from '../periods/pace';
import type { Span } from '../periods/period';

interface Target {
  level: 'person' | 'team' | 'company';
  who: string | null;
  name: string | null;
  measure: 'amount' | 'count';
  currency: string | null;
  months: Array<{ month: string; target: string }>;
}

interface Won {
  owner: string | null;
  team: string | null;
  currency: string;
  deals: number;
  amount: string | null;
}

const CLOSED = { sql: 'd.closed_on', field: 'closedOn', type: 'day' } as const;
const COLUMNS: ReadonlyArray<[key: string, type: Column['type']]> = [
  ['target', 'money'],
  ['fact', 'money'],
  ['done', 'percent'],
  ['pace', 'money'],
  ['gap', 'money'],
];

/** What was to be reached and what was, against the whole plan and against what the working days that have passed would give. */
export class PlanReport implements Report {
  readonly key = 'plan';
  readonly permission = 'plans.read';
  readonly dimensions = ['plan'];
  readonly most = 1;
  readonly filters = ['team', 'person'] as const;
  readonly period = 'thisMonth';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async run(actor: Actor, request: ReportRequest): Promise<Table> {
    this.policy.require(actor, 'deals.read');
    const span = wholeMonths(request);
    // A report reads outside of any transaction, so these may go side by side.
    const [targets, won, below] = await Promise.all([
      this.targets(actor, request, span),
      this.won(actor, span),
      this.teamsBelow(),
    ]);
    const { locale } = request;
    return {
      dimensions: [
        { key: 'plan', type: 'text', label: word(locale, 'dimension.plan') },
        { key: 'measure', type: 'text', label: word(locale, 'dimension.kind') },
      ],
      columns: COLUMNS.map(([key, type]) => ({ key, type, label: word(locale, `plan.${key}`) })),
      rows: targets.map((target) => row(target, factOf(target, won, below), span, request)),
      totals: null,
      overlapping: true,
    };
  }

  private targets(actor: Actor, request: ReportRequest, span: Span): Promise<Target[]> {
    const params = new SqlParams();
    const where = [
      this.policy.where(actor, this.permission, { owner: 'p.owner_id', team: 'p.team_id' }),
      ...within({ sql: 'p.month', field: 'month', type: 'day' }, span, '').where,
      ...(request.person ? [{ sql: `p.level = 'person' and p.owner_id = $$::uuid`, params: [request.person] }] : []),
      ...(request.team ? [underTeam('p.team_id', request.team, 'team')] : []),
    ].map((condition) => params.condition(condition));
    return this.unitOfWork.query<Target>(
      `select p.level, case p.level when 'person' then p.owner_id else p.team_id end as who,
         case p.level when 'person' then max(u.name) else max(t.name) end as name, p.measure, p.currency,
         json_agg(json_build_object('month', p.month, 'target', p.target::text) order by p.month) as months
       from plan p left join app_user u on u.id = p.owner_id left join team t on t.id = p.team_id
       where (p.level <> 'team' or p.team_id is not null) and ${where.join(' and ')}
       group by p.level, 2, p.measure, p.currency
       order by array_position(array['company', 'team', 'person'], p.level), search_fold(case p.level when 'person' then max(u.name) else max(t.name) end), 2, p.measure, p.currency`,
      params.values,
    );
  }

  /** Everything won in those months that the reader sees; people, teams and the company are folded from it. */
  private won(actor: Actor, span: Span): Promise<Won[]> {
    const params = new SqlParams();
    const where = [
      { sql: `d.stage_kind = 'won'`, params: [] },
      this.policy.where(actor, 'deals.read', { owner: 'd.owner_id', team: 'd.team_id' }),
      ...within(CLOSED, span, '').where,
    ].map((condition) => params.condition(condition));
    return this.unitOfWork.query<Won>(
      `select d.owner_id as owner, d.team_id as team, d.currency, count(*) as deals, sum(d.amount) as amount
       from report_deal d where ${where.join(' and ')} group by 1, 2, 3`,
      params.values,
    );
  }

  private async teamsBelow(): Promise<Map<string, Set<string>>> {
    const rows = await this.unitOfWork.query<{ top: string; id: string }>(
      `with recursive below as (select id as top, id from team union select b.top, t.id from team t join below b on t.parent_id = b.id)
       select top, id from below`,
    );
    const below = new Map<string, Set<string>>();
    for (const { top, id } of rows) below.set(top, (below.get(top) ?? new Set<string>()).add(id));
    return below;
  }
}

function wholeMonths({ span, today }: ReportRequest): Span & { from: string; to: string } {
  return { from: monthStart(span.from ?? today), to: monthEnd(span.to ?? today) };
}

interface Fact {
  deals: number;
  amount: Amounts;
}

function factOf(target: Target, won: readonly Won[], below: ReadonlyMap<string, ReadonlySet<string>>): Fact {
  const fact: Fact = { deals: 0, amount: new Amounts() };
  for (const row of won) {
    const theirs =
      target.level === 'company' ||
      (target.level === 'person' ? row.owner === target.who : below.get(target.who ?? '')?.has(row.team ?? ''));
    if (!theirs || (target.currency !== null && row.currency !== target.currency)) continue;
    fact.deals += Number(row.deals);
    if (row.amount !== null) fact.amount.add(row.currency, row.amount);
  }
  return fact;
}

function row(target: Target, fact: Fact, span: Span, request: ReportRequest): Row {
  const { level, who, currency, measure, months } = target;
  const wanted = months.reduce((sum, one) => sum + Number(one.target), 0);
  const expected = months.reduce(
    (sum, one) => sum + Number(one.target) * paceOf(one.month, monthEnd(one.month), request.today),
    0,
  );
  const reached = currency === null ? fact.deals : fact.amount.of(currency);
  const figure = (value: number): Pick<Cell, 'value' | 'money'> =>
    currency === null
      ? { value: Math.round(value * 10) / 10, money: null }
      : { value: null, money: [money(value, currency)] };
  const plans = { list: 'plans' as const, filter: planFilter(target, span), total: months.length };
  const deals = { list: 'deals' as const, filter: dealFilter(target, span), total: fact.deals };
  const name = level === 'company' ? word(request.locale, 'plan.company') : (target.name ?? '');
  return {
    keys: [
      { id: `${level}:${who ?? ''}`, name },
      { id: measure, name: `${word(request.locale, `plan.${measure}`)}${currency ? `, ${currency}` : ''}` },
    ],
    cells: [
      { ...figure(wanted), records: plans },
      { ...figure(reached), records: deals },
      { value: wanted === 0 ? null : reached / wanted, money: null, records: deals },
      { ...figure(expected), records: plans },
      { ...figure(reached - expected), records: deals },
    ],
  };
}

const money = (value: number, currency: string): MoneyDto => ({ amount: value.toFixed(2), currency });

function dealFilter({ level, who, currency }: Target, span: Span): ListFilter {
  return {
    stageKind: 'won',
    ...within(CLOSED, span, '').filter,
    ...(level === 'person' ? { ownerId: who ?? '' } : level === 'team' ? { underTeam: who ?? '' } : {}),
    ...(currency ? { currency } : {}),
  };
}

function planFilter({ level, who, measure, currency }: Target, { from, to }: Span): ListFilter {
  return {
    month: { gte: from ?? '', lte: to ?? '' },
    level,
    measure,
    ...(level === 'person' ? { ownerId: who ?? '' } : level === 'team' ? { teamId: who ?? '' } : {}),
    ...(currency ? { currency } : {}),
  };
}
