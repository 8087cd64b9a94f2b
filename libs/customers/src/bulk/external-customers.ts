import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, ConflictError, type ExternalIdDto, InvalidError, UnitOfWork } from '@atrium/platform';
import { ExternalIds } from '@atrium/records';
import type { CreateCustomerDto } from '../customers/customer.dto';
import { CustomersService } from '../customers/customers.service';
import { READ, WRITE } from '../permissions';
import { CustomerLocks } from '../customers/customer-locks';

/** Customers by the ids they have in other systems. */
@Injectable()
export class ExternalCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly customers: CustomersService,
    private readonly externalIds: ExternalIds,
    private readonly locks: CustomerLocks,
  ) {}

  /** Creates the customer known elsewhere by this id, or changes it. Two at once become one: the slower finds the faster one's. */
  async upsert(
    actor: Actor,
    externalId: ExternalIdDto,
    input: CreateCustomerDto,
  ): Promise<{ id: string; created: boolean }> {
    this.policy.require(actor, WRITE);
    return this.unitOfWork.run(actor, async () => {
      try {
        return await this.unitOfWork.attempt(() => this.once(actor, externalId, input));
      } catch (error) {
        if (error instanceof ConflictError && error.code === 'external_id_taken')
          return this.once(actor, externalId, input);
        throw error;
      }
    });
  }

  private async once(
    actor: Actor,
    { source, id: externalId }: ExternalIdDto,
    input: CreateCustomerDto,
  ): Promise<{ id: string; created: boolean }> {
    const known = (await this.externalIds.resolve('customer', source, [externalId])).get(externalId);
    if (known) {
      const { kind } = await this.locks.take(actor, known, READ);
      await this.customers.overwrite(actor, known, patchOnly(input, kind));
      return { id: known, created: false };
    }
    const id = await this.customers.create(actor, input);
    await this.externalIds.assign('customer', source, [{ externalId, subjectId: id }]);
    return { id, created: true };
  }
}

/** What of a creation can also be a change; a company does not become a person. */
function patchOnly(
  { kind, contactPerson: _person, employment: _employment, parentId: _parent, ...patch }: CreateCustomerDto,
  stored: string,
) {
  if (kind !== stored)
    throw new InvalidError([
      { pointer: '/kind', code: 'cannot_change', detail: `This is a ${stored}; its kind cannot be changed.` },
    ]);
  return patch;
}
