import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  BoolField,
  EnumField,
  FieldProblemDto,
  IntField,
  JsonField,
  NestedField,
  TextField,
  UuidField,
} from '@atrium/platform';
import { dateFormats, type DateFormat } from '../guessing/dates';
import { numberFormats, type NumberFormat } from '../guessing/numbers';
import type { ImportState, RowOutcome, RowState } from '../import-record';
import { importStates } from '../import-record';
import { delimiters, type Delimiter } from '../reading/table';

export const answerActions = ['record', 'choice', 'create', 'empty', 'refuse'] as const;
export const rowOutcomes = ['create', 'update', 'unchanged', 'refuse'] as const;
export const rowStates = ['pending', 'planned', 'done', 'refused'] as const;
const matchKinds = ['exact', 'folded', 'near', 'ambiguous', 'none'] as const;
const confidences = ['sure', 'likely', 'weak'] as const;

/** How the file is to be read and the rows to be treated. Null goes back to the guess. */
export class ImportOptionsDto {
  @TextField({ optional: true, nullable: true, max: 40, example: 'windows-1251' }) encoding?: string | null;
  @EnumField(delimiters, { optional: true, nullable: true, name: 'ImportDelimiter' }) delimiter?: Delimiter | null;
  @BoolField({ optional: true, nullable: true, description: 'The first row holds the names of the columns.' }) header?:
    boolean | null;
  @TextField({ optional: true, nullable: true, max: 200, description: 'Sheet of a workbook.' }) sheet?: string | null;
  @EnumField(dateFormats, { optional: true, nullable: true, name: 'ImportDateFormat' }) dateFormat?: DateFormat | null;
  @EnumField(numberFormats, {
    optional: true,
    nullable: true,
    name: 'ImportNumberFormat',
    description: 'point: 1,234.56 · comma: 1.234,56 and 1 234,56',
  })
  numberFormat?: NumberFormat | null;
  @TextField({
    optional: true,
    nullable: true,
    max: 100,
    description: 'Name of the system the external ids come from; the file name unless told.',
  })
  source?: string | null;
  @TextField({
    optional: true,
    nullable: true,
    each: true,
    max: 60,
    description: 'Keys by which records are recognised, in turn.',
  })
  matchBy?: string[] | null;
  @BoolField({ optional: true, nullable: true, description: 'Empty cells clear fields of existing records.' })
  emptyClears?: boolean | null;
  @JsonField({ optional: true, description: 'Answers to the defaults of the target: owner, pipeline …' })
  defaults?: Record<string, string | null>;
  @JsonField({ optional: true, description: 'By field: refuse, create or empty for values nobody answered.' })
  whenUnknown?: Record<string, string>;
  @TextField({ optional: true, nullable: true, max: 3, pattern: /^[A-Z]{3}$/ }) currency?: string | null;
}

export class MappingEntryDto {
  @IntField({ description: 'Index of the column.' }) column: number;
  @TextField({
    nullable: true,
    max: 100,
    description: 'Key of a field, `$externalId`, or null to leave the column out.',
  })
  field: string | null;
  @EnumField(['name', 'externalId'] as const, { optional: true, description: 'How a reference names its record.' })
  by?: 'name' | 'externalId';
  @TextField({ optional: true, max: 100, description: 'Source of those external ids.' }) source?: string;
}

export class ValueAnswerDto {
  @TextField({ max: 100 }) field: string;
  @TextField({ max: 1000, description: 'The value as in the file.' }) value: string;
  @EnumField(answerActions, { name: 'ImportAnswer' }) action: (typeof answerActions)[number];
  @UuidField({ optional: true, description: 'The record, for `record`.' }) id?: string;
  @TextField({ optional: true, max: 100, description: 'The choice, for `choice`.' }) choice?: string;
}

export class UpdateImportDto {
  @NestedField(() => ImportOptionsDto, { optional: true }) options?: ImportOptionsDto;
  @NestedField(() => MappingEntryDto, { optional: true, each: true, maxItems: 1_000 }) mapping?: MappingEntryDto[];
  @NestedField(() => ValueAnswerDto, {
    optional: true,
    each: true,
    maxItems: 5_000,
    description: 'Answers about values of reference and choice columns; remembered for the next import.',
  })
  values?: ValueAnswerDto[];
}

export class MendedCellDto {
  @IntField() column: number;
  @TextField({ max: 100_000, blank: true }) value: string;
}

export class MendRowDto {
  @NestedField(() => MendedCellDto, { each: true, maxItems: 1_000 }) cells: MendedCellDto[];
}

export class ImportCountsDto {
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: 'integer' }) create: number;
  @ApiProperty({ type: 'integer' }) update: number;
  @ApiProperty({ type: 'integer' }) unchanged: number;
  @ApiProperty({ type: 'integer' }) refuse: number;
}

