import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import {
  type Actor,
  ALWAYS,
  AppError,
  ConflictError,
  InvalidError,
  ListEngine,
  type Locale,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { exampleData } from './catalogue/example-data';
import { FIELD_FORMATS, fieldLabel, FIELDS, groupLabel, groupsOf } from './catalogue/fields';
import { writeField } from './catalogue/write-field';
import { checkDocx, type CheckedPlaceholder, type DocxCheck } from './docx/check-docx';
import type { PaperKind, PaperSubject } from './kinds';
import { readyTemplate } from './ready/ready-templates';
import { READY_KINDS, type ReadyKind } from './ready/ready-words';
import { cleanRich } from './rich/clean-rich';
import type { RichBody } from './rich/rich-body';
import { fieldsOfRich } from './rich/rich-fields';
import type {
  CreateTemplateDto,
  TemplateCardDto,
  TemplateCheckDto,
  TemplateDto,
  TemplateFieldGroupDto,
  TemplateVersionDto,
  UpdateTemplateDto,
} from './template.dto';
import { templateList } from './template-list';
import { type NewVersion, TemplateStore } from './template-store';

const MANAGE = 'templates.manage';
const READ = 'documents.read';

/** Templates of papers: made in the editor or in Word, in versions that never change. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly organization: Organization,
    private readonly store: TemplateStore,
  ) {}

  list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, READ);
    return this.lists.page(templateList, parseListQuery(query, templateList, actor), ALWAYS);
  }

  async get(actor: Actor, id: string): Promise<TemplateCardDto> {
    this.policy.require(actor, READ);
    const template = await oneItem<TemplateDto>(this.unitOfWork, templateList, id, ALWAYS);
    if (!template) throw new NotFoundError('Template');
    const { body, placeholders } = await this.store.version(id);
    return { ...template, body, placeholders };
  }

  /** An empty template for the editor, or one with this document. */
  async create(actor: Actor, input: CreateTemplateDto): Promise<TemplateCardDto> {
    this.policy.require(actor, MANAGE);
    const language = input.language ?? (await this.organization.get()).locale;
    const version = richVersion(input.body ?? { content: { type: 'doc', content: [{ type: 'paragraph' }] } });
    return this.insert(actor, { name: input.name, kind: input.kind, format: 'rich', language }, version);
  }

  /** A .docx as a template. What cannot be used is refused with every reason; unknown placeholders only keep it from being active. */
  async upload(
    actor: Actor,
    input: { name: string; kind: PaperKind; language?: Locale; fileName: string; bytes: Buffer },
  ): Promise<TemplateCardDto> {
    this.policy.require(actor, MANAGE);
    const version = docxVersion(input.fileName, await checkDocx(input.bytes));
    const language = input.language ?? (await this.organization.get()).locale;
    return this.insert(actor, { name: input.name, kind: input.kind, format: 'docx', language }, version);
  }

  async check(actor: Actor, bytes: Buffer): Promise<TemplateCheckDto> {
    this.policy.require(actor, MANAGE);
    const { docx, ...check } = await checkDocx(bytes);
    return { usable: docx !== null, ...check };
  }

  async addReady(actor: Actor, kind: ReadyKind, language?: Locale): Promise<TemplateCardDto> {
    this.policy.require(actor, MANAGE);
    return this.get(actor, await this.insertReady(actor, kind, language ?? (await this.organization.get()).locale));
  }

  /** For the first set-up: the ready templates in the organization's language. */
  async installReady(actor: Actor, language: Locale): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      for (const kind of READY_KINDS) await this.insertReady(actor, kind, language);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateTemplateDto): Promise<TemplateCardDto> {
    this.policy.require(actor, MANAGE);
    const { body, ...fields } = input;
    return this.change(actor, id, version, fields, (template) => {
      if (body === undefined) return null;
      if (template.format !== 'rich')
        throw new InvalidError([
          { pointer: '/body', code: 'not_rich', detail: 'This template is a Word document: upload another file.' },
        ]);
      return richVersion(body);
    });
  }

  /** Another .docx as the next version. */
  async replaceFile(
    actor: Actor,
    id: string,
    version: number,
    fileName: string,
    bytes: Buffer,
  ): Promise<TemplateCardDto> {
    this.policy.require(actor, MANAGE);
    const next = docxVersion(fileName, await checkDocx(bytes));
    return this.change(actor, id, version, {}, (template) => {
      if (template.format !== 'docx')
        throw new ConflictError('not_docx_template', 'This template is edited here; it has no file.');
      return next;
    });
  }

  /** Makes an older version the newest again. */
  async restoreVersion(actor: Actor, id: string, version: number, number: number): Promise<TemplateCardDto> {
    this.policy.require(actor, MANAGE);
    const old = await this.store.version(id, number);
    const next: NewVersion =
      old.body !== null
        ? { body: old.body, placeholders: old.placeholders }
        : {
            docx: await this.store.bytes(old.id),
            fileName: old.fileName ?? 'template.docx',
            delimiters: old.delimiters!,
            placeholders: old.placeholders,
          };
    return this.change(actor, id, version, {}, () => next);
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, MANAGE);
    await this.unitOfWork.run(actor, async () => {
      const changed = await this.unitOfWork.execute(
        `update document_template set deleted_at = now(), deleted_by = $3, updated_at = now(), updated_by = $3, version = version + 1
         where id = $1::uuid and version = $2 and deleted_at is null`,
        [id, version, actor.userId],
      );
      if (!changed) throw new PreconditionFailedError(await this.get(actor, id));
    });
  }

  async versions(actor: Actor, id: string): Promise<TemplateVersionDto[]> {
    await this.get(actor, id);
    return this.unitOfWork.query<TemplateVersionDto>(
      `select v.number, v.file_name as "fileName", v.unknown, v.created_at as "createdAt",
         case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "createdBy"
       from document_template_version v left join app_user u on u.id = v.created_by where v.template_id = $1::uuid order by v.number desc`,
      [id],
    );
  }

  /** The .docx of the version in use, for changing it in Word. */
  async file(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
    this.policy.require(actor, READ);
    const version = await this.store.version(id);
    if (version.format !== 'docx') throw new NotFoundError('File');
    return { name: version.fileName ?? 'template.docx', bytes: await this.store.bytes(version.id) };
  }

  /** The picker: what may be written into a template, with labels and examples in a language. */
  fields(actor: Actor, subject: PaperSubject = 'deal', language: Locale = 'en'): TemplateFieldGroupDto[] {
    this.policy.require(actor, READ);
    const example = exampleData(language);
    return groupsOf(subject).map((group) => ({
      group,
      label: groupLabel(group, language),
      list: group === 'lines',
      fields: FIELDS.filter((field) => field.group === group).map((field) => ({
        name: field.name,
        label: fieldLabel(field.name, language),
        type: field.type,
        formats: [...FIELD_FORMATS[field.type]],
        example: writeField({ field, format: null }, example, language, 0),
      })),
    }));
  }

  private async insertReady(actor: Actor, kind: ReadyKind, language: Locale): Promise<string> {
    const { name, body } = readyTemplate(kind, language);
    return this.unitOfWork.run(actor, () =>
      this.store.insert(
        actor,
        { name, kind, format: 'rich', language, active: true, readyKey: `${kind}-${language}` },
        richVersion(body),
      ),
    );
  }

  private insert(
    actor: Actor,
    template: { name: string; kind: PaperKind; format: 'rich' | 'docx'; language: Locale },
    version: NewVersion,
  ): Promise<TemplateCardDto> {
    const active = version.placeholders.every(({ known }) => known);
    return this.unitOfWork.run(actor, async () =>
      this.get(actor, await this.store.insert(actor, { ...template, active }, version)),
    );
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    fields: Omit<UpdateTemplateDto, 'body'>,
    next: (template: { format: 'rich' | 'docx' }) => NewVersion | null,
  ): Promise<TemplateCardDto> {
    return this.unitOfWork.run(actor, async () => {
      const [held] = await this.unitOfWork.query<{ version: number }>(
        'select version from document_template where id = $1::uuid and deleted_at is null for update',
        [id],
      );
      if (!held) throw new NotFoundError('Template');
      if (held.version !== version) throw new PreconditionFailedError(await this.get(actor, id));
      const before = await this.store.version(id);
      const added = next(before);
      const unknown = (added?.placeholders ?? before.placeholders).filter(({ known }) => !known);
      if (fields.active && unknown.length) throw unknownPlaceholders(unknown);
      if (added) await this.store.addVersion(actor, id, await this.nextNumber(id), added);
      await this.unitOfWork.execute(
        `update document_template set name = coalesce($3, name), kind = coalesce($4, kind), language = coalesce($5, language),
           active = coalesce($6, active) and $7, current_version = (select max(number) from document_template_version where template_id = $1),
           updated_at = now(), updated_by = $2, version = version + 1 where id = $1::uuid`,
        [
          id,
          actor.userId,
          fields.name ?? null,
          fields.kind ?? null,
          fields.language ?? null,
          fields.active ?? null,
          !unknown.length,
        ],
      );
      return this.get(actor, id);
    });
  }

  private async nextNumber(id: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ next: number }>(
      'select max(number) + 1 as next from document_template_version where template_id = $1',
      [id],
    );
    return row?.next ?? 1;
  }
}

