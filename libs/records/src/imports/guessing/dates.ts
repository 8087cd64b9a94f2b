/** How days are written. Four-digit years first are always understood; `serial` are the day numbers of Excel. */
export const dateFormats = ['ymd', 'dmy', 'mdy', 'serial'] as const;
export type DateFormat = (typeof dateFormats)[number];

/** A day, and the time and offset when the cell names them. */
export interface ReadDate {
  date: string;
  /** 'HH:MM:SS.sss' */
  time: string | null;
  /** 'Z' or '+02:00' */
  offset: string | null;
}

const timePattern = String.raw`(?:(?:T|,?\s+)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})${timePattern}$`,
  'iu',
);
const packed = new RegExp(String.raw`^(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)${timePattern}$`, 'iu');
const yearLast = new RegExp(
  String.raw`^(?<first>\d{1,2})(?<mark>[-./])\s?(?<second_>\d{1,2})\k<mark>\s?(?<year>\d{4}|\d{2})(?:\s?[гg]\.?)?${timePattern}$`,
  'iu',
);
const dayMonthName = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?<name>\p{L}{3,})\.?,?[\s.-]+(?<year>\d{4})(?:\s?[гg]\.?)?${timePattern}$`,
  'iu',
);
const monthNameDay = new RegExp(
  String.raw`^(?:\p{L}{3,}\.?,\s+)?(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${timePattern}$`,
  'iu',
);

/** Beginnings of month names in en, ru, ro, id. */
const monthNames: [RegExp, number][] = [
  [/^(jan|ian|янв)/u, 1],
  [/^(feb|peb|фев)/u, 2],
  [/^(mar|мар)/u, 3],
  [/^(apr|апр)/u, 4],
  [/^(may|mai|mei|май|мая)/u, 5],
  [/^(jun|iun|июн)/u, 6],
  [/^(jul|iul|июл)/u, 7],
  [/^(aug|agu|ags|авг)/u, 8],
  [/^(sep|сен)/u, 9],
  [/^(oct|okt|окт)/u, 10],
  [/^(nov|noi|nop|ноя)/u, 11],
  [/^(dec|des|дек)/u, 12],
];

/** Reads a day (and time) in the given format; null when it is none: never a guess, never 1970. */
export function readDate(text: string, format: DateFormat, now = new Date()): ReadDate | null {
  const cell = text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  if (cell === '' || cell.length > 60) return null;
  if (format === 'serial' && /^\d{1,7}([.,]\d+)?$/.test(cell)) return readSerial(Number(cell.replace(',', '.')));
  const first = yearFirst.exec(cell) ?? (format === 'ymd' ? packed.exec(cell) : null);
  if (first)
    return build(first.groups, Number(first.groups?.year), Number(first.groups?.month), Number(first.groups?.day));
  const named = dayMonthName.exec(cell) ?? monthNameDay.exec(cell);
  if (named)
    return build(
      named.groups,
      Number(named.groups?.year),
      monthByName(named.groups?.name ?? ''),
      Number(named.groups?.day),
    );
  const last = format === 'dmy' || format === 'mdy' ? yearLast.exec(cell) : null;
  if (!last) return null;
  const [one, two] = [Number(last.groups?.first), Number(last.groups?.second_)];
  const year = fullYear(last.groups?.year ?? '', now);
  return format === 'dmy' ? build(last.groups, year, two, one) : build(last.groups, year, one, two);
}

function build(
  groups: Record<string, string | undefined> | undefined,
  year: number,
  month: number,
  day: number,
): ReadDate | null {
  if (!isDay(year, month, day)) return null;
  const time = readTime(groups ?? {});
  if (time === false) return null;
  return { date: `${pad(year, 4)}-${pad(month)}-${pad(day)}`, time, offset: readOffset(groups?.offset) };
}

function readTime(groups: Record<string, string | undefined>): string | null | false {
  if (groups.hour === undefined) return null;
  let hour = Number(groups.hour);
  const half = groups.half?.toLowerCase();
  if (half) {
    if (hour < 1 || hour > 12) return false;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  const minute = Number(groups.minute);
  const second = Number(groups.second ?? '0');
  if (hour > 23 || minute > 59 || second > 59) return false;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}.${(groups.fraction ?? '').slice(0, 3).padEnd(3, '0')}`;
}

function readOffset(offset: string | undefined): string | null {
  if (!offset) return null;
  if (/^(z|utc|gmt)$/iu.test(offset)) return 'Z';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** Day numbers of Excel, its imaginary 29 February 1900 minded. Only plausible ones: 1921 to 2100. */
function readSerial(serial: number): ReadDate | null {
  if (serial < 7_671 || serial > 73_415) return null;
  const moment = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  const hasTime = !Number.isInteger(serial);
  return { date: moment.slice(0, 10), time: hasTime ? moment.slice(11, 23) : null, offset: null };
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Two digits mean the century that makes the year lie between 80 years ago and 20 years from now. */
function fullYear(year: string, now: Date): number {
  if (year.length === 4) return Number(year);
  const latest = now.getUTCFullYear() + 20;
  const candidate = Math.floor(latest / 100) * 100 + Number(year);
  return candidate > latest ? candidate - 100 : candidate;
}

function monthByName(name: string): number {
  const lower = name.toLowerCase();
  return monthNames.find(([pattern]) => pattern.test(lower))?.[1] ?? 0;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Collects what the cells of a column say about how its days are written. */
export class DateEvidence {
  private filled = 0;
  private readonly fits: Record<DateFormat, number> = { ymd: 0, dmy: 0, mdy: 0, serial: 0 };
  private dotted = 0;
  private undecided = 0;

  observe(cell: string): void {
    this.filled += 1;
    const fitting = dateFormats.filter((format) => readDate(cell, format) !== null);
    for (const format of fitting) this.fits[format] += 1;
    const dmy = readDate(cell, 'dmy');
    if (dmy && dmy.date !== readDate(cell, 'mdy')?.date) {
      if (fitting.includes('mdy')) this.undecided += 1;
      if (/^\d{1,2}\.\d/u.test(cell.trim())) this.dotted += 1;
    }
  }

  /** A cell without digits. */
  miss(): void {
    this.filled += 1;
  }

  /** Share of cells that are days in the best written format (numbers do not make a column a date by themselves). */
  get share(): number {
    return this.filled === 0 ? 0 : Math.max(this.fits.ymd, this.fits.dmy, this.fits.mdy) / this.filled;
  }

  get serialShare(): number {
    return this.filled === 0 ? 0 : this.fits.serial / this.filled;
  }

  /** The format the whole column speaks for. Points between day and month are never American. */
  get format(): DateFormat | null {
    const { ymd, dmy, mdy, serial } = this.fits;
    const best = Math.max(ymd, dmy, mdy);
    if (best === 0) return serial === this.filled && serial > 0 ? 'serial' : null;
    if (ymd === best) return 'ymd';
    if (dmy === mdy) return this.dotted > 0 ? 'dmy' : null;
    return dmy > mdy ? 'dmy' : 'mdy';
  }

  /** 03/04/2020 everywhere: somebody has to say which is the day. */
  get ambiguous(): boolean {
    const { ymd, dmy, mdy } = this.fits;
    return dmy === mdy && dmy > ymd && this.dotted === 0 && this.undecided > 0;
  }
}
