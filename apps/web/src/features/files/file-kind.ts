/** The icon of a type, where there is no picture of the file itself. */
export function fileIcon(mime: string): string {
  return icons.find(([pattern]) => pattern.test(mime))?.[1] ?? 'i-lucide-file';
}

const icons: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'i-lucide-file-image'],
  [/^video\//, 'i-lucide-file-video'],
  [/^audio\//, 'i-lucide-file-audio'],
  [/pdf|word|opendocument\.text|rtf|plain/, 'i-lucide-file-text'],
  [/sheet|excel|csv/, 'i-lucide-file-spreadsheet'],
  [/presentation|powerpoint/, 'i-lucide-presentation'],
  [/html|xml|json/, 'i-lucide-file-code'],
  [/zip|compressed|gzip|tar|7z/, 'i-lucide-file-archive'],
  [/rfc822|outlook/, 'i-lucide-mail'],
];

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** '1.4 MB' in the reader's language. */
export function fileSize(bytes: number, locale: string): string {
  const power = Math.min(units.length - 1, bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}

/** Name and ending apart, so that a long name is cut before its ending: the ending says what it is. */
export function nameParts(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 6
    ? { stem: name.slice(0, dot), ending: name.slice(dot) }
    : { stem: name, ending: '' };
}
