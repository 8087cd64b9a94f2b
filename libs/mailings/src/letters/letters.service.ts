import { Injectable } from '@nestjs/common';
import { Customers } from '@atrium/customers';
import { Organization } from '@atrium/identity';
import { type Actor, NotFoundError, SqlParams, UnitOfWork } from '@atrium/platform';
import { type Letter, LetterTemplate } from './letter-template';
import { type PersonalValues, PERSONAL_FIELD_NAMES, personalSql } from './personal-fields';

export interface LetterTo {
  customer: { id: string; name: string };
  address: string | null;
  values: PersonalValues;
}

/** Letters as somebody in particular would get them. */
@Injectable()
export class Letters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organization: Organization,
    private readonly customers: Customers,
  ) {}

  async template(mailing: { subject: string; body: string; language: string }): Promise<LetterTemplate> {
    const { name } = await this.organization.get();
    const { subject, body, language } = mailing;
    return new LetterTemplate({ subject, body, language, company: name });
  }

  /** A customer as a recipient; one the actor may not see does not exist. */
  async recipient(actor: Actor, customerId: string): Promise<LetterTo> {
    const params = new SqlParams();
    const id = params.add(customerId);
    const visible = params.condition(this.customers.visible(actor, 'c'));
    const [row] = await this.unitOfWork.query<{
      id: string;
      name: string;
      address: string | null;
      values: PersonalValues;
    }>(
      `select c.id, c.name, ${personalSql(PERSONAL_FIELD_NAMES)} as values,
        (select p.value from contact_point p where p.customer_id = c.id and p.kind = 'email' order by p.position, p.id limit 1) as address
       from customer c where c.id = ${id}::uuid and ${visible}`,
      params.values,
    );
    if (!row) throw new NotFoundError('Customer');
    const { id: key, name, address, values } = row;
    return { customer: { id: key, name }, address, values };
  }

  /** For looking at: the link to unsubscribe leads nowhere. */
  async shown(mailing: { subject: string; body: string; language: string }, values: PersonalValues): Promise<Letter> {
    return (await this.template(mailing)).for(values, '#');
  }
}
