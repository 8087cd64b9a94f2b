import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, ConflictError, ForbiddenError, NotFoundError, UnitOfWork } from '@atrium/platform';
import { READ } from '../permissions';
import type { CustomerKind } from './customer.entity';
import type { PersonName } from './customer-values';
import type { Owner } from './ownership';

/** A customer's row, held until the transaction ends. */
export interface LockedCustomer extends Owner, PersonName {
  id: string;
  kind: CustomerKind;
  country: string | null;
  version: number;
  deletedAt: Date | null;
}

const LOCK = `select id, kind, first_name as "firstName", middle_name as "middleName", last_name as "lastName", country,
  owner_id as "ownerId", team_id as "teamId", version, deleted_at as "deletedAt"
  from customer where id = any($1::uuid[]) order by id for no key update`;

/** Takes the rows a command is about, and says in which order one learns that one may not: not there, not allowed, in the bin. */
@Injectable()
export class CustomerLocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  /** One customer the actor may do this to. Invisible: 404; visible but out of the permission's reach: 403. */
  async take(actor: Actor, id: string, permission: string, { bin = false } = {}): Promise<LockedCustomer> {
    const row = (await this.takeVisible(actor, [id])).get(id.toLowerCase());
    if (!row) throw new NotFoundError('Customer');
    if (!this.policy.allows(actor, permission, row)) throw new ForbiddenError(permission);
    if (!bin && row.deletedAt) throw new ConflictError('in_bin', 'This customer lies in the bin. Restore it first.');
    return row;
  }

  /** Those of these customers that the actor may see, the bin included, by id. */
  async takeVisible(actor: Actor, ids: readonly string[]): Promise<Map<string, LockedCustomer>> {
    const rows = await this.unitOfWork.prepared<LockedCustomer>('customer_lock', LOCK, [ids]);
    return new Map(rows.filter((row) => this.policy.allows(actor, READ, row)).map((row) => [row.id, row]));
  }
}
