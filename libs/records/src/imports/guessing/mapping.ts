import { fold, foldCompact } from '../../registry/fold';
import type { ImportField } from '../import-target';
import { type ColumnProfile, distinctBound } from './column-profile';
import { similarity } from './similarity';

/** Columns are also mapped to this instead of a field: the id of the record in the system the file came from. */
export const externalIdField = '$externalId';

export interface GuessColumn {
  index: number;
  header: string;
  profile: ColumnProfile;
}

/** One guess: which field a column goes to, and how sure that is (0 to 1). */
export interface ColumnGuess {
  index: number;
  field: string;
  confidence: number;
}

const threshold = 0.5;

/**
 * Guesses the mapping by headers (synonyms in four languages, then likeness) and by what the cells hold. `known` answers the share of a
 * column's values that are names of records a reference field may point to (0 when it is not known).
 */
export function guessMapping(
  columns: readonly GuessColumn[],
  fields: readonly ImportField[],
  known: (column: number, field: string) => number = () => 0,
): ColumnGuess[] {
  const scored: ColumnGuess[] = [];
  for (const column of columns) {
    const id = externalIdScore(column);
    if (id >= threshold) scored.push({ index: column.index, field: externalIdField, confidence: id });
    for (const field of fields) {
      const confidence = fieldScore(column, field, known(column.index, field.key));
      if (confidence >= threshold) scored.push({ index: column.index, field: field.key, confidence });
    }
  }
  return assign(scored, fields);
}

/** Best first; a column goes to one field, a field takes one column unless it is `multiple`. */
function assign(scored: ColumnGuess[], fields: readonly ImportField[]): ColumnGuess[] {
  const multiple = new Set(fields.filter((field) => field.multiple).map((field) => field.key));
  const columns = new Set<number>();
  const taken = new Set<string>();
  const guesses: ColumnGuess[] = [];
  for (const guess of scored.sort((a, b) => b.confidence - a.confidence || a.index - b.index)) {
    if (columns.has(guess.index) || (taken.has(guess.field) && !multiple.has(guess.field))) continue;
    columns.add(guess.index);
    taken.add(guess.field);
    guesses.push({ ...guess, confidence: Math.round(guess.confidence * 100) / 100 });
  }
  return guesses.sort((a, b) => a.index - b.index);
}

function fieldScore(column: GuessColumn, field: ImportField, knownShare: number): number {
  const header = headerScore(column.header, field);
  const content = contentScore(column.profile, field);
  // Names of one's own kind (parent, employer) are known whenever the records themselves are: that says nothing.
  const known = field.type === 'reference' && !field.sameFile && knownShare >= 0.5 ? 0.35 + 0.3 * knownShare : 0;
  if (content < 0 && header < 1) return 0;
  return Math.min(1, Math.max(header + content * (header > 0 ? 0.3 : 1), 0) + known);
}

/** 1 for a synonym, less for likeness. `deal_stage`, `Deal stage` and `DealStage` are one. */
export function headerScore(header: string, field: ImportField): number {
  if (header === '') return 0;
  const plain = foldCompact(header.replace(/\*+$/u, ''));
  const key = field.key.replace(/([A-Z])/gu, ' $1');
  if (foldCompact(key) === plain) return 1;
  let best = likeness(header, key);
  for (const words of Object.values(field.synonyms)) {
    for (const [order, synonym] of words.entries()) {
      // Earlier synonyms of a language are the better ones, when one header fits several fields.
      if (foldCompact(synonym) === plain) best = Math.max(best, 1 - Math.min(order + 1, 40) / 1000);
      else best = Math.max(best, likeness(header, synonym));
    }
  }
  return best;
}

function likeness(header: string, synonym: string): number {
  if (synonym.length < 4) return 0;
  const words = tokens(header);
  const wanted = tokens(synonym);
  const contains = wanted.every((word) => words.includes(word));
  if (contains) return 0.85 - 0.08 * Math.min(4, words.length - wanted.length);
  const alike = similarity(header, synonym);
  return alike >= 0.75 ? alike * 0.8 : 0;
}

const tokens = (text: string): string[] =>
  fold(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What the cells say for (up to 0.7) or against (−1) a field. An empty column says nothing. */
function contentScore(profile: ColumnProfile, field: ImportField): number {
  if (profile.filled === 0) return 0;
  switch (field.type) {
    case 'email':
      return profile.emails >= 0.6 ? 0.6 + profile.emails * 0.1 : profile.emails < 0.1 ? -1 : 0;
    case 'phone':
      return profile.phones >= 0.6 ? 0.5 + profile.phones * 0.1 : 0;
    case 'url':
      return profile.urls >= 0.6 ? 0.55 : 0;
    case 'date':
    case 'datetime':
      return profile.dates >= 0.6 ? 0.2 : Math.max(profile.dates, profile.serials) < 0.3 ? -1 : 0;
    case 'number':
    case 'integer':
    case 'money':
      return profile.numbers >= 0.6 ? 0.15 : profile.numbers < 0.3 ? -1 : 0;
    case 'boolean':
      return profile.distinct <= 3 ? 0.1 : -1;
    case 'text':
    case 'longText':
      return profile.emails >= 0.9 || profile.dates >= 0.9 ? -0.5 : 0;
    default:
      return 0;
  }
}

/** `opportunity_id`, `ID`, `Record ID`: named like an id, and hardly a value twice (rows with the same id are one record). */
function externalIdScore({ header, profile }: GuessColumn): number {
  const words = tokens(header);
  const plain = words.join(' ');
  if (profile.filled === 0 || words.length === 0) return 0;
  if (!profile.unique)
    return isId.test(plain) && profile.distinct * 2 >= Math.min(profile.filled, distinctBound) ? 0.8 : 0;
  if (plain === 'external id' || plain === 'record id') return 1;
  if (isId.test(plain)) return 0.95;
  if (words.some((word) => ofSomethingElse.test(word))) return 0;
  return words.length <= 3 && isId.test(words.at(-1) ?? '') ? 0.9 : 0;
}

/** `STATUS_ID`, `OWNER_ID`: the id of what the record points to. In a file of a few rows even those are unique. */
const ofSomethingElse =
  /^(status|source|type|currency|stage|owner|user|country|language|category|group|priority|manager|assigned|created|modified|updated|parent)$/u;

const isId = /^(id|ид|uid|guid|uuid)$/u;
