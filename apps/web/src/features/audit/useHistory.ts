import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '#web/app/api.ts';
import { type Change, groupChanges } from '#web/features/audit/history.ts';

interface ChangePage {
  items: Change[];
  nextCursor: string | null;
}

/** The history of one record, newest first, a page at a time; it is read anew whenever the record on the screen was saved. */
export function useHistory(subjectType: MaybeRefOrGetter<string>, subjectId: MaybeRefOrGetter<string>) {
  const queryClient = useQueryClient();
  const key = computed(() => ['changes', toValue(subjectType), toValue(subjectId)] as const);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.get<ChangePage>(
        '/changes',
        { subjectType: toValue(subjectType), subjectId: toValue(subjectId), limit: 50, cursor: pageParam ?? undefined },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
    refetchOnMount: 'always',
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    const about = event.query.queryKey;
    if (
      event.type !== 'updated' ||
      event.action.type !== 'success' ||
      about[0] === 'changes' ||
      !about.includes(toValue(subjectId))
    )
      return;
    clearTimeout(timer);
    timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: key.value }), 400);
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    unsubscribe();
  });

  return {
    entries: computed(() =>
      groupChanges(query.data.value?.pages.flatMap((page) => page.items) ?? [], toValue(subjectType)),
    ),
    isLoading: query.isPending,
    error: query.error,
    hasNext: query.hasNextPage,
    isFetchingNext: query.isFetchingNextPage,
    fetchNext: () => {
      if (query.hasNextPage.value && !query.isFetchingNextPage.value) void query.fetchNextPage();
    },
    refresh: () => query.refetch(),
  };
}
