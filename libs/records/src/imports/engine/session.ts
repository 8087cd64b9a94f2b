import { Injectable } from '@nestjs/common';
import type { Actor } from '@atrium/platform';
import { ExternalIds } from '../../external-ids/external-ids';
import { foldCompact } from '../../registry/fold';
import { RecordTypes } from '../../registry/record-types';
import { externalIdField } from '../guessing/mapping';
import { type Answer, type ImportRecord, type MappingEntry, sourceName } from '../import-record';
import { ImportRows } from '../import-rows';
import { ImportStore } from '../import-store';
import type { ImportContext, ImportField, ImportKey, ImportTarget } from '../import-target';
import { ImportTargets } from '../import-targets';
import { ImportContexts } from './contexts';
import { cellFormats } from './formats';
import { ReferenceNames } from './reference-names';
import { choiceNames, type FieldKnowledge, ValueResolver } from './resolver';
import { type MappedColumn, RowParser } from './row-parser';

/** A record of the file met before. */
export interface Seen {
  number: number;
  subjectId: string | null;
  fingerprint: string;
}

/** Everything one check or run works with. */
export interface ImportSession {
  readonly record: ImportRecord;
  readonly target: ImportTarget;
  readonly ctx: ImportContext;
  readonly resolver: ValueResolver;
  readonly parser: RowParser;
  readonly source: string;
  readonly keys: readonly ImportKey[];
  /** Records of the file by their identities, as far as the pass has come. */
  readonly seen: Map<string, Seen>;
}

/** Puts together what a check, a run or a preview needs to judge rows. */
@Injectable()
export class Sessions {
  constructor(
    private readonly targets: ImportTargets,
    private readonly contexts: ImportContexts,
    private readonly names: ReferenceNames,
    private readonly types: RecordTypes,
    private readonly externalIds: ExternalIds,
    private readonly store: ImportStore,
    private readonly rows: ImportRows,
  ) {}

  async open(
    record: ImportRecord,
    actor: Actor,
    options: { dryRun: boolean; prepare?: boolean },
  ): Promise<ImportSession> {
    const target = this.targets.get(record.target);
    const ctx = await this.contexts.make(record, target, actor, options.dryRun);
    if (options.prepare !== false) await target.prepare?.(ctx);
    const resolver = new ValueResolver(ctx, await this.knowledge(record, target, ctx));
    const keys = keysOf(record, target);
    const parser = new RowParser(
      {
        columns: mappedColumns(record, target, ctx),
        width: record.sniffed.format === 'csv' ? record.columns.length : null,
        keys,
        emptyClears: record.options.emptyClears === true,
      },
      resolver,
    );
    return {
      record,
      target,
      ctx,
      resolver,
      parser,
      source: sourceName(record.options, record.fileName),
      keys,
      seen: new Map(),
    };
  }

  private async knowledge(
    record: ImportRecord,
    target: ImportTarget,
    ctx: ImportContext,
  ): Promise<Map<string, FieldKnowledge>> {
    const remembered = await this.store.rememberedAnswers(record.ownerId, target.type);
    const knowledge = new Map<string, FieldKnowledge>();
    for (const field of target.fields) {
      if (field.type !== 'reference' && field.type !== 'choice') continue;
      const entry = record.mapping.find((one) => one.field === field.key);
      if (!entry) continue;
      const names = field.type === 'choice' ? choiceNames(field) : await this.names.index(ctx, target, field);
      const mine = remembered.filter((one) => one.mine && one.field === field.key);
      knowledge.set(field.key, {
        field,
        entry,
        names,
        answers: await this.answers(record, field, ctx, mine),
        whenUnknown: record.options.whenUnknown?.[field.key] ?? field.whenUnknown ?? 'refuse',
        fileNames: field.sameFile ? await this.fileNames(record, target) : null,
        lookUp: this.lookUp(ctx, field, entry, names === null),
      });
    }
    return knowledge;
  }

  /** Answers of this import, then the user's own of earlier ones, as long as the records are still to be seen. */
  private async answers(
    record: ImportRecord,
    field: ImportField,
    ctx: ImportContext,
    mine: { folded: string; answer: Answer }[],
  ): Promise<Map<string, Answer>> {
    const given = Object.entries(record.answers[field.key] ?? {});
    const ids = mine.flatMap(({ answer }) => (answer.id ? [answer.id] : []));
    const type = field.reference ? this.types.find(field.reference) : undefined;
    const visible = !type ? new Set(ids) : await this.visible(ctx.actor, type.type, ids);
    const usable = mine.filter(({ answer }) => !answer.id || visible.has(answer.id));
    return new Map([...usable.map(({ folded, answer }): [string, Answer] => [folded, answer]), ...given]);
  }

  private async visible(actor: Actor, type: string, ids: string[]): Promise<Set<string>> {
    const titles = await this.types.titles(
      actor,
      ids.map((id) => ({ type, id })),
    );
    return new Set(ids.filter((id) => titles.has(`${type}:${id}`)));
  }

  private async fileNames(record: ImportRecord, target: ImportTarget): Promise<Set<string>> {
    const column = titleColumn(record, target);
    const values = column === null ? [] : await this.rows.values(record.id, column, 1_000_000);
    return new Set(values.map(({ value }) => foldCompact(value)));
  }

  private lookUp(ctx: ImportContext, field: ImportField, entry: MappingEntry, big: boolean): FieldKnowledge['lookUp'] {
    const type = field.reference;
    if (!type) return null;
    if (entry.by === 'externalId') {
      return async (texts) => {
        const found = await this.externalIds.resolve(type, entry.source ?? '', texts);
        const visible = await this.visible(ctx.actor, type, [...found.values()]);
        return (text) => [found.get(text)].filter((id): id is string => id !== undefined && visible.has(id));
      };
    }
    if (!big) return null;
    return async (texts) => {
      const index = await this.names.find(ctx.actor, type, texts);
      return (text) => index.match(text, false).candidates.map((candidate) => candidate.id);
    };
  }
}

/** The keys the rows are recognised by: as chosen, else the target's default ones; only those whose fields are mapped. */
export function keysOf(record: ImportRecord, target: ImportTarget): ImportKey[] {
  const mapped = new Set(record.mapping.map((entry) => entry.field));
  const wanted = record.options.matchBy;
  const keys = wanted
    ? wanted.flatMap((name) => target.keys.filter((key) => key.key === name))
    : target.keys.filter((key) => key.default);
  return keys.filter((key) => key.fields.every((field) => mapped.has(field)));
}

/** The column that holds the names by which other rows of the file refer to a row. */
export function titleColumn(record: ImportRecord, target: ImportTarget): number | null {
  const field = (target.keys.find((key) => key.default) ?? target.keys[0])?.fields[0] ?? 'name';
  return record.mapping.find((entry) => entry.field === field)?.column ?? null;
}

function mappedColumns(record: ImportRecord, target: ImportTarget, ctx: ImportContext): MappedColumn[] {
  return record.mapping.flatMap((entry): MappedColumn[] => {
    const column = record.columns[entry.column];
    const field = target.fields.find((one) => one.key === entry.field) ?? null;
    if (!column || (!field && entry.field !== externalIdField)) return [];
    return [{ column, entry, field, formats: cellFormats(record, column, ctx.timeZone) }];
  });
}
