import { BadRequestError, type ListDefinition } from '@atrium/platform';
import { CUSTOMER_BIN, CUSTOMER_BIN_SEARCHED, CUSTOMERS, CUSTOMERS_SEARCHED } from './customer-list';

/** Which of the four lists a request is about, and what is left of it for the list engine. */
export interface ChosenList {
  definition: ListDefinition;
  /** What is searched for; null when nothing is. */
  text: string | null;
  rest: Record<string, unknown>;
  owner: string;
  team: string;
}

const MAX_TEXT = 200;

/** `filter[q]` and `filter[deleted]` choose the list; everything else is the engine's. */
export function chooseList(raw: Record<string, unknown>): ChosenList {
  const { 'filter[q]': q, 'filter[deleted]': deleted, ...rest } = raw;
  const text = textOf(q);
  const bin = booleanOf(deleted);
  if (text === null)
    return { definition: bin ? CUSTOMER_BIN : CUSTOMERS, text, rest, owner: 'c.owner_id', team: 'c.team_id' };
  return {
    definition: bin ? CUSTOMER_BIN_SEARCHED : CUSTOMERS_SEARCHED,
    text,
    rest,
    owner: 's.owner_id',
    team: 's.team_id',
  };
}

function textOf(q: unknown): string | null {
  if (q === undefined || q === '') return null;
  if (typeof q === 'string' && q.length <= MAX_TEXT && !q.includes('\0') && q.isWellFormed()) return q;
  throw new BadRequestError('bad_value', `Search for at most ${MAX_TEXT} characters.`, [
    { pointer: 'filter[q]', code: 'bad_value', detail: 'This cannot be searched for.' },
  ]);
}

function booleanOf(deleted: unknown): boolean {
  if (deleted === undefined || deleted === 'false') return false;
  if (deleted === 'true') return true;
  throw new BadRequestError('bad_value', 'filter[deleted] must be true or false.', [
    { pointer: 'filter[deleted]', code: 'bad_value', detail: 'This must be true or false.' },
  ]);
}
