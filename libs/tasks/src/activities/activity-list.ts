import { underTeam } from '@atrium/identity';
import { defineList, type ListDefinition, type ListField } from '@atrium/platform';
import { foldedContains } from '../shared/folded-like';
import { userRef } from '../shared/json-sql';
import type { Subjects } from '../shared/subjects';

const PAIRS = `'id', a.id, 'kind', a.kind, 'happenedAt', a.happened_at, 'direction', a.direction, 'outcome', a.outcome,
  'outcomeName', ao.name, 'countsAsContact', a.counts_as_contact, 'text', a.text, 'durationMinutes', a.duration_minutes,
  'owner', ${userRef('o')}, 'subject', json_build_object('type', a.subject_type, 'id', a.subject_id, 'title', su.title, 'hidden', su.title is null),
  'customer', cu.ref, 'taskId', a.task_id, 'createdAt', a.created_at, 'updatedAt', a.updated_at, 'deletedAt', a.deleted_at,
  'can', json_build_object('write', coalesce(x.write, false), 'delete', coalesce(x.remove, false)), 'version', a.version`;

const JOINS = `left join app_user o on o.id = a.owner_id
  left join activity_outcome ao on ao.kind = a.kind and ao.key = a.outcome
  left join lateral (select json_build_object('id', id, 'name', name) as ref from customer where id = a.customer_id and {{see_customer}}) cu on true
  cross join lateral (select {{write}} as write, {{remove}} as remove) x`;

const FIELDS = {
  kind: { sql: 'a.kind', type: 'enum' },
  outcome: { sql: 'a.outcome', type: 'text', nullable: true },
  direction: { sql: 'a.direction', type: 'enum', nullable: true },
  countsAsContact: { sql: 'a.counts_as_contact', type: 'boolean' },
  happenedAt: { sql: 'a.happened_at', type: 'datetime', sortable: true },
  ownerId: { sql: 'a.owner_id', type: 'uuid', nullable: true, user: true },
  teamId: { sql: 'a.team_id', type: 'uuid', nullable: true },
  underTeam: { sql: 'a.team_id', type: 'uuid', filter: (team: string) => underTeam('a.team_id', team) },
  subjectType: { sql: 'a.subject_type', type: 'text' },
  subjectId: { sql: 'a.subject_id', type: 'uuid' },
  customerId: { sql: 'a.customer_id', type: 'uuid', nullable: true },
  dealId: { sql: 'a.deal_id', type: 'uuid', nullable: true },
  taskId: { sql: 'a.task_id', type: 'uuid', nullable: true },
  createdAt: { sql: 'a.created_at', type: 'datetime', sortable: true },
  deletedAt: { sql: 'a.deleted_at', type: 'datetime', nullable: true, sortable: true },
  q: { sql: 'a.text', type: 'text', filter: (text: string) => foldedContains('a.text', text) },
} as const satisfies Record<string, ListField>;

const COMMON = {
  from: 'activity a',
  id: 'a.id',
  alias: 'a',
  columns: 'a.*',
  item: `json_build_object(${PAIRS})`,
  fields: FIELDS,
};

export const DOCUMENTED_ACTIVITIES = defineList({
  ...COMMON,
  name: 'activities',
  defaultSort: '-happenedAt',
  fields: { ...FIELDS, deleted: { sql: 'a.deleted_at is not null', type: 'boolean' } } satisfies Record<
    string,
    ListField
  >,
});

export function activityLists(subjects: Subjects): Record<'activities' | 'bin' | 'card', ListDefinition> {
  const joins = `${JOINS} left join lateral (select ${subjects.titleSql('a')} as title) su on true`;
  const alive = subjects.aliveSql('a');
  return {
    activities: {
      ...COMMON,
      joins,
      name: 'activities',
      defaultSort: '-happenedAt',
      where: ['a.deleted_at is null', alive],
    },
    bin: {
      ...COMMON,
      joins,
      name: 'activities_bin',
      defaultSort: '-deletedAt',
      where: ['a.deleted_at is not null', alive],
    },
    card: { ...COMMON, joins, name: 'activity_card', defaultSort: '-happenedAt' },
  };
}
