import type { AccessPolicy } from '@atrium/identity';
import { type Actor, BadRequestError, type SqlCondition, SqlParams, type UnitOfWork } from '@atrium/platform';
import { Figures, foldRows, type Parts, type PartsRow } from '../definition/figures';
import { asked, momentOf, within } from '../definition/grid';
import type { Cell, Column, ListFilter, Report, Row, Table } from '../definition/report';
import type { ReportRequest } from '../definition/request';
import { word } from '../labels/words';
import { addDays } from '../periods/days';
import { DEAL_FILTERS, DEALS } from './deal-dimensions';

interface Stage {
  id: string;
  name: string;
  color: string;
  kind: 'open' | 'won';
  rank: number;
}

interface Stays {
  stage_id: string;
  deals: number;
  average: string;
  median: string;
}

const COLUMNS: ReadonlyArray<[key: string, type: Column['type']]> = [
  ['reached', 'count'],
  ['amount', 'money'],
  ['toNext', 'count'],
  ['toWon', 'count'],
  ['lost', 'count'],
  ['open', 'count'],
  ['medianDays', 'days'],
  ['averageDays', 'days'],
  ['lostHere', 'count'],
];

/**
 * How far deals come. A deal reaches a stage when it first comes to it or past it, so it counts once for each stage and in one period
 * only; what becomes of it afterwards is counted whenever it happens, so that no share ever exceeds the whole.
 */
export class FunnelReport implements Report {
  readonly key = 'funnel';
  readonly permission = 'deals.read';
  readonly dimensions = ['stage'];
  readonly most = 1;
  readonly filters = ['team', 'person', 'pipeline', 'source'] as const;
  readonly period = 'thisQuarter';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async run(actor: Actor, request: ReportRequest): Promise<Table> {
    this.policy.require(actor, 'pipelines.read');
    const pipeline = request.pipeline ?? (await this.firstPipeline());
    const stages = await this.stages(pipeline);
    const deals = this.deals(actor, request);
    // A report reads outside of any transaction, so these may go side by side.
    const [figures, stays, lost] = await Promise.all([
      stages.length ? this.reached(request, pipeline, stages, deals) : new Figures(),
      this.stays(request, pipeline, deals),
      this.lost(request, pipeline, deals),
    ]);
    const spans = this.listFilters(request, pipeline);
    const rows = stages.map((stage, index): Row => {
      const cells = this.cells(stage, stages[index + 1], figures, stays, lost, spans, request.currency);
      return { keys: [{ id: stage.id, name: stage.name, color: stage.color }], cells };
    });
    const { locale } = request;
    return {
      dimensions: [{ key: 'stage', type: 'stage', label: word(locale, 'dimension.stage') }],
      columns: COLUMNS.map(([key, type]) => ({ key, type, label: word(locale, `funnel.${key}`) })),
      rows,
      totals: null,
      overlapping: true,
    };
  }

  private cells(
    stage: Stage,
    next: Stage | undefined,
    figures: Figures,
    stays: Map<string, Stays>,
    lost: Map<string, number>,
    { reached, base, left, lostIn }: Filters,
    currency: string,
  ): Cell[] {
    const figure = figures.total();
    const all = figure.count(`reached${stage.rank}`);
    const here: ListFilter = { ...base, reached: reached(stage.id) };
    const link = (filter: ListFilter, total: number) => ({ list: 'deals' as const, filter, total });
    const counted = (part: string, filter: ListFilter): Cell => {
      const value = figure.count(`${part}${stage.rank}`);
      const records = link({ ...here, ...filter }, value);
      return { value, money: null, ...(part === 'reached' ? {} : { share: all === 0 ? null : value / all }), records };
    };
    const nothing: Cell = { value: null, money: null, records: null };
    const stay = stays.get(stage.id);
    const days = (value: string | undefined): Cell => ({
      value: value === undefined ? null : Number(value),
      money: null,
      records: link({ ...base, left: left(stage.id) }, stay?.deals ?? 0),
    });
    const open = stage.kind === 'open';
    const amounts = figure.amounts(`amount${stage.rank}`).money(currency);
    const lostHere = lost.get(stage.id) ?? 0;
    return [
      counted('reached', {}),
      { value: null, money: amounts, records: link(here, all) },
      open && next ? counted('past', { past: stage.id }) : nothing,
      open ? counted('won', { stageKind: 'won' }) : nothing,
      open ? counted('lost', { stageKind: 'lost' }) : nothing,
      open ? counted('open', { stageKind: 'open' }) : nothing,
      open ? days(stay?.median) : nothing,
      open ? days(stay?.average) : nothing,
      open ? { value: lostHere, money: null, records: link({ ...lostIn, lostFrom: stage.id }, lostHere) } : nothing,
    ];
  }

  /** Filters of the list that say what the statements below say. */
  private listFilters(request: ReportRequest, pipeline: string): Filters {
    const { from, to } = bounds(request);
    const span = (stage: string): string => (from || to ? `${stage},${from ?? ''},${to ?? ''}` : stage);
    const base = { ...asked(DEAL_FILTERS, { ...request, pipeline: null }).filter };
    const lostIn = { ...base, pipelineId: pipeline, stageKind: 'lost', ...within(CLOSED, request.span, '').filter };
    return { base, reached: span, left: span, lostIn };
  }

  /** Deals that the reader sees and the filters leave. */
  private deals(actor: Actor, request: ReportRequest): SqlCondition[] {
    const reach = this.policy.where(actor, this.permission, { owner: DEALS.owner, team: DEALS.team });
    return [reach, ...asked(DEAL_FILTERS, { ...request, pipeline: null }).where];
  }

