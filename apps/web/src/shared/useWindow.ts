import { computed, ref, type Ref } from 'vue';

/** Which of many rows of one height are near the visible part: only those are drawn. */
export function useWindow(
  count: () => number,
  rowHeight: () => number,
  viewport: Ref<HTMLElement | null>,
  height: () => number,
) {
  const scrollTop = ref(0);
  const overscan = 12;
  const first = computed(() => Math.max(0, Math.floor(scrollTop.value / rowHeight()) - overscan));
  const last = computed(() =>
    Math.min(count(), Math.ceil((scrollTop.value + Math.max(height(), 400)) / rowHeight()) + overscan),
  );
  return {
    first,
    last,
    padTop: computed(() => first.value * rowHeight()),
    padBottom: computed(() => Math.max(0, (count() - last.value) * rowHeight())),
    /** True when the end of what is loaded comes near. */
    nearEnd: computed(() => last.value >= count() - 4),
    onScroll: () => (scrollTop.value = viewport.value?.scrollTop ?? 0),
    /** Scrolls as little as is needed to show a row below a header of some height. */
    reveal(index: number, header: number) {
      const box = viewport.value;
      if (!box) return;
      const top = index * rowHeight();
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + rowHeight() + header > box.scrollTop + box.clientHeight)
        box.scrollTop = top + rowHeight() + header - box.clientHeight;
    },
  };
}
