import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import { stageColor } from '#web/features/sales/stage-colors.ts';
import type { LostReason, Pipeline, Stage } from '#web/features/sales/types.ts';
import type { PickOption } from '#web/shared/picker.ts';

export const PIPELINES_KEY = ['pipelines'] as const;
export const LOST_REASONS_KEY = ['lost-reasons'] as const;

/** All pipelines in use, once for the whole page. */
export function usePipelines() {
  const query = useQuery({
    queryKey: PIPELINES_KEY,
    queryFn: ({ signal }) => api.get<ListPage<Pipeline>>('/pipelines', {}, signal),
    staleTime: 5 * 60_000,
  });
  const pipelines = computed(() => query.data.value?.items ?? []);
  const stages = computed(
    () => new Map(pipelines.value.flatMap((one) => one.stages).map((stage) => [stage.id, stage])),
  );
  return {
    pipelines,
    isLoading: query.isPending,
    error: query.error,
    refresh: () => query.refetch(),
    pipeline: (id: string | null | undefined) => pipelines.value.find((one) => one.id === id),
    stage: (id: string) => stages.value.get(id),
  };
}

/** Stages as things to choose from, each with its dot. */
export const stageOptions = (stages: readonly Stage[]): PickOption[] =>
  stages.map(({ id, name, color }) => ({ id, label: name, color: stageColor(color) }));

/** The reasons offered when a deal is lost. */
export function useLostReasons() {
  const query = useQuery({
    queryKey: LOST_REASONS_KEY,
    queryFn: ({ signal }) => api.get<ListPage<LostReason>>('/lost-reasons', {}, signal),
    staleTime: 5 * 60_000,
  });
  return { reasons: computed(() => query.data.value?.items ?? []), error: query.error, refresh: () => query.refetch() };
}
