import { type FieldError, isEmail } from '@atrium/platform';
import type { ContactKind } from '../customers/contact-point.entity';
import { digitsOf, storedPhone } from './phone';

/** A way to reach somebody, as a caller gives it. */
export interface ContactInput {
  id?: string;
  kind: ContactKind;
  value: string;
  label?: string | null;
}

/** The same, ready to be stored. */
export interface StoredContact extends ContactInput {
  position: number;
  normalized: string | null;
  digits: string | null;
}

const MIN_DIGITS = 3;
const MAX_DIGITS = 40;

/** What is wrong with a value, or null. */
export function contactProblem(kind: ContactKind, value: string): Omit<FieldError, 'pointer'> | null {
  if (kind === 'email' && !isEmail(value)) return { code: 'bad_email', detail: 'This is not an e-mail address.' };
  if (kind !== 'phone') return null;
  const count = digitsOf(value).length;
  return count >= MIN_DIGITS && count <= MAX_DIGITS
    ? null
    : { code: 'bad_phone', detail: 'This is not a phone number.' };
}

/** Every problem of a list of contact points, with its place. */
export function contactProblems(contacts: readonly ContactInput[], pointer: string): FieldError[] {
  return contacts.flatMap(({ kind, value }, index) => {
    const problem = contactProblem(kind, value);
    return problem ? [{ pointer: `${pointer}/${index}/value`, ...problem }] : [];
  });
}

/** Keeps the value as typed and adds what it is searched by. Their order is the order they are shown in. */
export function storedContacts(contacts: readonly ContactInput[], country: string | null): StoredContact[] {
  return contacts.map((contact, position) => ({
    ...contact,
    label: contact.label ?? null,
    position,
    ...searchable(contact, country),
  }));
}

function searchable(
  { kind, value }: ContactInput,
  country: string | null,
): { normalized: string | null; digits: string | null } {
  if (kind === 'phone') return storedPhone(value, country);
  return { normalized: kind === 'email' ? value.toLowerCase() : null, digits: null };
}
