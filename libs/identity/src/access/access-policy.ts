import { Injectable } from '@nestjs/common';
import { ForbiddenError, type Actor, type Scope, type SqlCondition } from '@atrium/platform';

/** Who a record belongs to. */
export interface OwnedRow {
  ownerId: string | null;
  teamId: string | null;
}

/** The SQL expressions of a record's owner and team, written by code, never by a client. */
export interface OwnedColumns {
  owner: string;
  team: string;
}

/**
 * The one place that answers "may this actor do this to that?": for one record as a yes or no, for many as a WHERE condition,
 * from the same rule. A record's team is its owner's team, so `team` contains one's own records; who has no team reaches
 * with `team` only what is their own.
 */
@Injectable()
export class AccessPolicy {
  /** How far the permission reaches for this actor. */
  scope(actor: Actor, permission: string): Scope {
    return actor.permissions.get(permission) ?? 'none';
  }

  /** Throws ForbiddenError when the actor does not have the permission at all. */
  require(actor: Actor, permission: string): void {
    if (this.scope(actor, permission) === 'none') throw new ForbiddenError(permission);
  }

  /** Whether the permission reaches this record. */
  allows(actor: Actor, permission: string, row: OwnedRow): boolean {
    switch (this.reach(actor, permission)) {
      case 'all':
        return true;
      case 'team':
        return row.teamId !== null && actor.teamIds.includes(row.teamId);
      case 'own':
        return row.ownerId !== null && row.ownerId === actor.userId;
      default:
        return false;
    }
  }

  /** Throws ForbiddenError when the permission does not reach this record. Use it for what the actor can already see. */
  requireFor(actor: Actor, permission: string, row: OwnedRow): void {
    if (!this.allows(actor, permission, row)) throw new ForbiddenError(permission);
  }

  /** The same rule as `allows`, as a condition for many rows. */
  where(actor: Actor, permission: string, columns: OwnedColumns): SqlCondition {
    switch (this.reach(actor, permission)) {
      case 'all':
        return { sql: 'true', params: [] };
      case 'team':
        return { sql: `${columns.team} = any($$::uuid[])`, params: [actor.teamIds] };
      case 'own':
        return { sql: `${columns.owner} = $$::uuid`, params: [actor.userId] };
      default:
        return { sql: 'false', params: [] };
    }
  }

  /** The scope after its corner cases: `team` without a team is `own`, `own` without a user is nothing. */
  private reach(actor: Actor, permission: string): Scope {
    const scope = this.scope(actor, permission);
    const personal = scope === 'team' && actor.teamIds.length === 0 ? 'own' : scope;
    return personal === 'own' && actor.userId === null ? 'none' : personal;
  }
}
