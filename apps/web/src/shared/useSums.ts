import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { api, type QueryValue } from '#web/app/api.ts';
import type { Money } from '#web/shared/format.ts';
import { useFormat } from '#web/shared/useFormat.ts';

interface Sums {
  count: number;
  amounts: Money[];
}

/** The exact count of a list and the sum of its amounts, asked for beside the list so that its rows do not wait for them. */
export function useSums(
  endpoint: string,
  params: MaybeRefOrGetter<Record<string, QueryValue>>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  const format = useFormat();
  const filter = computed(() => toValue(params).filter);
  const query = useQuery({
    queryKey: computed(() => ['list', endpoint, 'sums', filter.value] as const),
    queryFn: async ({ signal }) =>
      (await api.get<{ sums: Sums }>(endpoint, { filter: filter.value, limit: 1, total: false, sums: true }, signal))
        .sums,
    placeholderData: keepPreviousData,
    enabled: () => toValue(enabled),
  });
  const sums = computed(() => (toValue(enabled) ? query.data.value : undefined));
  return {
    count: computed(() => sums.value?.count ?? null),
    text: computed(() => sums.value?.amounts.map((money) => format.money(money)).join(' + ') ?? ''),
  };
}
