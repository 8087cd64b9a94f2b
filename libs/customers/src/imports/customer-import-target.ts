import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ImportContext,
  type ImportKey,
  type ImportProblem,
  type ImportRow,
  type ImportTarget,
  ImportTargets,
  type MatchedRow,
  type PlannedRow,
  type RowLink,
  type RowPlan,
  textValue,
} from '@atrium/records';
import { CustomerLocks } from '../customers/customer-locks';
import { type Owner, Ownership } from '../customers/ownership';
import { WRITE } from '../permissions';
import type { NewTie } from '../relationships/relationships.service';
import { Ties } from '../relationships/ties';
import { CUSTOMER_IMPORT_DEFAULTS, CUSTOMER_IMPORT_FIELDS, CUSTOMER_IMPORT_KEYS } from './customer-import-fields';
import { ImportMatching } from './import-matching';
import { type CustomerRowData, planRow } from './import-plan';
import { ImportWriting } from './import-writing';
import { StoredStates } from './stored-state';

/** Companies and people from a file. */
@Injectable()
export class CustomerImportTarget implements ImportTarget<CustomerRowData>, OnModuleInit {
  readonly type = 'customers';
  readonly recordType = 'customer';
  readonly permission = WRITE;
  readonly fields = CUSTOMER_IMPORT_FIELDS;
  readonly keys = CUSTOMER_IMPORT_KEYS;
  readonly defaults = CUSTOMER_IMPORT_DEFAULTS;

  constructor(
    private readonly targets: ImportTargets,
    private readonly matching: ImportMatching,
    private readonly states: StoredStates,
    private readonly writing: ImportWriting,
    private readonly ownership: Ownership,
    private readonly locks: CustomerLocks,
    private readonly ties: Ties,
  ) {}

  onModuleInit(): void {
    this.targets.register(this as ImportTarget);
  }

  async prepare(ctx: ImportContext): Promise<void> {
    await this.ownership.resolve(ctx.actor, ctx.defaults.owner ?? undefined, '/defaults/owner');
  }

  match(ctx: ImportContext, key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>> {
    return this.matching.match(ctx, key, rows);
  }

  async plan(ctx: ImportContext, rows: readonly MatchedRow[]): Promise<RowPlan<CustomerRowData>[]> {
    const states = await this.states.of(rows.flatMap(({ existingId }) => existingId ?? []));
    const owners = await this.owners(ctx, rows);
    return rows.map((row) => {
      const owner = owners.get(ownerIdOf(ctx, row) ?? '') ?? { ownerId: null, teamId: null };
      const stored = row.existingId === null ? null : (states.get(row.existingId) ?? null);
      const plan = planRow(ctx, row, stored, owner);
      const given = plan.data?.insert ?? plan.data?.update;
      return given && given.ownerId !== stored?.ownerId && !this.ownership.reaches(ctx.actor, given)
        ? refuseOwner(row)
        : plan;
    });
  }

  write(ctx: ImportContext, rows: readonly PlannedRow<CustomerRowData>[]): Promise<void> {
    return this.writing.write(ctx, rows);
  }

  /** Parents and employers that other rows of the file have made. */
  async link(ctx: ImportContext, links: readonly RowLink[]): Promise<void> {
    const kinds = await this.locks.takeVisible(
      ctx.actor,
      links.flatMap(({ id, targetId }) => [id, targetId]),
    );
    const ties = links.flatMap(({ id, field, targetId }): NewTie[] => {
      const [from, to] = [kinds.get(id), kinds.get(targetId)];
      if (to?.kind !== 'company' || id === targetId) return [];
      if (field === 'parent' && from?.kind === 'company') return [{ type: 'subsidiary', fromId: id, toId: targetId }];
      if (field === 'employer' && from?.kind === 'person') return [{ type: 'employment', fromId: id, toId: targetId }];
      return [];
    });
    await this.ties.set(ctx.actor, ties);
  }

  private async owners(ctx: ImportContext, rows: readonly MatchedRow[]): Promise<Map<string, Owner>> {
    const ids = [...new Set(rows.flatMap((row) => ownerIdOf(ctx, row) ?? []))];
    return this.ownership.resolveMany(ids);
  }
}

/** Named by the row, else by the import, else whoever imports. */
function ownerIdOf(ctx: ImportContext, row: ImportRow): string | null {
  const given = textValue(row, 'owner');
  return given === undefined ? (ctx.defaults.owner ?? ctx.actor.userId) : given;
}

function refuseOwner(row: ImportRow): RowPlan<CustomerRowData> {
  const problem: ImportProblem = {
    column: null,
    field: 'owner',
    code: 'owner_out_of_reach',
    detail: 'You cannot give a record to an owner whose records you may not change.',
    value: textValue(row, 'owner') ?? null,
  };
  return { outcome: 'refuse', problems: [problem] };
}
