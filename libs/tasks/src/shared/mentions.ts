/** `@[Name](user:<uuid>)` in a text names a colleague. */
const MENTION = /@\[([^\]\n]{1,200})\]\(user:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/giu;

export interface Mention {
  userId: string;
  /** As it was written. */
  name: string;
}

/** Who is mentioned in a text, each once, in the order of the text. */
export function mentionsIn(text: string | null | undefined): Mention[] {
  const found = new Map<string, Mention>();
  for (const [, name = '', id = ''] of (text ?? '').matchAll(MENTION)) {
    const userId = id.toLowerCase();
    if (!found.has(userId)) found.set(userId, { userId, name });
  }
  return [...found.values()];
}

/** The text as a person reads it where marks cannot be shown: `@Name`. */
export const withoutMarks = (text: string): string => text.replace(MENTION, '@$1');