export class ImportProgressDto {
  @ApiProperty({ enum: ['reading', 'checking', 'running', 'linking'], nullable: true }) phase: string | null;
  @ApiProperty({ type: 'integer' }) done: number;
  @ApiProperty({ type: 'integer' }) total: number;
}

export class ImportWarningDto {
  @ApiProperty({ example: 'encoding_uncertain' }) code: string;
  @ApiProperty() detail: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<string, string | number>;
}

export class ImportErrorDto {
  @ApiProperty() code: string;
  @ApiProperty() detail: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<string, unknown>;
}

export class ImportDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ example: 'sales_pipeline.csv' }) fileName: string;
  @ApiProperty({ example: 'deals' }) target: string;
  @ApiProperty({ enum: [...importStates], enumName: 'ImportState' }) state: ImportState;
  @ApiProperty({ type: ImportCountsDto }) counts: ImportCountsDto;
  @ApiProperty({ type: ImportProgressDto }) progress: ImportProgressDto;
  @ApiProperty({ type: ImportErrorDto, nullable: true }) error: ImportErrorDto | null;
  @ApiProperty({ type: [ImportWarningDto] }) warnings: ImportWarningDto[];
  @ApiProperty({
    type: [FieldProblemDto],
    description: 'What must be said before a check or run: empty when it can start.',
  })
  blockers: FieldProblemDto[];
  @ApiProperty({ format: 'uuid' }) ownerId: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) startedAt: string | null;
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) finishedAt: string | null;
}

export class ImportListItemDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty() fileName: string;
  @ApiProperty() target: string;
  @ApiProperty({ enum: [...importStates], enumName: 'ImportState' }) state: ImportState;
  @ApiProperty({ type: 'object', additionalProperties: true }) counts: Record<string, number>;
  @ApiProperty({ format: 'uuid' }) ownerId: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) finishedAt: string | null;
}

export class ImportProblemDto {
  @ApiProperty({ type: String, nullable: true, description: 'Name of the column; null for the row as a whole.' })
  column: string | null;
  @ApiProperty({ type: String, nullable: true, required: false }) field?: string | null;
  @ApiProperty({ example: 'unknown_reference' }) code: string;
  @ApiProperty() detail: string;
  @ApiProperty({ type: String, nullable: true, required: false, description: 'The text of the cell.' }) value?:
    string | null;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<string, string | number | null>;
}

export class ImportRowDto {
  @ApiProperty({ type: 'integer', description: 'Number of the row as a spreadsheet shows it.' }) number: number;
  @ApiProperty({ type: [String] }) cells: string[];
  @ApiProperty({ enum: [...rowStates] }) state: RowState;
  @ApiProperty({ enum: [...rowOutcomes], nullable: true }) outcome: RowOutcome | null;
  @ApiProperty({ format: 'uuid', type: String, nullable: true }) subjectId: string | null;
  @ApiProperty({ type: [ImportProblemDto] }) problems: ImportProblemDto[];
  @ApiProperty({ description: 'Cells were changed after reading.' }) mended: boolean;
}

export class ImportTotalDto {
  @ApiProperty({ type: 'integer' }) value: number;
  @ApiProperty() exact: boolean;
}

export class ImportRowsDto {
  @ApiProperty({ type: [ImportRowDto] }) items: ImportRowDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: ImportTotalDto, nullable: true }) total: ImportTotalDto | null;
}

export class PreviewColumnDto {
  @ApiProperty({ type: 'integer' }) index: number;
  @ApiProperty({ description: 'As in the file; empty when it has no name there.' }) header: string;
  @ApiProperty({ description: 'Unique, never empty.' }) name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Field it goes to, `$externalId`, or null.' }) field:
    string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How sure the guess is; null once chosen.' }) confidence:
    number | null;
  @ApiProperty({ enum: ['name', 'externalId'], nullable: true }) by: string | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ type: [String] }) samples: string[];
  @ApiProperty({ type: 'integer' }) filled: number;
  @ApiProperty({ type: 'integer', description: 'Different values, counted up to 1,000.' }) distinct: number;
}

export class ImportEncodingDto {
  @ApiProperty() encoding: string;
  @ApiProperty({ description: 'A piece of the file read this way.' }) sample: string;
}

/** How the file is read now: what was chosen, else what was guessed. */
export class EffectiveOptionsDto {
  @ApiProperty({ enum: ['csv', 'xlsx'], nullable: true }) format: string | null;
  @ApiProperty({ type: String, nullable: true }) encoding: string | null;
  @ApiProperty({ enum: confidences }) encodingConfidence: (typeof confidences)[number];
  @ApiProperty({ type: [ImportEncodingDto] }) encodings: ImportEncodingDto[];
  @ApiProperty({ enum: [...delimiters], nullable: true }) delimiter: string | null;
  @ApiProperty() header: boolean;
  @ApiProperty({ type: String, nullable: true }) sheet: string | null;
  @ApiProperty({ type: [String] }) sheets: string[];
  @ApiProperty({ enum: [...dateFormats], nullable: true }) dateFormat: string | null;
  @ApiProperty({ enum: [...numberFormats], nullable: true }) numberFormat: string | null;
  @ApiProperty() source: string;
  @ApiProperty({ type: [String] }) matchBy: string[];
  @ApiProperty() emptyClears: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) defaults: Record<string, string | null>;
  @ApiProperty({ type: 'object', additionalProperties: true }) whenUnknown: Record<string, string>;
  @ApiProperty({ type: String, nullable: true }) currency: string | null;
}

