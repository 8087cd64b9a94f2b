import { ApiProperty } from '@nestjs/swagger';
import { DateTimeField, TextField } from '@atrium/platform';
import { FieldChangeDto } from '../changes/change.dto';

const SEQ = { max: 20, pattern: /^\d{1,15}$/, optional: true };

/** A moment: a time, or the number of the change after which to look. */
export class AsOfQuery {
  @DateTimeField({ optional: true, description: 'A time. Leave both out for now.' }) at?: string;
  @TextField({ ...SEQ, description: 'Number (`seq`) of a change: the state right after it.' }) seq?: string;
}

export class CompareQuery {
  @DateTimeField({ optional: true }) from?: string;
  @TextField({ ...SEQ, description: 'In place of `from`: right after this change.' }) fromSeq?: string;
  @DateTimeField({ optional: true, description: 'Now, unless told.' }) to?: string;
  @TextField({ ...SEQ, description: 'In place of `to`: right after this change.' }) toSeq?: string;
}

export class PastFieldDto {
  @ApiProperty({ example: 'ownerId' }) field: string;
  @ApiProperty({ example: 'ref', description: 'What the field holds; `ref` values have titles.' }) type: string;
  @ApiProperty({ nullable: true }) value: unknown;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Title of the record pointed to, if the reader may see it.',
  })
  title: string | null;
}

export class PastPartDto {
  @ApiProperty({ example: 'contactPoint' }) type: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: [PastFieldDto] }) fields: PastFieldDto[];
}

/** A record as the change log says it was, with its parts. */
export class AsOfDto {
  @ApiProperty() type: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Whether it was there at all.' }) exists: boolean;
  @ApiProperty({ type: [PastFieldDto], description: 'The logged fields. Empty when it was not there.' })
  fields: PastFieldDto[];
  @ApiProperty({ type: [PastPartDto], description: 'Contact points, line items and the like.' }) parts: PastPartDto[];
}

export class DifferenceDto {
  @ApiProperty({ description: 'The record itself, or a part of it.' }) subjectType: string;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  @ApiProperty({ enum: ['insert', 'update', 'delete'], description: 'What it takes to get from one to the other.' })
  operation: string;
  @ApiProperty({ type: [FieldChangeDto] }) fields: FieldChangeDto[];
}

export class ComparisonDto {
  @ApiProperty({ type: [DifferenceDto] }) items: DifferenceDto[];
}
