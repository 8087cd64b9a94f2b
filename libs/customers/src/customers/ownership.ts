import { Injectable } from '@nestjs/common';
import { AccessPolicy, Users } from '@atrium/identity';
import { type Actor, InvalidError } from '@atrium/platform';
import { READ, WRITE } from '../permissions';

/** Who a customer will belong to. */
export interface Owner {
  ownerId: string | null;
  teamId: string | null;
}

/** Decides who may be made the owner: nobody can hand a record to where they could not write it themselves. */
@Injectable()
export class Ownership {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly users: Users,
  ) {}

  /** The owner and team to store. `undefined` means nobody was named: whoever creates the record owns it. */
  async resolve(actor: Actor, ownerId: string | null | undefined, pointer = '/ownerId'): Promise<Owner> {
    const id = ownerId === undefined ? actor.userId : ownerId;
    const owner = { ownerId: id, teamId: id ? await this.users.teamOf(id) : null };
    this.requireReach(actor, owner, pointer);
    return owner;
  }

  /** The same for many records: owners by id. Asks the database once. */
  async resolveMany(ownerIds: readonly string[]): Promise<Map<string, Owner>> {
    const teams = await this.users.teamsOf(ownerIds);
    return new Map([...teams].map(([ownerId, teamId]) => [ownerId, { ownerId, teamId }]));
  }

  /** Whether the actor could still see and write a record of this owner. */
  reaches(actor: Actor, owner: Owner): boolean {
    return this.policy.allows(actor, WRITE, owner) && this.policy.allows(actor, READ, owner);
  }

  requireReach(actor: Actor, owner: Owner, pointer: string): void {
    if (!this.reaches(actor, owner))
      throw new InvalidError([
        {
          pointer,
          code: 'owner_out_of_reach',
          detail: 'You cannot give this record to an owner whose records you may not change.',
        },
      ]);
  }
}
