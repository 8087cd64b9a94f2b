import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, type ListPage } from '#web/app/api.ts';
import type { Permission, Role, RoleRef, Team } from '#web/features/identity/types.ts';
import type { PickOption } from '#web/shared/picker.ts';

/** Roles with their names in the reader's language (built-in ones are translated). */
export function useRoles() {
  const { t } = useI18n();
  const query = useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => api.get<ListPage<Role>>('/roles', {}, signal),
  });
  const roles = computed(() => query.data.value?.items ?? []);
  const name = (role: RoleRef): string => (role.key ? t(`identity.role.${role.key}`) : role.name);
  return {
    roles,
    name,
    isLoading: query.isPending,
    error: query.error,
    refresh: query.refetch,
    /** Roles that one may give to somebody. */
    options: computed<PickOption[]>(() =>
      roles.value.filter((role) => role.grantable).map((role) => ({ id: role.id, label: name(role) })),
    ),
  };
}

export function usePermissions() {
  const query = useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => api.get<ListPage<Permission>>('/permissions', {}, signal),
    staleTime: Infinity,
  });
  return { permissions: computed(() => query.data.value?.items ?? []), error: query.error };
}

export interface TeamNode extends Team {
  depth: number;
}

/** Teams in the order of the tree, each below the one it belongs to. */
export function treeOrder(teams: readonly Team[]): TeamNode[] {
  const below = (parentId: string | null, depth: number): TeamNode[] =>
    teams
      .filter((team) => team.parentId === parentId)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((team) => [{ ...team, depth }, ...below(team.id, depth + 1)]);
  return below(null, 0);
}

export function useTeams() {
  const query = useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => api.get<ListPage<Team>>('/teams', {}, signal),
  });
  const tree = computed(() => treeOrder(query.data.value?.items ?? []));
  return {
    tree,
    isLoading: query.isPending,
    error: query.error,
    refresh: query.refetch,
    options: computed<PickOption[]>(() =>
      tree.value.map((team) => ({ id: team.id, label: `${'\u2003'.repeat(team.depth)}${team.name}` })),
    ),
  };
}
