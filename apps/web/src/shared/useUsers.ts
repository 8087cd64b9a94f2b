import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import { useSession } from '#web/app/session.ts';
import type { PickOption } from '#web/shared/picker.ts';

export interface UserSummary {
  id: string;
  name: string;
  team: { id: string; name: string } | null;
  /** Only for those who may manage users. */
  status?: 'invited' | 'active' | 'disabled';
}

async function everybody(signal: AbortSignal): Promise<UserSummary[]> {
  const users: UserSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: ListPage<UserSummary> = await api.get(
      '/users',
      { limit: 200, sort: 'name', total: false, ...(cursor ? { cursor } : {}) },
      signal,
    );
    users.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && users.length < 2000);
  return users;
}

/** Everybody who works here, once for the whole page: names for ids, options for pickers (oneself first, the disabled left out). */
export function useUsers() {
  const session = useSession();
  const query = useQuery({
    queryKey: ['users', 'all'],
    queryFn: ({ signal }) => everybody(signal),
    staleTime: 5 * 60_000,
  });
  const byId = computed(() => new Map((query.data.value ?? []).map((user) => [user.id, user])));
  const options = computed<PickOption[]>(() => {
    const me = session.me?.id;
    return (query.data.value ?? [])
      .filter((user) => user.status !== 'disabled')
      .toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
      .map((user) => ({ id: user.id, label: user.name, person: true }));
  });
  return {
    options,
    isLoading: query.isPending,
    user: (id: string | null | undefined) => (id ? byId.value.get(id) : undefined),
    name: (id: string | null | undefined) =>
      id ? (byId.value.get(id)?.name ?? (id === session.me?.id ? session.me.name : '')) : '',
  };
}
