import { addDays, type Day, daysBetween, monthEnd, monthStart, weekday } from './days';

/** Periods with a name; `custom` is what `from` and `to` say. */
export const PRESETS = [
  'today',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'last30Days',
  'last12Months',
  'all',
  'custom',
] as const;
export type Preset = (typeof PRESETS)[number];

export const GRANULARITIES = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** Both days are part of it; an end that is not said is open. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

const quarterStart = (day: Day, quarters = 0): Day => {
  const month = Number(day.slice(5, 7)) - 1;
  return monthStart(day, -(month % 3) + quarters * 3);
};
const yearStart = (day: Day, years = 0): Day => `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}-01-01`;
const weekStart = (day: Day, weeks = 0): Day => addDays(day, 1 - weekday(day) + weeks * 7);

const spans: Record<Exclude<Preset, 'custom'>, (today: Day) => Span> = {
  today: (today) => ({ from: today, to: today }),
  thisWeek: (today) => ({ from: weekStart(today), to: addDays(weekStart(today, 1), -1) }),
  lastWeek: (today) => ({ from: weekStart(today, -1), to: addDays(weekStart(today), -1) }),
  thisMonth: (today) => ({ from: monthStart(today), to: monthEnd(today) }),
  lastMonth: (today) => ({ from: monthStart(today, -1), to: monthEnd(today, -1) }),
  thisQuarter: (today) => ({ from: quarterStart(today), to: addDays(quarterStart(today, 1), -1) }),
  lastQuarter: (today) => ({ from: quarterStart(today, -1), to: addDays(quarterStart(today), -1) }),
  thisYear: (today) => ({ from: yearStart(today), to: addDays(yearStart(today, 1), -1) }),
  lastYear: (today) => ({ from: yearStart(today, -1), to: addDays(yearStart(today), -1) }),
  last30Days: (today) => ({ from: addDays(today, -29), to: today }),
  last12Months: (today) => ({ from: monthStart(today, -11), to: monthEnd(today) }),
  all: () => ({ from: null, to: null }),
};

export const spanOf = (preset: Exclude<Preset, 'custom'>, today: Day): Span => spans[preset](today);

/** Whole months before it when it is made of whole months, else as many days; nothing before what has no beginning. */
export function previousSpan({ from, to }: Span): Span | null {
  if (!from || !to) return null;
  if (from === monthStart(from) && to === monthEnd(to)) {
    const months =
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
    return { from: monthStart(from, -months), to: addDays(from, -1) };
  }
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) };
}

const starts: Record<Granularity, (day: Day, by?: number) => Day> = {
  day: (day, by = 0) => addDays(day, by),
  week: weekStart,
  month: monthStart,
  quarter: quarterStart,
  year: yearStart,
};

/** The days of the part of a calendar that begins on this day, as far as they lie within the period. */
export function bucketSpan(start: Day, granularity: Granularity, within: Span): { from: Day; to: Day } {
  const end = addDays(starts[granularity](start, 1), -1);
  return {
    from: within.from && within.from > start ? within.from : start,
    to: within.to && within.to < end ? within.to : end,
  };
}

/** The first days of all parts of a period, those without anything in them too; null when there would be more than `most`. */
export function bucketsOf(from: Day, to: Day, granularity: Granularity, most: number): Day[] | null {
  const days: Day[] = [];
  for (let day = starts[granularity](from); day <= to; day = starts[granularity](day, 1)) {
    if (days.length === most) return null;
    days.push(day);
  }
  return days;
}

/** The step that makes a readable number of parts of a period. */
export function fittingGranularity({ from, to }: Span): Granularity {
  if (!from || !to) return 'month';
  const days = daysBetween(from, to) + 1;
  if (days <= 31) return 'day';
  return days <= 92 ? 'week' : 'month';
}
