/** Pure checks of single values, shared by DTOs, list filters and imports. */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const decimal = /^-?\d{1,14}(\.\d{1,4})?$/;
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
// Pragmatic: one @, a dotted domain or a host, no spaces or controls. Whether it exists only a letter can tell.
const email = /^[^\s@<>()[\],;:\\"\p{C}]+@[^\s@<>()[\],;:\\"\p{C}.]+(\.[^\s@<>()[\],;:\\"\p{C}.]+)*$/u;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

export const isDecimal = (value: unknown): value is string => typeof value === 'string' && decimal.test(value);

export const isEmail = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 254 && email.test(value);

/** PostgreSQL cannot store NUL, and a lone surrogate is not text. */
export const isPlainText = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** A real day of the calendar between the years 1 and 9999. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export function isDateTime(value: unknown): value is string {
  return (
    typeof value === 'string' && dateTime.test(value) && isDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))
  );
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

export const isCurrency = (value: string): boolean => currencies.has(value);

/** Old and new names alike: browsers differ in which one they report (Europe/Kiev, Europe/Kyiv). */
export const isTimeZone = (value: string): boolean => timeZones.has(value) || isZoneAlias(value);

function isZoneAlias(value: string): boolean {
  if (!/^[A-Z][A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){1,2}$/.test(value)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

/** The languages Atrium speaks. */
export const LOCALES = ['en', 'ru', 'ro', 'id'] as const;
export type Locale = (typeof LOCALES)[number];
