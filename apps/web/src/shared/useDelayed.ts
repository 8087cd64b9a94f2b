import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue';

/** True only after something has been true for a while: what comes within 200 ms needs no skeleton. */
export function useDelayed(source: () => boolean, milliseconds = 200): Readonly<Ref<boolean>> {
  const shown = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    source,
    (now) => {
      clearTimeout(timer);
      if (now) timer = setTimeout(() => (shown.value = true), milliseconds);
      else shown.value = false;
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return readonly(shown);
}
