import { createHash } from 'node:crypto';
import type { RecordRef } from '@atrium/records';
import type { Difference } from '../past/past.service';
import { type LoggedChange, NULL } from '../past/raw-state';

/** One row to write: how it is now, how it will be, and which of its fields that concerns. */
export interface PlanItem extends Difference {
  /** Where a row to insert was deleted: what is not logged of living rows stands there. */
  deletedBy: number | null;
  /** Somebody has changed it since in a way that this would undo. */
  changedSince: boolean;
}

export const itemKey = ({ type, id }: RecordRef): string => `${type}:${id}`;

/** Names the whole plan: if anything that it touches changes before it is carried out, the name is another one. */
export function tokenOf(items: readonly PlanItem[]): string {
  // In an order of its own: that of the rows is whatever the table's is at the moment.
  const sorted = items.toSorted((a, b) => (itemKey(a) < itemKey(b) ? -1 : 1));
  const text = sorted.map(({ type, id, operation, keys, from, to }) => [
    type,
    id,
    operation,
    keys.toSorted().map((key) => [key, from?.get(key) ?? NULL, to?.get(key) ?? NULL]),
  ]);
  return createHash('sha256').update(JSON.stringify(text)).digest('base64url');
}

/** Fields asked for, with those that only make sense together with them. */
export function withGroups(fields: readonly string[], groups: readonly (readonly string[])[] = []): Set<string> {
  const wanted = new Set(fields);
  for (const group of groups)
    if (group.some((field) => wanted.has(field))) for (const field of group) wanted.add(field);
  return wanted;
}

/** Deletes first (they make room), then updates, then inserts, each after what it points to. */
export function inOrder(items: readonly PlanItem[]): PlanItem[] {
  const of = (operation: PlanItem['operation']) => items.filter((item) => item.operation === operation);
  const inserts = of('insert');
  const byId = new Map(inserts.map((item) => [JSON.stringify(item.id), item]));
  const ordered = new Set<PlanItem>();
  const visiting = new Set<PlanItem>();
  const visit = (item: PlanItem): void => {
    if (ordered.has(item) || visiting.has(item)) return;
    visiting.add(item);
    for (const value of item.to?.values() ?? []) {
      const needed = byId.get(value);
      if (needed && needed !== item) visit(needed);
    }
    ordered.add(item);
  };
  for (const item of inserts) visit(item);
  return [...of('delete').toReversed(), ...of('update'), ...ordered];
}

/** Of a record's own changes, the one that deleted it or put it into the bin, when that is how it stands. */
export function deletionOf(ref: RecordRef, changes: readonly LoggedChange[]): LoggedChange | null {
  const own = changes.filter(({ subjectType, subjectId }) => subjectType === ref.type && subjectId === ref.id);
  const last = own.findLast(
    ({ operation, before, after }) =>
      operation !== 'update' || before?.deletedAt !== undefined || after?.deletedAt !== undefined,
  );
  if (!last || last.operation === 'insert') return null;
  return last.operation === 'delete' || last.after?.deletedAt !== NULL ? last : null;
}

/**
 * What went with a record in the transaction that deleted it: rows deleted because they pointed to it (and those that pointed to them),
 * records put into the bin that point to it, pointers to it that were emptied. What else that transaction deleted stays deleted.
 */
export function hungOn(
  ref: RecordRef,
  changes: readonly (LoggedChange & { rootId: string })[],
  pointsTo: (change: LoggedChange, id: string) => boolean,
): LoggedChange[] {
  const ids = new Set([ref.id]);
  const taken = new Set<LoggedChange>();
  const texts = ({ before }: LoggedChange) => Object.values(before ?? {});
  for (let grown = true; grown;) {
    grown = false;
    for (const change of changes) {
      if (taken.has(change) || (change.subjectType === ref.type && change.subjectId === ref.id)) continue;
      const touches = [...ids].some((id) => texts(change).includes(JSON.stringify(id)) || pointsTo(change, id));
      const belongs =
        touches || (ids.has(change.rootId) && (change.operation === 'delete' || change.after?.deletedAt !== undefined));
      if (!belongs) continue;
      taken.add(change);
      if (change.operation === 'delete' || change.after?.deletedAt) ids.add(change.subjectId);
      grown = true;
    }
  }
  return changes.filter((change) => taken.has(change));
}
