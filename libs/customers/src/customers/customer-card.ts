import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, type SqlCondition, SqlParams, UnitOfWork } from '@atrium/platform';
import { DELETE, READ, WRITE } from '../permissions';
import type { CustomerDto } from './customer-view.dto';

const MAX_RELATIONSHIPS = 100;

const userRef = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** What the other side (`other`) of a relationship (`r`) is to this customer (`c`). */
export const RELATION_SQL = `case r.type when 'employment' then case when r.from_id = c.id then 'employer' else 'employee' end
  else case when r.from_id = c.id then 'parent' else 'subsidiary' end end`;

export const RELATIONSHIP_SQL = `json_build_object('id', r.id, 'relation', ${RELATION_SQL},
  'customer', json_build_object('id', other.id, 'kind', other.kind, 'name', other.name),
  'position', r.position, 'startedOn', r.started_on, 'endedOn', r.ended_on, 'version', r.version)`;

/** Relationships of `c` whose other side the reader may see; the others do not exist. */
export const RELATIONSHIPS_FROM = `relationship r join customer other
  on other.id = case when r.from_id = c.id then r.to_id else r.from_id end and other.deleted_at is null`;

const POINTS = `(select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'value', p.value, 'normalized', p.normalized,
  'label', p.label) order by p.position, p.id), '[]') from contact_point p where p.customer_id = c.id)`;

const ADDRESSES = `(select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'street', a.street, 'city', a.city,
  'region', a.region, 'postalCode', a.postal_code, 'country', a.country) order by a.position, a.id), '[]')
  from address a where a.customer_id = c.id)`;

/** A card as it was read: its JSON and what the caller needs beside it. */
export interface ReadCard<T> {
  card: T;
  version: number;
}

/** Reads the card of a customer in one statement; PostgreSQL makes the JSON. */
@Injectable()
export class CustomerCards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  /** The card as JSON text, or null when the actor may not know of it. The bin is readable too. */
  readText(actor: Actor, id: string): Promise<ReadCard<string> | null> {
    return this.read<string>(actor, id, '::text');
  }

  /** The card as an object, for answers that carry it inside something else. */
  readObject(actor: Actor, id: string): Promise<ReadCard<CustomerDto> | null> {
    return this.read<CustomerDto>(actor, id, '');
  }

  private async read<T>(actor: Actor, id: string, cast: '' | '::text'): Promise<ReadCard<T> | null> {
    const params = new SqlParams();
    const key = params.add(id);
    const on = (permission: string, alias: string): string =>
      params.condition(this.policy.where(actor, permission, columnsOf(alias)) satisfies SqlCondition);
    const sql = cardSql({
      id: key,
      read: on(READ, 'c'),
      write: on(WRITE, 'c'),
      remove: on(DELETE, 'c'),
      readOther: on(READ, 'other'),
      cast,
    });
    const name = `customer_card_${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`;
    const [row] = await this.unitOfWork.prepared<ReadCard<T>>(name, sql, params.values);
    return row ?? null;
  }
}

/** The columns by which customers are reached. */
export const columnsOf = (alias: string): { owner: string; team: string } => ({
  owner: `${alias}.owner_id`,
  team: `${alias}.team_id`,
});

interface CardSql {
  id: string;
  read: string;
  write: string;
  remove: string;
  readOther: string;
  cast: string;
}

function cardSql({ id, read, write, remove, readOther, cast }: CardSql): string {
  return `
with c as materialized (select * from customer c where c.id = ${id}::uuid and ${read}),
ties as materialized (
  select ${RELATIONSHIP_SQL} as item, ${RELATION_SQL} as relation, r.ended_on is null as open, other.name,
    row_number() over (order by r.ended_on is not null, other.name, r.id) as n
  from c join relationship r on r.from_id = c.id or r.to_id = c.id
  join customer other on other.id = case when r.from_id = c.id then r.to_id else r.from_id end
    and other.deleted_at is null and ${readOther}
)
select c.version, json_build_object(
  'id', c.id, 'kind', c.kind, 'name', c.name, 'firstName', c.first_name, 'middleName', c.middle_name, 'lastName', c.last_name,
  'roles', c.roles, 'taxNumber', c.tax_number, 'industry', c.industry, 'foundedYear', c.founded_year,
  'employeeCount', c.employee_count, 'annualRevenue', ${revenueSql('c')}, 'country', c.country, 'language', c.language,
  'description', c.description, 'ownerId', c.owner_id, 'owner', ${userRef('o')}, 'teamId', c.team_id,
  'contactPoints', ${POINTS}, 'addresses', ${ADDRESSES},
  'relationships', (select coalesce(json_agg(item order by n), '[]') from ties where n <= ${MAX_RELATIONSHIPS}),
  'counts', (select json_build_object('people', count(*) filter (where relation = 'employee' and open),
    'subsidiaries', count(*) filter (where relation = 'subsidiary' and open)) from ties),
  'can', json_build_object('write', coalesce(${write}, false), 'delete', coalesce(${remove}, false)),
  'lastContactAt', c.last_contact_at, 'nextStep', c.next_step, 'nextStepAt', c.next_step_at, 'nextStepOn', c.next_step_on,
  'createdAt', c.created_at, 'createdBy', ${userRef('cu')},
  'updatedAt', c.updated_at, 'updatedBy', ${userRef('uu')}, 'deletedAt', c.deleted_at, 'version', c.version)${cast} as card
from c left join app_user o on o.id = c.owner_id left join app_user cu on cu.id = c.created_by left join app_user uu on uu.id = c.updated_by`;
}

/** Money of a customer: two decimals, or as many as were given. */
export const revenueSql = (alias: string): string =>
  `case when ${alias}.annual_revenue is null then null else json_build_object(
    'amount', round(${alias}.annual_revenue, greatest(2, scale(trim_scale(${alias}.annual_revenue))))::text,
    'currency', ${alias}.annual_revenue_currency) end`;
