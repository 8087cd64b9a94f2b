import { Injectable } from '@nestjs/common';
import { Customers } from '@atrium/customers';
import { type Actor, InvalidError, UnitOfWork } from '@atrium/platform';
import { DealsService } from '../deals/deals.service';
import type { DealCardDto } from '../deals/deal-view.dto';
import type {
  QuickCompanyDto,
  QuickDealDto,
  QuickEntryDto,
  QuickEntryResultDto,
  QuickPersonDto,
} from './quick-entry.dto';

/** What a call brings in: who it was, where they work, what they want. All of it is stored, or nothing. */
@Injectable()
export class QuickEntryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: Customers,
    private readonly deals: DealsService,
  ) {}

  async enter(actor: Actor, { company, person, deal }: QuickEntryDto): Promise<QuickEntryResultDto> {
    if (!company && !person && !deal)
      throw new InvalidError([{ pointer: '', code: 'required', detail: 'Send a company, a person or a deal.' }]);
    return this.unitOfWork.run(actor, async () => {
      const companyId = company ? await under('/company', () => this.company(actor, company)) : null;
      const personId = person ? await under('/person', () => this.person(actor, person, companyId)) : null;
      const made = deal ? await under('/deal', () => this.deal(actor, deal, companyId ?? personId)) : null;
      return { companyId, personId, deal: made };
    });
  }

  private async company(actor: Actor, { id, name, ...rest }: QuickCompanyDto): Promise<string> {
    if (id) return this.known(actor, id);
    if (!name) throw missingName();
    return this.customers.create(actor, { kind: 'company', name, ...rest });
  }

  private async person(
    actor: Actor,
    { id, position, ...rest }: QuickPersonDto,
    companyId: string | null,
  ): Promise<string> {
    if (id) return this.known(actor, id);
    if (!rest.name && !rest.firstName && !rest.lastName) throw missingName();
    return this.customers.create(actor, {
      kind: 'person',
      ...rest,
      ...(companyId ? { employment: { companyId, position } } : {}),
    });
  }

  private async deal(
    actor: Actor,
    { name, productId, ...rest }: QuickDealDto,
    customerId: string | null,
  ): Promise<DealCardDto> {
    const called =
      name ?? (customerId ? (await this.customers.names(actor, [customerId])).get(customerId)?.name : null);
    if (!called) throw missingName();
    const products = productId ? { products: [{ productId }] } : {};
    return this.deals.create(actor, {
      ...rest,
      ...products,
      name: called.slice(0, 250),
      ...(customerId ? { customerId } : {}),
    });
  }

  private async known(actor: Actor, id: string): Promise<string> {
    await this.customers.requireVisible(actor, [id], '/id');
    return id;
  }
}

const missingName = (): InvalidError =>
  new InvalidError([{ pointer: '/name', code: 'required', detail: 'This is required.' }]);

/** Errors of a part point into that part of the request. */
async function under<T>(pointer: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    throw new InvalidError((error.extra.errors ?? []).map((one) => ({ ...one, pointer: `${pointer}${one.pointer}` })));
  }
}
