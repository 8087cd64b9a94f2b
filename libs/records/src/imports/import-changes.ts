import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, type FieldError, InvalidError, isUuid } from '@atrium/platform';
import iconv from 'iconv-lite';
import { fold } from '../registry/fold';
import { refKey } from '../registry/record-type';
import { RecordTypes } from '../registry/record-types';
import type { ImportOptionsDto, MappingEntryDto, ValueAnswerDto } from './api/imports.dto';
import { externalIdField } from './guessing/mapping';
import type { Answer, ImportOptions, ImportRecord, MappingEntry } from './import-record';
import type { ImportTarget } from './import-target';

const bad = (pointer: string, code: string, detail: string, params?: Record<string, unknown>): FieldError => ({
  pointer,
  code,
  detail,
  ...(params ? { params } : {}),
});

/** An answer ready to be stored. */
export interface NewAnswer {
  field: string;
  folded: string;
  value: string;
  answer: Answer;
}

/** Judges what a person wants to change about an import. Nothing is written here. */
@Injectable()
export class ImportChanges {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly types: RecordTypes,
  ) {}

  /** The options with the wishes put in; a null takes a wish back. */
  async options(
    actor: Actor,
    record: ImportRecord,
    target: ImportTarget,
    wishes: ImportOptionsDto,
  ): Promise<ImportOptions> {
    const errors = [
      ...this.optionErrors(actor, target, wishes),
      ...(await this.defaultErrors(actor, target, wishes.defaults ?? {})),
    ];
    if (errors.length > 0) throw new InvalidError(errors);
    const merged: Record<string, unknown> = { ...record.options };
    for (const [name, value] of Object.entries(wishes)) {
      if (value === undefined) continue;
      if (value === null) delete merged[name];
      else if (name === 'defaults' || name === 'whenUnknown')
        merged[name] = { ...(merged[name] as object | undefined), ...(value as object) };
      else merged[name] = value;
    }
    return merged as ImportOptions;
  }

  private optionErrors(actor: Actor, target: ImportTarget, wishes: ImportOptionsDto): FieldError[] {
    const errors: FieldError[] = [];
    if (wishes.encoding && !iconv.encodingExists(wishes.encoding))
      errors.push(bad('/options/encoding', 'not_a_choice', 'There is no such encoding.'));
    for (const key of wishes.matchBy ?? []) {
      if (!target.keys.some((one) => one.key === key))
        errors.push(bad('/options/matchBy', 'not_a_choice', `There is no key "${key}".`));
    }
    for (const [name, policy] of Object.entries(wishes.whenUnknown ?? {})) {
      const pointer = `/options/whenUnknown/${name}`;
      const field = target.fields.find((one) => one.key === name);
      if (!field || (field.type !== 'reference' && field.type !== 'choice'))
        errors.push(bad(pointer, 'unknown_field', 'There is no such field.'));
      else if (!['refuse', 'create', 'empty'].includes(policy))
        errors.push(bad(pointer, 'not_a_choice', 'This must be refuse, create or empty.'));
      else if (policy === 'create' && !this.mayCreate(actor, field.reference))
        errors.push(bad(pointer, 'cannot_create', 'New ones cannot be made here.'));
    }
    return errors;
  }

  private async defaultErrors(
    actor: Actor,
    target: ImportTarget,
    defaults: Record<string, unknown>,
  ): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    for (const [key, value] of Object.entries(defaults)) {
      const pointer = `/options/defaults/${key}`;
      const wanted = target.defaults?.find((one) => one.key === key);
      if (!wanted) errors.push(bad(pointer, 'unknown_field', 'There is no such field.'));
      else if (value === null) continue;
      else if (typeof value !== 'string' || value.length > 200)
        errors.push(bad(pointer, 'invalid', 'This must be a text.'));
      else if (wanted.type === 'choice' && !wanted.choices?.some((choice) => choice.value === value))
        errors.push(bad(pointer, 'not_a_choice', 'This is not one of the choices.'));
      else if (wanted.type === 'reference' && !(await this.visible(actor, wanted.reference ?? '', value)))
        errors.push(bad(pointer, 'unknown_reference', 'There is no such record.'));
    }
    return errors;
  }

  mapping(record: ImportRecord, target: ImportTarget, wishes: readonly MappingEntryDto[]): MappingEntry[] {
    const errors: FieldError[] = [];
    const taken = new Set<string>();
    const chosen = new Map<number, MappingEntry>();
    for (const [index, wish] of wishes.entries()) {
      const field = target.fields.find((one) => one.key === wish.field);
      if (!record.columns[wish.column])
        errors.push(bad(`/mapping/${index}/column`, 'unknown_column', 'There is no such column.'));
      if (wish.field !== null && wish.field !== externalIdField && !field)
        errors.push(bad(`/mapping/${index}/field`, 'unknown_field', 'There is no such field.'));
      if (wish.field !== null && taken.has(wish.field) && !field?.multiple)
        errors.push(
          bad(`/mapping/${index}/field`, 'mapped_twice', 'Another column goes to this field.', { field: wish.field }),
        );
      if (wish.field !== null) taken.add(wish.field);
      chosen.set(wish.column, {
        column: wish.column,
        field: wish.field,
        ...(wish.by ? { by: wish.by } : {}),
        ...(wish.source ? { source: wish.source } : {}),
      });
    }
    if (errors.length > 0) throw new InvalidError(errors);
    return record.columns.map((column) => chosen.get(column.index) ?? { column: column.index, field: null });
  }

  async answers(
    actor: Actor,
    target: ImportTarget,
    wishes: readonly ValueAnswerDto[],
    allowedIds: (field: string) => Promise<ReadonlySet<string> | null>,
  ): Promise<NewAnswer[]> {
    const errors: FieldError[] = [];
    const answers: NewAnswer[] = [];
    for (const [index, wish] of wishes.entries()) {
      const problem = await this.answerError(actor, target, wish, allowedIds);
      if (problem) errors.push({ ...problem, pointer: `/values/${index}${problem.pointer}` });
      const answer: Answer = {
        action: wish.action,
        ...(wish.id ? { id: wish.id } : {}),
        ...(wish.choice === undefined ? {} : { choice: wish.choice }),
      };
      answers.push({ field: wish.field, folded: fold(wish.value), value: wish.value, answer });
    }
    if (errors.length > 0) throw new InvalidError(errors);
    return answers;
  }

  private async answerError(
    actor: Actor,
    target: ImportTarget,
    wish: ValueAnswerDto,
    allowedIds: (field: string) => Promise<ReadonlySet<string> | null>,
  ): Promise<FieldError | null> {
    const field = target.fields.find((one) => one.key === wish.field);
    if (!field || (field.type !== 'reference' && field.type !== 'choice'))
      return bad('/field', 'unknown_field', 'There is no such reference or choice.');
    if (wish.action === 'choice')
      return field.choices?.some((choice) => choice.value === wish.choice)
        ? null
        : bad('/choice', 'not_a_choice', 'This is not one of the choices.');
    if (wish.action === 'create')
      return this.mayCreate(actor, field.reference)
        ? null
        : bad('/action', 'cannot_create', 'New ones cannot be made here.');
    if (wish.action !== 'record') return null;
    if (!wish.id) return bad('/id', 'required', 'Say which record.');
    const listed = await allowedIds(field.key);
    const known = listed ? listed.has(wish.id) : await this.visible(actor, field.reference ?? '', wish.id);
    return known ? null : bad('/id', 'unknown_reference', 'There is no such record.');
  }

  /** Whether "create new" can be answered for records of this type. */
  mayCreate(actor: Actor, reference: string | undefined): boolean {
    const creator = reference ? this.types.find(reference)?.reference : undefined;
    if (!creator?.create) return false;
    return !creator.createPermission || this.policy.scope(actor, creator.createPermission) !== 'none';
  }

  private async visible(actor: Actor, type: string, id: string): Promise<boolean> {
    if (!isUuid(id) || !this.types.find(type)) return false;
    const titles = await this.types.titles(actor, [{ type, id }]);
    return titles.has(refKey({ type, id }));
  }
}
