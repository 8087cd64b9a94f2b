import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/vue-query';
import { computed, type ComputedRef, onScopeDispose, ref, toValue, type MaybeRefOrGetter, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api, type ListPage, type QueryValue } from '#web/app/api.ts';
import { type Filters, type ListState, stateFromQuery, stateToQuery } from '#web/shared/listState.ts';

export type { Filters } from '#web/shared/listState.ts';

export interface ListOptions {
  /** '-updatedAt'. */
  defaultSort?: string;
  /** Filters that stand as long as nobody changes them; they do not show in the address. */
  defaultFilters?: Filters;
  /** Filters of the page itself, which nobody can take away (a customer's deals). */
  fixedFilters?: MaybeRefOrGetter<Filters>;
  /** The filter that the search line fills; 'q' unless told. */
  searchField?: string;
  limit?: number;
  /** Keep filters, sort and search in the page's address. On by default; off for lists inside a card. */
  inUrl?: boolean;
  enabled?: MaybeRefOrGetter<boolean>;
}

/**
 * One composable for every list: filters, sort, search, pages that follow each other as one scrolls, an honest total,
 * all of it in the page's address.
 */
export function useList<T extends { id: string }>(endpoint: MaybeRefOrGetter<string>, options: ListOptions = {}) {
  const route = useRoute();
  const router = useRouter();
  const queryClient = useQueryClient();
  const inUrl = options.inUrl ?? true;
  const local = ref<ListState>(stateFromQuery(inUrl ? route.query : {}, options));
  const path = route.path;
  watch(
    () => route.query,
    (query) => {
      if (!inUrl || route.path !== path) return;
      const next = stateFromQuery(query, options);
      if (JSON.stringify(next) !== JSON.stringify(local.value)) local.value = next;
    },
  );

  function change(over: Partial<ListState>): void {
    local.value = { ...local.value, ...over };
    if (inUrl)
      void router.replace({ query: stateToQuery(local.value, options, route.query) as never, hash: route.hash });
  }

  const params = computed<Record<string, QueryValue>>(() => ({
    filter: { ...local.value.filters, ...toValue(options.fixedFilters) },
    sort: local.value.sort || undefined,
    limit: options.limit ?? 50,
  }));
  const queryKey = computed(() => ['list', toValue(endpoint), params.value] as const);

  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.get<ListPage<T>>(
        toValue(endpoint),
        { ...params.value, ...(pageParam ? { cursor: pageParam, total: false } : {}) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled: () => toValue(options.enabled) ?? true,
    // A long list is not asked for page by page again each time one comes back to the window.
    refetchOnWindowFocus: (known) => (known.state.data?.pages.length ?? 0) <= 2,
  });
  // One comes back to the top of the list: then one page is enough.
  onScopeDispose(() => {
    queryClient.setQueryData<InfiniteData<ListPage<T>, string | null>>(queryKey.value, (data) =>
      data && data.pages.length > 1 ? { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) } : data,
    );
  });

  const items: ComputedRef<T[]> = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []);
  const total = computed(() => query.data.value?.pages[0]?.total ?? null);
  const isFiltered = computed(() => Object.keys(local.value.filters).length > 0);
  const searchField = options.searchField ?? 'q';

  /** Sets one filter; an empty value takes it away. */
  function setFilter(field: string, value: string | Record<string, string> | null | undefined): void {
    const filters = { ...local.value.filters };
    if (value === null || value === undefined || value === '') delete filters[field];
    else filters[field] = value;
    change({ filters });
  }

  /** Ascending, then descending, then as it was at first. */
  function toggleSort(field: string): void {
    const { sort } = local.value;
    change({ sort: sort === field ? `-${field}` : sort === `-${field}` ? (options.defaultSort ?? '') : field });
  }

  function rewrite(update: (items: T[]) => T[]): void {
    queryClient.setQueryData<InfiniteData<ListPage<T>, string | null>>(queryKey.value, (data) =>
      data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: update(page.items) })) } : data,
    );
  }

  return {
    items,
    total,
    params,
    isFiltered,
    sort: computed(() => local.value.sort),
    /** The search line; an empty one asks for everything. */
    q: computed({
      get: () => {
        const text = local.value.filters[searchField];
        return typeof text === 'string' ? text : '';
      },
      set: (text: string) => setFilter(searchField, text),
    }),
    filters: computed(() => local.value.filters),
    setFilter,
    setFilters: (filters: Filters) => change({ filters }),
    clearFilters: () => change({ filters: {} }),
    setSort: (sort: string) => change({ sort }),
    toggleSort,
    isLoading: computed(() => query.isPending.value && query.fetchStatus.value !== 'idle'),
    isFetching: query.isFetching,
    error: query.error,
    hasNext: computed(() => query.hasNextPage.value),
    fetchNext: () => {
      if (query.hasNextPage.value && !query.isFetchingNextPage.value) void query.fetchNextPage();
    },
    isFetchingNext: query.isFetchingNextPage,
    nextCursor: computed(() => query.data.value?.pages.at(-1)?.nextCursor ?? null),
    /** A function that gets later pages of the list as it is now, even when its page is long gone. */
    pager: () => {
      const [path, asked] = [toValue(endpoint), params.value];
      return (cursor: string) => api.get<ListPage<T>>(path, { ...asked, cursor, total: false });
    },
    refresh: () => query.refetch(),
    /** Changes one row in memory (after an inline edit, a drag). */
    patchItem: (id: string, patch: Partial<T>) =>
      rewrite((rows) => rows.map((row) => (row.id === id ? { ...row, ...patch } : row))),
    removeItem: (id: string) => rewrite((rows) => rows.filter((row) => row.id !== id)),
  };
}

export type List<T extends { id: string }> = ReturnType<typeof useList<T>>;
