import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ConflictError,
  ForbiddenError,
  InvalidError,
  type SqlCondition,
  UnitOfWork,
} from '@atrium/platform';
import { isPart, type RecordRef, type RecordType, RecordTypes } from '@atrium/records';

/** A file has no rights of its own: who may read its record may read it, who may change the record may change it. */
@Injectable()
export class FileReach {
  constructor(
    private readonly types: RecordTypes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Files (`file`, or its alias) whose record the actor reaches. */
  on(actor: Actor, need: 'read' | 'write', table = 'f'): SqlCondition {
    return this.types.reachThrough(actor, need, { type: `${table}.subject_type`, id: `${table}.subject_id` });
  }

  /** What the actor does not see does not exist; what they see and may not change is forbidden. */
  async requireWritable(actor: Actor, { type: name, id }: RecordRef): Promise<void> {
    if (!(await this.mayWrite(actor, { type: name, id })))
      throw new ForbiddenError(this.kindOf(name).permissions.write);
  }

  /** NotFoundError when the actor does not see the record. */
  async mayWrite(actor: Actor, { type: name, id }: RecordRef): Promise<boolean> {
    const { write } = this.kindOf(name).permissions;
    await this.types.requireVisible(actor, name, id);
    return write !== undefined && (await this.types.reachable(actor, name, [id], write)).has(id);
  }

  /** A record in the bin takes no new files. */
  async requireInUse({ type: name, id }: RecordRef): Promise<void> {
    const { table, deletedAt } = this.kindOf(name);
    if (!deletedAt) return;
    const sql = `select 1 from ${table} where id = $1::uuid and ${deletedAt} is not null`;
    if ((await this.unitOfWork.query(sql, [id])).length)
      throw new ConflictError('in_bin', 'The record lies in the bin. Restore it first.');
  }

  private kindOf(name: string): RecordType {
    const type = this.types.find(name);
    if (type?.permissions.write && !type.reach && !isPart(type)) return type;
    throw new InvalidError([
      { pointer: '/subjectType', code: 'not_a_choice', detail: 'Records of this type take no files.' },
    ]);
  }
}
