/** Days of the calendar as text, `2026-11-25`; they never shift with a time zone. */
export type Day = string;

const DAY = 86_400_000;

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): Day => date.toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => text(new Date(utc(day).getTime() + days * DAY));

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);

/** The first day of the month that lies so many months away. */
export function monthStart(day: Day, months = 0): Day {
  const date = utc(day);
  return text(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

export const monthEnd = (day: Day, months = 0): Day => addDays(monthStart(day, months + 1), -1);

/** Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => utc(day).getUTCDay() || 7;

/** Making one takes longer than a hundred uses of it; there are as many as time zones, which are on a list. */
const formats = new Map<string, Intl.DateTimeFormat>();
function cached(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}

/** Today in a zone. */
export function todayIn(timeZone: string, now: Date): Day {
  return cached(`day ${timeZone}`, () =>
    Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  ).format(now);
}

/** The moment at which a day begins in a zone, clock changes included: where midnight does not exist, the first moment after it. */
export function startOfDay(day: Day, timeZone: string): Date {
  const wanted = utc(day).getTime();
  let guess = wanted - offsetAt(new Date(wanted), timeZone);
  guess = wanted - offsetAt(new Date(guess), timeZone);
  if (todayIn(timeZone, new Date(guess)) < day) guess += 3_600_000;
  return new Date(guess);
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at that moment. */
function offsetAt(moment: Date, timeZone: string): number {
  const parts = cached(`time ${timeZone}`, () =>
    Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
  ).formatToParts(moment);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(moment.getTime() / 1000) * 1000;
}
