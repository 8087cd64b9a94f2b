import { useQueryClient } from '@tanstack/vue-query';

/**
 * After something was written down, planned or done: timelines, tasks, and the records that show their last contact and next step are
 * asked for again. Lists that are not on the screen wait until somebody looks.
 */
export function useRefresh(): () => void {
  const queryClient = useQueryClient();
  const stale = [
    ['timeline'],
    ['list', '/tasks'],
    ['tasks'],
    ['record', '/tasks'],
    ['record', '/customers'],
    ['record', '/deals'],
    ['list', '/customers'],
    ['list', '/deals'],
    ['board'],
  ];
  return () => {
    for (const queryKey of stale) void queryClient.invalidateQueries({ queryKey });
  };
}
