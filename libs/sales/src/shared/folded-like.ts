import type { SqlCondition } from '@atrium/platform';

/** SQL of a LIKE pattern from text: folded first and escaped after, because folding itself can make a % out of other characters. */
export const foldedPattern = (text: string): string =>
  String.raw`regexp_replace(search_fold(${text}), '([\\%_])', '\\\1', 'g')`;

/** Whether any of these columns contains the text, in any case and without diacritics. */
export function foldedContains(columns: readonly string[], text: string): SqlCondition {
  return {
    sql: `(${columns.map((column) => `search_fold(${column}) like '%' || ${foldedPattern('$$')} || '%'`).join(' or ')})`,
    params: columns.map(() => text),
  };
}
