import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api, type QueryValue } from '#web/app/api.ts';
import { type Filters, type ListState, stateFromQuery, stateToQuery } from '#web/shared/listState.ts';
import type { List } from '#web/shared/useList.ts';

interface LogPage<T> {
  items: T[];
  nextCursor: string | null;
  searchedTo?: string | null;
}

type Value = string | Record<string, string> | undefined;
const operator = (value: Value, name: string): string | undefined =>
  typeof value === 'object' ? value[name] : undefined;

/** A day as people mean it: from its beginning, until its end. */
const dayStart = (day: string | undefined): string | undefined => day && new Date(`${day}T00:00:00`).toISOString();
const dayEnd = (day: string | undefined): string | undefined => {
  if (!day) return undefined;
  const next = new Date(`${day}T00:00:00`);
  next.setDate(next.getDate() + 1);
  return next.toISOString();
};

/** The filters of the line above the list, as the logs ask for them. */
export function logQuery(filters: Filters): Record<string, QueryValue> {
  const { period, q, ...rest } = filters;
  const plain = Object.entries(rest).map(([field, value]) => [field, typeof value === 'string' ? value : value.in]);
  return {
    ...Object.fromEntries(plain.filter(([, value]) => value !== undefined)),
    text: typeof q === 'string' && q !== '' ? q : undefined,
    from: dayStart(operator(period, 'gte')),
    to: dayEnd(operator(period, 'lte')),
  };
}

/** A log as a list: what FilterBar needs, kept in the address, read page by page. */
export function useAuditSearch<T>(endpoint: string) {
  const route = useRoute();
  const router = useRouter();
  const state = ref<ListState>(stateFromQuery(route.query, {}));
  watch(
    () => route.query,
    (query) => (state.value = stateFromQuery(query, {})),
  );
  const params = computed(() => logQuery(state.value.filters));
  const query = useInfiniteQuery({
    queryKey: computed(() => ['audit', endpoint, params.value] as const),
    queryFn: ({ pageParam, signal }) =>
      api.get<LogPage<T>>(endpoint, { ...params.value, limit: 50, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

  function change(filters: Filters): void {
    state.value = { ...state.value, filters };
    void router.replace({ query: stateToQuery(state.value, {}, route.query) as never });
  }
  function setFilter(field: string, value: string | Record<string, string> | null | undefined): void {
    const filters = { ...state.value.filters };
    if (value === null || value === undefined || value === '') delete filters[field];
    else filters[field] = value;
    change(filters);
  }

  const bar = {
    filters: computed(() => state.value.filters),
    setFilter,
    clearFilters: () => change({}),
    isFiltered: computed(() => Object.keys(state.value.filters).length > 0),
    total: computed(() => null),
    q: computed({
      get: () => (typeof state.value.filters.q === 'string' ? state.value.filters.q : ''),
      set: (text: string) => setFilter('q', text),
    }),
  };

  return {
    /** For FilterBar. */
    bar: bar as unknown as List<{ id: string }>,
    isFiltered: bar.isFiltered,
    items: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
    searchedTo: computed(() => query.data.value?.pages.at(-1)?.searchedTo ?? null),
    isLoading: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    hasNext: query.hasNextPage,
    isFetchingNext: query.isFetchingNextPage,
    fetchNext: () => {
      if (query.hasNextPage.value && !query.isFetchingNextPage.value) void query.fetchNextPage();
    },
    refresh: () => query.refetch(),
  };
}
