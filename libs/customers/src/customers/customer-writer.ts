import { Injectable } from '@nestjs/common';
import { type Actor, InvalidError, UnitOfWork } from '@atrium/platform';
import type { StoredContact } from '../contacts/contact-value';
import type { NewCustomer, StoredAddress } from './customer-values';

/** The statements that write customers: always for a set of rows, one row being a small set. Call them inside a unit of work. */
@Injectable()
export class CustomerWriter {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Inserts customers with their contact points and addresses in one statement. Answers ids in the same order. */
  async insert(actor: Actor, customers: readonly NewCustomer[]): Promise<string[]> {
    if (!customers.length) return [];
    const rows = await this.unitOfWork.prepared<{ id: string }>('customer_insert', INSERT, [
      JSON.stringify(customers),
      actor.userId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Makes the contact points of a customer exactly these, touching only rows that differ. */
  replaceContactPoints(actor: Actor, customerId: string, points: readonly StoredContact[]): Promise<void> {
    return this.replace('customer_replace_points', REPLACE_POINTS, actor, customerId, points, '/contactPoints');
  }

  /** Makes the addresses of a customer exactly these, touching only rows that differ. */
  replaceAddresses(actor: Actor, customerId: string, addresses: readonly StoredAddress[]): Promise<void> {
    return this.replace('customer_replace_addresses', REPLACE_ADDRESSES, actor, customerId, addresses, '/addresses');
  }

  private async replace(
    name: string,
    sql: string,
    actor: Actor,
    customerId: string,
    items: ReadonlyArray<{ id?: string }>,
    pointer: string,
  ): Promise<void> {
    const unknown = await this.unitOfWork.prepared<{ position: number }>(name, sql, [
      customerId,
      JSON.stringify(items),
      actor.userId,
    ]);
    const repeated = items.flatMap(({ id }, index) =>
      id && items.findIndex((item) => item.id === id) < index ? [index] : [],
    );
    const bad = [...unknown.map(({ position }) => position), ...repeated];
    if (bad.length)
      throw new InvalidError(
        bad.map((index) => ({
          pointer: `${pointer}/${index}/id`,
          code: 'unknown_reference',
          detail: 'This customer has no such entry.',
        })),
      );
  }
}

const POINT_COLUMNS = 'id uuid, kind text, value text, label text, position int, normalized text, digits text';
const ADDRESS_COLUMNS = `id uuid, kind text, street text, city text, region text, "postalCode" text, country text, position int`;

const INSERT = `
with input as materialized (
  select coalesce(x.id, uuid_v7()) as new_id, r.n, x.*
  from jsonb_array_elements($1::jsonb) with ordinality as r(v, n),
    jsonb_to_record(r.v) as x(id uuid, kind text, name text, "firstName" text, "middleName" text, "lastName" text, roles text[],
      "taxNumber" text, industry text, "foundedYear" int, "employeeCount" int, "annualRevenue" numeric, "annualRevenueCurrency" text,
      country text, language text, description text, "ownerId" uuid, "teamId" uuid, "contactPoints" jsonb, addresses jsonb)
),
saved as (
  insert into customer (id, kind, name, first_name, middle_name, last_name, roles, tax_number, industry, founded_year, employee_count,
    annual_revenue, annual_revenue_currency, country, language, description, owner_id, team_id, created_by, updated_by)
  select new_id, kind, name, "firstName", "middleName", "lastName", roles, "taxNumber", industry, "foundedYear", "employeeCount",
    "annualRevenue", "annualRevenueCurrency", country, language, description, "ownerId", "teamId", $2::uuid, $2::uuid
  from input order by n
),
points as (
  insert into contact_point (customer_id, kind, value, label, position, normalized, digits, created_by, updated_by)
  select i.new_id, p.kind, p.value, p.label, p.position, p.normalized, p.digits, $2::uuid, $2::uuid
  from input i, jsonb_to_recordset(i."contactPoints") as p(${POINT_COLUMNS})
),
places as (
  insert into address (customer_id, kind, street, city, region, postal_code, country, position, created_by, updated_by)
  select i.new_id, a.kind, a.street, a.city, a.region, a."postalCode", a.country, a.position, $2::uuid, $2::uuid
  from input i, jsonb_to_recordset(i.addresses) as a(${ADDRESS_COLUMNS})
)
select new_id as id from input order by n`;

/** The last SELECT reads the state before the statement: which of the given ids were not this customer's. */
const REPLACE_POINTS = `
with input as materialized (select * from jsonb_to_recordset($2::jsonb) as x(${POINT_COLUMNS})),
gone as (
  delete from contact_point p where p.customer_id = $1::uuid and not exists (select 1 from input i where i.id = p.id)
),
changed as (
  update contact_point p set kind = i.kind, value = i.value, label = i.label, position = i.position, normalized = i.normalized,
    digits = i.digits, version = p.version + 1, updated_at = now(), updated_by = $3::uuid
  from input i where p.id = i.id and p.customer_id = $1::uuid
    and (p.kind, p.value, p.label, p.position, p.normalized, p.digits)
      is distinct from (i.kind, i.value, i.label, i.position, i.normalized, i.digits)
),
added as (
  insert into contact_point (customer_id, kind, value, label, position, normalized, digits, created_by, updated_by)
  select $1::uuid, kind, value, label, position, normalized, digits, $3::uuid, $3::uuid from input where id is null
)
select i.position from input i
where i.id is not null and not exists (select 1 from contact_point p where p.id = i.id and p.customer_id = $1::uuid)`;

const REPLACE_ADDRESSES = `
with input as materialized (select * from jsonb_to_recordset($2::jsonb) as x(${ADDRESS_COLUMNS})),
gone as (
  delete from address a where a.customer_id = $1::uuid and not exists (select 1 from input i where i.id = a.id)
),
changed as (
  update address a set kind = i.kind, street = i.street, city = i.city, region = i.region, postal_code = i."postalCode",
    country = i.country, position = i.position, version = a.version + 1, updated_at = now(), updated_by = $3::uuid
  from input i where a.id = i.id and a.customer_id = $1::uuid
    and (a.kind, a.street, a.city, a.region, a.postal_code, a.country, a.position)
      is distinct from (i.kind, i.street, i.city, i.region, i."postalCode", i.country, i.position)
),
added as (
  insert into address (customer_id, kind, street, city, region, postal_code, country, position, created_by, updated_by)
  select $1::uuid, kind, street, city, region, "postalCode", country, position, $3::uuid, $3::uuid from input where id is null
)
select i.position from input i
where i.id is not null and not exists (select 1 from address a where a.id = i.id and a.customer_id = $1::uuid)`;
