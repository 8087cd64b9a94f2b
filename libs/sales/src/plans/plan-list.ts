import { underTeam } from '@atrium/identity';
import { defineList } from '@atrium/platform';

const named = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** Plans, the latest month first. */
export const PLANS = defineList({
  name: 'plans',
  from: 'plan p',
  id: 'p.id',
  alias: 'p',
  columns: 'p.*',
  joins: 'left join app_user u on u.id = p.owner_id left join team t on t.id = p.team_id',
  fields: {
    month: { sql: 'p.month', type: 'date', sortable: true },
    level: { sql: 'p.level', type: 'enum' },
    ownerId: { sql: 'p.owner_id', type: 'uuid', nullable: true, user: true },
    teamId: { sql: 'p.team_id', type: 'uuid', nullable: true },
    underTeam: { sql: 'p.team_id', type: 'uuid', filter: (value: string) => underTeam('p.team_id', value) },
    measure: { sql: 'p.measure', type: 'enum' },
    currency: { sql: 'p.currency', type: 'text', nullable: true },
    target: { sql: 'p.target', type: 'number', sortable: true },
    updatedAt: { sql: 'p.updated_at', type: 'datetime', sortable: true },
  },
  where: [`(p.level <> 'team' or p.team_id is not null)`],
  defaultSort: '-month',
  item: `json_build_object('id', p.id, 'month', p.month, 'level', p.level, 'owner', ${named('u')}, 'team', ${named('t')},
    'measure', p.measure, 'currency', p.currency, 'target', p.target::text, 'createdAt', p.created_at, 'updatedAt', p.updated_at,
    'version', p.version)`,
});
