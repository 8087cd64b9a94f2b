import { nextTick, ref, type Ref, shallowRef } from 'vue';
import { useCurrentRecord } from '#web/app/current.ts';
import { useActions } from '#web/app/keyboard.ts';
import type { BoardColumn } from '#web/features/sales/board/board-state.ts';
import type { Deal, Stage } from '#web/features/sales/types.ts';

interface Options {
  root: Ref<HTMLElement | null>;
  columns: () => readonly BoardColumn[];
  /** Open stages in their order. */
  stages: () => readonly Stage[];
  mayMove: () => boolean;
  move: (deal: Deal, stage: Stage) => void;
  open: (deal: Deal, full: boolean) => void;
}

/** The board by keys: arrows walk over the cards, Shift with an arrow moves a deal, S chooses its stage, Enter opens it. */
export function useBoardKeys(options: Options) {
  /** The card that the keys mean. */
  const current = ref<string | null>(null);
  const picking = shallowRef<{ deal: Deal; element: HTMLElement } | null>(null);

  function place(): { column: number; row: number; deal: Deal } | null {
    for (const [column, { items }] of options.columns().entries()) {
      const row = items.findIndex((deal) => deal.id === current.value);
      const deal = items[row];
      if (deal) return { column, row, deal };
    }
    return null;
  }

  const elementOf = (id: string): HTMLElement | null =>
    options.root.value?.querySelector<HTMLElement>(`[data-deal="${id}"]`) ?? null;

  function focus(id: string): void {
    current.value = id;
    void nextTick(() => {
      const element = elementOf(id);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  function walk(across: number, down: number): void {
    const columns = options.columns();
    const at = place();
    if (!at) {
      const first = columns.find(({ items }) => items.length > 0)?.items[0];
      if (first) focus(first.id);
      return;
    }
    if (down) {
      const next = columns[at.column]?.items[at.row + down];
      if (next) focus(next.id);
      return;
    }
    for (let column = at.column + across; columns[column]; column += across) {
      const items = columns[column]?.items ?? [];
      const next = items[Math.min(at.row, items.length - 1)];
      if (next) return focus(next.id);
    }
  }

  function shift(by: number): void {
    const at = place();
    if (!at) return;
    const stages = options.stages();
    const stage = stages[stages.findIndex(({ id }) => id === at.deal.stage.id) + by];
    if (stage) options.move(at.deal, stage);
  }

  function choose(): void {
    const at = place();
    const element = at && elementOf(at.deal.id);
    if (at && element) picking.value = { deal: at.deal, element };
  }

  function open(full: boolean): void {
    const at = place();
    if (at) options.open(at.deal, full);
  }

  useCurrentRecord(() => {
    const deal = place()?.deal;
    return deal ? { type: 'deal', id: deal.id, title: deal.name } : null;
  });
  const has = (): boolean => options.columns().some(({ items }) => items.length > 0);
  const chosen = (): boolean => has() && place() !== null;
  const movable = (): boolean => chosen() && options.mayMove();
  const here = { groupKey: 'sales.keys.board' };
  useActions([
    {
      id: 'board.down',
      labelKey: 'sales.keys.down',
      keys: ['arrowdown', 'j'],
      quiet: true,
      when: has,
      run: () => walk(0, 1),
      ...here,
    },
    {
      id: 'board.up',
      labelKey: 'sales.keys.up',
      keys: ['arrowup', 'k'],
      quiet: true,
      when: has,
      run: () => walk(0, -1),
      ...here,
    },
    {
      id: 'board.right',
      labelKey: 'sales.keys.right',
      keys: 'arrowright',
      quiet: true,
      when: has,
      run: () => walk(1, 0),
      ...here,
    },
    {
      id: 'board.left',
      labelKey: 'sales.keys.left',
      keys: 'arrowleft',
      quiet: true,
      when: has,
      run: () => walk(-1, 0),
      ...here,
    },
    {
      id: 'board.forward',
      labelKey: 'sales.keys.forward',
      keys: 'shift+arrowright',
      icon: 'i-lucide-chevrons-right',
      when: movable,
      run: () => shift(1),
      ...here,
    },
    {
      id: 'board.back',
      labelKey: 'sales.keys.back',
      keys: 'shift+arrowleft',
      icon: 'i-lucide-chevrons-left',
      when: movable,
      run: () => shift(-1),
      ...here,
    },
    {
      id: 'board.stage',
      labelKey: 'sales.keys.stage',
      keys: 's',
      icon: 'i-lucide-git-commit-horizontal',
      when: movable,
      run: choose,
      ...here,
    },
    {
      id: 'board.open',
      labelKey: 'shared.table.open',
      keys: 'enter',
      quiet: true,
      when: chosen,
      run: () => open(false),
      ...here,
    },
    {
      id: 'board.full',
      labelKey: 'shared.table.full',
      keys: 'o',
      quiet: true,
      when: chosen,
      run: () => open(true),
      ...here,
    },
  ]);

  /** Space on a card opens it as a press of the mouse would. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== ' ' || !(event.target instanceof HTMLElement) || event.target.dataset.deal === undefined) return;
    event.preventDefault();
    open(false);
  }

  return { current, picking, focus, onKey };
}
