import type { ParsedComponents, ParsedResult } from 'chrono-node';
import * as english from 'chrono-node/en';
import * as indonesian from 'chrono-node/id';
import * as russian from 'chrono-node/ru';
import { type Piece, readRomanian } from '#web/shared/next-step/romanian.ts';
import { addDays, instantOf, type WallTime, wallTime } from '#web/shared/next-step/zoned.ts';

/** What is to be done, and when (RFC 3339); null when no time was named. */
export interface NextStep {
  text: string;
  at: string | null;
}

/** A time that was named: the day, the instant (a morning when no hour was named), and whether an hour or a part of the day was. */
export interface NamedTime {
  day: string;
  at: string;
  timed: boolean;
}

/** When a day was named without an hour. */
const MORNING = 9;
const parts: readonly [RegExp, number][] = [
  [/morning/i, MORNING],
  [/(?<!after)noon|midday/i, 12],
  [/afternoon/i, 15],
  [/evening|night/i, 18],
];

/**
 * Reads "call tomorrow 10" into what and when, in the reader's language and zone. What was said about the time is taken out of the text,
 * unless nothing else would be left of it.
 */
export function parseNextStep(input: string, locale: string, now: Date, timeZone: string): NextStep {
  const { text, when } = readWhen(input, locale, now, timeZone);
  return { text, at: when?.at ?? null };
}

/** The same, with the day apart from the hour: what has no hour is due on a day. */
export function readWhen(
  input: string,
  locale: string,
  now: Date,
  timeZone: string,
): { text: string; when: NamedTime | null } {
  const text = input.trim().replace(/\s+/gu, ' ');
  const found = findTime(text, locale, wallTime(now, timeZone));
  if (!found) return { text, when: null };
  const rest = `${text.slice(0, found.from)} ${text.slice(found.to)}`
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:])/gu, '$1')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/gu, '')
    .trim();
  const at = instantOf(found.wall, timeZone).toISOString();
  return { text: rest || text, when: { day: dayOf(found.wall), at, timed: found.timed } };
}

const dayOf = ({ year, month, day }: WallTime): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

interface FoundTime {
  from: number;
  to: number;
  wall: WallTime;
  timed: boolean;
}

function findTime(text: string, locale: string, now: WallTime): FoundTime | null {
  // The reader works in the zone of the browser; it is given the wall clock of the user's zone as if it were that.
  const reference = new Date(now.year, now.month - 1, now.day, now.hour, now.minute);
  const read = (source: string): ParsedResult | undefined =>
    parserOf(locale).parse(source, reference, { forwardDate: true })[0];
  if (locale !== 'ro') {
    const result = read(text);
    return result ? finish(text, result.index, result.index + result.text.length, result.start, now) : null;
  }
  const { source, toTyped } = inEnglish(text);
  const result = read(source);
  if (!result) return null;
  const [from, to] = toTyped(result.index, result.index + result.text.length);
  return finish(text, from, to, result.start, now);
}

function parserOf(locale: string): { parse: typeof english.parse } {
  if (locale === 'ru') return russian;
  return locale === 'id' ? indonesian : english;
}

/** The English reading of a Romanian text, and the way back from its places to those of the text. */
function inEnglish(text: string): { source: string; toTyped: (from: number, to: number) => [number, number] } {
  const placed: (Piece & { start: number; end: number })[] = [];
  let source = '';
  for (const piece of readRomanian(text)) {
    if (piece.english === '') {
      const before = placed.at(-1);
      if (before) before.to = piece.to;
      continue;
    }
    // What stood together stays together: "10:30".
    const glued = text[piece.from - 1] !== ' ' && source !== '';
    if (!glued && source) source += ' ';
    placed.push({ ...piece, start: source.length, end: source.length + piece.english.length });
    source += piece.english;
  }
  return {
    source,
    toTyped: (from, to) => {
      const hit = placed.filter((piece) => piece.start < to && piece.end > from);
      return [hit[0]?.from ?? 0, hit.at(-1)?.to ?? text.length];
    },
  };
}

/** Fills in the hour: a bare number at the end ("Monday 9"), a part of the day, else the morning. */
function finish(text: string, from: number, to: number, components: ParsedComponents, now: WallTime): FoundTime {
  const wall: WallTime = {
    year: components.get('year') ?? now.year,
    month: components.get('month') ?? now.month,
    day: components.get('day') ?? now.day,
    hour: components.get('hour') ?? MORNING,
    minute: components.get('minute') ?? 0,
  };
  if (components.isCertain('hour')) return { from, to, wall, timed: true };
  const bare = /^\s+(?:at\s+|в\s+|jam\s+|la\s+)?(\d{1,2})$/u.exec(text.slice(to));
  const hour = Number(bare?.[1] ?? 24);
  if (bare && hour < 24) return { from, to: text.length, wall: { ...wall, hour, minute: 0 }, timed: true };
  const hourMeant = hourOfDay(components, wall, now);
  return { from, to, wall: { ...wall, hour: hourMeant, minute: 0 }, timed: partOfDay(components) !== null };
}

/** No earlier than the next full hour when it is today. */
function hourOfDay(components: ParsedComponents, wall: WallTime, now: WallTime): number {
  const named = partOfDay(components) ?? MORNING;
  const isToday = wall.year === now.year && wall.month === now.month && wall.day === now.day;
  return isToday ? Math.min(23, Math.max(named, now.hour + 1)) : named;
}

/** The hour that "in the evening" means; null when no part of the day was named. */
function partOfDay(components: ParsedComponents): number | null {
  const tags = [...components.tags()].join(' ');
  return parts.find(([pattern]) => pattern.test(tags))?.[1] ?? null;
}

/** What the chips below the line mean: some days from now, in the morning. */
export function inDays(days: number, now: Date, timeZone: string): string {
  const wall = addDays(wallTime(now, timeZone), days);
  return instantOf({ ...wall, hour: MORNING, minute: 0 }, timeZone).toISOString();
}

/** Days until the next Monday. */
export function daysToMonday(now: Date, timeZone: string): number {
  const { year, month, day } = wallTime(now, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0);
}
