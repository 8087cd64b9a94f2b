import type { SqlCondition } from '@atrium/platform';

/** SQL of a LIKE pattern from text: folded first and escaped after, because folding itself can make a % out of other characters. */
export const foldedPattern = (text: string): string =>
  String.raw`regexp_replace(search_fold(${text}), '([\\%_])', '\\\1', 'g')`;

/** Whether the column contains the text, in any case and without diacritics. */
export const foldedContains = (column: string, text: string): SqlCondition => ({
  sql: `search_fold(${column}) like '%' || ${foldedPattern('$$')} || '%'`,
  params: [text],
});
