import { IntField, MoneyDto, NestedField, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { DealDto } from '../deals/deal-view.dto';

/** One column. Sums are per currency, because adding up different money means nothing. */
export class BoardColumnDto {
  @UuidField() stageId: string;
  @IntField({ description: 'All deals of the column, not only those on the page.' }) count: number;
  @NestedField(() => MoneyDto, { each: true }) sums: MoneyDto[];
  @NestedField(() => MoneyDto, { each: true, description: "Sums weighted by the stage's probability." })
  weighted: MoneyDto[];
  @NestedField(() => DealDto, { each: true }) items: DealDto[];
  @ApiProperty({ type: String, nullable: true, description: 'For the next page of this column.' }) nextCursor:
    string | null;
}

/** The open stages of a pipeline with the first page of each. */
export class BoardDto {
  @UuidField() pipelineId: string;
  @NestedField(() => BoardColumnDto, { each: true }) columns: BoardColumnDto[];
}
