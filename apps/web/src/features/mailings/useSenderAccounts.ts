import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import { useSession } from '#web/app/session.ts';
import type { SenderAccount } from '#web/features/mailings/types.ts';

/** The accounts one may send through. */
export function useSenderAccounts() {
  const session = useSession();
  const query = useQuery({
    queryKey: ['list', '/sender-accounts', 'all'],
    queryFn: ({ signal }) => api.get<ListPage<SenderAccount>>('/sender-accounts', { limit: 200 }, signal),
    enabled: () => session.can('senderAccounts.read'),
  });
  const all = computed(() => query.data.value?.items ?? []);
  return {
    all,
    /** Those that are switched on, one's own before shared ones. */
    usable: computed(() =>
      all.value
        .filter(({ active }) => active)
        .toSorted((a, b) => Number(b.owner?.id === session.me?.id) - Number(a.owner?.id === session.me?.id)),
    ),
    ready: computed(() => query.isFetched.value || !session.can('senderAccounts.read')),
    /** Waits for the first answer: who is quick must not begin without what is about to come. */
    whenReady: async (): Promise<void> => {
      if (session.can('senderAccounts.read') && !query.isFetched.value) await query.suspense().catch(() => undefined);
    },
    error: query.error,
    refresh: () => query.refetch(),
  };
}
