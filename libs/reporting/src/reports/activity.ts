import type { ActivityReach } from '@atrium/tasks';
import { columnDimension, commonFilters, type GridSpec, periodDimension, type PeriodColumn } from '../definition/grid';
import { person, team } from './deal-dimensions';

const HAPPENED: PeriodColumn = { sql: 'a.happened_at', field: 'happenedAt', type: 'moment' };
const KINDS = ['call', 'meeting', 'visit', 'email', 'note'] as const;

/** What people did: how many calls, meetings and the rest, and how many of them reached somebody. */
export function activitySpec(reach: ActivityReach): GridSpec {
  return {
    key: 'activity',
    permission: 'activities.read',
    list: 'activities',
    from: 'report_activity a',
    owner: 'a.owner_id',
    team: 'a.team_id',
    reach: (actor) => reach.where(actor, 'a'),
    currency: null,
    date: HAPPENED,
    period: 'thisMonth',
    where: [],
    filter: {},
    parts: {
      all: { sql: 'count(*)', kind: 'count' },
      contacts: { sql: 'count(*) filter (where a.counts_as_contact)', kind: 'count' },
      ...Object.fromEntries(
        KINDS.map((kind) => [kind, { sql: `count(*) filter (where a.kind = '${kind}')`, kind: 'count' as const }]),
      ),
    },
    columns: [
      { key: 'all', type: 'count', part: 'all', filter: {} },
      { key: 'contacts', type: 'count', part: 'contacts', per: 'all', filter: { countsAsContact: 'true' } },
      ...KINDS.map((kind) => ({
        key: kind,
        type: 'count' as const,
        part: kind,
        filter: { kind },
        unless: 'kind',
      })),
    ],
    sort: 'all',
    dimensions: [
      person('a.owner_id'),
      columnDimension({ key: 'kind', type: 'text', sql: 'a.kind', field: 'kind', words: 'kind' }),
      columnDimension({
        key: 'outcome',
        type: 'text',
        sql: 'a.outcome',
        field: 'outcome',
        names: 'select key as id, min(name) as name from activity_outcome where key = any($1::text[]) group by key',
      }),
      team('a.team_id'),
      periodDimension(HAPPENED),
    ],
    filters: commonFilters('a.owner_id', 'a.team_id'),
  };
}
