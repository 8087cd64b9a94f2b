import { defineList, type ListDefinition, type ListField } from '@atrium/platform';
import { foldedContains } from '../shared/folded-like';
import { userRef } from '../shared/json-sql';
import type { Subjects } from '../shared/subjects';

const PAIRS = `'id', t.id, 'title', t.title, 'status', t.status, 'priority', t.priority, 'dueOn', t.due_on, 'dueAt', t.due_at,
  'timeZone', t.time_zone, 'owner', ${userRef('o')},
  'subject', case when t.subject_id is null then null else
    json_build_object('type', t.subject_type, 'id', t.subject_id, 'title', su.title, 'hidden', su.title is null) end,
  'customer', cu.ref, 'nextStep', t.next_step, 'doneAt', t.done_at, 'result', t.result, 'outcome', t.result_outcome,
  'remindAt', rm.remind_at, 'remindMinutesBefore', rm.offset_minutes, 'overdue', x.overdue,
  'hasDescription', coalesce(t.description, '') <> '', 'createdBy', ${userRef('cb')}, 'createdAt', t.created_at,
  'updatedAt', t.updated_at, 'deletedAt', t.deleted_at,
  'can', json_build_object('write', coalesce(x.write, false), 'delete', coalesce(x.remove, false)), 'version', t.version`;

const JOINS = `left join app_user o on o.id = t.owner_id left join app_user cb on cb.id = t.created_by
  left join lateral (select json_build_object('id', id, 'name', name) as ref from customer where id = t.customer_id and {{see_customer}}) cu on true
  left join reminder rm on rm.task_id = t.id and rm.state <> 'delivered'
  cross join lateral (select {{overdue}} as overdue, {{write}} as write, {{remove}} as remove) x`;

const FIELDS = {
  ownerId: { sql: 't.owner_id', type: 'uuid', user: true },
  teamId: { sql: 't.team_id', type: 'uuid', nullable: true },
  status: { sql: 't.status', type: 'enum' },
  priority: { sql: 't.priority', type: 'enum' },
  due: { sql: 't.deadline_at', type: 'datetime', nullable: true, sortable: true },
  dueOn: { sql: 't.due_on', type: 'date', nullable: true },
  dueAt: { sql: 't.due_at', type: 'datetime', nullable: true },
  subjectType: { sql: 't.subject_type', type: 'text', nullable: true },
  subjectId: { sql: 't.subject_id', type: 'uuid', nullable: true },
  customerId: { sql: 't.customer_id', type: 'uuid', nullable: true },
  dealId: { sql: 't.deal_id', type: 'uuid', nullable: true },
  nextStep: { sql: 't.next_step', type: 'boolean' },
  createdById: { sql: 't.created_by', type: 'uuid', nullable: true, user: true },
  title: { sql: 't.title', type: 'text', sortable: true },
  doneAt: { sql: 't.done_at', type: 'datetime', nullable: true, sortable: true },
  createdAt: { sql: 't.created_at', type: 'datetime', sortable: true },
  updatedAt: { sql: 't.updated_at', type: 'datetime', sortable: true },
  deletedAt: { sql: 't.deleted_at', type: 'datetime', nullable: true, sortable: true },
  q: { sql: 't.title', type: 'text', filter: (text: string) => foldedContains('t.title', text) },
} as const satisfies Record<string, ListField>;

const COMMON = {
  from: 'task t',
  id: 't.id',
  alias: 't',
  columns: 't.*',
  item: `json_build_object(${PAIRS})`,
  fields: FIELDS,
};

/** For the documentation of the route: `due` and `overdue` are asked where the reader is. */
export const DOCUMENTED_TASKS = defineList({
  ...COMMON,
  name: 'tasks',
  defaultSort: 'due',
  fields: {
    ...FIELDS,
    overdue: { sql: 'true', type: 'boolean' },
    deleted: { sql: 't.deleted_at is not null', type: 'boolean' },
  } satisfies Record<string, ListField>,
});

/** The lists of tasks, when all kinds of records they can be about are known. */
export function taskLists(subjects: Subjects): { tasks: ListDefinition; bin: ListDefinition; card: ListDefinition } {
  const joins = `${JOINS} left join lateral (select ${subjects.titleSql('t')} as title) su on true`;
  const alive = subjects.aliveSql('t');
  return {
    tasks: { ...COMMON, joins, name: 'tasks', defaultSort: 'due', where: ['t.deleted_at is null', alive] },
    bin: { ...COMMON, joins, name: 'tasks_bin', defaultSort: '-deletedAt', where: ['t.deleted_at is not null', alive] },
    card: {
      ...COMMON,
      name: 'task_card',
      defaultSort: 'due',
      joins: `${joins} left join app_user db on db.id = t.done_by`,
      item: `json_build_object(${PAIRS}, 'description', t.description, 'doneBy', ${userRef('db')})`,
    },
  };
}
