import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, InvalidError, type SqlCondition, UnitOfWork } from '@atrium/platform';
import { READ } from '../permissions';
import { Companies } from './companies';
import { CustomerLocks } from './customer-locks';
import { type CustomerName, CustomerNames } from './customer-names';
import type { CreateCustomerDto } from './customer.dto';
import { CustomersService } from './customers.service';

/** How a customer may be shown to this actor: what one may not see has no name. */
export interface ShownCustomer {
  id: string;
  name: string | null;
  hidden: boolean;
}

/** Customers for other modules. Every call obeys the actor's reach. */
@Injectable()
export class Customers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly service: CustomersService,
    private readonly locks: CustomerLocks,
    private readonly finder: CustomerNames,
    private readonly companies: Companies,
  ) {}

  /** Creates a customer with what comes with it; joins an open transaction. Answers its id. */
  create(actor: Actor, input: CreateCustomerDto): Promise<string> {
    return this.service.create(actor, input);
  }

  /**
   * Throws InvalidError `unknown_reference` unless all of these are there, visible and not in the bin. Inside a unit of work they stay
   * so until it ends.
   */
  async requireVisible(actor: Actor, ids: readonly string[], pointer = '/customerId'): Promise<void> {
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
    if (!wanted.length) return;
    const visible = await this.locks.takeVisible(actor, wanted);
    if (wanted.some((id) => !visible.has(id) || visible.get(id)?.deletedAt))
      throw new InvalidError([{ pointer, code: 'unknown_reference', detail: 'There is no such customer.' }]);
  }

  /**
   * The customers that the list of customers would show with these parameters (`filter[city]`, `filter[q]` …), as the text of a SELECT
   * of ids. Refuses filters that the list does not know. `bin`: those of them that lie in the bin.
   */
  selection(actor: Actor, filters: Record<string, unknown>, options: { bin?: boolean } = {}): Promise<SqlCondition> {
    return this.service.selection(actor, filters, options);
  }

  /** Which customers (`columns` of their table) this actor may see. */
  visible(actor: Actor, alias: string): SqlCondition {
    return this.policy.where(actor, READ, { owner: `${alias}.owner_id`, team: `${alias}.team_id` });
  }

  /** Names by id, hidden ones marked; ids that do not exist are missing. */
  async names(actor: Actor, ids: readonly string[]): Promise<Map<string, ShownCustomer>> {
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<{
      id: string;
      name: string;
      ownerId: string | null;
      teamId: string | null;
    }>('select id, name, owner_id as "ownerId", team_id as "teamId" from customer where id = any($1::uuid[])', [
      [...new Set(ids)],
    ]);
    return new Map(
      rows.map(({ id, name, ...owner }) => {
        const visible = this.policy.allows(actor, READ, owner);
        return [id, { id, name: visible ? name : null, hidden: !visible }];
      }),
    );
  }

  /** Visible customers by exact names, whatever their case and accents. */
  resolveByName(actor: Actor, names: readonly string[]): Promise<Map<string, CustomerName[]>> {
    return this.finder.find(actor, names);
  }

  /** The company of this name, made if the actor sees none. */
  async ensureCompany(actor: Actor, name: string): Promise<string> {
    const ids = await this.companies.ensure(actor, [name]);
    return ids.get(name) ?? '';
  }
}
