import { Injectable } from '@nestjs/common';
import { Customers } from '@atrium/customers';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, ListEngine, NotFoundError, parseListQuery, SqlParams, UnitOfWork } from '@atrium/platform';
import { Letters } from '../letters/letters.service';
import type { PersonalValues } from '../letters/personal-fields';
import { MailingsService } from '../mailings/mailings.service';
import type { SentLetterDto } from './recipient.dto';
import { recipientList } from './recipient-list';

interface SentRow extends Omit<SentLetterDto, 'html' | 'text'> {
  body: string;
  language: string;
  personal: PersonalValues;
}

/** Who a mailing went to, and what each of them got. */
@Injectable()
export class Recipients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly customers: Customers,
    private readonly mailings: MailingsService,
    private readonly letters: Letters,
  ) {}

  /** JSON text of a page of a mailing's ledger. */
  async list(actor: Actor, mailingId: string, query: Record<string, unknown>): Promise<string> {
    await this.mailings.get(actor, mailingId);
    const parsed = parseListQuery({ ...query, 'filter[mailingId]': mailingId }, recipientList, actor);
    const customerVisible = this.customers.visible(actor, 'c');
    return this.lists.page(recipientList, parsed, this.reach(actor, query), { customerVisible });
  }

  /** Who filters by what is hidden from him would learn it from what he finds. */
  private reach(actor: Actor, query: Record<string, unknown>) {
    const asks = Object.keys(query).some((name) => /^filter\[(q|address|customerId)\]/.test(name));
    return asks ? this.customers.visible(actor, 'rc') : { sql: 'true', params: [] };
  }

  /** The letter as it was sent: the frozen text with the values of that moment. For whoever sees the customer it went to. */
  async letter(actor: Actor, id: string): Promise<SentLetterDto> {
    const params = new SqlParams();
    const visible = `${params.condition(this.customers.visible(actor, 'c'))}`;
    const [row] = await this.unitOfWork.query<SentRow>(
      `select r.id, r.mailing_id as "mailingId", m.subject, m.body, m.language, r.personal, r.address as to, r.state, r.at, r.response
       from mailing_recipient r join mailing m on m.id = r.mailing_id join customer c on c.id = r.customer_id
       where r.id = ${params.add(id)}::uuid and r.state <> 'excluded' and ${visible}`,
      params.values,
    );
    if (!row || this.policy.scope(actor, 'customers.read') === 'none') throw new NotFoundError('Letter');
    const { body, language, personal, ...sent } = row;
    return { ...sent, ...(await this.letters.shown({ subject: row.subject, body, language }, personal)) };
  }
}
