import { Injectable } from '@nestjs/common';
import { ALWAYS, type Actor, escapeLike, SqlParams, UnitOfWork } from '@atrium/platform';
import { fold } from '../../registry/fold';
import type { RecordName, RecordType } from '../../registry/record-type';
import { RecordTypes } from '../../registry/record-types';
import { NameIndex } from '../guessing/name-index';
import type { ImportContext, ImportField, ImportTarget } from '../import-target';

/** Types with more records than this are asked name by name instead of being kept in memory. */
const small = 20_000;

/** Names of the records that a column may point to, as far as the actor may see them. */
@Injectable()
export class ReferenceNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: RecordTypes,
  ) {}

  /** All names of a small list, or null when there are too many to hold. */
  async index(ctx: ImportContext, target: ImportTarget, field: ImportField): Promise<NameIndex | null> {
    const listed = await target.options?.(ctx, field);
    if (listed) return new NameIndex(listed);
    const type = field.reference ? this.types.find(field.reference) : undefined;
    if (!type) return new NameIndex();
    const names = await this.list(ctx.actor, type, small + 1);
    return names.length > small ? null : new NameIndex(names);
  }

  /** Records of a big list by their folded names, in one query. */
  async find(actor: Actor, typeName: string, texts: readonly string[]): Promise<NameIndex> {
    const type = this.types.get(typeName);
    const folded = [...new Set(texts.map(fold))];
    if (type.reference?.find) return new NameIndex(await type.reference.find(actor, folded));
    const params = new SqlParams();
    const rows = await this.unitOfWork.query<RecordName>(
      `${this.select(actor, type, params)} and search_fold(${type.titleSql}) = any(${params.add(folded)}::text[])`,
      params.values,
    );
    return new NameIndex(rows.map(withoutNulls));
  }

  /** The names of a big list most like this one: those that share a word with it, the nearest first. */
  async near(actor: Actor, typeName: string, text: string): Promise<RecordName[]> {
    const type = this.types.get(typeName);
    const params = new SqlParams();
    const select = this.select(actor, type, params);
    const folded = params.add(fold(text));
    const word = params.add(`%${escapeLike(longestWord(text))}%`);
    return this.unitOfWork.query<RecordName>(
      `${select} and search_fold(${type.titleSql}) like ${word} order by similarity(search_fold(${type.titleSql}), ${folded}) desc limit 5`,
      params.values,
    );
  }

  private async list(actor: Actor, type: RecordType, limit: number): Promise<RecordName[]> {
    const params = new SqlParams();
    const rows = await this.unitOfWork.query<RecordName>(
      `${this.select(actor, type, params)} limit ${params.add(limit)}`,
      params.values,
    );
    return rows.map(withoutNulls);
  }

  private select(actor: Actor, type: RecordType, params: SqlParams): string {
    const reach = type.openTitle ? ALWAYS : this.types.reach(actor, type, type.permissions.read);
    const aliases = type.reference?.aliasesSql ?? `'{}'::text[]`;
    const bin = type.deletedAt ? `${type.deletedAt} is null` : 'true';
    return `select id, ${type.titleSql} as title, ${aliases} as aliases from ${type.table}
      where ${bin} and (${type.reference?.where ?? 'true'}) and ${params.condition(reach)}`;
  }
}

function withoutNulls(name: RecordName): RecordName {
  return { id: name.id, title: name.title ?? '', aliases: (name.aliases ?? []).filter(Boolean) };
}

function longestWord(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    .slice(0, 40);
}
