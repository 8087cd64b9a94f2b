import { addDays, type Day, weekday } from './days';

/** Days of work, Monday to Friday. Holidays differ from company to company and are not known yet. */
export function workingDays(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekday(day) <= 5) count++;
  return count;
}

/** Which share of a period's working days has passed, today included: 0 before it, 1 after it. */
export function paceOf(from: Day, to: Day, today: Day): number {
  if (today < from) return 0;
  if (today >= to) return 1;
  const all = workingDays(from, to);
  return all === 0 ? 1 : workingDays(from, today) / all;
}
