import { readPlaceholder } from '../catalogue/placeholder';
import type { RichNode } from './rich-body';

/** A field used by a rich template. */
export interface UsedField {
  text: string;
  known: boolean;
  suggestion: string | null;
}

/** The fields a document uses, each once. */
export function fieldsOfRich(root: RichNode): UsedField[] {
  const found = new Map<string, UsedField>();
  const visit = (node: RichNode): void => {
    const name = node.type === 'paperField' ? node.attrs?.name : node.type === 'onlyIf' ? node.attrs?.field : undefined;
    if (typeof name === 'string') {
      const format = typeof node.attrs?.format === 'string' ? node.attrs.format : null;
      const text = format ? `${name}|${format}` : name;
      const reading = readPlaceholder(text);
      const known = 'placeholder' in reading;
      found.set(text, { text, known, suggestion: known ? null : reading.suggestion });
    }
    for (const child of node.content ?? []) visit(child);
  };
  visit(root);
  return [...found.values()];
}