export class PreviewRowDto {
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ type: [String] }) cells: string[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Clean values by field.' }) values: Record<
    string,
    unknown
  >;
  @ApiProperty({ type: [ImportProblemDto] }) problems: ImportProblemDto[];
  @ApiProperty() mended: boolean;
}

export class ImportPreviewDto {
  @ApiProperty({ type: ImportDto }) import: ImportDto;
  @ApiProperty({ type: EffectiveOptionsDto }) options: EffectiveOptionsDto;
  @ApiProperty({ type: [String], description: 'Encodings that may be chosen.' }) knownEncodings: string[];
  @ApiProperty({ type: [PreviewColumnDto] }) columns: PreviewColumnDto[];
  @ApiProperty({ type: [PreviewRowDto] }) rows: PreviewRowDto[];
}

export class ValueCandidateDto {
  @ApiProperty({ description: 'Id of the record, or the choice.' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Likeness, 0 to 1.' }) score: number;
}

export class ValueAnswerViewDto {
  @ApiProperty({ enum: [...answerActions] }) action: string;
  @ApiProperty({ format: 'uuid', type: String, nullable: true }) id: string | null;
  @ApiProperty({ type: String, nullable: true }) choice: string | null;
  @ApiProperty({ description: 'Answered in an earlier import.' }) remembered: boolean;
}

export class ValueProposalDto {
  @ApiProperty() value: string;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ enum: matchKinds }) match: (typeof matchKinds)[number];
  @ApiProperty({ type: [ValueCandidateDto] }) candidates: ValueCandidateDto[];
  @ApiProperty({ type: ValueAnswerViewDto, nullable: true }) answer: ValueAnswerViewDto | null;
  @ApiProperty({
    enum: ['taken', 'create', 'empty', 'refuse', 'sameFile'],
    description: 'What happens to rows with this value as things stand.',
  })
  effect: string;
}

export class FieldValuesDto {
  @ApiProperty() field: string;
  @ApiProperty() column: string;
  @ApiProperty({ enum: ['reference', 'choice'] }) type: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: [String], nullable: true }) choices: string[] | null;
  @ApiProperty({ description: 'Creating new ones is possible for this actor.' }) mayCreate: boolean;
  @ApiProperty({ enum: ['refuse', 'create', 'empty'] }) whenUnknown: string;
  @ApiProperty({ type: 'integer', description: 'Different values in the file.' }) distinct: number;
  @ApiProperty({ type: 'integer', description: 'Of those shown, how many would refuse their rows.' }) open: number;
  @ApiProperty({ type: [ValueProposalDto], description: 'Open ones first, then by how often they occur.' })
  items: ValueProposalDto[];
}

export class ImportValuesDto {
  @ApiProperty({ type: [FieldValuesDto] }) fields: FieldValuesDto[];
}

export class TargetFieldDto {
  @ApiProperty() key: string;
  @ApiProperty({
    example: 'imports.targets.deals.fields.amount',
    description: 'Key of its name in the texts of clients.',
  })
  label: string;
  @ApiProperty() type: string;
  @ApiProperty() required: boolean;
  @ApiProperty() multiple: boolean;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: [String], nullable: true }) choices: string[] | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }) synonyms: Record<
    string,
    string[]
  >;
}

export class TargetKeyDto {
  @ApiProperty() key: string;
  @ApiProperty({ type: [String] }) fields: string[];
  @ApiProperty() default: boolean;
}

export class TargetDefaultDto {
  @ApiProperty() key: string;
  @ApiProperty({ enum: ['reference', 'choice', 'text'] }) type: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: [String], nullable: true }) choices: string[] | null;
  @ApiProperty() required: boolean;
}

export class ImportTargetDto {
  @ApiProperty({ example: 'deals' }) type: string;
  @ApiProperty() recordType: string;
  @ApiProperty({ type: [TargetFieldDto] }) fields: TargetFieldDto[];
  @ApiProperty({ type: [TargetKeyDto] }) keys: TargetKeyDto[];
  @ApiProperty({ type: [TargetDefaultDto] }) defaults: TargetDefaultDto[];
}

export class ImportTargetsDto {
  @ApiProperty({ type: [ImportTargetDto] }) items: ImportTargetDto[];
}
