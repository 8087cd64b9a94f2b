import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, SqlParams, UnitOfWork } from '@atrium/platform';
import { READ } from '../permissions';
import { columnsOf } from './customer-card';
import type { CustomerKind } from './customer.entity';

/** A customer as something to point at. */
export interface CustomerName {
  id: string;
  kind: CustomerKind;
  name: string;
}

/** Finds customers by exact names (any case, no diacritics), as far as the actor may see them. */
@Injectable()
export class CustomerNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  /** The customers of each name; a name that fits nobody is missing. Folded by the database on both sides. */
  async find(
    actor: Actor,
    names: readonly string[],
    kind: CustomerKind | null = null,
  ): Promise<Map<string, CustomerName[]>> {
    const found = new Map<string, CustomerName[]>();
    if (!names.length) return found;
    const params = new SqlParams();
    const reach = params.condition(this.policy.where(actor, READ, columnsOf('s')));
    const rows = await this.unitOfWork.query<CustomerName & { asked: string }>(
      `select q.asked, c.id, c.kind, c.name from unnest(${params.add([...new Set(names)])}::text[]) as q(asked)
       join customer_search s on s.name = customer_fold(q.asked) and not s.deleted and ${reach}
       join customer c on c.id = s.id and (${params.add(kind)}::text is null or c.kind = ${params.add(kind)}::text)
       order by c.id`,
      params.values,
    );
    for (const { asked, ...name } of rows) found.set(asked, [...(found.get(asked) ?? []), name]);
    return found;
  }
}
