import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, ALWAYS, NEVER, NotFoundError, type SqlCondition, SqlParams, UnitOfWork } from '@atrium/platform';
import { isPart, type RecordRef, type RecordType, refKey } from './record-type';

/** The registry of record types: who owns what, how it is called, who may see it. */
@Injectable()
export class RecordTypes {
  private readonly types = new Map<string, RecordType>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  /** Adds a type; a second one of the same name is a mistake of the programmer. */
  register(type: RecordType): void {
    if (this.types.has(type.type)) throw new Error(`Record type "${type.type}" is registered twice`);
    this.types.set(type.type, type);
  }

  /** The registered type; NotFoundError when there is none of that name. */
  get(type: string): RecordType {
    const found = this.types.get(type);
    if (!found) throw new NotFoundError('record type');
    return found;
  }

  find(type: string): RecordType | undefined {
    return this.types.get(type);
  }

  all(): RecordType[] {
    return [...this.types.values()];
  }

  /** Titles of records of any types, one query a type; keys as `refKey`. What the actor may not see is missing. */
  async titles(actor: Actor, refs: readonly RecordRef[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const [name, ids] of groupByType(refs)) {
      const type = this.types.get(name);
      if (!type) continue;
      const params = new SqlParams();
      const reach = type.openTitle ? ALWAYS : this.reach(actor, type, type.permissions.read);
      const rows = await this.unitOfWork.query<{ id: string; title: string | null }>(
        `select id, ${type.titleSql} as title from ${type.table}
          where id = any(${params.add(ids)}::uuid[]) and ${params.condition(reach)}`,
        params.values,
      );
      for (const row of rows) titles.set(refKey({ type: name, id: row.id }), row.title ?? '');
    }
    return titles;
  }

  /** Answers which of these records the actor reaches with the permission (read by default). */
  async reachable(actor: Actor, name: string, ids: readonly string[], permission?: string): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const type = this.get(name);
    const params = new SqlParams();
    const reach = this.reach(actor, type, permission ?? type.permissions.read);
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select id from ${type.table}
        where id = any(${params.add([...new Set(ids)])}::uuid[]) and ${params.condition(reach)}`,
      params.values,
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Throws NotFoundError unless the record is there and the actor may read it (or has the given permission for it). */
  async requireVisible(actor: Actor, name: string, id: string, permission?: string): Promise<void> {
    const visible = await this.reachable(actor, name, [id], permission);
    if (!visible.has(id)) throw new NotFoundError(name);
  }

  /** Throws NotFoundError unless the actor may read what happened to the record. */
  async requireHistory(actor: Actor, name: string, id: string): Promise<void> {
    const { read, history = read } = this.get(name).permissions;
    await this.requireVisible(actor, name, id, history);
  }

  /** The rows of a type that the actor reaches with a permission, as a condition on the columns of its table. */
  reach(actor: Actor, type: RecordType, permission: string): SqlCondition {
    if (type.reach) return type.reach(actor, permission);
    if (type.owner && type.team) return this.policy.where(actor, permission, { owner: type.owner, team: type.team });
    return this.policy.scope(actor, permission) === 'none' ? NEVER : ALWAYS;
  }

  /**
   * Rows that hang on a record of any type (files, notes): those whose record the actor reaches, as a condition on the columns that say
   * which record it is. Nothing hangs on parts of records: they have no reach of their own.
   */
  reachThrough(actor: Actor, need: 'read' | 'write', columns: { type: string; id: string }): SqlCondition {
    const parts: string[] = [];
    const params: unknown[] = [];
    for (const type of this.types.values()) {
      const permission = type.permissions[need];
      if (!permission || type.reach || isPart(type)) continue;
      const reach = this.reach(actor, type, permission);
      if (reach.sql === NEVER.sql) continue;
      const within = `and exists (select 1 from ${type.table} where ${type.table}.id = ${columns.id} and ${reach.sql})`;
      parts.push(`(${columns.type} = $$ ${reach.sql === ALWAYS.sql ? '' : within})`);
      params.push(type.type, ...reach.params);
    }
    return parts.length ? { sql: `(${parts.join(' or ')})`, params } : NEVER;
  }
}

function groupByType(refs: readonly RecordRef[]): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const ref of refs) groups.set(ref.type, (groups.get(ref.type) ?? new Set()).add(ref.id));
  return new Map([...groups].map(([type, ids]) => [type, [...ids]]));
}
