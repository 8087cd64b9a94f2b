import { Injectable } from '@nestjs/common';
import {
  type Actor,
  InvalidError,
  type ListBindings,
  type SqlCondition,
  SqlParams,
  UnitOfWork,
} from '@atrium/platform';
import { type FollowUpColumns, type RecordRef, type RecordType, RecordTypes } from '@atrium/records';

/** A kind of record that activities and tasks can be about. */
export type SubjectType = RecordType & { followUp: FollowUpColumns };

/** The record an activity or a task is about, with what is derived from it. */
export interface Subject extends RecordRef {
  title: string;
  ownerId: string | null;
  customerId: string | null;
  dealId: string | null;
}

/** Customers, deals and whatever else will be followed up: found in the registry, never by name. */
@Injectable()
export class Subjects {
  constructor(
    private readonly records: RecordTypes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  types(): SubjectType[] {
    return this.records.all().filter((type): type is SubjectType => type.followUp !== undefined);
  }

  find(name: string): SubjectType | undefined {
    return this.types().find(({ type }) => type === name);
  }

  /** SQL of the title of the record a row points to, null when the reader may not see it; wants `bindings`. */
  titleSql(alias: string, types: readonly RecordType[] = this.types()): string {
    const cases = types.map(
      ({ type, table, titleSql }) =>
        `when '${type}' then (select ${titleSql} from ${table} where id = ${alias}.subject_id and {{see_${type}}})`,
    );
    return cases.length ? `case ${alias}.subject_type ${cases.join(' ')} end` : 'null::text';
  }

  /** What the reader may see of each type, for the places in `titleSql`. */
  bindings(actor: Actor, types: readonly RecordType[] = this.types()): ListBindings {
    return Object.fromEntries(
      types.map((type) => [
        `see_${type.type}`,
        type.openTitle ? { sql: 'true', params: [] } : this.records.reach(actor, type, type.permissions.read),
      ]),
    );
  }

  /** SQL: the record of the row does not lie in the bin (or there is none). */
  aliveSql(alias: string): string {
    const dead = this.types().flatMap(({ type, table, deletedAt }) =>
      deletedAt
        ? [
            `(${alias}.subject_type = '${type}' and exists (select 1 from ${table} where id = ${alias}.subject_id and ${deletedAt} is not null))`,
          ]
        : [],
    );
    return dead.length ? `(${alias}.subject_id is null or not (${dead.join(' or ')}))` : 'true';
  }

  /** The reader may see the record of the row. */
  visible(actor: Actor, alias: string): SqlCondition {
    const parts = this.types().map((type) => {
      const reach = this.records.reach(actor, type, type.permissions.read);
      return {
        sql: `(${alias}.subject_type = '${type.type}' and exists (select 1 from ${type.table} where id = ${alias}.subject_id and ${reach.sql}))`,
        params: reach.params,
      };
    });
    if (!parts.length) return { sql: 'false', params: [] };
    return { sql: `(${parts.map(({ sql }) => sql).join(' or ')})`, params: parts.flatMap(({ params }) => params) };
  }

  /** Which of these records the actor sees and that do not lie in the bin. */
  async load(actor: Actor, ref: RecordRef): Promise<Subject | null> {
    const type = this.find(ref.type);
    if (!type) return null;
    const params = new SqlParams();
    const { followUp, deletedAt } = type;
    const [row] = await this.unitOfWork.query<{ title: string; owner: string | null; customer: string | null }>(
      `select ${type.titleSql} as title, ${type.owner ?? 'null::uuid'} as owner,
         ${type.type === 'customer' ? 'id' : (followUp.customer ?? 'null::uuid')} as customer
       from ${type.table} where id = ${params.add(ref.id)}::uuid and ${deletedAt ? `${deletedAt} is null` : 'true'}
         and ${params.condition(this.records.reach(actor, type, type.permissions.read))}`,
      params.values,
    );
    if (!row) return null;
    return {
      type: ref.type,
      id: ref.id,
      title: row.title,
      ownerId: row.owner,
      customerId: row.customer,
      dealId: ref.type === 'deal' ? ref.id : null,
    };
  }

  /** InvalidError unless the actor sees the record and it is in use. */
  async require(actor: Actor, ref: RecordRef, pointer = '/subjectId'): Promise<Subject> {
    if (!this.find(ref.type))
      throw new InvalidError([
        {
          pointer: pointer.replace(/Id$/, 'Type'),
          code: 'not_a_choice',
          detail: 'This cannot be about such a record.',
        },
      ]);
    const subject = await this.load(actor, ref);
    if (!subject)
      throw new InvalidError([{ pointer, code: 'unknown_reference', detail: 'There is no such record in use.' }]);
    return subject;
  }
}
