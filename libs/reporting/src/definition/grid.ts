import { type Actor, BadRequestError, type SqlCondition, SqlParams, type UnitOfWork } from '@atrium/platform';
import type { AccessPolicy } from '@atrium/identity';
import { underTeam } from '@atrium/identity';
import { addDays, startOfDay } from '../periods/days';
import { bucketSpan, bucketsOf, type Granularity, type Span } from '../periods/period';
import { word } from '../labels/words';
import { type Figure, type Figures, foldRows, type Parts, type PartsRow } from './figures';
import type {
  Cell,
  ColumnType,
  Condition,
  DimensionType,
  ListFilter,
  RecordList,
  Report,
  Row,
  RowKey,
  Table,
} from './report';
import type { ReportFilter, ReportRequest } from './request';

/** What rows can be. All SQL in it is constant text; what a reader sends only chooses between such texts. */
export interface Dimension {
  key: string;
  type: DimensionType;
  /** SQL of what rows are made by, as text that identifies it. */
  sql: string | ((granularity: Granularity) => string);
  join?: string;
  /** The same as filters of the list behind. Null: those that have none. */
  filter: (id: string | null, request: ReportRequest) => ListFilter;
  /** `select id, name, color from … where id = any($1)`, where the id is no name itself. */
  names?: string;
  /** Ids are words that the house knows: `kind` → `kind.call`. */
  words?: string;
  permission?: string;
  overlapping?: boolean;
}

export interface GridColumn {
  key: string;
  type: ColumnType;
  /** What is counted or added up. */
  part: string;
  /** Divided by this part: averages, rates; beside a count its share. */
  per?: string;
  filter: ListFilter | ((request: ReportRequest) => ListFilter);
  /** The part that says how many records stand behind; the part itself unless told. */
  total?: string;
  /** Left out when rows are made by this: it would say the same again. */
  unless?: string;
}

/** Which day or moment of a record makes it part of a period. */
export interface PeriodColumn {
  sql: string;
  field: string;
  type: 'day' | 'moment';
}

/** A report of figures over one view: parts that add up, columns made of them, and what rows can be. */
export interface GridSpec {
  key: string;
  permission: string;
  list: RecordList;
  /** `report_deal d`. */
  from: string;
  owner: string;
  team: string;
  /** SQL of the currency; null where there is no money. */
  currency: string | null;
  /** Where reach is not by owner and team. */
  reach?: (actor: Actor) => SqlCondition;
  /** Null where time plays no part. */
  date: PeriodColumn | null;
  /** Values for the `{{name}}` places in the SQL of parts and dimensions. */
  values?: (request: ReportRequest) => Record<string, unknown>;
  /** What always holds, and the same as a filter of the list. */
  where: string[];
  filter: ListFilter;
  parts: Parts;
  columns: GridColumn[];
  /** Key of the column by which rows are sorted, the largest first. */
  sort: string;
  dimensions: Dimension[];
  filters: Partial<Record<ReportFilter, (value: string) => Condition>>;
  period: Report['period'];
}

const MOST_ROWS = 5_000;
const byName = new Intl.Collator();
const MOST_EMPTY = 400;

/** The conditions of a span, over a day or a moment, and the filter that says the same. */
export function within(date: PeriodColumn | null, { from, to }: Span, timeZone: string): Condition {
  if (!date || (!from && !to)) return { where: [], filter: {} };
  if (date.type === 'day') {
    const where = [
      ...(from ? [{ sql: `${date.sql} >= $$::date`, params: [from] }] : []),
      ...(to ? [{ sql: `${date.sql} <= $$::date`, params: [to] }] : []),
    ];
    return { where, filter: { [date.field]: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) } } };
  }
  const [start, end] = [momentOf(from, timeZone), momentOf(to && addDays(to, 1), timeZone)];
  const where = [
    ...(start ? [{ sql: `${date.sql} >= $$::timestamptz`, params: [start] }] : []),
    ...(end ? [{ sql: `${date.sql} < $$::timestamptz`, params: [end] }] : []),
  ];
  return { where, filter: { [date.field]: { ...(start ? { gte: start } : {}), ...(end ? { lt: end } : {}) } } };
}

export const momentOf = (day: string | null, timeZone: string): string | null =>
  day && startOfDay(day, timeZone).toISOString();

/** Filters that every report over owned records understands. */
export function commonFilters(owner: string, team: string): GridSpec['filters'] {
  return {
    person: (value) => ({ where: [{ sql: `${owner} = $$::uuid`, params: [value] }], filter: { ownerId: value } }),
    team: (value) => ({ where: [underTeam(team, value, 'team')], filter: { underTeam: value } }),
  };
}

/** The filters of a request, as conditions. */
export function asked(filters: GridSpec['filters'], request: ReportRequest): Condition {
  const found: Condition = { where: [], filter: {} };
  for (const name of ['team', 'person', 'pipeline', 'source'] as const) {
    const value = request[name];
    const condition = value === null ? undefined : filters[name]?.(value);
    if (!condition) continue;
    found.where.push(...condition.where);
    Object.assign(found.filter, condition.filter);
  }
  return found;
}

