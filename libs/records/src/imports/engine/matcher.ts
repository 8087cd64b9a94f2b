import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { ExternalIds } from '../../external-ids/external-ids';
import type { RecordType } from '../../registry/record-type';
import { RecordTypes } from '../../registry/record-types';
import type { ImportContext, ImportKey, ImportProblem, ImportTarget } from '../import-target';
import { knownByFingerprint, type ParsedRow } from './row-parser';

/** The record a row is, or why it may not be touched. */
export type Match = { id: string | null; byExternalId: boolean } | { problem: ImportProblem };

/** External ids of rows that have none of their own, for targets known by fingerprints. */
export const fingerprintSource = 'row-fingerprint';

interface Standing {
  /** Whether a record of this id is there at all, and not in the bin. */
  present: Map<string, boolean>;
  readable: Set<string>;
  writable: Set<string>;
}

const wrong = (code: string, detail: string): Match => ({ problem: { column: null, field: null, code, detail } });

/** Recognises existing records, with the eyes of the one who imports. */
@Injectable()
export class Matcher {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: RecordTypes,
    private readonly externalIds: ExternalIds,
  ) {}

  async match(
    ctx: ImportContext,
    target: ImportTarget,
    source: string,
    keys: readonly ImportKey[],
    rows: readonly ParsedRow[],
  ): Promise<Map<number, Match>> {
    const type = this.types.get(target.recordType);
    const matches = new Map<number, Match>();
    await this.byExternalIds(ctx, target, type, source, rows, matches);
    for (const key of keys) {
      const open = rows.filter(
        (row) =>
          !matches.has(row.number) &&
          key.fields.every((field) => row.values[field] !== undefined && row.values[field] !== null),
      );
      if (open.length > 0) await this.byKey(ctx, target, type, source, key, open, matches);
    }
    for (const row of rows) if (!matches.has(row.number)) matches.set(row.number, { id: null, byExternalId: false });
    return matches;
  }

  private async byExternalIds(
    ctx: ImportContext,
    target: ImportTarget,
    type: RecordType,
    source: string,
    rows: readonly ParsedRow[],
    matches: Map<number, Match>,
  ): Promise<void> {
    const own = await this.externalIds.resolve(
      type.type,
      source,
      rows.flatMap((row) => (row.externalId === null ? [] : [row.externalId])),
    );
    const prints = rows.filter((row) => knownByFingerprint(row, target)).map((row) => row.fingerprint);
    const printed = await this.externalIds.resolve(type.type, fingerprintSource, prints);
    const found = new Map<number, string>();
    for (const row of rows) {
      const id = row.externalId === null ? printed.get(row.fingerprint) : own.get(row.externalId);
      if (id) found.set(row.number, id);
    }
    const standing = await this.standing(ctx.actor, type, [...found.values()]);
    const stale = [...new Set(found.values())].filter((id) => !standing.present.has(id));
    if (stale.length > 0 && !ctx.dryRun) await this.externalIds.forget(type.type, stale);
    for (const [number, id] of found) if (standing.present.has(id)) matches.set(number, judge(id, standing, true));
  }

  private async byKey(
    ctx: ImportContext,
    target: ImportTarget,
    type: RecordType,
    source: string,
    key: ImportKey,
    rows: readonly ParsedRow[],
    matches: Map<number, Match>,
  ): Promise<void> {
    const found = await target.match(ctx, key, rows);
    const ids = [...found.values()].flat();
    const standing = await this.standing(ctx.actor, type, ids);
    const known = rows.some((row) => row.externalId !== null)
      ? await this.externalIds.of(type.type, ids)
      : new Map<string, { source: string }[]>();
    for (const row of rows) {
      // Whoever already has another id of the same source is another record, whatever its name.
      const candidates = [...new Set(found.get(row.number) ?? [])].filter(
        (id) =>
          standing.readable.has(id) &&
          standing.present.get(id) === true &&
          !(row.externalId !== null && known.get(id)?.some((one) => one.source === source)),
      );
      if (candidates.length > 1)
        matches.set(row.number, wrong('ambiguous_match', `Several existing records have this ${key.key}.`));
      else if (candidates[0] !== undefined) matches.set(row.number, judge(candidates[0], standing, false));
    }
  }

  private async standing(actor: Actor, type: RecordType, ids: readonly string[]): Promise<Standing> {
    if (ids.length === 0) return { present: new Map(), readable: new Set(), writable: new Set() };
    const rows = await this.unitOfWork.query<{ id: string; there: boolean }>(
      `select id, ${type.deletedAt ? `${type.deletedAt} is null` : 'true'} as there from ${type.table} where id = any($1::uuid[])`,
      [[...new Set(ids)]],
    );
    const readable = await this.types.reachable(actor, type.type, ids);
    const write = type.permissions.write;
    const writable = write ? await this.types.reachable(actor, type.type, ids, write) : readable;
    return { present: new Map(rows.map((row) => [row.id, row.there])), readable, writable };
  }
}

function judge(id: string, standing: Standing, byExternalId: boolean): Match {
  // Says nothing about a record that the actor may not see, but its id is taken.
  if (!standing.readable.has(id)) return wrong('external_id_taken', 'This external id cannot be used.');
  if (standing.present.get(id) === false)
    return wrong('in_bin', 'The record lies in the bin. Restore it, or remove it for good, and import again.');
  if (!standing.writable.has(id)) return wrong('not_allowed', 'You may see this record but not change it.');
  return { id, byExternalId };
}
