import {
  BoolField,
  DateTimeField,
  DecimalField,
  EnumField,
  IntField,
  JsonField,
  LOCALES,
  type Locale,
  MoneyDto,
  MoneyField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { PaperInputDto } from '../generation/paper-input.dto';
import {
  PAPER_KINDS,
  PAPER_SUBJECTS,
  type PaperKind,
  type PaperSubject,
  TEMPLATE_FORMATS,
  type TemplateFormat,
} from '../templates/kinds';

export const PAPER_STATES = ['queued', 'made', 'failed', 'cancelled'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

export class PaperPersonDto {
  @UuidField() id: string;
  @TextField() name: string;
}

/** A record the reader may not see leaves a mark. */
export class PaperRecordDto {
  @UuidField({ nullable: true }) id: string | null;
  @TextField({ nullable: true }) name: string | null;
  @BoolField() hidden: boolean;
}

export class PaperProblemDto {
  @TextField({ example: 'in_bin' }) code: string;
  @TextField() detail: string;
}

export class PaperDto {
  @UuidField() id: string;
  @EnumField(PAPER_KINDS, { name: 'PaperKind' }) kind: PaperKind;
  @EnumField(PAPER_STATES, { name: 'PaperState' }) state: PaperState;
  @TextField({ nullable: true, description: 'Given when it is made.', example: 'Q-2026-0007' }) number: string | null;
  @TextField() title: string;
  @EnumField(PAPER_SUBJECTS, { name: 'PaperSubject' }) subjectType: PaperSubject;
  @UuidField() subjectId: string;
  @NestedField(() => PaperRecordDto, { nullable: true }) customer: PaperRecordDto | null;
  @NestedField(() => PaperRecordDto, { nullable: true }) deal: PaperRecordDto | null;
  @UuidField() templateId: string;
  @TextField() templateName: string;
  @EnumField(LOCALES, { name: 'Locale' }) language: Locale;
  @EnumField(TEMPLATE_FORMATS, { name: 'TemplateFormat' }) format: TemplateFormat;
  @MoneyField({ nullable: true }) amount: MoneyDto | null;
  @UuidField({ nullable: true, description: 'The file on the record.' }) fileId: string | null;
  @IntField({ description: 'Of the paper: grows each time it is made again.' }) currentVersion: number;
  @NestedField(() => PaperProblemDto, { nullable: true, description: 'Why it could not be made.' })
  problem: PaperProblemDto | null;
  @UuidField({ nullable: true }) batchId: string | null;
  @DateTimeField({ nullable: true }) madeAt: string | null;
  @NestedField(() => PaperPersonDto, { nullable: true }) createdBy: PaperPersonDto | null;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class PaperListDto {
  @NestedField(() => PaperDto, { each: true }) items: PaperDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class PaperVersionDto {
  @IntField() number: number;
  @UuidField() fileId: string;
  @IntField({ description: 'Which revision of the file.' }) fileRevision: number;
  @IntField({ description: 'Which version of the template.' }) templateVersion: number;
  @NestedField(() => PaperPersonDto, { nullable: true }) madeBy: PaperPersonDto | null;
  @DateTimeField() madeAt: string;
}

export class PaperCardDto extends PaperDto {
  @ApiProperty({ type: PaperInputDto }) input: PaperInputDto;
  @NestedField(() => PaperVersionDto, { each: true }) versions: PaperVersionDto[];
}

export class CreatePaperDto {
  @UuidField() templateId: string;
  @EnumField(PAPER_SUBJECTS, { name: 'PaperSubject' }) subjectType: PaperSubject;
  @UuidField() subjectId: string;
  @EnumField(LOCALES, { name: 'Locale', optional: true, description: "The template's, unless told." })
  language?: Locale;
  @NestedField(() => PaperInputDto, { optional: true }) input?: PaperInputDto;
}

export class RemakePaperDto {
  @NestedField(() => PaperInputDto, { optional: true, description: 'What it said the last time, unless told.' })
  input?: PaperInputDto;
}

export class PreviewPaperDto {
  @EnumField(PAPER_SUBJECTS, { name: 'PaperSubject', optional: true, description: 'An example record, unless told.' })
  subjectType?: PaperSubject;
  @UuidField({ optional: true }) subjectId?: string;
  @EnumField(LOCALES, { name: 'Locale', optional: true }) language?: Locale;
  @NestedField(() => PaperInputDto, { optional: true }) input?: PaperInputDto;
  @JsonField({ optional: true, description: "The editor's document that has not been saved yet." }) body?: Record<
    string,
    unknown
  >;
}

export class BulkPapersDto {
  @UuidField() templateId: string;
  @UuidField({ each: true, optional: true, maxItems: 1000, description: 'At most 1,000 deals.' }) dealIds?: string[];
  @JsonField({
    optional: true,
    description: 'In place of ids: the filters of the list of deals, `{ "stageId": "…", "amount[gte]": "100" }`.',
  })
  filter?: Record<string, unknown>;
  @EnumField(LOCALES, { name: 'Locale', optional: true }) language?: Locale;
  @DecimalField({ optional: true, nullable: true }) discountPercent?: string | null;
}

export class PaperBatchDto {
  @UuidField() id: string;
  @EnumField(['running', 'done', 'cancelled'] as const, { name: 'PaperBatchState' }) state:
    'running' | 'done' | 'cancelled';
  @EnumField(PAPER_KINDS, { name: 'PaperKind' }) kind: PaperKind;
  @UuidField() templateId: string;
  @IntField() total: number;
  @IntField() made: number;
  @IntField() failed: number;
  @IntField({ description: 'Still to be made.' }) queued: number;
  @DateTimeField() createdAt: string;
  @DateTimeField({ nullable: true }) finishedAt: string | null;
  @IntField() version: number;
}
