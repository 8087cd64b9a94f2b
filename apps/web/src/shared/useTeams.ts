import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import { useSession } from '#web/app/session.ts';
import type { PickOption } from '#web/shared/picker.ts';

interface Team {
  id: string;
  name: string;
  parentId: string | null;
}

/** The teams of the house: names for ids, options for pickers in the order of the tree. */
export function useTeams() {
  const session = useSession();
  const query = useQuery({
    queryKey: ['teams', 'names'],
    queryFn: ({ signal }) => api.get<ListPage<Team>>('/teams', {}, signal),
    staleTime: 5 * 60_000,
    enabled: () => session.can('users.read'),
  });
  const teams = computed(() => query.data.value?.items ?? []);
  const below = (parentId: string | null, depth: number): PickOption[] =>
    teams.value
      .filter((team) => team.parentId === parentId)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((team) => [
        { id: team.id, label: `${'\u2003'.repeat(depth)}${team.name}` },
        ...below(team.id, depth + 1),
      ]);
  return {
    options: computed(() => below(null, 0)),
    /** A team and all teams below it. */
    below: (id: string) => [id, ...below(id, 0).map((team) => team.id)],
    name: (id: string | null | undefined) => teams.value.find((team) => team.id === id)?.name ?? '…',
  };
}