export class GridReport implements Report {
  readonly key: string;
  readonly permission: string;
  readonly dimensions: string[];
  readonly most = 2;
  readonly filters: ReportFilter[];
  readonly period: Report['period'];

  constructor(
    private readonly spec: GridSpec,
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {
    this.key = spec.key;
    this.permission = spec.permission;
    this.dimensions = spec.dimensions.map(({ key }) => key);
    this.filters = Object.keys(spec.filters) as ReportFilter[];
    this.period = spec.period;
  }

  async run(actor: Actor, request: ReportRequest): Promise<Table> {
    const by = request.by.map((key) => this.dimension(key));
    for (const { permission } of by) if (permission) this.policy.require(actor, permission);
    const overlapping = by.some((one) => one.overlapping === true);
    const figures = await this.read(actor, request, request.span, by);
    const totals = overlapping ? await this.read(actor, request, request.span, []) : figures;
    const previous = request.previous && (await this.read(actor, request, request.previous, alone(by) ? by : []));
    const before = previous && overlapping ? await this.read(actor, request, request.previous as Span, []) : previous;
    if (by.length === 1 && by[0]?.type === 'period') this.fillGaps(figures, request);
    const names = await this.names(figures, by, request);
    const base = this.baseFilter(request);
    const shown = this.spec.columns.filter(({ unless }) => !unless || !request.by.includes(unless));
    const rows = figures.rows().map(({ ids, figure }): Row => {
      const filter = this.rowFilter(base, ids, by, request);
      const then = previous && alone(by) ? previous.find(ids) : null;
      return {
        keys: ids.map((id, index) => names[index]?.get(id) ?? { id, name: id ?? '' }),
        cells: shown.map((column) => this.cell(column, figure, filter, request, then)),
      };
    });
    const total = totals.total();
    return {
      dimensions: by.map(({ key, type }) => ({ key, type, label: word(request.locale, `dimension.${key}`) })),
      columns: shown.map(({ key, type }) => ({ key, type, label: word(request.locale, `${this.spec.key}.${key}`) })),
      rows: this.sorted(rows, by),
      totals: shown.map((column) => this.cell(column, total, base, request, before ? before.total() : undefined)),
      overlapping,
    };
  }

  private dimension(key: string): Dimension {
    const found = this.spec.dimensions.find((one) => one.key === key);
    if (!found) throw new Error(`No such dimension: ${key}`);
    return found;
  }

  /** One statement: the view, what the reader reaches, the filters, grouped by what rows are made by and the currency. */
  private async read(actor: Actor, request: ReportRequest, span: Span, by: Dimension[]): Promise<Figures> {
    const { spec } = this;
    const params = new SqlParams();
    const reach =
      spec.reach?.(actor) ?? this.policy.where(actor, spec.permission, { owner: spec.owner, team: spec.team });
    const where: SqlCondition[] = [
      ...spec.where.map((sql) => ({ sql, params: [] })),
      reach,
      ...within(spec.date, span, request.timeZone).where,
      ...asked(spec.filters, request).where,
    ];
    const values: Record<string, unknown> = { zone: request.timeZone, ...spec.values?.(request) };
    const filled = (sql: string): string =>
      sql.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params.add(values[name]));
    const keys = by.map(({ sql }) => filled(typeof sql === 'string' ? sql : sql(request.granularity)));
    const parts = Object.entries(spec.parts).map(([key, part]) => `${filled(part.sql)} as "${key}"`);
    const groups = [...keys, ...(spec.currency ? [spec.currency] : [])];
    // Grouped by what the columns are, not by their text, or no index and no quick comparison would serve.
    const grouped = `select ${[...keys.map((key, index) => `${key} as k${index}`), `${spec.currency ?? 'null::text'} as currency`, ...parts].join(', ')}
      from ${spec.from} ${by.map(({ join = '' }) => join).join(' ')}
      where ${where.map((condition) => params.condition(condition)).join(' and ')}
      ${groups.length ? `group by ${groups.join(', ')}` : ''}`;
    const shown = [
      ...keys.map((_key, index) => `g.k${index}::text as k${index}`),
      'g.currency',
      ...Object.keys(spec.parts).map((key) => `g."${key}"`),
    ];
    const sql = `select ${shown.join(', ')} from (${grouped}) g limit ${MOST_ROWS + 1}`;
    const rows = await this.unitOfWork.query<PartsRow>(sql, params.values);
    if (rows.length > MOST_ROWS) {
      const detail = 'This would be more rows than anybody reads. Choose longer parts of the period, or fewer of them.';
      throw new BadRequestError('too_many_rows', detail, [{ pointer: 'by', code: 'too_many_rows', detail }]);
    }
    return foldRows(rows, keys.length);
  }

