/**
 * A record at a moment: each logged field as the JSON text that PostgreSQL has of it. Text, because a number that goes through
 * JavaScript may come back as another one.
 */
export type RawState = ReadonlyMap<string, string>;

/** One row of the change log, its values as JSON texts. */
export interface LoggedChange {
  seq: number;
  at: Date;
  /** The same in microseconds since 1970: two changes often share a millisecond. */
  micros: number;
  operation: 'insert' | 'update' | 'delete';
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  actorType: string;
  before: Readonly<Record<string, string>> | null;
  after: Readonly<Record<string, string>> | null;
}

export const NULL = 'null';

/** Keys that begin with a dollar hold what is not a field (`$row`, what a deleted row needs to come back). */
const isField = (key: string): boolean => !key.startsWith('$');

/**
 * Takes back what happened after a moment: `later` are the changes of one record after it, oldest first; `present` is the row of now, or
 * null when there is none. @returns the record at the moment, or null when it was not there.
 */
export function stateBefore(
  keys: readonly string[],
  present: RawState | null,
  later: readonly LoggedChange[],
): RawState | null {
  const [first] = later;
  if (first?.operation === 'insert') return null;
  const state = new Map<string, string>();
  for (const { operation, before } of later) {
    if (operation === 'insert') break;
    for (const [key, value] of Object.entries(before ?? {})) if (!state.has(key)) state.set(key, value);
    if (operation === 'delete') return whole(keys, state);
  }
  if (!present) return null;
  for (const [key, value] of present) if (!state.has(key)) state.set(key, value);
  return whole(keys, state);
}

/** Inserts and deletes leave empty fields out; a state has them all. */
function whole(keys: readonly string[], values: ReadonlyMap<string, string>): RawState {
  const known = keys.map((key): [string, string] => [key, values.get(key) ?? NULL]);
  const more = [...values].filter(([key]) => isField(key) && !keys.includes(key));
  return new Map([...known, ...more]);
}

/** Fields in which two states differ; null stands for a record that is not there. */
export function differences(from: RawState | null, to: RawState | null): string[] {
  const keys = new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])]);
  return [...keys].filter((key) => (from?.get(key) ?? NULL) !== (to?.get(key) ?? NULL));
}

/** The values as JavaScript has them, for people and for titles; the texts stay the truth. */
export function parsed(state: RawState | null, keys?: readonly string[]): Record<string, unknown> | null {
  if (!state) return null;
  const wanted = keys ?? [...state.keys()];
  return Object.fromEntries(wanted.map((key) => [key, JSON.parse(state.get(key) ?? NULL) as unknown]));
}
