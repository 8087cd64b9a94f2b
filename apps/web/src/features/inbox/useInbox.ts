import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import type { Notification } from '#web/features/inbox/types.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

const countKey = ['notifications', 'unread'] as const;
type Pages = InfiniteData<ListPage<Notification>>;

/** How much is unread, and how to have read it. */
export function useUnread() {
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: countKey,
    queryFn: async ({ signal }) => (await api.get<{ count: number }>('/notifications/unread-count', {}, signal)).count,
    // The live connection says so at once; this is for when there is none.
    refetchInterval: 2 * 60_000,
    staleTime: 20_000,
  });
  return {
    count: computed(() => query.data.value ?? 0),
    setCount: (count: number) => queryClient.setQueryData<number>(countKey, count),
    refresh: () => void queryClient.invalidateQueries({ queryKey: ['notifications'] }),
  };
}

export function useInbox(onlyUnread: () => boolean, enabled: () => boolean) {
  const queryClient = useQueryClient();
  const feedback = useFeedback();
  const { refresh, setCount, count } = useUnread();
  const key = computed(() => ['notifications', 'list', onlyUnread()] as const);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.get<ListPage<Notification>>(
        '/notifications',
        { ...(onlyUnread() ? { filter: { unread: 'true' } } : {}), limit: 30, cursor: pageParam ?? undefined },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled,
    staleTime: 0,
  });

  function mark(those: (one: Notification) => boolean): void {
    const readAt = new Date().toISOString();
    queryClient.setQueriesData<Pages>({ queryKey: ['notifications', 'list'] }, (data) =>
      data?.pages
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.readAt === null && those(one) ? { ...one, readAt } : one)),
            })),
          }
        : data,
    );
  }

  async function read(one: Notification): Promise<void> {
    if (one.readAt) return;
    mark(({ id }) => id === one.id);
    setCount(Math.max(0, count.value - 1));
    try {
      await api.post(`/notifications/${one.id}/read`);
    } catch (error) {
      feedback.failed(error);
      refresh();
    }
  }

  async function readAll(): Promise<void> {
    mark(() => true);
    setCount(0);
    try {
      await api.post('/notifications/read-all');
    } catch (error) {
      feedback.failed(error);
    }
    refresh();
  }

  return {
    items: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
    isLoading: computed(() => query.isPending.value && query.fetchStatus.value !== 'idle'),
    error: query.error,
    hasNext: query.hasNextPage,
    isFetchingNext: query.isFetchingNextPage,
    fetchNext: () => {
      if (query.hasNextPage.value && !query.isFetchingNextPage.value) void query.fetchNextPage();
    },
    reload: () => query.refetch(),
    read,
    readAll,
  };
}