/** The editor's document, cleaned, with the fields it uses. */
export function richVersion(input: RichBody | Record<string, unknown>): {
  body: RichBody;
  placeholders: CheckedPlaceholder[];
} {
  const { body, errors } = cleanRich(input);
  if (errors.length) throw new InvalidError(errors);
  const placeholders = fieldsOfRich(body.content).map((field): CheckedPlaceholder => ({
    ...field,
    kind: 'value',
    parts: [],
    count: 1,
    split: false,
  }));
  return { body, placeholders };
}

function docxVersion(fileName: string, check: DocxCheck): NewVersion {
  if (check.docx) return { docx: check.docx, fileName, delimiters: check.delimiters, placeholders: check.placeholders };
  const errors = check.problems.map(({ code, detail, where, text }) => ({
    pointer: '/file',
    code,
    detail: text ? `${detail} — ${text}` : detail,
    params: { where, text },
  }));
  throw new AppError(422, 'bad_template', errors[0]?.detail ?? 'This document cannot be used as a template.', {
    errors,
  });
}

function unknownPlaceholders(unknown: readonly CheckedPlaceholder[]): AppError {
  const errors = unknown.map(({ text, suggestion }) => ({
    pointer: '/active',
    code: 'unknown_placeholder',
    detail: suggestion ? `Nobody knows “${text}”. Did you mean “${suggestion}”?` : `Nobody knows “${text}”.`,
    params: { text, suggestion },
  }));
  return new AppError(422, 'unknown_placeholders', 'The template has placeholders that nobody knows.', { errors });
}
