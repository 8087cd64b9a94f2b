import { Injectable } from '@nestjs/common';
import { type Actor, type TrackedRows, TrackedTables, UnitOfWork } from '@atrium/platform';
import { type RecordType, RecordTypes } from '@atrium/records';
import { NULL, parsed } from '../past/raw-state';
import type { PlanItem } from './restore-plan';

/**
 * Writes one row of a plan. Names of tables and columns come from the trigger functions that this house has generated, values travel
 * as JSON text and are given their types by PostgreSQL.
 */
@Injectable()
export class RestoreWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TrackedTables,
    private readonly types: RecordTypes,
  ) {}

  async write(actor: Actor, item: PlanItem): Promise<void> {
    const table = await this.tables.find(item.type);
    const type = this.types.find(item.type);
    if (!table || !type?.restore) throw new Error(`${item.type} cannot be restored.`);
    if (item.operation === 'insert') await this.insert(table, type, item);
    else if (item.operation === 'update') await this.update(actor, table, type, item);
    else await this.unitOfWork.execute(`delete from "${table.table}" where id = $1`, [item.id]);
  }

  /** With its old id, its author, its times, its place: as it was when it was deleted. */
  private async insert(table: TrackedRows, type: RecordType, item: PlanItem): Promise<void> {
    const rest = await this.rest(item.deletedBy);
    const more = { ...(await this.derived(type, item)), ...rest, id: item.id };
    const columns = new Set([...table.columns.map(({ name }) => name), ...Object.keys(more)]);
    await this.unitOfWork.execute(insertSql(table, [...columns]), [JSON.stringify(more), this.values(table, item)]);
    await this.followOwner(type, item);
  }

  private async update(actor: Actor, table: TrackedRows, type: RecordType, item: PlanItem): Promise<void> {
    const derived = await this.derived(type, item);
    const names = table.columns.filter(({ key }) => item.keys.includes(key)).map(({ name }) => name);
    if (item.keys.includes('deletedAt') && item.to?.get('deletedAt') === NULL && table.allColumns.has('deleted_by'))
      Object.assign(derived, { deleted_by: null });
    const columns = [...new Set([...names, ...Object.keys(derived)])].filter((name) => table.allColumns.has(name));
    await this.unitOfWork.execute(updateSql(table, columns), [
      JSON.stringify(derived),
      this.values(table, item),
      item.id,
      actor.userId,
    ]);
    await this.followOwner(type, item);
  }

  /** `{"column": value}`, put together from texts so that no number passes through JavaScript. */
  private values(table: TrackedRows, { keys, to, operation }: PlanItem): string {
    const wanted = operation === 'insert' ? table.columns : table.columns.filter(({ key }) => keys.includes(key));
    return `{${wanted.map(({ key, name }) => `${JSON.stringify(name)}:${to?.get(key) ?? NULL}`).join(',')}}`;
  }

  private async derived(type: RecordType, { to, from, operation, keys }: PlanItem): Promise<Record<string, unknown>> {
    const all = { ...parsed(from), ...parsed(to, operation === 'update' ? keys : undefined) };
    return { ...(await type.restore?.derived?.(all)) };
  }

  private async rest(deletedBy: number | null): Promise<Record<string, unknown>> {
    if (deletedBy === null) return {};
    const [row] = await this.unitOfWork.query<{ rest: Record<string, unknown> | null }>(
      `select before->'$row' as rest from change where seq = $1 and operation = 'delete'`,
      [deletedBy],
    );
    return row?.rest ?? {};
  }

  /** The team that the owner has now. */
  private async followOwner({ table, owner, team }: RecordType, { id, keys }: PlanItem): Promise<void> {
    if (!owner || !team || !keys.includes(camelCase(owner))) return;
    await this.unitOfWork.execute(
      `update ${table} t set ${team} = (select u.team_id from app_user u where u.id = t.${owner})
       where id = $1 and ${team} is distinct from (select u.team_id from app_user u where u.id = t.${owner})`,
      [id],
    );
  }
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function insertSql({ table, allColumns }: TrackedRows, columns: string[]): string {
  const list = columns
    .filter((name) => allColumns.has(name))
    .map((name) => `"${name}"`)
    .join(', ');
  return `insert into "${table}" (${list}) select ${list} from jsonb_populate_record(null::"${table}", $1::jsonb || $2::jsonb)`;
}

function updateSql({ table, allColumns }: TrackedRows, columns: string[]): string {
  const sets = columns.map((name) => `"${name}" = r."${name}"`);
  if (allColumns.has('version')) sets.push('version = t.version + 1');
  if (allColumns.has('updated_at')) sets.push('updated_at = now()');
  if (allColumns.has('updated_by')) sets.push('updated_by = $4::uuid');
  return `update "${table}" t set ${sets.join(', ')} from jsonb_populate_record(null::"${table}", $1::jsonb || $2::jsonb) r
    where t.id = $3::uuid and $4::text is not distinct from $4::text`;
}
