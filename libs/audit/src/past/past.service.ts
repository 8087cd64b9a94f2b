import { Injectable } from '@nestjs/common';
import { type Actor, NotFoundError } from '@atrium/platform';
import { type RecordRef, RecordTypes, refKey } from '@atrium/records';
import { type FieldChange, fieldChanges, refsOf } from '../changes/field-changes';
import { PastAccess } from './past-access';
import type { AsOfDto, ComparisonDto, DifferenceDto, PastFieldDto } from './past.dto';
import { type Moment, type PastRecord, PastStore } from './past-store';
import { differences, parsed, type RawState } from './raw-state';

/** What it takes to get from one state of a record to another, part by part, the record itself first. */
export interface Difference {
  type: string;
  id: string;
  operation: 'insert' | 'update' | 'delete';
  from: RawState | null;
  to: RawState | null;
  keys: string[];
}

/** Records as they were, under the reader's rights. */
@Injectable()
export class Past {
  constructor(
    private readonly store: PastStore,
    private readonly access: PastAccess,
    private readonly types: RecordTypes,
  ) {}

  async asOf(actor: Actor, ref: RecordRef, moment: Moment): Promise<AsOfDto> {
    await this.require(actor, ref);
    const { root, parts } = await this.store.at(ref, moment);
    const all = [...parts.values()];
    const changes = [
      this.fieldsOf(ref.type, null, root),
      ...all.map(({ type, state }) => this.fieldsOf(type, null, state)),
    ];
    const titles = await this.types.titles(actor, changes.flatMap(refsOf));
    const [own = [], ...rest] = changes.map((fields) => fields.map((field) => toField(field, titles)));
    return {
      type: ref.type,
      id: ref.id,
      exists: root !== null,
      fields: own,
      parts: root ? all.map(({ type, id }, index) => ({ type, id, fields: rest[index] ?? [] })) : [],
    };
  }

  async compare(actor: Actor, ref: RecordRef, from: Moment, to: Moment): Promise<ComparisonDto> {
    await this.require(actor, ref);
    const both = await this.store.both(ref, from, to);
    return { items: await this.describe(actor, differencesOf(ref, both.from, both.to)) };
  }

  /** Differences with names and titles for a reader. */
  async describe(actor: Actor, items: readonly Difference[]): Promise<DifferenceDto[]> {
    const changes = items.map(({ type, from, to, keys }) => this.fieldsOf(type, from, to, keys));
    const titles = await this.types.titles(actor, changes.flatMap(refsOf));
    return items.map(({ type, id, operation }, index) => ({
      subjectType: type,
      subjectId: id,
      operation,
      fields: (changes[index] ?? []).map(({ field, type: kind, ref, before, after }) => ({
        field,
        type: kind,
        before,
        after,
        beforeTitle: titleOf(titles, ref, before),
        afterTitle: titleOf(titles, ref, after),
      })),
    }));
  }

  /** NotFoundError unless the record has a past that the actor may read. */
  async require(actor: Actor, ref: RecordRef): Promise<void> {
    await this.access.require(actor, ref);
    if (!(await this.store.table(ref.type))) throw new NotFoundError('record type');
  }

  private fieldsOf(type: string, from: RawState | null, to: RawState | null, keys?: readonly string[]): FieldChange[] {
    return fieldChanges(parsed(from, keys), parsed(to, keys), this.types.find(type)?.fields ?? {});
  }
}

/** Fields and parts that differ between two states of a record. */
export function differencesOf(ref: RecordRef, from: PastRecord, to: PastRecord): Difference[] {
  const entries: Difference[] = [];
  const add = (type: string, id: string, before: RawState | null, after: RawState | null): void => {
    const keys = differences(before, after);
    if (!keys.length) return;
    entries.push({
      type,
      id,
      operation: !before ? 'insert' : !after ? 'delete' : 'update',
      from: before,
      to: after,
      keys,
    });
  };
  add(ref.type, ref.id, from.root, to.root);
  for (const key of new Set([...from.parts.keys(), ...to.parts.keys()])) {
    const part = from.parts.get(key) ?? to.parts.get(key);
    if (part) add(part.type, part.id, from.parts.get(key)?.state ?? null, to.parts.get(key)?.state ?? null);
  }
  return entries;
}

const titleOf = (titles: ReadonlyMap<string, string>, type: string | null, id: unknown): string | null =>
  type && typeof id === 'string' ? (titles.get(refKey({ type, id })) ?? null) : null;

function toField({ field, type, ref, after }: FieldChange, titles: ReadonlyMap<string, string>): PastFieldDto {
  return { field, type, value: after, title: titleOf(titles, ref, after) };
}
