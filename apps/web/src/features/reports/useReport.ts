import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, type QueryValue } from '#web/app/api.ts';
import type { CatalogueEntry, Cell, Column, Figure, Report, Row } from '#web/features/reports/types.ts';
import type { Money } from '#web/shared/format.ts';
import { useFormat } from '#web/shared/useFormat.ts';

export type Question = Record<string, QueryValue>;

export function useReport(
  key: MaybeRefOrGetter<string>,
  question: MaybeRefOrGetter<Question>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  const { locale } = useI18n();
  return useQuery({
    queryKey: computed(() => ['list', '/reports', toValue(key), toValue(question), locale.value] as const),
    queryFn: ({ signal }) => api.get<Report>(`/reports/${toValue(key)}`, toValue(question), signal),
    placeholderData: keepPreviousData,
    enabled: () => toValue(enabled),
  });
}

export function useCatalogue() {
  const { locale } = useI18n();
  const query = useQuery({
    queryKey: computed(() => ['reports', 'catalogue', locale.value] as const),
    queryFn: ({ signal }) => api.get<{ items: CatalogueEntry[] }>('/reports', {}, signal),
    staleTime: 5 * 60_000,
  });
  return { ...query, items: computed(() => query.data.value?.items ?? []) };
}

const rounded = (money: Money): Money =>
  Math.abs(Number(money.amount)) < 1000 ? money : { ...money, amount: String(Math.round(Number(money.amount))) };

/** Figures and rows as words. */
export function useFigures() {
  const { t, locale } = useI18n();
  const format = useFormat();

  function text(
    figure: Figure & { text?: string | null },
    column: Pick<Column, 'type'> & { key?: string },
    compact = false,
  ): string {
    // Nobody needs the cents of what is only a quotient.
    const whole = ['averageDeal', 'pace', 'gap'].includes(column.key ?? '');
    if (figure.money)
      return figure.money.map((money) => format.money(whole ? rounded(money) : money, { compact })).join(' + ') || '–';
    if (column.type === 'date') return figure.text ? format.date(figure.text) : t('reports.never');
    if (figure.value === null) return '–';
    if (column.type === 'percent') return format.number(figure.value, { style: 'percent', maximumFractionDigits: 1 });
    if (column.type === 'days') return format.number(figure.value, { maximumFractionDigits: 1 });
    return format.number(figure.value);
  }

  /** The figure as one number, for charts: money in the organization's currency. */
  function size(cell: Figure | undefined, currency: string): number {
    if (!cell) return 0;
    if (!cell.money) return cell.value ?? 0;
    return Number(cell.money.find((money) => money.currency === currency)?.amount ?? 0);
  }

  /** By how much it is more or less than before, as a share. */
  function change(cell: Cell, currency: string): number | null {
    if (!cell.previous) return null;
    const before = size(cell.previous, currency);
    return before === 0 ? null : size(cell, currency) / before - 1;
  }

  function period(start: string, granularity: string | undefined): string {
    if (granularity === 'year') return start.slice(0, 4);
    if (granularity === 'quarter')
      return `${t('reports.quarter', { n: Math.floor((Number(start.slice(5, 7)) + 2) / 3) })} ${start.slice(0, 4)}`;
    if (granularity === 'month') return format.date(start, { month: 'short', year: 'numeric' });
    return format.date(start, { day: 'numeric', month: 'short' });
  }

  function name(report: Report, row: Row, index = 0): string {
    const key = row.keys[index];
    if (!key) return '';
    const timed = report.dimensions[index]?.type === 'period' && key.id !== null;
    return timed ? period(key.id as string, report.period?.granularity) : key.name;
  }

  return { text, size, change, name, locale };
}
