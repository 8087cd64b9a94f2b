import { QueryClient } from '@tanstack/vue-query';
import { ProblemError } from '#web/app/api.ts';

/** Server state: shown at once from memory, refreshed behind it. What the server refused is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
});
