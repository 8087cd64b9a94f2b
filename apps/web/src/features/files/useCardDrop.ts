import { useEventListener } from '@vueuse/core';
import { computed, type Ref, ref, shallowRef, watchEffect } from 'vue';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere on the card that the section stands on, not on a small target inside it. */
export function useCardDrop(section: Ref<HTMLElement | null>, enabled: () => boolean, take: (files: File[]) => void) {
  const card = shallowRef<HTMLElement | null>(null);
  const rect = shallowRef<DOMRect | null>(null);
  const depth = ref(0);
  watchEffect(() => (card.value = section.value?.closest<HTMLElement>('article') ?? section.value));

  /** The part of the card that is on the screen. */
  function measure(): void {
    const box = card.value?.getBoundingClientRect();
    if (!box) return;
    const [top, left] = [Math.max(0, box.top), Math.max(0, box.left)];
    rect.value = new DOMRect(
      left,
      top,
      Math.min(box.right, innerWidth) - left,
      Math.min(box.bottom, innerHeight) - top,
    );
  }

  useEventListener(card, 'dragenter', (event: DragEvent) => {
    if (!enabled() || !bringsFiles(event)) return;
    depth.value += 1;
    measure();
  });
  useEventListener(card, 'dragleave', (event: DragEvent) => {
    if (bringsFiles(event)) depth.value = Math.max(0, depth.value - 1);
  });
  useEventListener(card, 'dragover', (event: DragEvent) => {
    if (!enabled() || !bringsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  useEventListener(card, 'drop', (event: DragEvent) => {
    depth.value = 0;
    if (!enabled() || !bringsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    take(filesOf(event.dataTransfer));
  });

  // Missing the card must not make the browser leave the page for the file.
  useEventListener(window, 'dragover', (event: DragEvent) => bringsFiles(event) && event.preventDefault());
  useEventListener(window, 'drop', (event: DragEvent) => {
    depth.value = 0;
    if (bringsFiles(event)) event.preventDefault();
  });

  return { over: computed(() => (depth.value > 0 ? rect.value : null)) };
}

/** Folders come as entries without content; they are left out. */
function filesOf(transfer: DataTransfer | null): File[] {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return items
    .filter((item) => item.webkitGetAsEntry?.()?.isDirectory !== true)
    .map((item) => item.getAsFile())
    .filter((file) => file !== null);
}
