import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, type ListBindings, type SqlCondition } from '@atrium/platform';

/** How far an actor reaches among deals, and among the customers that deals name. */
@Injectable()
export class DealReach {
  constructor(private readonly policy: AccessPolicy) {}

  /** Deals (`d`) the actor may read. */
  read(actor: Actor): SqlCondition {
    return this.on(actor, 'deals.read');
  }

  /** Deals (`d`) a permission reaches. */
  on(actor: Actor, permission: 'deals.read' | 'deals.write' | 'deals.delete'): SqlCondition {
    return this.policy.where(actor, permission, { owner: 'd.owner_id', team: 'd.team_id' });
  }

  /** Customers (`c`) the actor may see; those in the bin are still named on their deals. */
  customers(actor: Actor): SqlCondition {
    return this.policy.where(actor, 'customers.read', { owner: 'c.owner_id', team: 'c.team_id' });
  }

  bindings(actor: Actor): ListBindings {
    return { customerVisible: this.customers(actor) };
  }

  /**
   * Which deals a list may go through. Who asks for the deals of a customer must be allowed to see that customer, or the filter would
   * tell what the card hides.
   */
  list(actor: Actor, query: Record<string, unknown>): SqlCondition {
    const read = this.read(actor);
    if (!Object.keys(query).some((name) => name.startsWith('filter[customerId]'))) return read;
    const customers = this.customers(actor);
    return {
      sql: `${read.sql} and (d.customer_id is null or exists (select 1 from customer c where c.id = d.customer_id and ${customers.sql}))`,
      params: [...read.params, ...customers.params],
    };
  }
}
