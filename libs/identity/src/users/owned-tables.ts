import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';

interface OwnedTable {
  table: string;
  owner: string;
  team: string;
}

const identifier = /^[a-z_][a-z0-9_]{0,62}$/;

/** Tables whose records have an owner and, derived from it, a team. Modules above register theirs when they start. */
@Injectable()
export class OwnedTables {
  private readonly tables = new Map<string, OwnedTable>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(table: string, owner = 'owner_id', team = 'team_id'): void {
    for (const name of [table, owner, team]) if (!identifier.test(name)) throw new Error(`Not an identifier: ${name}`);
    this.tables.set(table, { table, owner, team });
  }

  /** The user's records follow them into their new team, in the transaction that moves the user. */
  async follow(userId: string, teamId: string | null): Promise<void> {
    for (const { table, owner, team } of this.tables.values())
      await this.unitOfWork.execute(
        `update "${table}" set "${team}" = $1::uuid where "${owner}" = $2::uuid and "${team}" is distinct from $1::uuid`,
        [teamId, userId],
      );
  }
}
