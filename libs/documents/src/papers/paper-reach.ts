import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, ForbiddenError, type ListBindings, NEVER, type SqlCondition } from '@atrium/platform';
import { RecordTypes } from '@atrium/records';
import type { PaperSubject } from '../templates/kinds';

/** A paper is reached through its record, by those who may deal with papers at all. */
@Injectable()
export class PaperReach {
  constructor(
    private readonly types: RecordTypes,
    private readonly policy: AccessPolicy,
  ) {}

  /** Papers (`p`, or their alias) whose record the actor reaches. */
  on(actor: Actor, need: 'read' | 'write', table = 'p'): SqlCondition {
    if (this.policy.scope(actor, need === 'read' ? 'documents.read' : 'documents.write') === 'none') return NEVER;
    return this.types.reachThrough(actor, need, { type: `${table}.subject_type`, id: `${table}.subject_id` });
  }

  /** What the actor may see of the records that papers name. */
  bindings(actor: Actor): ListBindings {
    return {
      customerVisible: this.policy.where(actor, 'customers.read', { owner: 'c.owner_id', team: 'c.team_id' }),
      dealVisible: this.policy.where(actor, 'deals.read', { owner: 'd.owner_id', team: 'd.team_id' }),
    };
  }

  /** Who filters by a record must be allowed to see it, or the filter would tell what the list hides. */
  list(actor: Actor, query: Record<string, unknown>): SqlCondition {
    const read = this.on(actor, 'read');
    const bindings = this.bindings(actor);
    const parts = [read.sql];
    const params = [...read.params];
    for (const [field, table, alias, key] of [
      ['customerId', 'customer', 'c', 'customerVisible'],
      ['dealId', 'deal', 'd', 'dealVisible'],
    ] as const) {
      if (!Object.keys(query).some((name) => name.startsWith(`filter[${field}]`))) continue;
      const visible = bindings[key] ?? NEVER;
      parts.push(
        `(p.${table}_id is null or exists (select 1 from ${table} ${alias} where ${alias}.id = p.${table}_id and ${visible.sql}))`,
      );
      params.push(...visible.params);
    }
    return { sql: parts.join(' and '), params };
  }

  /** Not there for those who do not see it, forbidden for those who may not change it. */
  async requireWritable(actor: Actor, type: PaperSubject, id: string): Promise<void> {
    this.policy.require(actor, 'documents.write');
    await this.types.requireVisible(actor, type, id);
    const { write } = this.types.get(type).permissions;
    if (!write || !(await this.types.reachable(actor, type, [id], write)).has(id)) throw new ForbiddenError(write);
  }
}
