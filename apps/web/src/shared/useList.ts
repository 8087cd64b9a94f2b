import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/vue-query';
import { computed, type ComputedRef, ref, toValue, type MaybeRefOrGetter, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api, type ListPage, type QueryValue } from '#web/app/api.ts';

/** `{ ownerId: 'me', amount: { gte: '100' } }`, exactly as the API's `filter[…]`. */
export type Filters = Record<string, string | Record<string, string>>;

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

interface State {
  sort: string;
  filters: Filters;
}

const filterKey = /^filter\[([^\]]+)\](?:\[([^\]]+)\])?$/;

/** Reads the state out of an address. */
export function stateFromQuery(query: Record<string, unknown>, options: ListOptions): State {
  const filters: Filters = {};
  for (const [key, value] of Object.entries(query)) {
    const [, field, op] = filterKey.exec(key) ?? [];
    if (!field || typeof value !== 'string') continue;
    const before = filters[field];
    filters[field] = op ? { ...(typeof before === 'object' ? before : {}), [op]: value } : value;
  }
  const own = Object.keys(filters).length > 0 || query.all === '1';
  return {
    sort: typeof query.sort === 'string' ? query.sort : (options.defaultSort ?? ''),
    filters: own ? filters : { ...options.defaultFilters },
  };
}

/** Writes the state into an address and leaves everything else there (the open record) alone. */
export function stateToQuery(state: State, options: ListOptions, query: Record<string, unknown>): Record<string, unknown> {
  const next = Object.fromEntries(Object.entries(query).filter(([key]) => !filterKey.test(key) && !['sort', 'all'].includes(key)));
  if (state.sort && state.sort !== options.defaultSort) next.sort = state.sort;
  if (JSON.stringify(state.filters) === JSON.stringify(options.defaultFilters ?? {})) return next;
  for (const [field, value] of Object.entries(state.filters)) {
    if (typeof value === 'string') next[`filter[${field}]`] = value;
    else for (const [op, inner] of Object.entries(value)) next[`filter[${field}][${op}]`] = inner;
  }
  if (Object.keys(state.filters).length === 0) next.all = '1';
  return next;
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
  const local = ref<State>(stateFromQuery(inUrl ? route.query : {}, options));
  const path = route.path;
  watch(
    () => route.query,
    (query) => {
      if (!inUrl || route.path !== path) return;
      const next = stateFromQuery(query, options);
      if (JSON.stringify(next) !== JSON.stringify(local.value)) local.value = next;
    },
  );

  function change(over: Partial<State>): void {
    local.value = { ...local.value, ...over };
    if (inUrl) void router.replace({ query: stateToQuery(local.value, options, route.query) as never, hash: route.hash });
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
      api.get<ListPage<T>>(toValue(endpoint), { ...params.value, ...(pageParam ? { cursor: pageParam, total: false } : {}) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled: () => toValue(options.enabled) ?? true,
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
    refresh: () => query.refetch(),
    /** Changes one row in memory (after an inline edit, a drag). */
    patchItem: (id: string, patch: Partial<T>) => rewrite((rows) => rows.map((row) => (row.id === id ? { ...row, ...patch } : row))),
    removeItem: (id: string) => rewrite((rows) => rows.filter((row) => row.id !== id)),
  };
}

export type List<T extends { id: string }> = ReturnType<typeof useList<T>>;
