import type { ChartColors } from '#web/features/reports/parts/useChartColors.ts';
import type { Cell, Report } from '#web/features/reports/types.ts';

/** What a mark of the chart stands for; a click on it opens the records. */
export interface Mark {
  name: string;
  value: number;
  text: string;
  records: Cell['records'];
}

interface Words {
  size: (cell: Cell | undefined, currency: string) => number;
  text: (cell: Cell, column: Report['columns'][number], compact?: boolean) => string;
  name: (report: Report, row: Report['rows'][number], index?: number) => string;
}

const MOST_BARS = 20;
const MOST_SERIES = 7;

function mark(report: Report, row: Report['rows'][number], index: number, words: Words): Mark {
  const [cell, column] = [row.cells[index], report.columns[index]];
  return {
    name: words.name(report, row),
    value: words.size(cell, report.currency),
    text: cell && column ? words.text(cell, column, true) : '',
    records: cell?.records ?? null,
  };
}

const shared = (colors: ChartColors) => ({
  animation: false,
  textStyle: { fontFamily: 'Inter Variable, sans-serif', fontSize: 12, color: colors.muted },
  tooltip: {
    backgroundColor: colors.ground,
    borderColor: colors.line,
    padding: [6, 10],
    textStyle: { color: colors.ink, fontSize: 12 },
    extraCssText: 'box-shadow: var(--shadow-float)',
    formatter: ({ data, seriesName }: { data: Mark; seriesName?: string }) =>
      [data.name, seriesName?.startsWith('series') ? '' : seriesName, data.text]
        .filter(Boolean)
        .map((part) => String(part).replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`))
        .join('<br>'),
  },
});

/** A funnel is a funnel: each step with its name, how many, and which part of the first that is. */
export function funnelOption(
  report: Report,
  words: Words,
  colors: ChartColors,
  color: (name: string) => string,
  narrow: boolean,
) {
  const first = Math.max(1, report.rows[0]?.cells[0]?.value ?? 1);
  const data = report.rows.map((row) => {
    const one = mark(report, row, 0, words);
    const share = Math.round(((one.value ?? 0) / first) * 100);
    return { ...one, share, itemStyle: { color: color(row.keys[0]?.color ?? '') } };
  });
  return {
    ...shared(colors),
    series: [
      {
        type: 'funnel',
        sort: 'none',
        gap: 3,
        left: 8,
        right: narrow ? '48%' : '45%',
        top: 4,
        bottom: 4,
        minSize: '2%',
        itemStyle: { borderWidth: 0 },
        label: {
          position: 'right',
          color: colors.ink,
          fontSize: 13,
          formatter: ({ data: one }: { data: Mark & { share: number } }) =>
            `{name|${one.name}}${narrow ? '\n' : '  '}{figure|${one.text}}  {share|${one.share} %}`,
          rich: {
            name: { color: colors.ink, fontSize: 13, ...(narrow ? { lineHeight: 18 } : {}) },
            figure: { color: colors.ink, fontSize: 13, fontWeight: 600 },
            share: { color: colors.muted, fontSize: 12 },
          },
        },
        labelLine: { length: 12, lineStyle: { color: colors.line } },
        data,
      },
    ],
  };
}

const category = (data: string[], colors: ChartColors, width?: number) => ({
  type: 'category' as const,
  data,
  axisLine: { lineStyle: { color: colors.line } },
  axisTick: { show: false },
  axisLabel: {
    color: colors.muted,
    hideOverlap: true,
    ...(width ? { width, overflow: 'truncate' as const, interval: 0 } : {}),
  },
});
const values = (colors: ChartColors, show: boolean, percent: boolean) => ({
  type: 'value' as const,
  splitLine: { show, lineStyle: { color: colors.line } },
  splitNumber: 4,
  axisLabel: {
    show,
    color: colors.muted,
    formatter: (value: number) =>
      percent
        ? `${Math.round(value * 100)} %`
        : new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 }).format(value),
  },
});

/** Parts of a period stand beside each other. */
function columns(report: Report, index: number, words: Words, colors: ChartColors) {
  const names = [...new Set(report.rows.map((row) => words.name(report, row)))];
  const split = report.dimensions.length > 1;
  const groups = new Map<string, Mark[]>();
  for (const row of report.rows) {
    const key = split ? words.name(report, row, 1) : '';
    groups.set(key, [...(groups.get(key) ?? []), mark(report, row, index, words)]);
  }
  const total = (marks: Mark[]): number => marks.reduce((sum, { value }) => sum + value, 0);
  const largest = [...groups].toSorted(([, a], [, b]) => total(b) - total(a)).slice(0, MOST_SERIES);
  const labelled = !split && names.length <= 14;
  return {
    ...shared(colors),
    grid: { left: 0, right: 8, top: split ? 34 : 20, bottom: 8, containLabel: true },
    ...(split
      ? {
          legend: {
            type: 'scroll',
            top: 0,
            left: 0,
            icon: 'circle',
            itemWidth: 8,
            itemHeight: 8,
            textStyle: { color: colors.muted },
          },
        }
      : {}),
    xAxis: category(names, colors),
    yAxis: values(colors, true, report.columns[index]?.type === 'percent'),
    series: largest.map(([name, marks], at) => ({
      type: 'bar',
      name: name || `series${at}`,
      stack: split ? 'all' : undefined,
      barMaxWidth: 44,
      itemStyle: {
        color: split ? colors.steps[at % colors.steps.length] : colors.main,
        borderRadius: split ? 0 : [2, 2, 0, 0],
      },
      label: labelled
        ? {
            show: true,
            position: 'top',
            color: colors.ink,
            fontSize: 11,
            formatter: ({ data }: { data: Mark }) => (data.value ? data.text : ''),
          }
        : { show: false },
      data: names.map(
        (one) => marks.find((each) => each.name === one) ?? { name: one, value: 0, text: '', records: null },
      ),
    })),
  };
}

/** People, teams, products stand below each other, the name before the bar and the figure behind it. */
function bars(report: Report, index: number, words: Words, colors: ChartColors) {
  const marks = report.rows
    .map((row) => mark(report, row, index, words))
    .slice(0, MOST_BARS)
    .toReversed();
  return {
    ...shared(colors),
    grid: { left: 0, right: 90, top: 0, bottom: 0, containLabel: true },
    xAxis: values(colors, false, false),
    yAxis: category(
      marks.map(({ name }) => name),
      colors,
      150,
    ),
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        itemStyle: { color: colors.main, borderRadius: [0, 2, 2, 0] },
        label: {
          show: true,
          position: 'right',
          color: colors.ink,
          fontSize: 12,
          formatter: ({ data }: { data: Mark }) => data.text,
        },
        data: marks,
      },
    ],
  };
}

export const isTimed = (report: Report): boolean => report.dimensions[0]?.type === 'period';

export function chartOption(report: Report, index: number, words: Words, colors: ChartColors) {
  return isTimed(report) ? columns(report, index, words, colors) : bars(report, index, words, colors);
}

/** How high the chart must be for its marks to be read. */
export function chartHeight(report: Report): number {
  if (report.key === 'funnel') return Math.max(160, report.rows.length * 44);
  return isTimed(report) ? 280 : Math.max(80, Math.min(MOST_BARS, report.rows.length) * 28);
}
