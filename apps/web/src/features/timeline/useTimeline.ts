import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, onScopeDispose, type MaybeRefOrGetter, toValue } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import type { TimelineEntry } from '#web/app/feature.ts';
import type { Subject } from '#web/features/timeline/types.ts';

/** What happened with a record, newest first, a page at a time; read anew whenever the record on the screen was saved. */
export function useTimeline(
  subject: MaybeRefOrGetter<Subject>,
  kind: MaybeRefOrGetter<string | null>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  const queryClient = useQueryClient();
  const key = computed(() => ['timeline', toValue(subject).type, toValue(subject).id, toValue(kind)] as const);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      const { type, id } = toValue(subject);
      const kinds = toValue(kind) ?? undefined;
      return api.get<ListPage<TimelineEntry>>(
        '/timeline',
        { subjectType: type, subjectId: id, kinds, limit: 30, cursor: pageParam ?? undefined },
        signal,
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled: () => toValue(enabled),
    staleTime: 0,
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    const [place, , id] = event.query.queryKey;
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (place !== 'record' || id !== toValue(subject).id) return;
    clearTimeout(timer);
    timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: key.value }), 400);
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    unsubscribe();
  });

  return {
    entries: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
    isLoading: computed(() => query.isPending.value && query.fetchStatus.value !== 'idle'),
    error: query.error,
    hasNext: query.hasNextPage,
    isFetchingNext: query.isFetchingNextPage,
    fetchNext: () => {
      if (query.hasNextPage.value && !query.isFetchingNextPage.value) void query.fetchNextPage();
    },
    refresh: () => query.refetch(),
  };
}
