/** How a document marks its placeholders. */
export interface DocxDelimiters {
  tagStart: string;
  tagEnd: string;
  containerTagOpen: string;
  containerTagClose: string;
}

const STYLES: { start: string; end: string; pattern: RegExp }[] = [
  { start: '${', end: '}', pattern: /\$\{[^{}]*\}/g },
  { start: '{{', end: '}}', pattern: /\{\{[^{}]*\}\}/g },
  { start: '{', end: '}', pattern: /(?<![${])\{[^{}]*\}(?!\})/g },
  { start: '«', end: '»', pattern: /«[A-Za-z#/!][\w.|#/! ]*»/g },
];

const CONTAINERS: [string, string][] = [
  ['>>>', '<<<'],
  ['>>', '<<'],
  ['#', '/'],
];

/** The marks that this document uses: those of most of its placeholders; `{ }`, `#` and `/` where it has none. */
export function detectDelimiters(texts: readonly string[]): DocxDelimiters {
  const whole = texts.join('\n');
  const plain = { start: '{', end: '}' };
  const guillemets = /«/.test(whole) && !/[{}]/.test(whole);
  const ranked = STYLES.filter(({ start }) => start !== '«' || guillemets)
    .map((style) => ({ style, tags: whole.match(style.pattern) ?? [] }))
    .toSorted((a, b) => b.tags.length - a.tags.length);
  const [best] = ranked;
  const { start, end } = best?.tags.length ? best.style : plain;
  const inner = (best?.tags ?? []).map((tag) => tag.slice(start.length, -end.length).trim());
  const [open, close] = CONTAINERS.find(([mark]) => inner.some((text) => text.startsWith(mark))) ?? ['#', '/'];
  return { tagStart: start, tagEnd: end, containerTagOpen: open, containerTagClose: close };
}
