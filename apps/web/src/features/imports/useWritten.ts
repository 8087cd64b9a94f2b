import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';

/** Whether an import that was stopped has written anything; null while it is not known. */
export function useWritten(id: () => string, enabled: () => boolean) {
  const query = useQuery({
    queryKey: computed(() => ['import-rows', id(), 'written']),
    queryFn: ({ signal }) =>
      api.get<ListPage<unknown>>(`/imports/${id()}/rows`, { filter: { state: 'done' }, limit: 1 }, signal),
    enabled,
    staleTime: 0,
  });
  return {
    hasWritten: computed(() =>
      query.data.value ? query.data.value.items.length > 0 : query.error.value ? true : null,
    ),
  };
}
