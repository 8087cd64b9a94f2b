import type { SqlCondition } from '@atrium/platform';

/** Turns the `$$` of a condition into numbered parameters, the first being `$<first>`. */
export function bindCondition(condition: SqlCondition, first: number): SqlCondition {
  let next = first;
  return { sql: `(${condition.sql.replaceAll('$$', () => `$${next++}`)})`, params: condition.params };
}
