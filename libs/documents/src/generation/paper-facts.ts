import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization, Users } from '@atrium/identity';
import { type Actor, type Locale, SqlParams, UnitOfWork } from '@atrium/platform';
import { Deals, type DealCardDto } from '@atrium/sales';
import { RecordTypes } from '@atrium/records';
import { CompanyDetails } from '../company/company-details';
import { countryName } from '../numbers/formats';
import { daysAfter, todayIn } from '../numbers/today';
import type { FieldValues, PaperData } from '../templates/catalogue/paper-data';
import type { PaperKind, PaperSubject } from '../templates/kinds';
import type { PaperInputDto } from './paper-input.dto';
import { type SummedLine, sumUp } from './paper-sums';

export interface PaperWish {
  kind: PaperKind;
  subjectType: PaperSubject;
  subjectId: string;
  language: Locale;
  input: PaperInputDto;
}

/** What a paper is about, and what it says. */
export interface PaperFacts {
  data: PaperData;
  /** In the organization's time zone. */
  day: string;
  title: string;
  customerId: string | null;
  dealId: string | null;
}

interface CustomerRow extends FieldValues {
  id: string;
  kind: string;
  region: string | null;
}

/** A quote holds for a month unless the paper says otherwise. */
const QUOTE_DAYS = 30;

/** Gathers what a paper says from the records, with the rights of whoever makes it. What they may not see stays empty. */
@Injectable()
export class PaperFactsSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly types: RecordTypes,
    private readonly organization: Organization,
    private readonly company: CompanyDetails,
    private readonly users: Users,
    private readonly deals: Deals,
  ) {}

  async gather(actor: Actor, { kind, subjectType, subjectId, language, input }: PaperWish): Promise<PaperFacts> {
    const organization = await this.organization.get();
    const deal = subjectType === 'deal' ? await this.deals.get(actor, subjectId) : null;
    if (!deal) await this.types.requireVisible(actor, 'customer', subjectId);
    const customerId = deal ? (deal.customer?.id ?? null) : subjectId;
    const customer = customerId ? await this.customer(actor, customerId, language) : null;
    const day = todayIn(organization.timeZone);
    const title = input.title?.trim() || deal?.name || customer?.name || '';
    const { lines, totals } = sumUp(linesOf(deal, input), input.discountPercent ?? null);
    const { hasLogo: _, updatedAt: __, version: ___, ...company } = await this.company.get();
    const date = input.date ?? day;
    return {
      day,
      title,
      customerId,
      dealId: deal?.id ?? null,
      data: {
        currency: deal?.currency ?? organization.currency,
        document: {
          number: null,
          date,
          title,
          validUntil: input.validUntil ?? (kind === 'quote' ? daysAfter(date, QUOTE_DAYS) : null),
          note: input.note ?? null,
        },
        company: { ...company, name: organization.name, legalName: company.legalName ?? organization.name },
        customer: customer ?? {},
        contact: await this.contact(actor, customer, input.contactId ?? null),
        deal: deal ? dealFields(deal) : {},
        owner: await this.person(deal?.owner?.id ?? null),
        user: await this.person(actor.userId),
        totals,
        lines,
      },
    };
  }

  private async customer(actor: Actor, id: string, language: Locale): Promise<CustomerRow | null> {
    const params = new SqlParams();
    const key = params.add(id);
    const visible = this.policy.where(actor, 'customers.read', { owner: 'c.owner_id', team: 'c.team_id' });
    const [row] = await this.unitOfWork.query<CustomerRow>(
      `${CUSTOMER} where c.id = ${key}::uuid and ${params.condition(visible)}`,
      params.values,
    );
    if (!row) return null;
    const country = row.country ? countryName(row.country, language) : null;
    const address = [row.street, row.city, row.region, row.postalCode, country].filter(Boolean).join(', ') || null;
    return { ...row, country, address };
  }

  /** The person to speak to: the one asked for, the customer itself if it is a person, else the newest employee of the company. */
  private async contact(actor: Actor, customer: CustomerRow | null, wanted: string | null): Promise<FieldValues> {
    if (!customer) return {};
    const params = new SqlParams();
    const visible = this.policy.where(actor, 'customers.read', { owner: 'c.owner_id', team: 'c.team_id' });
    const which =
      customer.kind === 'person' && !wanted
        ? `c.id = ${params.add(customer.id)}::uuid`
        : `c.deleted_at is null and ${wanted ? `c.id = ${params.add(wanted)}::uuid and` : ''} r.to_id = ${params.add(customer.id)}::uuid`;
    const [row] = await this.unitOfWork.query<FieldValues>(
      `select c.name, r.position, ${point('phone')} as phone, ${point('email')} as email
       from customer c left join relationship r on r.from_id = c.id and r.type = 'employment' and r.ended_on is null
       where ${which} and ${params.condition(visible)} order by r.created_at desc nulls last, r.id desc nulls last limit 1`,
      params.values,
    );
    return row ?? {};
  }

  private async person(id: string | null): Promise<FieldValues> {
    const user = id ? await this.users.find(id) : null;
    return user ? { name: user.name, email: user.email } : {};
  }
}

const point = (kind: 'phone' | 'email' | 'site'): string =>
  `(select p.value from contact_point p where p.customer_id = c.id and p.kind = '${kind}' order by p.position, p.id limit 1)`;

/** The main address, or whichever comes first. */
const CUSTOMER = `
select c.id, c.kind, c.name, c.tax_number as "taxNumber", c.industry, a.street, a.city, a.region, a.postal_code as "postalCode",
  coalesce(a.country, c.country) as country, ${point('phone')} as phone, ${point('email')} as email, ${point('site')} as site
from customer c
left join lateral (select * from address a where a.customer_id = c.id order by (a.kind <> 'legal'), (a.kind <> 'main'), a.position, a.id limit 1) a on true`;

function dealFields(deal: DealCardDto): FieldValues {
  return {
    name: deal.name,
    amount: deal.amount?.amount ?? null,
    startedOn: deal.startedOn,
    expectedCloseOn: deal.expectedCloseOn,
    closedOn: deal.closedOn,
    stage: deal.stage.name,
    source: deal.source,
    description: deal.description,
  };
}

/** The lines that were sent, else the deal's; a deal without lines is one line of its own. */
function linesOf(deal: DealCardDto | null, input: PaperInputDto): SummedLine[] {
  if (input.lines)
    return input.lines.map(({ name, sku, quantity, unit, price }) => ({
      name,
      sku: sku ?? null,
      quantity,
      unit: unit ?? null,
      price: price ?? null,
    }));
  if (deal?.products.length)
    return deal.products.map(({ name, sku, quantity, unit, price }) => ({ name, sku, quantity, unit, price }));
  return deal?.amount ? [{ name: deal.name, sku: null, quantity: '1', unit: null, price: deal.amount.amount }] : [];
}
