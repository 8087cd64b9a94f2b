import { type Actor, BadRequestError, isDate, isPlainText, isTimeZone, isUuid } from '@atrium/platform';
import { todayIn } from '../periods/days';
import {
  fittingGranularity,
  GRANULARITIES,
  type Granularity,
  type Preset,
  PRESETS,
  previousSpan,
  type Span,
  spanOf,
} from '../periods/period';

export type ReportFilter = 'team' | 'person' | 'pipeline' | 'source' | 'days';

/** What can be asked of a report. */
export interface ReportShape {
  /** What its rows can be; the first is what it shows unless told. */
  dimensions: readonly string[];
  /** How many of them at a time. */
  most: number;
  filters: readonly ReportFilter[];
  /** The period it shows unless told; null when it has none. */
  period: 'thisMonth' | 'thisQuarter' | 'thisYear' | 'all' | null;
}

/** A report that has been asked for, understood: every name is known, every value has its type. */
export interface ReportRequest {
  preset: Preset;
  span: Span;
  previous: Span | null;
  granularity: Granularity;
  by: string[];
  team: string | null;
  person: string | null;
  pipeline: string | null;
  source: string | null;
  days: number;
  timeZone: string;
  today: string;
  locale: string;
  /** The organization's currency; comes first where there are several. */
  currency: string;
}

type Raw = Record<string, unknown>;
/** Calendars and clocks are well behaved between these; what lies outside is a slip of the keyboard. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'];
const PARAMETERS = ['period', 'from', 'to', 'granularity', 'by', 'compare', 'timeZone'];

function refuse(parameter: string, code: string, detail: string): never {
  throw new BadRequestError(code, detail, [{ pointer: parameter, code, detail }]);
}

function text(raw: Raw, name: string): string | null {
  const value = raw[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > 500 || !isPlainText(value))
    refuse(name, 'bad_value', 'This value cannot be read.');
  return value;
}

function choice<T extends string>(raw: Raw, name: string, choices: readonly T[]): T | null {
  const value = text(raw, name);
  if (value === null) return null;
  if (!(choices as readonly string[]).includes(value))
    refuse(name, 'not_a_choice', `${name} must be one of ${choices.join(', ')}.`);
  return value as T;
}

function id(raw: Raw, name: string): string | null {
  const value = text(raw, name);
  if (value !== null && !isUuid(value)) refuse(name, 'bad_value', `${name} must be an id.`);
  return value;
}

function day(raw: Raw, name: string): string | null {
  const value = text(raw, name);
  if (value !== null && !isDate(value)) refuse(name, 'bad_value', `${name} must be a day such as 2026-11-22.`);
  if (value !== null && (value < FIRST_DAY || value > LAST_DAY))
    refuse(name, 'out_of_range', `${name} must lie between ${FIRST_DAY} and ${LAST_DAY}.`);
  return value;
}

/** Understands the parameters of a report. What it does not know is refused with its name: a misspelt filter would show too much. */
export function parseReportRequest(
  raw: Raw,
  report: ReportShape,
  actor: Actor,
  organization: { timeZone: string; currency: string },
  { now = new Date(), also = [] as string[] } = {},
): ReportRequest {
  for (const name of Object.keys(raw))
    if (![...PARAMETERS, ...also].includes(name) && !(report.filters as readonly string[]).includes(name))
      refuse(name, 'unknown_parameter', `This report has no parameter ${name.slice(0, 60)}.`);
  const timeZone = text(raw, 'timeZone') ?? organization.timeZone;
  if (!isTimeZone(timeZone)) refuse('timeZone', 'bad_value', 'timeZone must be the name of a time zone.');
  const today = todayIn(timeZone, now);
  const { preset, span } = period(raw, report, today);
  return {
    preset,
    span,
    previous: choice(raw, 'compare', ['previous', 'none']) === 'previous' ? previousSpan(span) : null,
    granularity: choice(raw, 'granularity', GRANULARITIES) ?? fittingGranularity(span),
    by: dimensions(raw, report),
    team: id(raw, 'team'),
    person: text(raw, 'person') === 'me' ? actor.userId : id(raw, 'person'),
    pipeline: id(raw, 'pipeline'),
    source: text(raw, 'source'),
    days: wholeDays(raw),
    timeZone,
    today,
    locale: actor.locale,
    currency: organization.currency,
  };
}

function period(raw: Raw, report: ReportShape, today: string): { preset: Preset; span: Span } {
  const [from, to] = [day(raw, 'from'), day(raw, 'to')];
  const asked = choice(raw, 'period', PRESETS);
  if (from || to || asked === 'custom') {
    if (asked && asked !== 'custom') refuse('period', 'bad_value', 'Either a period, or from and to.');
    if (!from && !to) refuse('from', 'required', 'Say from when or to when.');
    if (from && to && from > to) refuse('to', 'out_of_order', 'The end lies before the beginning.');
    return { preset: 'custom', span: { from, to } };
  }
  const preset = asked ?? report.period ?? 'all';
  return { preset, span: spanOf(preset as Exclude<Preset, 'custom'>, today) };
}

function dimensions(raw: Raw, report: ReportShape): string[] {
  const asked = text(raw, 'by')?.split(',') ?? report.dimensions.slice(0, 1);
  const [unknown] = asked.filter((name) => !report.dimensions.includes(name));
  if (unknown !== undefined)
    refuse(
      'by',
      'not_a_choice',
      `This report goes by ${report.dimensions.join(', ')}, not by ${unknown.slice(0, 60)}.`,
    );
  if (new Set(asked).size !== asked.length || asked.length > report.most)
    refuse('by', 'too_many', `This report goes by at most ${report.most} at a time.`);
  return [...asked];
}

function wholeDays(raw: Raw): number {
  const value = text(raw, 'days');
  if (value === null) return 30;
  if (!/^\d{1,4}$/.test(value) || Number(value) < 1) refuse('days', 'out_of_range', 'days must be from 1 to 9999.');
  return Number(value);
}
