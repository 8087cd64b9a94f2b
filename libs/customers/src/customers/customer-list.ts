import { underTeam } from '@atrium/identity';
import {
  BadRequestError,
  defineList,
  isDateTime,
  type ListDefinition,
  type ListField,
  type SqlCondition,
} from '@atrium/platform';
import { revenueSql } from './customer-card';

const firstOf = (kind: 'phone' | 'email'): string =>
  `(select p.value from contact_point p where p.customer_id = c.id and p.kind = '${kind}' order by p.position, p.id limit 1)`;

const ITEM = `json_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'roles', c.roles, 'phone', ${firstOf('phone')},
  'email', ${firstOf('email')}, 'industry', c.industry, 'country', c.country, 'employeeCount', c.employee_count,
  'annualRevenue', ${revenueSql('c')},
  'owner', case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end,
  'company', case when w.id is null then null else json_build_object('id', w.id, 'name', w.name, 'position', w.position) end,
  'lastContactAt', c.last_contact_at, 'nextStep', c.next_step, 'nextStepAt', c.next_step_at, 'nextStepOn', c.next_step_on,
  'createdAt', c.created_at, 'updatedAt', c.updated_at, 'deletedAt', c.deleted_at,
  'version', c.version)`;

const inAddress = (condition: string): string =>
  `exists (select 1 from address a where a.customer_id = c.id and ${condition})`;

const FIELDS = {
  id: { sql: 'c.id', type: 'uuid' },
  kind: { sql: 'c.kind', type: 'enum' },
  name: { sql: 'c.name', type: 'text', sortable: true },
  roles: { sql: 'c.roles', type: 'textArray' },
  industry: { sql: 'c.industry', type: 'text', nullable: true },
  country: { sql: 'c.country', type: 'text', nullable: true },
  language: { sql: 'c.language', type: 'text', nullable: true },
  city: { sql: 'a.city', type: 'text', nullable: true, fold: true, within: inAddress },
  region: { sql: 'a.region', type: 'text', nullable: true, fold: true, within: inAddress },
  ownerId: { sql: 'c.owner_id', type: 'uuid', nullable: true, user: true },
  teamId: { sql: 'c.team_id', type: 'uuid', nullable: true },
  employeeCount: { sql: 'c.employee_count', type: 'number', nullable: true },
  foundedYear: { sql: 'c.founded_year', type: 'number', nullable: true },
  lastContactAt: { sql: 'c.last_contact_at', type: 'datetime', nullable: true, sortable: true },
  nextStep: { sql: 'c.next_step', type: 'text', nullable: true },
  nextStepAt: { sql: 'c.next_step_at', type: 'datetime', nullable: true, sortable: true },
  /** Since when nothing has been heard: the last contact, or the day the customer was entered. */
  waitingSince: { sql: 'coalesce(c.last_contact_at, c.created_at)', type: 'datetime', sortable: true },
  quietSince: { sql: 'c.last_contact_at', type: 'datetime', filter: byQuiet },
  underTeam: { sql: 'c.team_id', type: 'uuid', filter: (value: string) => underTeam('c.team_id', value) },
  createdAt: { sql: 'c.created_at', type: 'datetime', sortable: true },
  updatedAt: { sql: 'c.updated_at', type: 'datetime', sortable: true },
} as const satisfies Record<string, ListField>;

const common = {
  columns: 'c.*',
  alias: 'c',
  joins: `left join app_user o on o.id = c.owner_id
    left join lateral (
      select e.id, e.name, r.position from relationship r join customer e on e.id = r.to_id and e.deleted_at is null and {{employer}}
      where r.from_id = c.id and r.type = 'employment' and r.ended_on is null order by r.id desc limit 1
    ) w on true`,
  defaultSort: '-updatedAt',
  item: ITEM,
};

/** The customers one works with. */
export const CUSTOMERS = defineList({
  ...common,
  name: 'customers',
  from: 'customer c',
  id: 'c.id',
  where: ['c.deleted_at is null'],
  fields: FIELDS,
});

/** The bin, what was thrown away last first. */
export const CUSTOMER_BIN = defineList({
  ...common,
  name: 'customers_bin',
  from: 'customer c',
  id: 'c.id',
  where: ['c.deleted_at is not null'],
  fields: { ...FIELDS, deletedAt: { sql: 'c.deleted_at', type: 'datetime', sortable: true, nullable: true } },
  defaultSort: '-deletedAt',
});

/**
 * With a search text the side table leads: it has the text index, and the same order by owner and team, so that a broad term is read
 * newest first and a rare one through the index.
 */
const searched = (list: ListDefinition, deleted: boolean): ListDefinition =>
  defineList({
    ...list,
    name: `${list.name}_searched`,
    from: 'customer_search s join customer c on c.id = s.id',
    id: 's.id',
    where: [deleted ? 's.deleted' : 'not s.deleted'],
    fields: {
      ...list.fields,
      ownerId: { sql: 's.owner_id', type: 'uuid', nullable: true, user: true },
      teamId: { sql: 's.team_id', type: 'uuid', nullable: true },
      updatedAt: { sql: 's.updated_at', type: 'datetime', sortable: true },
    },
  });

export const CUSTOMERS_SEARCHED = searched(CUSTOMERS, false);
export const CUSTOMER_BIN_SEARCHED = searched(CUSTOMER_BIN, true);

/** For the documentation of the route: filters that choose between the lists above are described like any other. */
export const DOCUMENTED_LIST = defineList({
  ...CUSTOMERS,
  fields: {
    ...CUSTOMERS.fields,
    q: { sql: 's.doc', type: 'text', filter: () => ({ sql: 'true', params: [] }) },
    deleted: { sql: 'c.deleted_at is not null', type: 'boolean' },
  },
});

/** Nobody has spoken to them since: never, or before that moment. */
function byQuiet(value: string): SqlCondition {
  if (!isDateTime(value)) {
    const detail = 'filter[quietSince] must be a time with offset.';
    throw new BadRequestError('bad_value', detail, [{ pointer: 'filter[quietSince]', code: 'bad_value', detail }]);
  }
  return { sql: '(c.last_contact_at is null or c.last_contact_at < $$::timestamptz)', params: [value] };
}
