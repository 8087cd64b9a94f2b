import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from '#web/app/api.ts';
import type { PickOption } from '#web/shared/picker.ts';

interface Listed {
  id: string;
  name: string;
  stages?: { id: string; name: string }[];
}

/** Lists that are short enough to be shown whole, and where they are. */
const endpoints: Readonly<Record<string, string>> = {
  pipeline: '/pipelines',
  team: '/teams',
  role: '/roles',
  lostReason: '/lost-reasons',
  stage: '/pipelines',
};

export const isSmallList = (type: string | null): boolean => type !== null && type in endpoints;

/** Everything of a short list; empty for types that are searched instead. */
export function useSmallList(type: string | null) {
  const path = type ? endpoints[type] : undefined;
  const query = useQuery({
    queryKey: ['small-list', path ?? ''],
    queryFn: ({ signal }) => api.get<{ items: Listed[] } | Listed[]>(path ?? '', {}, signal),
    enabled: path !== undefined,
    staleTime: 60_000,
  });
  return computed<PickOption[]>(() => {
    const data = query.data.value;
    const listed = Array.isArray(data) ? data : (data?.items ?? []);
    if (type !== 'stage') return listed.map((one) => ({ id: one.id, label: one.name }));
    return listed.flatMap((pipeline) =>
      (pipeline.stages ?? []).map((stage) => ({
        id: stage.id,
        label: stage.name,
        ...(listed.length > 1 ? { hint: pipeline.name } : {}),
      })),
    );
  });
}
