import { isPersonalField, type PersonalField, type PersonalValues } from './personal-fields';

const PLACEHOLDER = /\{\{\s*([^{}|]{1,60}?)\s*(?:\|([^{}]{0,200}))?\}\}/g;

/** A text cut at its placeholders, so that filling it in is joining. */
export type Part = string | { field: PersonalField; fallback: string };

/** `{{customer.firstName|friend}}`: the field, and what stands there when it is empty. Unknown names stay as they are. */
export function parseParts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, name = '', fallback = ''] = match;
    if (!isPersonalField(name)) continue;
    parts.push(text.slice(at, match.index), { field: name, fallback: fallback.trim() });
    at = match.index + whole.length;
  }
  return [...parts, text.slice(at)];
}

/** @param clean makes a value harmless where it goes; what stands for a missing one was written there already */
export function fill(parts: readonly Part[], values: PersonalValues, clean: (value: string) => string): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else text += clean(values[part.field]?.trim() ?? '') || part.fallback;
  }
  return text;
}

/** The fields a text uses. */
export const fieldsIn = (parts: readonly Part[]): PersonalField[] => [
  ...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.field]))),
];

/** What stands in braces but is no field: misspelt, or cut in two by formatting. */
export function unknownIn(text: string): string[] {
  const known = parseParts(text).filter((part) => typeof part === 'string');
  return [...new Set(known.join(' ').match(/\{\{[^{}]{0,80}\}?\}?/g) ?? [])];
}
