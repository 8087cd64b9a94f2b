import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, type ListPage } from '#web/app/api.ts';
import type { Deal, Pipeline, Product } from '#web/features/sales/types.ts';
import { stageOptions, usePipelines } from '#web/features/sales/usePipelines.ts';
import type { FilterField } from '#web/shared/filters.ts';
import { useFormat } from '#web/shared/useFormat.ts';
import type { Filters, List } from '#web/shared/useList.ts';
import { useTeams } from '#web/shared/useTeams.ts';

/** Products to choose from, as long as they are few enough for a menu. */
export function useProductOptions() {
  const query = useQuery({
    queryKey: ['products', 'options'],
    queryFn: ({ signal }) =>
      api.get<ListPage<Product>>('/products', { limit: 200, sort: 'name', total: false }, signal),
    staleTime: 5 * 60_000,
  });
  return computed(() => (query.data.value?.items ?? []).map(({ id, name, sku }) => ({ id, label: name, hint: sku })));
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Filters that a figure of a report comes with, in words. */
function useFigureFields(customerId: () => string | undefined) {
  const { t } = useI18n();
  const format = useFormat();
  const teams = useTeams();
  const { stage } = usePipelines();
  const customer = useQuery({
    queryKey: ['customers', 'name', customerId],
    queryFn: ({ signal }) => api.get<{ name: string }>(`/customers/${customerId()}`, {}, signal),
    enabled: () => customerId() !== undefined,
    retry: false,
  });
  const stageName = (id: string | undefined): string =>
    (id && id !== 'none' && stage(id)?.name) || t('sales.filter.noStage');
  /** A stage, and between which days; the end that the API gets is the first moment after them. */
  function stageWithin(value: string): string {
    const [id, from, to] = value.split(',');
    const last = to ? new Date(Date.parse(to) - 1).toISOString() : null;
    const days = [from, last].map((time) => (time ? format.dateTime(time, { dateStyle: 'medium' }) : ''));
    return [stageName(id), days.some(Boolean) ? days.join(' – ') : ''].filter(Boolean).join(' · ');
  }
  const of = (read: (value: string) => string) => (value: string | Record<string, string>) =>
    typeof value === 'string' ? read(value) : t('shared.filter.isEmpty');
  return computed<FilterField[]>(() => [
    { field: 'teamId', labelKey: 'sales.field.team', type: 'options', given: true, text: of(teams.name) },
    {
      field: 'underTeam',
      labelKey: 'sales.field.team',
      type: 'options',
      given: true,
      text: of((id) => t('sales.filter.andBelow', { team: teams.name(id) })),
    },
    { field: 'reached', labelKey: 'sales.filter.reached', type: 'text', given: true, text: of(stageWithin) },
    { field: 'past', labelKey: 'sales.filter.past', type: 'text', given: true, text: of(stageName) },
    { field: 'left', labelKey: 'sales.filter.left', type: 'text', given: true, text: of(stageWithin) },
    { field: 'lostFrom', labelKey: 'sales.filter.lostFrom', type: 'text', given: true, text: of(stageName) },
    { field: 'currency', labelKey: 'sales.field.currency', type: 'text', given: true },
    {
      field: 'customerId',
      labelKey: 'sales.field.customer',
      type: 'text',
      given: true,
      text: of(() => customer.data.value?.name ?? '…'),
    },
  ]);
}

/** What deals can be filtered by, and the views that are one press away. */
export function useDealFilters(list: List<Deal>, pipeline: Ref<Pipeline | undefined>, view: Ref<'board' | 'list'>) {
  const { t } = useI18n();
  const products = useProductOptions();
  const figures = useFigureFields(() => {
    const id = list.filters.value.customerId;
    return typeof id === 'string' ? id : undefined;
  });

  const fields = computed<FilterField[]>(() => {
    const everywhere: FilterField[] = [
      { field: 'ownerId', labelKey: 'sales.field.owner', type: 'user', icon: 'i-lucide-user-round' },
      { field: 'amount', labelKey: 'sales.field.amount', type: 'number', icon: 'i-lucide-coins' },
      {
        field: 'productId',
        labelKey: 'sales.field.product',
        type: 'options',
        icon: 'i-lucide-package',
        options: [...products.value, { id: 'none', label: t('sales.filter.noProduct') }],
      },
      {
        field: 'expectedCloseOn',
        labelKey: 'sales.field.expectedCloseOn',
        type: 'date',
        icon: 'i-lucide-calendar-check',
      },
      { field: 'nextStepAt', labelKey: 'sales.field.nextStepAt', type: 'date', icon: 'i-lucide-alarm-clock' },
      { field: 'startedOn', labelKey: 'sales.field.startedOn', type: 'date', icon: 'i-lucide-calendar-plus' },
      { field: 'source', labelKey: 'sales.field.source', type: 'text', icon: 'i-lucide-signpost' },
    ];
    if (view.value === 'board') return everywhere;
    const kinds = (['open', 'won', 'lost'] as const).map((id) => ({ id, label: t(`sales.kind.${id}`) }));
    return [
      ...everywhere.slice(0, 1),
      {
        field: 'stageId',
        labelKey: 'sales.field.stage',
        type: 'options',
        icon: 'i-lucide-git-commit-horizontal',
        options: stageOptions(pipeline.value?.stages ?? []),
      },
      { field: 'stageKind', labelKey: 'sales.field.kind', type: 'options', icon: 'i-lucide-flag', options: kinds },
      ...everywhere.slice(1),
      { field: 'closedOn', labelKey: 'sales.field.closedOn', type: 'date', icon: 'i-lucide-calendar-x' },
      {
        field: 'closeReason',
        labelKey: 'sales.field.closeReason',
        type: 'text',
        icon: 'i-lucide-message-circle-question',
      },
      ...figures.value,
      { field: 'deleted', labelKey: 'sales.field.deleted', type: 'boolean', icon: 'i-lucide-trash-2' },
    ];
  });

  const views = computed(() => {
    const noStep: Filters = { nextStep: { empty: 'true' }, ...(view.value === 'list' ? { stageKind: 'open' } : {}) };
    const all = [
      { id: 'all', label: t('sales.view.all'), filters: {} as Filters },
      { id: 'mine', label: t('sales.view.mine'), filters: { ownerId: 'me' } as Filters },
      { id: 'noStep', label: t('sales.view.noStep'), filters: noStep },
    ];
    return all.map(({ filters, ...one }) => ({
      ...one,
      on: same(list.filters.value, filters),
      choose: () => list.setFilters(filters),
    }));
  });

  return { fields, views };
}
