import type { Actor, MoneyDto, SqlCondition } from '@atrium/platform';
import type { ReportRequest, ReportShape } from './request';

/** Filters in the very language of the lists: `{ ownerId: 'x', closedOn: { gte: '2026-01-01' } }`. */
export type ListFilter = Record<string, string | Record<string, string>>;

export const RECORD_LISTS = ['deals', 'customers', 'activities', 'plans'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/** Where the records behind a figure are: that list, so filtered, holds `total` of them. */
export interface RecordsLink {
  list: RecordList;
  filter: ListFilter;
  total: number;
}

export interface Cell {
  /** A number of records, of days, or a share (0.25). Null where there is nothing to say. */
  value: number | null;
  /** Money, per currency: different currencies are never added. */
  money: MoneyDto[] | null;
  /** Beside a count: which part of the whole it is. */
  share?: number | null;
  /** Of a day: `2026-11-25`. */
  text?: string | null;
  /** The same figure of the period before, where it was asked for. */
  previous?: { value: number | null; money: MoneyDto[] | null } | null;
  records: RecordsLink | null;
}

export const COLUMN_TYPES = ['count', 'money', 'percent', 'days', 'date'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface Column {
  key: string;
  type: ColumnType;
  label: string;
}

export const DIMENSION_TYPES = ['period', 'user', 'team', 'stage', 'product', 'customer', 'text'] as const;
export type DimensionType = (typeof DIMENSION_TYPES)[number];

export interface DimensionView {
  key: string;
  type: DimensionType;
  label: string;
}

export interface RowKey {
  /** Null for what has none: deals without an owner, without a source. */
  id: string | null;
  name: string;
  color?: string;
}

export interface Row {
  keys: RowKey[];
  cells: Cell[];
}

export interface Table {
  dimensions: DimensionView[];
  columns: Column[];
  rows: Row[];
  totals: Cell[] | null;
  /** A record may stand in several rows; the totals count it once. */
  overlapping: boolean;
}

/** One ready report. */
export interface Report extends ReportShape {
  key: string;
  /** What one must be allowed to read, beside reports. */
  permission: string;
  run(actor: Actor, request: ReportRequest): Promise<Table>;
}

/** A part of the WHERE of a figure, and the same as a filter of the list behind it. They are written side by side to stay equal. */
export interface Condition {
  where: SqlCondition[];
  filter: ListFilter;
}
