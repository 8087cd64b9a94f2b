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
import type { ImportState } from '../import-record';
import { importStates } from '../import-record';
import { delimiters, type Delimiter } from '../reading/table';

export const answerActions = ['record', 'choice', 'create', 'empty', 'refuse'] as const;
export const rowOutcomes = ['create', 'update', 'unchanged', 'refuse'] as const;
export const rowStates = ['pending', 'planned', 'done', 'refused'] as const;
export const matchKinds = ['exact', 'folded', 'near', 'ambiguous', 'none'] as const;
export const confidences = ['sure', 'likely', 'weak'] as const;

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
