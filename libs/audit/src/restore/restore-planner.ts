import { Injectable } from '@nestjs/common';
import { ConflictError, type TrackedRows, TrackedTables, UnitOfWork } from '@atrium/platform';
import { type RecordRef, RecordTypes } from '@atrium/records';
import { differencesOf } from '../past/past.service';
import { type Moment, PastStore } from '../past/past-store';
import { differences, type LoggedChange, NULL, type RawState } from '../past/raw-state';
import { deletionOf, hungOn, itemKey, type PlanItem, withGroups } from './restore-plan';

/** What is asked for: a moment (of some fields, or of everything), or what was deleted. */
export interface Wanted {
  moment: Moment | null;
  fields: readonly string[] | null;
}

/** More than that in one transaction is looked at only where it belongs to the record itself. */
const MOST_OF_A_TRANSACTION = 20_000;

/** Says what would have to be written; writes nothing. */
@Injectable()
export class RestorePlanner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TrackedTables,
    private readonly types: RecordTypes,
    private readonly store: PastStore,
  ) {}

  async plan(ref: RecordRef, { moment, fields }: Wanted): Promise<PlanItem[]> {
    return moment ? this.toVersion(ref, moment, fields) : this.undelete(ref);
  }

  private async toVersion(ref: RecordRef, moment: Moment, fields: readonly string[] | null): Promise<PlanItem[]> {
    const type = this.types.get(ref.type);
    if (type.restore?.onlyWhole)
      throw new ConflictError('not_restorable', 'Records of this kind only come back from deletion.');
    const { from, to } = await this.store.both(ref, {}, moment);
    if (!to.root) throw new ConflictError('not_there_then', 'The record was not there at that moment.');
    const deletions = lastDeletions(await this.store.changes(ref));
    const wanted = fields && withGroups(fields, type.restore?.together);
    const { customer: _customer, ...followUp } = type.followUp ?? {};
    const kept = new Set(Object.values(followUp).map(camelCase));
    return differencesOf(ref, from, to).flatMap((difference): PlanItem[] => {
      const own = itemKey(difference) === itemKey(ref);
      if (wanted && !own) return [];
      // A version is never a deletion.
      const gone = difference.to?.get('deletedAt') ?? NULL;
      const keys = difference.keys.filter(
        (key) =>
          (!wanted || wanted.has(key)) && !(own && kept.has(key)) && !(own && key === 'deletedAt' && gone !== NULL),
      );
      if (!keys.length) return [];
      return [{ ...difference, keys, deletedBy: deletions.get(itemKey(difference)) ?? null, changedSince: false }];
    });
  }

  private async undelete(ref: RecordRef): Promise<PlanItem[]> {
    const deletion = deletionOf(ref, await this.store.changes(ref));
    if (!deletion) throw new ConflictError('not_deleted', 'This record is not deleted.');
    const around = await this.sameTransaction(ref, deletion.seq);
    const present = await this.presentRows([...around, deletion]);
    const pointsTo = (change: LoggedChange, id: string): boolean =>
      change.after?.deletedAt !== undefined &&
      [...(present.get(itemKey(subject(change)))?.values() ?? [])].includes(JSON.stringify(id));
    const all = await this.tables.all();
    return [deletion, ...hungOn(ref, around, pointsTo)].flatMap((change) => {
      const table = all.get(change.subjectType);
      return table ? takeBack(change, table, present.get(itemKey(subject(change))) ?? null) : [];
    });
  }

  /** The other changes of the transaction that made this one. */
  private async sameTransaction(ref: RecordRef, seq: number): Promise<Array<LoggedChange & { rootId: string }>> {
    const rows = await this.unitOfWork.query<LoggedChange & { rootId: string }>(SAME_TRANSACTION, [
      seq,
      MOST_OF_A_TRANSACTION + 1,
    ]);
    return rows.length > MOST_OF_A_TRANSACTION ? rows.filter(({ rootId }) => rootId === ref.id) : rows;
  }

  /** The rows of now of these changes' subjects, where there are any. */
  private async presentRows(changes: readonly LoggedChange[]): Promise<Map<string, RawState>> {
    const present = new Map<string, RawState>();
    for (const [type, table] of await this.tables.all()) {
      const ids = changes.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
      if (!ids.length) continue;
      for (const [id, state] of await this.store.rowsOf(table, ids)) present.set(itemKey({ type, id }), state);
    }
    return present;
  }
}

const SAME_TRANSACTION = `
select c.seq, c.at, c.operation, c.subject_type as "subjectType", c.subject_id as "subjectId", c.root_id as "rootId",
  c.actor_id as "actorId", c.actor_type as "actorType",
  (select jsonb_object_agg(key, value::text) from jsonb_each(c.before) where key not like '$%') as before,
  (select jsonb_object_agg(key, value::text) from jsonb_each(c.after)) as after
from change one join change c on c.txid = one.txid and c.at between one.at - interval '1 hour' and one.at + interval '1 hour'
where one.seq = $1 and c.operation in ('update', 'delete') order by c.seq limit $2`;

const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const subject = ({ subjectType, subjectId }: LoggedChange): RecordRef => ({ type: subjectType, id: subjectId });

function lastDeletions(changes: readonly LoggedChange[]): Map<string, number> {
  const deletions = new Map<string, number>();
  for (const change of changes) if (change.operation === 'delete') deletions.set(itemKey(subject(change)), change.seq);
  return deletions;
}

/** What undoes one change of the transaction that deleted: the row again, or the values that it emptied. */
function takeBack(change: LoggedChange, table: TrackedRows, present: RawState | null): PlanItem[] {
  const { type, id } = subject(change);
  const before = new Map(Object.entries(change.before ?? {}));
  if (change.operation === 'delete') {
    if (present) return [];
    const to = new Map(table.columns.map(({ key }) => [key, before.get(key) ?? NULL]));
    const keys = differences(null, to);
    return [{ type, id, operation: 'insert', from: null, to, keys, deletedBy: change.seq, changedSince: false }];
  }
  if (!present) return [];
  const binned = (change.after?.deletedAt ?? NULL) !== NULL;
  const emptied = [...before].filter(([key, value]) => value !== NULL && (change.after?.[key] ?? NULL) === NULL);
  const wanted = binned ? [['deletedAt', NULL] as const] : emptied;
  const to = new Map([...present, ...wanted]);
  const keys = differences(present, to);
  if (!keys.length) return [];
  const changedSince = keys.some((key) => key !== 'deletedAt' && present.get(key) !== (change.after?.[key] ?? NULL));
  return [{ type, id, operation: 'update', from: present, to, keys, deletedBy: null, changedSince }];
}
