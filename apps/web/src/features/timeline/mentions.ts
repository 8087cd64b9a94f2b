/** Somebody named in a text. */
export interface Mention {
  id: string;
  name: string;
}

const written = /@\[([^\]\n]{1,200})\]\(user:([0-9a-f-]{36})\)/giu;

export type Segment = { kind: 'text' | 'link'; text: string } | ({ kind: 'mention' } & Mention);

/** A stored text in pieces that can be drawn: plain words, links, people. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let place = 0;
  for (const match of text.matchAll(written)) {
    segments.push(...linked(text.slice(place, match.index)));
    segments.push({ kind: 'mention', name: match[1] ?? '', id: match[2] ?? '' });
    place = match.index + match[0].length;
  }
  return [...segments, ...linked(text.slice(place))];
}

/** Addresses of the web are the only links there are. */
function linked(source: string): Segment[] {
  return source
    .split(/(https?:\/\/[^\s<>"')]+[^\s<>"').,;:!?])/u)
    .map((text, index) => ({ kind: index % 2 === 1 ? ('link' as const) : ('text' as const), text }))
    .filter((part) => part.text !== '');
}

/** A stored text as one edits it: people by their names. */
export function toTyped(text: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  const typed = text.replace(written, (_all, name: string, id: string) => {
    mentions.push({ id, name });
    return `@${name}`;
  });
  return { text: typed, mentions };
}

/** A typed text as it is stored: the names that were chosen become people again. */
export function toStored(text: string, mentions: readonly Mention[]): string {
  const byLength = mentions.toSorted((a, b) => b.name.length - a.name.length);
  if (byLength.length === 0) return text;
  const names = new RegExp(
    `(^|[^\\p{L}\\d])@(${byLength.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\d])`,
    'gu',
  );
  return text.replace(names, (_all, before: string, name: string) => {
    const id = byLength.find((one) => one.name === name)?.id ?? '';
    return `${before}@[${name.replace(/[[\]]/g, '')}](user:${id})`;
  });
}

/** What is being typed after an @ before the cursor; null when nobody is being named there. */
export function mentionAt(text: string, cursor: number): { from: number; query: string } | null {
  const match = /(?:^|[\s(,;])@([\p{L}\d.'-]*(?: [\p{L}\d.'-]*)?)$/u.exec(text.slice(0, cursor));
  return match ? { from: cursor - (match[1] ?? '').length - 1, query: match[1] ?? '' } : null;
}
