import { queryOptions, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '#web/app/api.ts';
import type { ImportTarget } from '#web/features/imports/types.ts';

/** What the reader may import; asked once. */
export const targetsQuery = queryOptions({
  queryKey: ['import-targets'],
  queryFn: ({ signal }) => api.get<{ items: ImportTarget[] }>('/imports/targets', {}, signal),
  staleTime: 10 * 60_000,
});

export function useTargets() {
  const query = useQuery(targetsQuery);
  const targets = computed(() => query.data.value?.items ?? []);
  return { targets, target: (type: string | undefined) => targets.value.find((one) => one.type === type) ?? null };
}
