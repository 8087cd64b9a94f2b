import { Injectable } from '@nestjs/common';
import type { ImportContext, PlannedRow } from '@atrium/records';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { Companies } from '../customers/companies';
import { CustomerWriter } from '../customers/customer-writer';
import { Ties } from '../relationships/ties';
import type { NewTie } from '../relationships/relationships.service';
import type { CustomerRowData } from './import-plan';

/** Writes planned rows with a handful of statements. */
@Injectable()
export class ImportWriting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: CustomerWriter,
    private readonly companies: Companies,
    private readonly ties: Ties,
  ) {}

  async write(ctx: ImportContext, rows: readonly PlannedRow<CustomerRowData>[]): Promise<void> {
    const { actor } = ctx;
    await this.writer.insert(
      actor,
      rows.flatMap(({ data }) => data.insert ?? []),
    );
    await this.update(actor, rows);
    await this.touch(actor, rows);
    const employers = await this.companies.ensure(
      actor,
      rows.flatMap(({ data }) => data.employerName ?? []),
      ctx.defaults.owner ?? null,
    );
    const ties = rows.flatMap(({ id, data }): NewTie[] => {
      const employer = data.employerName === null ? undefined : employers.get(data.employerName);
      return employer
        ? [...data.ties, { type: 'employment', fromId: id, toId: employer, position: data.position }]
        : data.ties;
    });
    await this.ties.set(actor, ties);
  }

  private async update(actor: Actor, rows: readonly PlannedRow<CustomerRowData>[]): Promise<void> {
    const updates = rows.flatMap(({ data }) => data.update ?? []);
    if (updates.length) await this.unitOfWork.execute(UPDATE, [JSON.stringify(updates), actor.userId]);
    const contacts = rows.flatMap(({ id, data }) =>
      data.addContacts.map((contact) => ({ ...contact, customerId: id })),
    );
    if (contacts.length) await this.unitOfWork.execute(ADD_CONTACTS, [JSON.stringify(contacts), actor.userId]);
    const addresses = rows.flatMap(({ id, data }) => (data.address ? [{ ...data.address, customerId: id }] : []));
    if (addresses.length) await this.unitOfWork.execute(SET_ADDRESSES, [JSON.stringify(addresses), actor.userId]);
  }

  /** A customer whose phones or address have changed has changed. */
  private async touch(actor: Actor, rows: readonly PlannedRow<CustomerRowData>[]): Promise<void> {
    const ids = rows
      .filter(({ data }) => !data.insert && !data.update && (data.addContacts.length || data.address))
      .map(({ id }) => id);
    if (ids.length)
      await this.unitOfWork.execute(
        'update customer set version = version + 1, updated_at = now(), updated_by = $2::uuid where id = any($1::uuid[])',
        [ids, actor.userId],
      );
  }
}

const UPDATE = `
update customer c set name = x.name, first_name = x."firstName", middle_name = x."middleName", last_name = x."lastName", roles = x.roles,
  tax_number = x."taxNumber", industry = x.industry, founded_year = x."foundedYear", employee_count = x."employeeCount",
  annual_revenue = x."annualRevenue", annual_revenue_currency = x."annualRevenueCurrency", country = x.country,
  description = x.description, owner_id = x."ownerId", team_id = x."teamId",
  version = c.version + 1, updated_at = now(), updated_by = $2::uuid
from jsonb_to_recordset($1::jsonb) as x(id uuid, name text, "firstName" text, "middleName" text, "lastName" text, roles text[],
  "taxNumber" text, industry text, "foundedYear" int, "employeeCount" int, "annualRevenue" numeric, "annualRevenueCurrency" text,
  country text, description text, "ownerId" uuid, "teamId" uuid)
where c.id = x.id`;

const ADD_CONTACTS = `
insert into contact_point (customer_id, kind, value, label, position, normalized, digits, created_by, updated_by)
select "customerId", kind, value, label, position, normalized, digits, $2::uuid, $2::uuid
from jsonb_to_recordset($1::jsonb) as x("customerId" uuid, kind text, value text, label text, position int, normalized text, digits text)`;

const SET_ADDRESSES = `
with input as materialized (
  select * from jsonb_to_recordset($1::jsonb) as x(id uuid, "customerId" uuid, kind text, street text, city text, region text,
    "postalCode" text, country text, position int)
),
changed as (
  update address a set street = i.street, city = i.city, region = i.region, postal_code = i."postalCode", country = i.country,
    version = a.version + 1, updated_at = now(), updated_by = $2::uuid
  from input i where a.id = i.id
)
insert into address (customer_id, kind, street, city, region, postal_code, country, position, created_by, updated_by)
select "customerId", kind, street, city, region, "postalCode", country, position, $2::uuid, $2::uuid from input where id is null`;
