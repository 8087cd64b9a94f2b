/** Money as the API speaks it: a decimal string and a currency. */
export interface Money {
  amount: string;
  currency: string;
}

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  const known = cache.get(key);
  if (known) return known as T;
  const made = make();
  cache.set(key, made);
  return made;
}

export function formatNumber(value: number | string, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const formatter = cached(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
  // Intl takes decimal strings and loses no digit of them; the types do not know it everywhere.
  return formatter.format(value as number);
}

/** Whole amounts without their ",00": a column of them reads faster. `exact` keeps the cents always. */
export function formatMoney(
  money: Money,
  locale: string,
  options: { exact?: boolean; compact?: boolean } = {},
): string {
  const whole = !options.exact && /^-?\d+(\.0*)?$/.test(money.amount);
  return formatNumber(money.amount, locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...(options.compact
      ? { notation: 'compact', maximumFractionDigits: 1 }
      : whole
        ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
        : {}),
  });
}

/** A date without a time never shifts: '2026-11-22' is that day in every zone. */
export function formatDate(
  date: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string {
  const formatter = cached(
    `d${locale}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  );
  return formatter.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

export function formatDateTime(
  time: string,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  const formatter = cached(
    `t${locale}${timeZone}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone }),
  );
  return formatter.format(new Date(time));
}

/** Today in a zone, as 'YYYY-MM-DD'. */
export function today(timeZone: string, now: Date = new Date()): string {
  const parts = cached(
    `y${timeZone}`,
    () => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  );
  return parts.format(now);
}

/** Days from one date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}

/** 'today', 'tomorrow', 'in 3 days', 'вчера'. */
export function formatDay(date: string, locale: string, timeZone: string, now: Date = new Date()): string {
  const days = daysBetween(today(timeZone, now), date);
  if (Math.abs(days) > 7)
    return formatDate(date, locale, sameYear(date, now) ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' });
  return cached(`r${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day');
}

const sameYear = (date: string, now: Date): boolean => date.slice(0, 4) === String(now.getUTCFullYear());

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** '3 days ago', 'через 2 часа', in the unit that fits. */
export function formatRelative(
  time: string,
  locale: string,
  now: Date = new Date(),
  style: Intl.RelativeTimeFormatStyle = 'long',
): string {
  const seconds = (Date.parse(time) - now.getTime()) / 1000;
  const formatter = cached(`r${locale}${style}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style }));
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return formatter.format(Math.trunc(seconds / size), unit);
  }
  return formatter.format(0, 'second');
}
