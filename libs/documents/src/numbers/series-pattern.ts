/** What a pattern is made of: `Q-{YYYY}-{0000}`. */
const TOKEN = /\{(YYYY|YY|MM|0{1,9})\}/g;

export interface PatternError {
  code: string;
  detail: string;
}

/** Why a pattern cannot be used; null when it can. `yearly` series must show the year, or next year's numbers would be this year's. */
export function patternError(pattern: string, yearly: boolean): PatternError | null {
  const tokens = [...pattern.matchAll(TOKEN)].map(([, token = '']) => token);
  const rest = pattern.replace(TOKEN, '');
  if (/[{}]/.test(rest))
    return { code: 'bad_pattern', detail: 'Known parts are {YYYY}, {YY}, {MM} and zeros such as {0000}.' };
  if (tokens.filter((token) => token.startsWith('0')).length !== 1)
    return { code: 'no_counter', detail: 'The pattern needs one counter, written as zeros: {0000}.' };
  if (yearly && !tokens.some((token) => token.startsWith('Y')))
    return { code: 'no_year', detail: 'Numbers that begin anew each year must show it: {YYYY} or {YY}.' };
  return null;
}

/** The number of a paper: the day is `YYYY-MM-DD` where the paper is made. */
export function formatPaperNumber(pattern: string, count: number, day: string): string {
  const [year = '', month = ''] = day.split('-');
  return pattern.replace(TOKEN, (_, token: string) => {
    if (token === 'YYYY') return year;
    if (token === 'YY') return year.slice(2);
    if (token === 'MM') return month;
    return String(count).padStart(token.length, '0');
  });
}

/** The number as a preview shows it: nobody has it yet. */
export function previewNumber(pattern: string, day: string): string {
  const [year = '', month = ''] = day.split('-');
  return pattern.replace(TOKEN, (_, token: string) => {
    if (token === 'YYYY') return year;
    if (token === 'YY') return year.slice(2);
    if (token === 'MM') return month;
    return '•'.repeat(token.length);
  });
}

/** What the counter is counted within: the year, or all time. */
export const periodOf = (yearly: boolean, day: string): number => (yearly ? Number(day.slice(0, 4)) : 0);
