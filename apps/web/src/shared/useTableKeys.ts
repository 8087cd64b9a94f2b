import { useActions } from '#web/app/keyboard.ts';

/** What the keys of a list do; the DataTable supplies the deeds. */
export interface TableDeeds {
  has: () => boolean;
  hasCursor: () => boolean;
  canChoose: () => boolean;
  hasChosen: () => boolean;
  /** Nothing stands beside the list: O belongs to the row under the cursor. */
  isAlone: () => boolean;
  step: (by: number) => void;
  extend: (by: number) => void;
  open: (full: boolean) => void;
  toggle: () => void;
  all: () => void;
  clear: () => void;
}

type Line = [name: string, keys: string | string[], when: () => boolean, run: () => void];

/** J K, Enter, O, X, Shift-J/K, Ctrl-A and Esc, for as long as the table is on the page. */
export function useTableKeys(deeds: TableDeeds): void {
  const lines: Line[] = [
    ['clear', 'escape', deeds.hasChosen, deeds.clear],
    ['all', 'mod+a', deeds.canChoose, deeds.all],
    ['extendUp', ['shift+k', 'shift+arrowup'], deeds.canChoose, () => deeds.extend(-1)],
    ['extendDown', ['shift+j', 'shift+arrowdown'], deeds.canChoose, () => deeds.extend(1)],
    ['select', 'x', () => deeds.canChoose() && deeds.hasCursor(), deeds.toggle],
    ['full', 'o', () => deeds.hasCursor() && deeds.isAlone(), () => deeds.open(true)],
    ['open', ['enter', 'space'], deeds.hasCursor, () => deeds.open(false)],
    ['up', ['k', 'arrowup'], deeds.has, () => deeds.step(-1)],
    ['down', ['j', 'arrowdown'], deeds.has, () => deeds.step(1)],
  ];
  useActions(
    lines.map(([name, keys, when, run]) => ({
      id: `table.${name}`,
      labelKey: `shared.table.${name}`,
      keys,
      quiet: true,
      groupKey: 'app.keys.list',
      when,
      run,
    })),
  );
}
