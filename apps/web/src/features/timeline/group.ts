import { today } from '#web/shared/format.ts';

/** Entries day by day as the reader's calendar has them, in the order in which they came. */
export function groupByDay<T extends { at: string }>(
  entries: readonly T[],
  timeZone: string,
): { day: string; entries: T[] }[] {
  const groups: { day: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const day = today(timeZone, new Date(entry.at));
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
