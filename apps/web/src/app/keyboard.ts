import { capsOf, pressed } from '#web/app/keys.ts';
import { computed, onScopeDispose, reactive, readonly, ref, toRaw } from 'vue';

/** One thing that keys can do. It stands in the palette and on the `?` sheet as long as its page is open. */
export interface Action {
  id: string;
  labelKey: string;
  /** 'n', 'shift+j', 'mod+k', 'g c', 'enter', '?', '['. Several: the first one is shown. */
  keys?: string | readonly string[];
  icon?: string;
  /** Heading on the `?` sheet (a message key). */
  groupKey?: string;
  /** Only then does it work and show. */
  when?: () => boolean;
  /** Hidden from the palette (moving the cursor and the like). */
  quiet?: boolean;
  /** Works while a field has the focus, too (only for combinations). */
  inFields?: boolean;
  run: () => void;
}

const actions = reactive(new Map<string, Action>());
const pending = ref('');
let pendingTimer: ReturnType<typeof setTimeout> | undefined;

/** The one registered last wins a key. Asked anew at each key: what `when` reads need not be reactive. */
function working(): Action[] {
  return [...actions.values()].toReversed().filter((action) => action.when?.() ?? true);
}

/** All actions that work right now, to be shown. */
export const activeActions = computed(working);

/** The first key of a sequence that waits for the second. */
export const pendingKeys = readonly(pending);

/** Registers actions for as long as the calling component lives. */
export function useActions(list: readonly Action[]): void {
  const undo = registerActions(list);
  onScopeDispose(undo);
}

/** Registers actions; the returned function takes them away. */
export function registerActions(list: readonly Action[]): () => void {
  for (const action of list) {
    actions.delete(action.id);
    actions.set(action.id, action);
  }
  return () => {
    for (const action of list) if (toRaw(actions.get(action.id)) === action) actions.delete(action.id);
  };
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** 'mod+k' → ['⌘', 'K'] or ['Ctrl', 'K'], for display. */
export const keyCaps = (keys: string): string[] => capsOf(keys, isMac);

export function firstKeys(action: Pick<Action, 'keys'>): string | undefined {
  return typeof action.keys === 'string' ? action.keys : action.keys?.[0];
}

function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.getAttribute('role') === 'combobox'
  );
}

/** In a dialog or an open menu only combinations work: its own keys belong to it. */
function inOverlay(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLElement && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null) ||
    document.querySelector('[role="dialog"][data-state="open"]') !== null
  );
}

/** Enter and Space on something that answers to them itself are left alone. */
function ownsKey(target: EventTarget | null, keys: string): boolean {
  return (
    (keys === 'enter' || keys === 'space') &&
    target instanceof HTMLElement &&
    target.closest('a,button,summary') !== null
  );
}

function matches(action: Action, keys: string): boolean {
  return typeof action.keys === 'string' ? action.keys === keys : (action.keys?.includes(keys) ?? false);
}

function startsSequence(keys: string): boolean {
  return working().some((action) => [action.keys ?? []].flat().some((wish) => wish.startsWith(`${keys} `)));
}

function wait(keys: string): void {
  clearTimeout(pendingTimer);
  pending.value = keys;
  if (keys) pendingTimer = setTimeout(() => (pending.value = ''), 1200);
}

function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  const keys = pressed(event);
  const combination = keys.startsWith('mod+');
  const field = inField(event.target);
  if ((field || inOverlay(event.target)) && !combination) return wait('');
  const sequence = pending.value ? `${pending.value} ${keys}` : keys;
  const now = working();
  const found = now.find((action) => matches(action, sequence)) ?? now.find((action) => matches(action, keys));
  if (found && !ownsKey(event.target, keys) && (!field || found.inFields)) {
    event.preventDefault();
    wait('');
    found.run();
  } else if (!pending.value && startsSequence(keys)) {
    event.preventDefault();
    wait(keys);
  } else {
    wait('');
  }
}

/** Called once, by the shell. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKeydown);
  return () => document.removeEventListener('keydown', onKeydown);
}
