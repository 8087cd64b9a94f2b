import { ApiProperty } from '@nestjs/swagger';
import { EnumField, IntField, TextField, TotalDto, UuidField } from '@atrium/platform';

export class FileSubjectDto {
  @ApiProperty({ description: 'Type of the record the file hangs on: customer, deal, product.' }) type: string;
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class FilePersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

const WARNINGS = ['type_mismatch', 'macros', 'encrypted', 'active_content'] as const;

/** What is said of every version of a file. */
export class FileVersionDto {
  @ApiProperty({ description: '1 is the first; a new file of the same name on the same record is the next.' })
  revision: number;
  @ApiProperty({ description: 'As given, without folders and misleading characters.' }) name: string;
  @ApiProperty({ description: 'Bytes.' }) size: number;
  @ApiProperty({ description: 'By the content, whatever the name says.', example: 'application/pdf' }) mime: string;
  @ApiProperty({
    isArray: true,
    enum: WARNINGS,
    enumName: 'FileWarning',
    description:
      'type_mismatch: the ending promises another type. macros: the document carries macros. encrypted: it could not be looked into. active_content: HTML or SVG.',
  })
  warnings: (typeof WARNINGS)[number][];
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['image', 'pdf'],
    description: 'How it can be looked at without downloading.',
  })
  preview: 'image' | 'pdf' | null;
  @ApiProperty({ description: 'SHA-256 of the content.' }) sha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) uploadedAt: string;
  @ApiProperty({ type: FilePersonDto, nullable: true }) uploadedBy: FilePersonDto | null;
}

export class FileDto extends FileVersionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: FileSubjectDto }) subject: FileSubjectDto;
  @ApiProperty({ enum: ['upload', 'generated'], enumName: 'FileOrigin', description: 'generated: made by Atrium.' })
  origin: 'upload' | 'generated';
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deletedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: string;
  @ApiProperty() version: number;
}

export class FileListDto {
  @ApiProperty({ type: [FileDto] }) items: FileDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: TotalDto, nullable: true }) total: TotalDto | null;
}

export class FileVersionListDto {
  @ApiProperty({ type: [FileVersionDto] }) items: FileVersionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: TotalDto, nullable: true }) total: TotalDto | null;
}

/** What `GET /files/rules` takes. */
export class FileRulesQueryDto {
  @TextField({ max: 40, pattern: /^[A-Za-z]+$/, description: 'Type of the record: customer, deal.' })
  subjectType: string;
  @UuidField() subjectId: string;
}

/** What one may put on a record. */
export class FileRulesDto {
  @ApiProperty({ description: 'Whether one may add, rename and delete files of this record.' }) write: boolean;
  @ApiProperty({ description: 'Bytes of one file.' }) maxBytes: number;
  @ApiProperty() maxPerRequest: number;
  @ApiProperty() maxPerRecord: number;
  @ApiProperty({ enum: ['refuse', 'mark'], enumName: 'MacroRule' }) macros: 'refuse' | 'mark';
}

export class UpdateFileDto {
  @TextField({ max: 200, description: 'Cleaned like the name of an upload.' }) name: string;
}

export class UploadProblemDto {
  @ApiProperty({ example: 'macros_refused' }) code: string;
  @ApiProperty() detail: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) params?: Record<string, unknown>;
}

/** What became of one file of an upload. */
export class UploadResultDto {
  @ApiProperty({ description: 'As sent, cleaned.' }) name: string;
  @ApiProperty({
    enum: ['stored', 'unchanged', 'refused'],
    enumName: 'UploadOutcome',
    description: 'unchanged: the newest version had the same content.',
  })
  outcome: 'stored' | 'unchanged' | 'refused';
  @ApiProperty({ type: FileDto, nullable: true }) file: FileDto | null;
  @ApiProperty({ type: UploadProblemDto, nullable: true }) problem: UploadProblemDto | null;
}

export class UploadResultsDto {
  @ApiProperty({ type: [UploadResultDto] }) items: UploadResultDto[];
}

export class VerifyFilesDto {
  @TextField({ max: 64, optional: true, pattern: /^[0-9a-f]{64}$/, description: '`next` of the call before.' })
  after?: string;
  @IntField({ min: 1, max: 1_000, optional: true, description: '100 unless told.' }) limit?: number;
}

export class DamagedContentDto {
  @ApiProperty() sha256: string;
  @EnumField(['missing', 'size', 'content'] as const, { name: 'ContentDamage' }) damage: 'missing' | 'size' | 'content';
  @ApiProperty({ type: [String], format: 'uuid', description: 'Files with a version that needs this content.' })
  fileIds: string[];
}

export class VerifyFilesResultDto {
  @ApiProperty({ description: 'Contents read and compared in this call.' }) checked: number;
  @ApiProperty({ type: [DamagedContentDto] }) damaged: DamagedContentDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Send it as `after`; null when all have been checked.' })
  next: string | null;
}
