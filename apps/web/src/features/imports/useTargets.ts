import { queryOptions, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '#web/app/api.ts';
import type { ImportTarget } from '#web/features/imports/types.ts';

/** The order in which people think of them. */
const order = ['customers', 'deals', 'products', 'users'];
const place = (target: ImportTarget): number =>
  order.includes(target.type) ? order.indexOf(target.type) : order.length;

/** What the reader may import; asked once. */
export const targetsQuery = queryOptions({
  queryKey: ['import-targets'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get<{ items: ImportTarget[] }>('/imports/targets', {}, signal);
    return items.toSorted((a, b) => place(a) - place(b));
  },
  staleTime: 10 * 60_000,
});

export function useTargets() {
  const query = useQuery(targetsQuery);
  const targets = computed(() => query.data.value ?? []);
  return { targets, target: (type: string | undefined) => targets.value.find((one) => one.type === type) ?? null };
}
