import { addDays, instantOf, type WallTime, wallTime } from '#web/shared/next-step/zoned.ts';
import { daysToMonday } from '#web/shared/next-step/parse-next-step.ts';
import { daysBetween, today } from '#web/shared/format.ts';
import type { Due } from '#web/features/tasks/types.ts';

/** The day on which it is due, as the reader's calendar has it. */
export function dueDay(due: Due, timeZone: string): string | null {
  return due.dueOn ?? (due.dueAt ? today(timeZone, new Date(due.dueAt)) : null);
}

/** A day is over when it is over; a moment is over at once. */
export function isLate(due: Due, timeZone: string, now: Date = new Date()): boolean {
  if (due.dueAt) return Date.parse(due.dueAt) < now.getTime();
  return due.dueOn !== null && due.dueOn < today(timeZone, now);
}

export type Postponement = 'hour' | 'tomorrow' | 'monday' | 'week';

/** A later time: an hour from now, or another day at the same hour. What has no hour stays without one, except by the hour. */
export function postponed(due: Due, choice: Postponement, timeZone: string, now: Date = new Date()): Due {
  if (choice === 'hour') {
    const base = due.dueAt ? Math.max(Date.parse(due.dueAt), now.getTime()) : now.getTime();
    // Five minutes are as fine as anybody plans.
    return { dueOn: null, dueAt: new Date(Math.ceil((base + 3_600_000) / 300_000) * 300_000).toISOString() };
  }
  const days = { tomorrow: 1, monday: daysToMonday(now, timeZone), week: 7 }[choice];
  const day = addDays(wallTime(now, timeZone), days);
  if (!due.dueAt) return { dueOn: dayText(day), dueAt: null };
  const { hour, minute } = wallTime(new Date(due.dueAt), timeZone);
  return { dueOn: null, dueAt: instantOf({ ...day, hour, minute }, timeZone).toISOString() };
}

export const dayText = ({ year, month, day }: WallTime): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 'HH:MM' of a moment, for a time field; empty for a day. */
export function timeText(due: Due, timeZone: string): string {
  if (!due.dueAt) return '';
  const { hour, minute } = wallTime(new Date(due.dueAt), timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A day and perhaps a time of two fields as a due date; nothing without a day. */
export function dueOf(day: string, time: string, timeZone: string): Due {
  if (!day) return { dueOn: null, dueAt: null };
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return { dueOn: day, dueAt: null };
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { dueOn: null, dueAt: instantOf({ year, month, day: date, hour, minute }, timeZone).toISOString() };
}

export type DueGroup = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'someday';
const groups: readonly DueGroup[] = ['overdue', 'today', 'tomorrow', 'week', 'later', 'someday'];

function groupOf(due: Due, timeZone: string, now: Date): DueGroup {
  const day = dueDay(due, timeZone);
  if (day === null) return 'someday';
  const days = daysBetween(today(timeZone, now), day);
  if (days < 0) return 'overdue';
  if (days === 0) return isLate(due, timeZone, now) ? 'overdue' : 'today';
  if (days === 1) return 'tomorrow';
  return days <= 7 ? 'week' : 'later';
}

/** Tasks in the order in which a day deals with them; groups without tasks are left out. */
export function groupByDue<T extends Due>(
  tasks: readonly T[],
  timeZone: string,
  now: Date = new Date(),
): { group: DueGroup; tasks: T[] }[] {
  const sorted = tasks.toSorted((a, b) => sortKey(a, timeZone).localeCompare(sortKey(b, timeZone)));
  return groups
    .map((group) => ({ group, tasks: sorted.filter((task) => groupOf(task, timeZone, now) === group) }))
    .filter((one) => one.tasks.length > 0);
}

/** Within a day what has an hour comes first, in its order. */
function sortKey(due: Due, timeZone: string): string {
  return `${dueDay(due, timeZone) ?? '9999'} ${due.dueAt ? timeText(due, timeZone) : '99'}`;
}
