import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, NotFoundError, UnitOfWork } from '@atrium/platform';
import { type RecordRef, RecordTypes, refKey } from '@atrium/records';

interface LastState {
  type: string;
  id: string;
  owner: string | null;
  team: string | null;
}

/**
 * Who may read what happened to a record. A record that is there: who may read it (or its history, where that is another right). One that
 * is gone for good: who could have, by the owner it had at the last moment and the team that owner has now.
 */
@Injectable()
export class PastAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: RecordTypes,
    private readonly policy: AccessPolicy,
  ) {}

  async require(actor: Actor, ref: RecordRef): Promise<void> {
    this.types.get(ref.type);
    if (!(await this.visible(actor, [ref])).has(refKey(ref))) throw new NotFoundError(ref.type);
  }

  /** Those of these records whose past the actor may read; keys as `refKey`. */
  async visible(actor: Actor, refs: readonly RecordRef[]): Promise<Set<string>> {
    const visible = new Set<string>();
    const byType = new Map<string, Set<string>>();
    for (const { type, id } of refs) byType.set(type, (byType.get(type) ?? new Set()).add(id));
    for (const [name, ids] of byType) {
      const type = this.types.find(name);
      if (!type) {
        // Nobody registered it, so nobody says whose it is: only who may see everything sees it.
        if (this.policy.scope(actor, 'audit.access') === 'all')
          for (const id of ids) visible.add(refKey({ type: name, id }));
        continue;
      }
      const permission = type.permissions.history ?? type.permissions.read;
      const scope = this.policy.scope(actor, permission);
      if (scope === 'none') continue;
      const everything = !type.reach && (scope === 'all' || !type.owner || !type.team);
      const found = everything ? ids : await this.types.reachable(actor, name, [...ids], permission);
      for (const id of found) visible.add(refKey({ type: name, id }));
      if (everything) continue;
      if (type.reach) {
        // What it hung on may be gone, and with it the answer whose it was: only who sees everything else sees it.
        if (this.seesAll(actor)) for (const id of ids) visible.add(refKey({ type: name, id }));
        continue;
      }
      for (const last of await this.gone(
        name,
        [...ids].filter((id) => !found.has(id)),
        type.table,
      ))
        if (this.policy.allows(actor, permission, { ownerId: last.owner, teamId: last.team }))
          visible.add(refKey(last));
    }
    return visible;
  }

  private seesAll(actor: Actor): boolean {
    const all = (permission: string): boolean => this.policy.scope(actor, permission) === 'all';
    return all('audit.access') && this.types.all().every(({ permissions: { read, history } }) => all(history ?? read));
  }

  /** The owners of records that are no longer in their table. */
  private async gone(type: string, ids: readonly string[], table: string): Promise<LastState[]> {
    if (!ids.length) return [];
    return this.unitOfWork.query<LastState>(
      `select $1::text as type, i.id, d.before->>'ownerId' as owner, u.team_id as team
       from unnest($2::uuid[]) i(id)
       join lateral (select c.before from change c where c.root_type = $1 and c.root_id = i.id and c.subject_type = $1
         and c.operation = 'delete' order by c.seq desc limit 1) d on true
       left join app_user u on u.id::text = d.before->>'ownerId'
       where not exists (select 1 from ${table} t where t.id = i.id)`,
      [type, ids],
    );
  }
}
