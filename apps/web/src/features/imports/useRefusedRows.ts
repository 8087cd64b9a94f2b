import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import type { ImportRow } from '#web/features/imports/types.ts';

/** The first rows that would be refused, with their reasons: to be mended before the run. */
export function useRefusedRows(id: () => string, enabled: () => boolean) {
  const query = useQuery({
    queryKey: computed(() => ['import-rows', id(), 'refused']),
    queryFn: ({ signal }) =>
      api.get<ListPage<ImportRow>>(`/imports/${id()}/rows`, { filter: { outcome: 'refuse' }, limit: 100 }, signal),
    enabled,
    staleTime: 0,
  });
  return { rows: computed(() => query.data.value?.items ?? []), isLoading: query.isPending };
}
