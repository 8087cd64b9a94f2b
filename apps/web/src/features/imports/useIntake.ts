import { useEventListener } from '@vueuse/core';
import { ref } from 'vue';
import { fileSource, type Source, textSource } from '#web/features/imports/upload.ts';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** A file dropped anywhere on the page, or a table pasted anywhere outside a field. */
export function useIntake(pastedName: () => string, take: (source: Source) => void) {
  const isDragging = ref(false);
  let depth = 0;
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

  useEventListener(document, 'dragenter', (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth += 1;
    isDragging.value = true;
  });
  useEventListener(document, 'dragover', (event: DragEvent) => hasFiles(event) && event.preventDefault());
  useEventListener(document, 'dragleave', (event: DragEvent) => {
    if (!hasFiles(event)) return;
    depth -= 1;
    if (depth <= 0) isDragging.value = false;
  });
  useEventListener(document, 'drop', (event: DragEvent) => {
    depth = 0;
    isDragging.value = false;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(fileSource(file));
  });
  useEventListener(document, 'paste', (event: ClipboardEvent) => {
    if (isField(event.target)) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Excel puts a picture of the cells beside their text: the text is what is meant.
    if (text.trim() !== '') take(textSource(text, pastedName()));
    else if (file) take(fileSource(file));
    else return;
    event.preventDefault();
  });
  return { isDragging };
}
