import type { Answer, GivenAnswer, ValueEntry, ValueField } from './types.ts';

/** A column's values by what one has to do about them. */
export interface SortedValues {
  /** Would refuse their rows as things stand. */
  open: ValueEntry[];
  /** Known under another spelling, answered, or to be made: worth a look. */
  told: ValueEntry[];
  /** Simply known. */
  plain: ValueEntry[];
}

const letters = (text: string): string => text.trim().toLowerCase();

/** Answered "create new" once, and there by now. */
const isMade = (entry: ValueEntry): boolean => entry.answer?.action === 'create' && entry.effect === 'taken';

/** Nobody needs to see that "Acme" is Acme; that "GTXPro" is taken for GTX Pro is worth a line. */
export function sortValues(field: ValueField): SortedValues {
  const sorted: SortedValues = { open: [], told: [], plain: [] };
  for (const entry of field.items) {
    if (entry.effect === 'refuse' && entry.answer === null) sorted.open.push(entry);
    else if ((entry.answer && !isMade(entry)) || entry.effect === 'create' || entry.effect === 'empty')
      sorted.told.push(entry);
    else if (
      field.type === 'reference' &&
      entry.match === 'folded' &&
      letters(entry.candidates[0]?.title ?? '') !== letters(entry.value)
    )
      sorted.told.push(entry);
    else sorted.plain.push(entry);
  }
  return sorted;
}

/** The answer that the nearest name would be; null when nothing is near. */
export function nearestAnswer(field: ValueField, entry: ValueEntry): Answer | null {
  const [nearest] = entry.candidates;
  if (entry.match !== 'near' || !nearest) return null;
  return field.type === 'choice' ? { action: 'choice', choice: nearest.id } : { action: 'record', id: nearest.id };
}

/** Answers as the server takes them. */
export function given(field: string, value: string, answer: Answer): GivenAnswer {
  return {
    field,
    value,
    action: answer.action,
    ...(answer.id ? { id: answer.id } : {}),
    ...(answer.choice ? { choice: answer.choice } : {}),
  };
}

/** All that "accept all" would accept. */
export function offeredAnswers(fields: readonly ValueField[]): GivenAnswer[] {
  return fields.flatMap((field) =>
    sortValues(field).open.flatMap((entry) => {
      const nearest = nearestAnswer(field, entry);
      return nearest ? [given(field.field, entry.value, nearest)] : [];
    }),
  );
}

/** Answers that make a new record of every open name nothing is near to. */
export function createAnswers(field: ValueField): GivenAnswer[] {
  if (!field.mayCreate) return [];
  return sortValues(field)
    .open.filter((entry) => nearestAnswer(field, entry) === null && entry.match !== 'ambiguous')
    .map((entry) => given(field.field, entry.value, { action: 'create' }));
}
