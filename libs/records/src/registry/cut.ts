/** The beginning of a text, never ending in half a character: what is cut must still be storable. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/u, '');
}
