import { EnumField, IntField, MoneyDto, NestedField, TextField } from '@atrium/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  COLUMN_TYPES,
  type ColumnType,
  DIMENSION_TYPES,
  type DimensionType,
  RECORD_LISTS,
  type RecordList,
} from '../definition/report';

export class ReportNameDto {
  @TextField({ example: 'person' }) key: string;
  @TextField({ description: 'In the language of the reader.' }) label: string;
}

export class ReportEntryDto extends ReportNameDto {
  @NestedField(() => ReportNameDto, { each: true, description: 'What rows can be: `by=person`, or two of them.' })
  dimensions: ReportNameDto[];
  @IntField({ description: 'How many of them at a time.' }) most: number;
  @TextField({ each: true, description: 'Which of team, person, pipeline, source and days it understands.' })
  filters: string[];
  @TextField({ nullable: true, description: 'The period it shows unless told; null when it has none.' })
  period: string | null;
  @TextField({ each: true }) granularities: string[];
}

export class CatalogueDto {
  @NestedField(() => ReportEntryDto, { each: true }) items: ReportEntryDto[];
}

export class ReportSpanDto {
  @ApiProperty({ type: String, format: 'date', nullable: true }) from: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Part of it.' }) to: string | null;
}

export class ReportPeriodDto extends ReportSpanDto {
  @TextField({ example: 'thisMonth' }) preset: string;
  @TextField({ example: 'week' }) granularity: string;
  @NestedField(() => ReportSpanDto, { nullable: true }) previous: ReportSpanDto | null;
}

export class ReportDimensionDto extends ReportNameDto {
  @EnumField(DIMENSION_TYPES, { name: 'ReportDimensionType' }) type: DimensionType;
}

export class ReportColumnDto extends ReportNameDto {
  @EnumField(COLUMN_TYPES, { name: 'ReportColumnType' }) type: ColumnType;
}

/** Where the records behind a figure are. */
export class ReportRecordsDto {
  @EnumField(RECORD_LISTS, { name: 'ReportRecordList', description: 'GET /api/v1/<list>' }) list: RecordList;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As `filter[…]` of that list takes it: `{ ownerId: "…", closedOn: { gte: "2026-01-01" } }`.',
  })
  filter: Record<string, string | Record<string, string>>;
  @IntField({ description: 'How many records that list holds.' }) total: number;
}

export class ReportFigureDto {
  @ApiProperty({ type: Number, nullable: true, description: 'A count, days, or a share such as 0.25.' })
  value: number | null;
  @NestedField(() => MoneyDto, { each: true, nullable: true, description: 'Per currency; never added across them.' })
  money: MoneyDto[] | null;
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Which part of the whole a count is.' })
  share?: number | null;
}

export class ReportCellDto extends ReportFigureDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'A day.' }) text?: string | null;
  @NestedField(() => ReportFigureDto, { optional: true, nullable: true, description: 'With `compare=previous`.' })
  previous?: ReportFigureDto | null;
  @NestedField(() => ReportRecordsDto, { nullable: true }) records: ReportRecordsDto | null;
}

export class ReportRowKeyDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null for what has none: no owner, no source.' })
  id: string | null;
  @TextField() name: string;
  @TextField({ optional: true }) color?: string;
}

export class ReportRowDto {
  @NestedField(() => ReportRowKeyDto, { each: true }) keys: ReportRowKeyDto[];
  @NestedField(() => ReportCellDto, { each: true }) cells: ReportCellDto[];
}

export class ReportDto extends ReportNameDto {
  @ApiProperty({ type: String, format: 'date-time' }) generatedAt: string;
  @TextField({ description: 'In which days begin and end.' }) timeZone: string;
  @TextField({ description: 'Of the organization; comes first where there are several.' }) currency: string;
  @NestedField(() => ReportPeriodDto, { nullable: true }) period: ReportPeriodDto | null;
  @NestedField(() => ReportDimensionDto, { each: true }) dimensions: ReportDimensionDto[];
  @NestedField(() => ReportColumnDto, { each: true }) columns: ReportColumnDto[];
  @NestedField(() => ReportRowDto, { each: true }) rows: ReportRowDto[];
  @NestedField(() => ReportCellDto, { each: true, nullable: true }) totals: ReportCellDto[] | null;
  @ApiProperty({ description: 'A record may stand in several rows; the totals count it once.' }) overlapping: boolean;
}
