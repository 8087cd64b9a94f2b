import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import type { StoredContact } from '../contacts/contact-value';
import type { CustomerKind, CustomerRole } from '../customers/customer.entity';
import type { StoredAddress } from '../customers/customer-values';

/** What is there of a customer that an import may change. */
export interface StoredState {
  id: string;
  kind: CustomerKind;
  name: string;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  roles: CustomerRole[];
  taxNumber: string | null;
  industry: string | null;
  foundedYear: number | null;
  employeeCount: number | null;
  annualRevenue: string | null;
  annualRevenueCurrency: string | null;
  country: string | null;
  description: string | null;
  ownerId: string | null;
  teamId: string | null;
  contacts: StoredContact[];
  /** The main address. */
  address: StoredAddress | null;
  ties: { type: string; toId: string }[];
  /** Names of the companies where a person works. */
  employers: string[];
}

const STATES = `
select c.id, c.kind, c.name, c.first_name as "firstName", c.middle_name as "middleName", c.last_name as "lastName", c.roles,
  c.tax_number as "taxNumber", c.industry, c.founded_year as "foundedYear", c.employee_count as "employeeCount",
  c.annual_revenue::text as "annualRevenue", c.annual_revenue_currency as "annualRevenueCurrency", c.country, c.description,
  c.owner_id as "ownerId", c.team_id as "teamId",
  (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'value', p.value, 'normalized', p.normalized, 'digits', p.digits)), '[]')
    from contact_point p where p.customer_id = c.id) as contacts,
  (select json_build_object('id', a.id, 'kind', a.kind, 'street', a.street, 'city', a.city, 'region', a.region,
    'postalCode', a.postal_code, 'country', a.country, 'position', a.position)
    from address a where a.customer_id = c.id and a.kind = 'main' order by a.position, a.id limit 1) as address,
  (select coalesce(json_agg(json_build_object('type', r.type, 'toId', r.to_id)), '[]')
    from relationship r where r.from_id = c.id and r.ended_on is null) as ties,
  (select coalesce(json_agg(e.name), '[]') from relationship r join customer e on e.id = r.to_id
    where r.from_id = c.id and r.type = 'employment' and r.ended_on is null) as employers
from customer c where c.id = any($1::uuid[])`;

/** Reads many customers as an import compares them, in one statement. */
@Injectable()
export class StoredStates {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(ids: readonly string[]): Promise<Map<string, StoredState>> {
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<StoredState>(STATES, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
