import {
  BoolField,
  DateTimeField,
  EnumField,
  IntField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { PAPER_KINDS, type PaperKind } from '../templates/kinds';

export class NumberSeriesDto {
  @UuidField() id: string;
  @EnumField(PAPER_KINDS, { name: 'PaperKind' }) kind: PaperKind;
  @TextField({ description: 'What numbers look like.', example: 'Q-{YYYY}-{0000}' }) pattern: string;
  @BoolField({ description: 'Counts from 1 again each year.' }) yearly: boolean;
  @IntField({ description: 'The last number given in this period.' }) last: number;
  @TextField({ description: 'What the next paper will be called.', example: 'Q-2026-0008' }) next: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class NumberSeriesListDto {
  @NestedField(() => NumberSeriesDto, { each: true }) items: NumberSeriesDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class UpdateNumberSeriesDto {
  @TextField({ max: 60, optional: true, blank: false, example: 'Q-{YYYY}-{0000}' }) pattern?: string;
  @BoolField({ optional: true }) yearly?: boolean;
  @IntField({ optional: true, min: 1, max: 999_999_999, description: 'Where to go on counting; only upward.' })
  next?: number;
}
