import type { Filters } from '#web/shared/listState.ts';
import type { Money } from '#web/shared/format.ts';

export interface Named {
  key: string;
  label: string;
}

export interface CatalogueEntry extends Named {
  dimensions: Named[];
  most: number;
  filters: string[];
  period: string | null;
  granularities: string[];
}

export interface Records {
  list: 'deals' | 'customers' | 'activities' | 'plans';
  filter: Filters;
  total: number;
}

export interface Figure {
  value: number | null;
  money: Money[] | null;
  share?: number | null;
}

export interface Cell extends Figure {
  text?: string | null;
  previous?: Figure | null;
  records: Records | null;
}

export interface RowKey {
  id: string | null;
  name: string;
  color?: string;
}

export interface Row {
  keys: RowKey[];
  cells: Cell[];
}

export type ColumnType = 'count' | 'money' | 'percent' | 'days' | 'date';

export interface Column extends Named {
  type: ColumnType;
}

export interface Report extends Named {
  generatedAt: string;
  timeZone: string;
  currency: string;
  period: {
    preset: string;
    from: string | null;
    to: string | null;
    granularity: 'day' | 'week' | 'month' | 'quarter' | 'year';
    previous: { from: string | null; to: string | null } | null;
  } | null;
  dimensions: Array<Named & { type: string }>;
  columns: Column[];
  rows: Row[];
  totals: Cell[] | null;
  overlapping: boolean;
}
