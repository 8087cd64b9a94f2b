import { Injectable } from '@nestjs/common';
import { type Actor, type Locale, NotFoundError, UnitOfWork } from '@atrium/platform';
import type { CheckedPlaceholder } from './docx/check-docx';
import type { DocxDelimiters } from './docx/delimiters';
import type { PaperKind, TemplateFormat } from './kinds';
import type { RichBody } from './rich/rich-body';

/** A version as papers are made from it. */
export interface StoredVersion {
  id: string;
  templateId: string;
  number: number;
  name: string;
  kind: PaperKind;
  format: TemplateFormat;
  language: Locale;
  active: boolean;
  body: RichBody | null;
  fileName: string | null;
  delimiters: DocxDelimiters | null;
  placeholders: CheckedPlaceholder[];
  unknown: number;
}

/** What a new version holds: the editor's document, or the bytes of a .docx with what the check has found. */
export type NewVersion =
  | { body: RichBody; placeholders: CheckedPlaceholder[] }
  | { docx: Buffer; fileName: string; delimiters: DocxDelimiters; placeholders: CheckedPlaceholder[] };

const VERSION = `
select v.id, v.template_id as "templateId", v.number, t.name, t.kind, t.format, t.language, t.active, v.body,
  v.file_name as "fileName", v.delimiters, v.placeholders, v.unknown
from document_template t join document_template_version v on v.template_id = t.id`;

/** Rows of templates and their versions. Rights are looked at by those who call it. */
@Injectable()
export class TemplateStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The version in use, or the one of this number. */
  async version(templateId: string, number?: number): Promise<StoredVersion> {
    const [row] = await this.unitOfWork.query<StoredVersion>(
      `${VERSION} where t.id = $1::uuid and v.number = coalesce($2::int, t.current_version) and t.deleted_at is null`,
      [templateId, number ?? null],
    );
    if (!row) throw new NotFoundError('Template');
    return row;
  }

  async bytes(versionId: string): Promise<Buffer> {
    const [row] = await this.unitOfWork.query<{ bytes: Buffer }>(
      'select bytes from document_template_file where version_id = $1',
      [versionId],
    );
    if (!row) throw new NotFoundError('Template');
    return row.bytes;
  }

  async insert(
    actor: Actor,
    template: {
      name: string;
      kind: PaperKind;
      format: TemplateFormat;
      language: Locale;
      active: boolean;
      readyKey?: string;
    },
    version: NewVersion,
  ): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into document_template (name, kind, format, language, active, ready_key, created_by, updated_by)
       values ($1, $2, $3, $4, $5, $6, $7, $7) returning id`,
      [
        template.name,
        template.kind,
        template.format,
        template.language,
        template.active,
        template.readyKey ?? null,
        actor.userId,
      ],
    );
    const id = row?.id ?? '';
    await this.addVersion(actor, id, 1, version);
    return id;
  }

  async addVersion(actor: Actor, templateId: string, number: number, version: NewVersion): Promise<void> {
    const docx = 'docx' in version ? version : null;
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into document_template_version (template_id, number, body, file_name, delimiters, placeholders, unknown, created_by)
       values ($1, $2, $3::jsonb, $4, $5::jsonb, $6::jsonb, $7, $8) returning id`,
      [
        templateId,
        number,
        'body' in version ? JSON.stringify(version.body) : null,
        docx?.fileName ?? null,
        docx ? JSON.stringify(docx.delimiters) : null,
        JSON.stringify(version.placeholders),
        version.placeholders.filter(({ known }) => !known).length,
        actor.userId,
      ],
    );
    if (docx)
      await this.unitOfWork.execute('insert into document_template_file (version_id, bytes) values ($1, $2)', [
        row?.id,
        docx.docx,
      ]);
  }
}
