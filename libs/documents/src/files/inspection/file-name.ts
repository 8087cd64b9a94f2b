const MAX = 200;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name as given, without what could lead somewhere or mislead: no folders, no control or invisible characters, none that turn the
 * direction of writing round (`annexe<RLO>fdp.exe`), nothing that some file system takes for something else.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = plain || 'file';
  return shortened(reserved.test(named) ? `_${named}` : named);
}

/** The part after the last dot, in small letters; empty when there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([\p{L}\p{N}]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** `report.pdf` → `report (2).pdf`. */
export function numberedName(name: string, number: number): string {
  const ending = extensionOf(name) ? name.slice(name.lastIndexOf('.')) : '';
  const stem = name.slice(0, name.length - ending.length);
  return `${cut(stem, MAX - ending.length - 8)} (${number})${ending}`;
}

function shortened(name: string): string {
  if (name.length <= MAX) return name;
  const ending = extensionOf(name) ? name.slice(name.lastIndexOf('.')) : '';
  return `${cut(name.slice(0, name.length - ending.length), MAX - ending.length).trimEnd()}${ending}`;
}

/** Never through the middle of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