  private fillGaps(figures: Figures, { span, granularity }: ReportRequest): void {
    const known = figures.rows().flatMap(({ ids }) => (ids[0] ? [ids[0]] : []));
    const from = span.from ?? known.toSorted()[0];
    const to = span.to ?? known.toSorted().at(-1);
    for (const day of (from && to && bucketsOf(from, to, granularity, MOST_EMPTY)) || []) figures.touch([day]);
  }

  private async names(
    figures: Figures,
    by: Dimension[],
    { locale }: ReportRequest,
  ): Promise<Array<Map<string | null, RowKey>>> {
    const all: Array<Map<string | null, RowKey>> = [];
    for (const [index, dimension] of by.entries()) {
      const ids = [...new Set(figures.rows().map((row) => row.ids[index] ?? null))];
      const known = ids.filter((id) => id !== null);
      const found =
        dimension.names && known.length
          ? await this.unitOfWork.query<RowKey & { id: string }>(dimension.names, [known])
          : known.map((id) => ({ id, name: dimension.words ? word(locale, `${dimension.words}.${id}`) : id }));
      const names = new Map<string | null, RowKey>(found.map((one) => [one.id, one]));
      names.set(null, { id: null, name: word(locale, `none.${dimension.key}`) });
      all.push(names);
    }
    return all;
  }

  private baseFilter(request: ReportRequest): ListFilter {
    const { spec } = this;
    return {
      ...spec.filter,
      ...within(spec.date, request.span, request.timeZone).filter,
      ...asked(spec.filters, request).filter,
    };
  }

  private rowFilter(
    base: ListFilter,
    ids: readonly (string | null)[],
    by: Dimension[],
    request: ReportRequest,
  ): ListFilter {
    let filter = base;
    for (const [index, dimension] of by.entries())
      filter = { ...filter, ...dimension.filter(ids[index] ?? null, request) };
    return filter;
  }

  private cell(
    column: GridColumn,
    figure: Figure,
    filter: ListFilter,
    request: ReportRequest,
    before?: Figure | null,
  ): Cell {
    const { currency } = request;
    const shown = figureOf(column, figure, currency);
    const own = typeof column.filter === 'function' ? column.filter(request) : column.filter;
    return {
      ...shown,
      ...(before === undefined ? {} : { previous: before && figureOf(column, before, currency) }),
      records: {
        list: this.spec.list,
        filter: { ...filter, ...own },
        total: figure.count(column.total ?? column.part),
      },
    };
  }

  private sorted(rows: Row[], by: Dimension[]): Row[] {
    const index = this.spec.columns.findIndex(({ key }) => key === this.spec.sort);
    const size = ({ cells }: Row): number => Number(cells[index]?.money?.[0]?.amount ?? cells[index]?.value ?? 0);
    const timed = by.findIndex(({ type }) => type === 'period');
    return rows.toSorted((one, other) => {
      const [a, b] = [one.keys[timed]?.id ?? '9', other.keys[timed]?.id ?? '9'];
      if (timed >= 0 && a !== b) return a < b ? -1 : 1;
      return size(other) - size(one) || byName.compare(one.keys[0]?.name ?? '', other.keys[0]?.name ?? '');
    });
  }
}

/** Rows can be held against those of the period before only when they are not parts of a period themselves. */
const alone = (by: readonly Dimension[]): boolean => by.every(({ type }) => type !== 'period');

function figureOf(column: GridColumn, figure: Figure, currency: string): Pick<Cell, 'value' | 'money' | 'share'> {
  if (column.type === 'money') {
    const amounts = figure.amounts(column.part);
    const money = column.per ? amounts.average(figure.perCurrency(column.per), currency) : amounts.money(currency);
    return { value: null, money };
  }
  if (!column.per) return { value: figure.count(column.part), money: null };
  const [part, whole] = [figure.count(column.part), figure.count(column.per)];
  const quotient = whole === 0 ? null : part / whole;
  return column.type === 'count' ? { value: part, money: null, share: quotient } : { value: quotient, money: null };
}

/** The period as a dimension, over the column that makes a record part of it. */
export function periodDimension(date: PeriodColumn, key = 'period'): Dimension {
  const local = date.type === 'day' ? date.sql : `(${date.sql} at time zone {{zone}})`;
  return {
    key,
    type: 'period',
    sql: (granularity) => `date_trunc('${granularity}', ${local})::date`,
    filter: (id, request) =>
      id === null
        ? { [date.field]: { empty: 'true' } }
        : within(date, bucketSpan(id, request.granularity, request.span), request.timeZone).filter,
  };
}

/** An id or text column as a dimension; what has none is asked by `empty`. */
export function columnDimension(
  over: Pick<Dimension, 'key' | 'type' | 'names' | 'words' | 'permission'> & { sql: string; field: string },
): Dimension {
  const { field, ...rest } = over;
  return { ...rest, filter: (id) => ({ [field]: id === null ? { empty: 'true' } : id }) };
}
