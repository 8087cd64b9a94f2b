import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, Clock, type ListBindings, NEVER, type SqlCondition } from '@atrium/platform';
import { overdueSql, readerAt } from '../shared/due';
import { Subjects } from '../shared/subjects';

export type TaskPermission = 'tasks.read' | 'tasks.write' | 'tasks.delete';

export interface ReachedTask {
  ownerId: string;
  teamId: string | null;
  createdBy: string | null;
}

const ON_A_RECORD = ['filter[subjectId]', 'filter[customerId]', 'filter[dealId]'];

/** How far an actor reaches among tasks: by scope, to what they have written themselves, and through the records they see. */
@Injectable()
export class TaskReach {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** Tasks (`t`) by scope or authorship. */
  on(actor: Actor, permission: TaskPermission): SqlCondition {
    if (this.policy.scope(actor, permission) === 'none') return NEVER;
    const { sql, params } = this.policy.where(actor, permission, { owner: 't.owner_id', team: 't.team_id' });
    if (sql === 'true' || !actor.userId) return { sql, params };
    return { sql: `(${sql} or t.created_by = $$::uuid)`, params: [...params, actor.userId] };
  }

  /** What may be looked at one by one: also whatever hangs on a record that the actor sees. */
  see(actor: Actor): SqlCondition {
    const own = this.on(actor, 'tasks.read');
    if (own.sql === 'true' || own.sql === 'false') return own;
    const records = this.subjects.visible(actor, 't');
    return { sql: `(${own.sql} or ${records.sql})`, params: [...own.params, ...records.params] };
  }

  /** Which tasks a list goes through. The tasks of a record are all shown to whoever sees it; of one out of sight, nothing is. */
  list(actor: Actor, query: Record<string, unknown>): SqlCondition {
    const asksForRecord = Object.keys(query).some((name) => ON_A_RECORD.some((filter) => name.startsWith(filter)));
    if (!asksForRecord) return this.on(actor, 'tasks.read');
    const see = this.see(actor);
    const named = this.subjects.visible(actor, 't');
    if (this.policy.scope(actor, 'tasks.read') === 'none') return NEVER;
    return { sql: `(t.subject_id is null or ${named.sql}) and ${see.sql}`, params: [...named.params, ...see.params] };
  }

  allows(actor: Actor, permission: TaskPermission, task: ReachedTask): boolean {
    if (this.policy.scope(actor, permission) === 'none') return false;
    return this.policy.allows(actor, permission, task) || (task.createdBy !== null && task.createdBy === actor.userId);
  }

  bindings(actor: Actor): ListBindings {
    return {
      see_customer: NEVER,
      ...this.subjects.bindings(actor),
      overdue: overdueSql('t', readerAt(actor, this.clock.now())),
      write: this.on(actor, 'tasks.write'),
      remove: this.on(actor, 'tasks.delete'),
    };
  }
}
