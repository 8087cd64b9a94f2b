import {
  BoolField,
  DateTimeField,
  EnumField,
  IntField,
  JsonField,
  LOCALES,
  type Locale,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  PAPER_KINDS,
  PAPER_SUBJECTS,
  type PaperKind,
  type PaperSubject,
  TEMPLATE_FORMATS,
  type TemplateFormat,
} from './kinds';
import { READY_KINDS, type ReadyKind } from './ready/ready-words';

const TAG_KINDS = ['value', 'open', 'close'] as const;

export class TemplatePersonDto {
  @UuidField() id: string;
  @TextField() name: string;
}

export class TemplateDto {
  @UuidField() id: string;
  @TextField() name: string;
  @EnumField(PAPER_KINDS, { name: 'PaperKind' }) kind: PaperKind;
  @EnumField(TEMPLATE_FORMATS, { name: 'TemplateFormat' }) format: TemplateFormat;
  @EnumField(LOCALES, { name: 'Locale', description: 'In which numbers, days and sums in words are written.' })
  language: Locale;
  @BoolField({ description: 'Offered when papers are made.' }) active: boolean;
  @IntField() currentVersion: number;
  @IntField({ description: 'How many placeholders nobody knows; a template that has some cannot be active.' })
  unknown: number;
  @TextField({ nullable: true }) fileName: string | null;
  @NestedField(() => TemplatePersonDto, { nullable: true }) updatedBy: TemplatePersonDto | null;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class TemplateListDto {
  @NestedField(() => TemplateDto, { each: true }) items: TemplateDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class PlaceholderDto {
  @TextField({ example: 'customer.nmae' }) text: string;
  @EnumField(TAG_KINDS, { name: 'PlaceholderTag', description: '`open` begins a loop or a condition.' }) kind:
    'value' | 'open' | 'close';
  @TextField({ each: true, description: 'Parts of the document it stands in.' }) parts: string[];
  @IntField() count: number;
  @BoolField({ description: 'Word has split it over several runs.' }) split: boolean;
  @BoolField() known: boolean;
  @TextField({ nullable: true, description: 'What was probably meant.', example: 'customer.name' }) suggestion:
    string | null;
}

export class TemplateProblemDto {
  @TextField({ example: 'unclosed' }) code: string;
  @TextField() detail: string;
  @TextField({ nullable: true, description: 'The part of the document.', example: 'word/document.xml' }) where:
    string | null;
  @TextField({ nullable: true, description: 'The text around it.' }) text: string | null;
}

/** What a check of a .docx finds. */
export class TemplateCheckDto {
  @BoolField({ description: 'Whether it can be used as a template.' }) usable: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The marks the document uses.',
  })
  delimiters: object;
  @NestedField(() => PlaceholderDto, { each: true }) placeholders: PlaceholderDto[];
  @NestedField(() => TemplateProblemDto, { each: true }) problems: TemplateProblemDto[];
  @TextField({ each: true, description: 'What was taken out because it pointed outside.' }) removed: string[];
}

export class TemplateCardDto extends TemplateDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The document of the editor; null for .docx.',
  })
  body: object | null;
  @NestedField(() => PlaceholderDto, { each: true }) placeholders: PlaceholderDto[];
}

export class CreateTemplateDto {
  @TextField({ max: 200 }) name: string;
  @EnumField(PAPER_KINDS, { name: 'PaperKind' }) kind: PaperKind;
  @EnumField(LOCALES, { name: 'Locale', optional: true, description: "The organization's, unless told." })
  language?: Locale;
  @JsonField({ optional: true, description: '`{ content, pageNumbers }`: the document of the editor.' }) body?: Record<
    string,
    unknown
  >;
}

export class UpdateTemplateDto {
  @TextField({ max: 200, optional: true, blank: false }) name?: string;
  @EnumField(PAPER_KINDS, { name: 'PaperKind', optional: true }) kind?: PaperKind;
  @EnumField(LOCALES, { name: 'Locale', optional: true }) language?: Locale;
  @BoolField({ optional: true }) active?: boolean;
  @JsonField({ optional: true, description: 'Becomes a new version.' }) body?: Record<string, unknown>;
}

export class AddReadyTemplateDto {
  @EnumField(READY_KINDS, { name: 'ReadyTemplateKind' }) kind: ReadyKind;
  @EnumField(LOCALES, { name: 'Locale', optional: true }) language?: Locale;
}

export class TemplateVersionDto {
  @IntField() number: number;
  @TextField({ nullable: true }) fileName: string | null;
  @IntField() unknown: number;
  @NestedField(() => TemplatePersonDto, { nullable: true }) createdBy: TemplatePersonDto | null;
  @DateTimeField() createdAt: string;
}

export class TemplateVersionListDto {
  @NestedField(() => TemplateVersionDto, { each: true }) items: TemplateVersionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class TemplateFieldDto {
  @TextField({ example: 'deal.amount' }) name: string;
  @TextField() label: string;
  @EnumField(['text', 'date', 'money', 'number'] as const, { name: 'TemplateFieldType' }) type:
    'text' | 'date' | 'money' | 'number';
  @TextField({ each: true, description: 'What may follow after "|".' }) formats: string[];
  @TextField({ description: 'As it would be written.' }) example: string;
}

export class TemplateFieldGroupDto {
  @TextField({ example: 'deal' }) group: string;
  @TextField() label: string;
  @BoolField({ description: 'A list: in .docx its fields stand in a loop.' }) list: boolean;
  @NestedField(() => TemplateFieldDto, { each: true }) fields: TemplateFieldDto[];
}

export class TemplateFieldsDto {
  @NestedField(() => TemplateFieldGroupDto, { each: true }) items: TemplateFieldGroupDto[];
}

export class TemplateFieldsQueryDto {
  @EnumField(PAPER_SUBJECTS, { name: 'PaperSubject', optional: true }) subject?: PaperSubject;
  @EnumField(LOCALES, { name: 'Locale', optional: true, description: 'Of labels and examples.' }) language?: Locale;
}

export class TemplateAbilitiesDto {
  @BoolField({ description: 'LibreOffice is installed, so papers made from .docx can be had as PDF too.' })
  docxToPdf: boolean;
}
