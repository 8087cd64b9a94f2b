import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api } from '#web/app/api.ts';
import type { NavBadge } from '#web/app/feature.ts';
import type { TaskCounts } from '#web/features/tasks/types.ts';

/** How many of one's tasks are late, due today, due this week, open at all. */
export function useTaskCounts() {
  return useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => api.get<TaskCounts>('/tasks/counts', {}, signal),
    staleTime: 30_000,
    refetchInterval: 5 * 60_000,
  });
}

/** What waits today, with what was left over from the days before. */
export function useTaskBadge() {
  const { t } = useI18n();
  const counts = useTaskCounts();
  return computed<NavBadge | null>(() => {
    const { overdue = 0, today = 0 } = counts.data.value ?? {};
    return {
      count: overdue + today,
      urgent: overdue > 0,
      label: t('tasks.badge', { n: overdue + today }, overdue + today),
    };
  });
}
