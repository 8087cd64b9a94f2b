import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  ForbiddenError,
  InvalidError,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { type RecordRef, RecordTypes, refKey } from '@atrium/records';
import { Past } from '../past/past.service';
import { PastStore } from '../past/past-store';
import type { LoggedChange } from '../past/raw-state';
import { RestoreChecks } from './restore-checks';
import { inOrder, itemKey, type PlanItem, tokenOf } from './restore-plan';
import { RestorePlanner, type Wanted } from './restore-planner';
import { RestoreWriter } from './restore-writer';
import type {
  RestoreConflictDto,
  RestoreDto,
  RestoredDto,
  RestoredFieldDto,
  RestoreItemDto,
  RestorePreviewDto,
  RestoreRequestDto,
} from './restore.dto';

type Conflicts = Map<string, RestoreConflictDto[]>;

/** Undoes the trial of a preview. */
class TrialOver extends Error {}

/** Brings back a field, a version or a deleted record, after showing what that would write. */
@Injectable()
export class Restores {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly types: RecordTypes,
    private readonly past: Past,
    private readonly store: PastStore,
    private readonly planner: RestorePlanner,
    private readonly writer: RestoreWriter,
    private readonly checks: RestoreChecks,
  ) {}

  /** Tries it in a transaction and takes it back, so that what stands in the way is what really would. */
  async preview(actor: Actor, ref: RecordRef, request: RestoreRequestDto): Promise<RestorePreviewDto> {
    await this.require(actor, ref);
    return this.unitOfWork.run(actor, async () => {
      const items = await this.planner.plan(ref, wantedOf(request));
      const conflicts = await this.tryOut(actor, ref, items);
      return this.describe(actor, ref, items, conflicts);
    });
  }

  /** Carries out what a preview has shown; 412 with a new preview when something has changed since. */
  async restore(actor: Actor, ref: RecordRef, request: RestoreDto): Promise<RestoredDto> {
    await this.require(actor, ref);
    return this.unitOfWork.run(actor, async () => {
      await this.hold(ref);
      const all = await this.planner.plan(ref, wantedOf(request));
      if (tokenOf(all) !== request.token)
        throw new PreconditionFailedError(await this.describe(actor, ref, all, await this.tryOut(actor, ref, all)));
      const leaveOut = new Set(request.leaveOut);
      const items = all.filter((item) => !leaveOut.has(itemKey(item)));
      const undoSeq = await this.lastSeq(ref);
      await this.unitOfWork.query(`select set_config('atrium.source', 'restore', true)`);
      const conflicts = await this.write(actor, ref, items);
      await this.unitOfWork.query(`select set_config('atrium.source', $1, true)`, [actor.source]);
      if ([...conflicts.values()].some((list) => list.length))
        throw new ConflictError('restore_conflicts', 'Something stands in the way. Leave it out, or solve it first.', {
          items: [...conflicts].flatMap(([key, list]) => list.map(({ code }) => ({ key, code }))),
        });
      return { restored: items.length, undoSeq };
    });
  }

  private async require(actor: Actor, ref: RecordRef): Promise<void> {
    await this.past.require(actor, ref);
    const type = this.types.get(ref.type);
    const right = type.permissions.write;
    if (!type.restore || !right)
      throw new ConflictError('not_restorable', 'Records of this kind are not restored from the log.');
    if (this.policy.scope(actor, right) === 'none') throw new ForbiddenError(right);
  }

  private async tryOut(actor: Actor, ref: RecordRef, items: readonly PlanItem[]): Promise<Conflicts> {
    let conflicts: Conflicts = new Map();
    await this.unitOfWork
      .attempt(async () => {
        conflicts = await this.write(actor, ref, items);
        throw new TrialOver();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TrialOver)) throw error;
      });
    return conflicts;
  }

  /** Writes what can be written and says what cannot. */
  private async write(actor: Actor, ref: RecordRef, items: readonly PlanItem[]): Promise<Conflicts> {
    const conflicts: Conflicts = new Map(items.map((item) => [itemKey(item), []]));
    const say = (item: PlanItem, found: readonly RestoreConflictDto[]) => conflicts.get(itemKey(item))?.push(...found);
    for (const item of items) say(item, await this.checks.before(actor, ref, item));
    for (const item of inOrder(items)) {
      if (conflicts.get(itemKey(item))?.length) continue;
      try {
        await this.unitOfWork.attempt(() => this.writer.write(actor, item));
      } catch (error) {
        say(item, [this.checks.explain(error)]);
      }
    }
    for (const item of items)
      if (!conflicts.get(itemKey(item))?.length) say(item, await this.checks.after(actor, ref, item));
    return conflicts;
  }

  /** Holds the record, so that nobody changes it between looking and writing. */
  private async hold(ref: RecordRef): Promise<void> {
    const table = await this.store.table(ref.type);
    if (table) await this.unitOfWork.query(`select 1 from "${table.table}" where id = $1 for update`, [ref.id]);
  }

  private async lastSeq(ref: RecordRef): Promise<number> {
    const [row] = await this.unitOfWork.query<{ seq: number }>(
      'select seq from change where root_type = $1 and root_id = $2::uuid order by seq desc limit 1',
      [ref.type, ref.id],
    );
    return row?.seq ?? 0;
  }

  private async describe(
    actor: Actor,
    ref: RecordRef,
    items: readonly PlanItem[],
    conflicts: Conflicts,
  ): Promise<RestorePreviewDto> {
    const described = await this.past.describe(actor, items);
    const changes = await this.store.changes(ref);
    const refs = items.map(({ type, id }) => ({ type, id }));
    const people = changes.flatMap(({ actorId }) => (actorId ? [{ type: 'user', id: actorId }] : []));
    const titles = await this.types.titles(actor, [...refs, ...people]);
    const shown = items.map((item, index): RestoreItemDto => ({
      key: itemKey(item),
      subjectType: item.type,
      subjectId: item.id,
      title: titles.get(refKey(item)) || null,
      operation: item.operation,
      fields: (described[index]?.fields ?? [])
        .map((field): RestoredFieldDto => ({ ...field, ...lastChange(changes, item, field.field, titles) }))
        .filter(({ before, after }) => before !== null || after !== null),
      conflicts: conflicts.get(itemKey(item)) ?? [],
    }));
    return { token: tokenOf(items), items: shown, possible: shown.every((item) => !item.conflicts.length) };
  }
}

function wantedOf({ at, seq, deleted, fields }: RestoreRequestDto): Wanted {
  if (deleted) return { moment: null, fields: null };
  if (at === undefined && seq === undefined)
    throw new InvalidError([{ pointer: '/at', code: 'required', detail: 'Say which moment to restore.' }]);
  return { moment: seq === undefined ? { at } : { seq: Number(seq) }, fields: fields?.length ? fields : null };
}

/** Who gave the field the value it has now. */
function lastChange(
  changes: readonly LoggedChange[],
  item: PlanItem,
  field: string,
  titles: ReadonlyMap<string, string>,
): Pick<RestoredFieldDto, 'changedAt' | 'changedBy'> {
  const last = changes.findLast(
    (change) =>
      change.subjectType === item.type &&
      change.subjectId === item.id &&
      (Object.hasOwn(change.after ?? {}, field) || change.operation === 'delete'),
  );
  if (!last) return { changedAt: null, changedBy: null };
  const { actorId: id, actorType: type } = last;
  return {
    changedAt: last.at,
    changedBy: { type, id, name: id ? (titles.get(refKey({ type: 'user', id })) ?? null) : null },
  };
}
