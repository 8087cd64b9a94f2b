import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, reactive, type Ref, watch } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import { useSession } from '#web/app/session.ts';
import { useTeams } from '#web/shared/useTeams.ts';
import { useUsers } from '#web/shared/useUsers.ts';
import { useI18n } from 'vue-i18n';

export interface PlanLine {
  id: string;
  level: 'company' | 'team' | 'person';
  who: string | null;
  name: string;
}

interface Plan {
  month: string;
  level: PlanLine['level'];
  owner: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  target: string;
}

export interface PlanCell {
  line: PlanLine;
  month: string;
  target: string | null;
}

const lineId = (level: string, who: string | null): string => `${level}:${who ?? ''}`;
export const cellId = (line: PlanLine, month: string): string => `${line.id} ${month}`;

/** The plans of a year as a grid: who stands in it, what is planned, and writing it back. */
export function usePlans(year: Ref<number>, measure: Ref<'amount' | 'count'>) {
  const { t } = useI18n();
  const session = useSession();
  const queryClient = useQueryClient();
  const users = useUsers();
  const teams = useTeams();
  const currency = computed(() => session.organization?.currency ?? 'EUR');
  const months = computed(() =>
    Array.from({ length: 12 }, (_, index) => `${year.value}-${String(index + 1).padStart(2, '0')}-01`),
  );
  const query = useQuery({
    queryKey: computed(() => ['plans', year.value, measure.value, currency.value] as const),
    queryFn: ({ signal }) => everyPlan(signal),
  });

  async function everyPlan(signal: AbortSignal): Promise<Plan[]> {
    const plans: Plan[] = [];
    let cursor: string | null = null;
    do {
      const page: ListPage<Plan> = await api.get(
        '/plans',
        {
          filter: {
            month: { gte: months.value[0] ?? '', lte: months.value[11] ?? '' },
            measure: measure.value,
            ...(measure.value === 'amount' ? { currency: currency.value } : {}),
          },
          limit: 200,
          total: false,
          ...(cursor ? { cursor } : {}),
        },
        signal,
      );
      plans.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return plans;
  }

  const cells = reactive(new Map<string, string>());
  watch(
    () => query.data.value,
    (plans) => {
      cells.clear();
      for (const { month, level, owner, team, target } of plans ?? [])
        cells.set(
          `${lineId(level, level === 'person' ? (owner?.id ?? null) : (team?.id ?? null))} ${month}`,
          target.replace(/\.00$/, ''),
        );
    },
    { immediate: true },
  );

  /** Those one plans for, and whoever has a plan that one sees. */
  const lines = computed<PlanLine[]>(() => {
    const scope = session.scope('plans.write');
    const mine = session.me?.team?.id;
    const reach = new Set(scope === 'all' ? teams.options.value.map(({ id }) => id) : mine ? teams.below(mine) : []);
    const found = new Map<string, PlanLine>();
    const add = (level: PlanLine['level'], who: string | null, name: string): void => {
      const id = lineId(level, who);
      if (!found.has(id)) found.set(id, { id, level, who, name });
    };
    if (scope === 'all') add('company', null, t('reports.plans.company'));
    if (scope === 'all' || scope === 'team')
      for (const { id, label } of teams.options.value) if (reach.has(id)) add('team', id, label.trim());
    for (const { id, label } of users.options.value) {
      const team = users.user(id)?.team?.id;
      if (
        scope === 'all' ||
        (scope === 'team' && team && reach.has(team)) ||
        (scope !== 'none' && id === session.me?.id)
      )
        add('person', id, label);
    }
    for (const { level, owner, team } of query.data.value ?? [])
      add(
        level,
        level === 'person' ? (owner?.id ?? null) : (team?.id ?? null),
        level === 'company'
          ? t('reports.plans.company')
          : level === 'person'
            ? (owner?.name ?? '')
            : (team?.name ?? ''),
      );
    const order = ['company', 'team', 'person'];
    return [...found.values()].toSorted(
      (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.name.localeCompare(b.name),
    );
  });

  /** Shown at once, written at once; what the server refuses is put back. */
  async function write(changes: PlanCell[]): Promise<PlanCell[]> {
    const before = changes.map(({ line, month }) => ({ line, month, target: cells.get(cellId(line, month)) ?? null }));
    put(changes);
    try {
      await api.put('/plans/grid', {
        items: changes.map(({ line, month, target }) => ({
          month,
          target,
          level: line.level,
          measure: measure.value,
          ...(line.level === 'person' ? { ownerId: line.who } : line.level === 'team' ? { teamId: line.who } : {}),
          ...(measure.value === 'amount' ? { currency: currency.value } : {}),
        })),
      });
    } catch (error) {
      put(before);
      throw error;
    }
    void queryClient.invalidateQueries({ queryKey: ['list', '/reports'] });
    return before;
  }

  function put(changes: readonly PlanCell[]): void {
    for (const { line, month, target } of changes)
      if (target === null) cells.delete(cellId(line, month));
      else cells.set(cellId(line, month), target);
  }

  const sum = (some: readonly PlanLine[], of: readonly string[]): number =>
    some.reduce(
      (all, line) => all + of.reduce((inner, month) => inner + Number(cells.get(cellId(line, month)) ?? 0), 0),
      0,
    );

  return { cells, lines, months, currency, sum, write, query };
}
