import type { UserStatus } from './user.entity';

export interface Person {
  name: string;
  email?: string | null;
}

/** A user as matching needs them: the address in lower case, the name as the database folds it. */
export interface KnownUser {
  id: string;
  status: UserStatus;
  email: string | null;
  folded: string;
}

/** Folded names by the names that were given. */
export type FoldedNames = ReadonlyMap<string, string>;

export interface PersonMatch {
  /** Null only when the name fits several users. */
  id: string | null;
  created: boolean;
  ambiguous: boolean;
}

/** Those who work here come before those who have left; more than one left is nobody's name. */
function theOne(candidates: readonly KnownUser[]): KnownUser | null {
  const present = candidates.filter(({ status }) => status !== 'disabled');
  const left = present.length ? present : candidates;
  return left.length === 1 ? (left[0] ?? null) : null;
}

/** An address decides; without one known, the name does, unless that user has another address. */
export function matchPerson(
  known: readonly KnownUser[],
  folds: FoldedNames,
  person: Person,
): Omit<PersonMatch, 'created'> {
  const email = person.email?.toLowerCase() ?? null;
  const byEmail = email === null ? undefined : known.find((user) => user.email === email);
  if (byEmail) return { id: byEmail.id, ambiguous: false };
  const folded = folds.get(person.name);
  const byName = known.filter((user) => user.folded === folded && (email === null || user.email === null));
  const one = theOne(byName);
  return { id: one?.id ?? null, ambiguous: !one && byName.length > 0 };
}

/** Ids of the names that fit exactly one user. */
export function resolvePeople(known: readonly KnownUser[], folds: FoldedNames): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, folded] of folds) {
    const one = theOne(known.filter((user) => user.folded === folded));
    if (one) found.set(name, one.id);
  }
  return found;
}
