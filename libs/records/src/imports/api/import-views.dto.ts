import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dateFormats } from '../guessing/dates';
import { numberFormats } from '../guessing/numbers';
import type { RowOutcome, RowState } from '../import-record';
import { delimiters } from '../reading/table';
import { answerActions, confidences, ImportDto, matchKinds, rowOutcomes, rowStates } from './imports.dto';

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