  private async firstPipeline(): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      'select id from pipeline where not archived order by position, id limit 1',
    );
    if (!row) throw new BadRequestError('no_pipeline', 'There is no pipeline yet.');
    return row.id;
  }

  private stages(pipeline: string): Promise<Stage[]> {
    return this.unitOfWork.query<Stage>(
      `select id, name, color, kind, rank from report_stage where pipeline_id = $1 and kind <> 'lost' and not removed order by rank, position`,
      [pipeline],
    );
  }

  /** One pass over the first entries: for each deal when it first came to each stage or past it, then counted. */
  private async reached(
    request: ReportRequest,
    pipeline: string,
    stages: Stage[],
    deals: SqlCondition[],
  ): Promise<Figures> {
    const params = new SqlParams();
    const of = params.add(pipeline);
    const { from, to } = bounds(request);
    const inside = (moment: string): string =>
      [from && `${moment} >= ${params.add(from)}::timestamptz`, to && `${moment} < ${params.add(to)}::timestamptz`]
        .filter(Boolean)
        .join(' and ') || `${moment} is not null`;
    const ranks = [...new Set(stages.map(({ rank }) => rank))];
    const times = [...ranks, Math.max(...ranks) + 1].map(
      (rank) => `min(e.entered_at) filter (where s.rank >= ${Number(rank)}) as t${Number(rank)}`,
    );
    const touched =
      from || to
        ? `and e.deal_id in (select f.deal_id from report_stay f where f.pipeline_id = ${of}::uuid and f.first_time and ${inside('f.entered_at')})`
        : '';
    const parts: Parts = {};
    for (const rank of ranks) {
      const here = inside(`r.t${Number(rank)}`);
      const count = (condition: string) => ({
        sql: `count(*) filter (where ${here}${condition})`,
        kind: 'count' as const,
      });
      parts[`reached${rank}`] = count('');
      parts[`past${rank}`] = count(` and r.t${Number(rank) + 1} is not null`);
      for (const kind of ['won', 'lost', 'open']) parts[`${kind}${rank}`] = count(` and d.stage_kind = '${kind}'`);
      parts[`amount${rank}`] = { sql: `sum(d.amount) filter (where ${here})`, kind: 'money' };
    }
    const columns = Object.entries(parts).map(([key, { sql }]) => `${sql} as "${key}"`);
    const where = deals.map((condition) => params.condition(condition)).join(' and ');
    const rows = await this.unitOfWork.query<PartsRow>(
      `select d.currency, ${columns.join(', ')}
       from (select e.deal_id, ${times.join(', ')} from report_stay e join report_stage s on s.id = e.stage_id
         where e.pipeline_id = ${of}::uuid and e.first_time ${touched} group by e.deal_id) r
       join report_deal d on d.id = r.deal_id where ${where} group by d.currency`,
      params.values,
    );
    return foldRows(rows, 0);
  }

  /** Days in each stage, of the stays that ended in the period; several stays of one deal are one. */
  private async stays(request: ReportRequest, pipeline: string, deals: SqlCondition[]): Promise<Map<string, Stays>> {
    const params = new SqlParams();
    const { from, to } = bounds(request);
    const conditions = [
      { sql: 'e.pipeline_id = $$::uuid and e.left_at is not null', params: [pipeline] },
      ...(from ? [{ sql: 'e.left_at >= $$::timestamptz', params: [from] }] : []),
      ...(to ? [{ sql: 'e.left_at < $$::timestamptz', params: [to] }] : []),
      ...deals,
    ];
    const rows = await this.unitOfWork.query<Stays>(
      `select x.stage_id, count(*) as deals, avg(x.days)::float8 as average,
         percentile_cont(0.5) within group (order by x.days::float8) as median
       from (select e.stage_id, e.deal_id, sum(e.days) as days from report_stay e join report_deal d on d.id = e.deal_id
         where ${conditions.map((condition) => params.condition(condition)).join(' and ')} group by 1, 2) x group by 1`,
      params.values,
    );
    return new Map(rows.map((row) => [row.stage_id, row]));
  }

  /** Deals lost in the period, by the last open stage they were in. */
  private async lost(request: ReportRequest, pipeline: string, deals: SqlCondition[]): Promise<Map<string, number>> {
    const params = new SqlParams();
    const conditions = [
      { sql: `d.stage_kind = 'lost' and d.pipeline_id = $$::uuid`, params: [pipeline] },
      ...within(CLOSED, request.span, '').where,
      ...deals,
    ];
    const rows = await this.unitOfWork.query<{ stage: string; deals: number }>(
      `select d.lost_from as stage, count(*) as deals from report_deal d
       where ${conditions.map((condition) => params.condition(condition)).join(' and ')} group by 1`,
      params.values,
    );
    return new Map(rows.map(({ stage, deals: count }) => [stage, Number(count)]));
  }
}

interface Filters {
  base: ListFilter;
  reached: (stage: string) => string;
  left: (stage: string) => string;
  lostIn: ListFilter;
}

const CLOSED = { sql: 'd.closed_on', field: 'closedOn', type: 'day' } as const;

/** The moments between which something happened in the period. */
function bounds({ span, timeZone }: ReportRequest): { from: string | null; to: string | null } {
  return { from: momentOf(span.from, timeZone), to: momentOf(span.to && addDays(span.to, 1), timeZone) };
}
