import { Injectable } from '@nestjs/common';
import { type Actor, postgresCode, TrackedTables } from '@atrium/platform';
import { type RecordRef, RecordTypes } from '@atrium/records';
import { parsed } from '../past/raw-state';
import { itemKey, type PlanItem } from './restore-plan';
import type { RestoreConflictDto } from './restore.dto';

const conflict = (code: string, detail: string, field: string | null = null): RestoreConflictDto => ({
  code,
  detail,
  field,
});

/** What may stand in the way of one row of a plan. */
@Injectable()
export class RestoreChecks {
  constructor(
    private readonly types: RecordTypes,
    private readonly tables: TrackedTables,
  ) {}

  /** Before it is written: may it be, does what it points to still exist for this reader, has somebody else changed it. */
  async before(actor: Actor, root: RecordRef, item: PlanItem): Promise<RestoreConflictDto[]> {
    if (!this.types.find(item.type)?.restore)
      return [conflict('not_restorable', 'Rows of this kind are not restored from the log.')];
    if (item.changedSince) return [conflict('changed_since', 'Somebody has changed it since.')];
    if (item.operation === 'update' && !(await this.mayWrite(actor, root, item)))
      return [conflict('not_allowed', 'You do not have the right to change it.')];
    return item.operation === 'delete' ? [] : this.references(actor, item);
  }

  /** After it was written: a record that one could not have written oneself (another's, now) is not restored either. */
  async after(actor: Actor, root: RecordRef, item: PlanItem): Promise<RestoreConflictDto[]> {
    if (await this.isPart(root, item)) {
      if (await this.mayWriteParts(actor, root)) return [];
      return [conflict('not_allowed', 'You do not have the right to change the record that it belongs to.')];
    }
    if (item.operation === 'delete' || (await this.mayWrite(actor, root, item))) return [];
    return [conflict('not_allowed', 'It would belong to somebody whose records you may not change.')];
  }

  explain(error: unknown): RestoreConflictDto {
    switch (postgresCode(error)) {
      case '23505':
        return conflict('already_exists', 'Another record has this value now.');
      case '23503':
        return conflict('reference_gone', 'A record that it points to is gone.');
      case '23502':
      case '23514':
      case '23P01':
        return conflict('rule_broken', 'The values of then break a rule of now.');
      default:
        throw error;
    }
  }

  private async isPart(root: RecordRef, item: PlanItem): Promise<boolean> {
    return (await this.tables.find(item.type))?.rootType !== item.type && itemKey(item) !== itemKey(root);
  }

  /** Parts are written with the right to write their record; it is there by now, whatever has been restored. */
  private async mayWriteParts(actor: Actor, { type, id }: RecordRef): Promise<boolean> {
    const right = this.types.get(type).permissions.write;
    return right !== undefined && (await this.types.reachable(actor, type, [id], right)).has(id);
  }

  /** Of parts it is asked afterwards, when their record is there. */
  private async mayWrite(actor: Actor, root: RecordRef, item: PlanItem): Promise<boolean> {
    if (await this.isPart(root, item)) return true;
    const type = this.types.get(item.type);
    const returns = item.operation === 'insert' || item.keys.includes('deletedAt');
    const right = (returns ? type.permissions.delete : null) ?? type.permissions.write;
    return right !== undefined && (await this.types.reachable(actor, item.type, [item.id], right)).has(item.id);
  }

  private async references(actor: Actor, item: PlanItem): Promise<RestoreConflictDto[]> {
    const { fields } = this.types.get(item.type);
    const values = parsed(item.to, item.keys) ?? {};
    const found: RestoreConflictDto[] = [];
    for (const [field, value] of Object.entries(values)) {
      const target = fields[field]?.ref && this.types.find(fields[field].ref);
      if (!target || typeof value !== 'string' || target.openTitle || item.operation === 'insert') continue;
      if (!(await this.types.reachable(actor, target.type, [value])).has(value))
        found.push(conflict('reference_gone', 'A record that it points to is gone.', field));
    }
    return found;
  }
}
