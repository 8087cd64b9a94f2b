import { readWhen } from '#web/shared/next-step/parse-next-step.ts';
import type { Due, TaskPriority } from '#web/features/tasks/types.ts';

/** What one line says of a task; null where it says nothing. */
export interface QuickTask extends Due {
  title: string;
  priority: TaskPriority | null;
}

/** Words after the exclamation mark, by their beginnings: "!high", "!срочно", "!urgent", "!penting". */
const urgent = /^(?:!|h|urg|imp|выс|сроч|важ|mare|rid|înalt|inalt|ting|pent|mend)/iu;
const calm = /^(?:low|l$|низк|мал|mic|scăz|scaz|scăzut|joas|rend)/iu;
const mark = /(?:^|\s)!([!\p{L}]*)(?=\s|$)/u;

/** Reads "call Acme tomorrow 10 !high": what, when, how urgent. Without an hour it is due on the day. */
export function parseTask(input: string, locale: string, now: Date, timeZone: string): QuickTask {
  let priority: TaskPriority | null = null;
  const line = input.replace(mark, (all, word: string) => {
    priority = priorityOf(word);
    return priority ? ' ' : all;
  });
  const { text, when } = readWhen(line, locale, now, timeZone);
  return {
    title: text,
    priority,
    dueOn: when && !when.timed ? when.day : null,
    dueAt: when?.timed ? when.at : null,
  };
}

function priorityOf(word: string): TaskPriority | null {
  if (word === '' || urgent.test(word)) return 'high';
  return calm.test(word) ? 'low' : null;
}

export type Doing = 'call' | 'meeting' | 'visit';
const doings: readonly [Doing, RegExp][] = [
  ['meeting', /\b(?:meet|demo)|встре|совещ|întâln|intaln|ședin|sedin|rapat|bertemu|temui/iu],
  ['visit', /\bvisit|визит|посет|заехать|замер|vizit|kunjung/iu],
  [
    'call',
    /\b(?:call|phone|ring)|звон|созвон|набрать|\bsun\b|\b(?:sună|suna|sunat|apel|telefon)|\b(?:telepon|hubungi|panggil)/iu,
  ],
];

/** What a task was about, so that doing it can be put on the timeline; null when its title does not say. */
export function doingOf(title: string): Doing | null {
  return doings.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}
