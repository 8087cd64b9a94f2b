import { useQuery } from '@tanstack/vue-query';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import type { ActivityKind, Outcome } from '#web/features/timeline/types.ts';

/** How something of a kind can have gone, in the order of the house. */
export function useOutcomes(kind: MaybeRefOrGetter<ActivityKind | null>, enabled: () => boolean = () => true) {
  const query = useQuery({
    queryKey: ['activity-outcomes'],
    queryFn: ({ signal }) => api.get<ListPage<Outcome>>('/activity-outcomes', {}, signal),
    staleTime: 5 * 60_000,
    enabled,
  });
  return computed(() =>
    (query.data.value?.items ?? [])
      .filter((outcome) => outcome.kind === toValue(kind) && !outcome.archived)
      .toSorted((a, b) => a.position - b.position),
  );
}
