import { computed, onScopeDispose, shallowRef } from 'vue';

/** The record that keys and "+ New" mean: the one beside, under the cursor of a list, or on the page. */
export interface CurrentRecord {
  type: string;
  id: string;
  /** What it is called, where that is known. */
  title?: string;
  /** It has the page to itself, and its card answers to the keys. */
  page?: boolean;
}

interface Source {
  read: () => CurrentRecord | null;
  front: boolean;
}
const sources = shallowRef<readonly Source[]>([]);

/** Says for as long as the calling component lives which record it shows. The panel in front counts first, then what was said last. */
export function useCurrentRecord(read: () => CurrentRecord | null, { front = false } = {}): void {
  const source = { read, front };
  sources.value = [...sources.value, source];
  onScopeDispose(() => (sources.value = sources.value.filter((one) => one !== source)));
}

/** The record that is meant right now; null when none is. */
export const currentRecord = computed<CurrentRecord | null>(() => {
  const latest = sources.value.toReversed();
  for (const source of [...latest.filter(({ front }) => front), ...latest.filter(({ front }) => !front)]) {
    const record = source.read();
    if (record) return record;
  }
  return null;
});
