import { type Actor, BadRequestError, dayIn, isDate, isDateTime, type SqlCondition } from '@atrium/platform';

/**
 * A deadline is a day or a time. A day is the same for every reader; whether it is today, over, or before some day is asked where the
 * reader is. A time that is asked for by a day belongs to that day where the reader is.
 */
export interface Reader {
  /** Today, where the reader is. */
  today: string;
  now: Date;
  timeZone: string;
}

export const readerAt = (actor: Actor, now: Date): Reader => ({
  today: dayIn(actor.timeZone, now),
  now,
  timeZone: actor.timeZone,
});

/** Open and its day is over, or its time has passed. `alias` is the task. */
export const overdueSql = (alias: string, { today, now }: Reader): SqlCondition => ({
  sql: `(${alias}.status = 'open' and coalesce(${alias}.due_on < $$::date, ${alias}.due_at < $$::timestamptz, false))`,
  params: [today, now],
});

const OPERATORS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
type Operator = keyof typeof OPERATORS;

/** `filter[due][op]=`: a day (where the reader is) or a moment. */
export function dueCondition(alias: string, operator: string, value: string, reader: Reader): SqlCondition {
  const parameter = `filter[due][${operator}]`;
  const day = isDate(value);
  if (!day && !isDateTime(value)) throw bad(parameter, 'A day such as 2026-11-22 or a time with offset.');
  if (operator === 'eq') {
    if (!day) throw bad(parameter, 'Ask for one day, or for a range of times.');
    const [from, to] = [dueCondition(alias, 'gte', value, reader), dueCondition(alias, 'lte', value, reader)];
    return { sql: `(${from.sql} and ${to.sql})`, params: [...from.params, ...to.params] };
  }
  if (!Object.hasOwn(OPERATORS, operator)) throw bad(parameter, 'due takes eq, lt, lte, gt, gte.');
  return day ? byDay(alias, operator as Operator, value, reader) : byMoment(alias, operator as Operator, value, reader);
}

/** Until a day means until its end: the start of the next one. */
function byDay(alias: string, operator: Operator, day: string, { timeZone }: Reader): SqlCondition {
  const end = operator === 'lte' || operator === 'gt';
  const edge = `moment_in_zone(($$::date + ${end ? 1 : 0})::timestamp, $$)`;
  const compare = operator.startsWith('l') ? '<' : '>=';
  return {
    sql: `coalesce(${alias}.due_on ${OPERATORS[operator]} $$::date, ${alias}.due_at ${compare} ${edge}, false)`,
    params: [day, day, timeZone],
  };
}

function byMoment(alias: string, operator: Operator, moment: string, { timeZone }: Reader): SqlCondition {
  return {
    sql: `coalesce(${alias}.due_at ${OPERATORS[operator]} $$::timestamptz, ${alias}.due_on ${OPERATORS[operator]} $$::date, false)`,
    params: [moment, dayIn(timeZone, new Date(moment))],
  };
}

const bad = (parameter: string, detail: string): BadRequestError =>
  new BadRequestError('bad_value', detail, [{ pointer: parameter, code: 'bad_value', detail }]);
