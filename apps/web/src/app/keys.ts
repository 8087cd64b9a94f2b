/** What a key event says of itself, as far as it matters here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The pressed key as it is written in the registry. Letters go by their place when the layout is not Latin (н → y). */
export function pressed(event: KeyPress): string {
  let key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter && !/^[a-z]$/.test(key)) key = letter.toLowerCase();
  const printsItself = key.length === 1 && !/[a-z0-9]/.test(key);
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && !printsItself) parts.push('shift');
  return [...parts, key].join('+');
}

const names: Record<string, string> = {
  shift: '⇧',
  enter: '↵',
  escape: 'Esc',
  space: '␣',
  arrowright: '→',
  arrowleft: '←',
  arrowup: '↑',
  arrowdown: '↓',
};

/** The caps of keys as one reads them: 'mod+k' → ['⌘', 'K'] or ['Ctrl', 'K'], 'g c' → ['G', 'C']. */
export function capsOf(keys: string, mac: boolean): string[] {
  const modifiers: Record<string, string> = { mod: mac ? '⌘' : 'Ctrl', alt: mac ? '⌥' : 'Alt' };
  return keys.split(/[ +]/).map((part) => modifiers[part] ?? names[part] ?? part.toUpperCase());
}
