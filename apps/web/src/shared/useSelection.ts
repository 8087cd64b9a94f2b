import { computed, ref, watch } from 'vue';

/** The cursor and the chosen rows of a list, moved by keys and pointer alike. */
export function useSelection(ids: () => readonly string[]) {
  const cursor = ref(-1);
  const selected = ref<ReadonlySet<string>>(new Set());
  let anchor = -1;

  watch(ids, (now) => {
    if (cursor.value >= now.length) cursor.value = now.length - 1;
    const known = new Set(now);
    if ([...selected.value].some((id) => !known.has(id)))
      selected.value = new Set([...selected.value].filter((id) => known.has(id)));
  });

  const set = (ids: Iterable<string>): void => void (selected.value = new Set(ids));

  function move(step: number): number {
    const count = ids().length;
    if (count > 0) cursor.value = Math.max(0, Math.min(count - 1, cursor.value + step));
    anchor = cursor.value;
    return cursor.value;
  }

  function toggle(index: number): void {
    const id = ids()[index];
    if (id === undefined) return;
    const next = new Set(selected.value);
    if (!next.delete(id)) next.add(id);
    set(next);
    anchor = index;
  }

  /** From the row chosen last to this one. */
  function extendTo(index: number): void {
    const from = anchor < 0 ? index : anchor;
    set([...selected.value, ...ids().slice(Math.min(from, index), Math.max(from, index) + 1)]);
    cursor.value = index;
  }

  return {
    cursor,
    selected,
    move,
    toggle,
    extendTo,
    extend: (step: number) => extendTo(Math.max(0, Math.min(ids().length - 1, cursor.value + step))),
    all: () => set(ids()),
    clear: () => set([]),
    isAll: computed(() => ids().length > 0 && selected.value.size === ids().length),
  };
}
