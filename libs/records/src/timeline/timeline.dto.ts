import { ApiProperty } from '@nestjs/swagger';
import { IntField, TextField, UuidField } from '@atrium/platform';
import { Transform } from 'class-transformer';

/** What `GET /timeline` takes. */
export class TimelineQueryDto {
  @TextField({ max: 40, pattern: /^[A-Za-z]+$/, description: 'Type of the record: customer, deal.' })
  subjectType: string;
  @UuidField() subjectId: string;
  @TextField({ max: 200, optional: true, pattern: /^[A-Za-z,]+$/, description: 'Only these kinds: activity,letter.' })
  kinds?: string;
  @TextField({ max: 200, optional: true, description: '`nextCursor` of the page before.' }) cursor?: string;
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value)))
  @IntField({ min: 1, max: 100, optional: true, description: '30 unless told.' })
  limit?: number;
}

export class TimelineSubjectDto {
  @ApiProperty() type: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
}

export class TimelineActorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
}

export class TimelineEntryDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Says what `data` holds.' }) kind: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ type: TimelineActorDto, nullable: true }) actor: TimelineActorDto | null;
  @ApiProperty({ type: TimelineSubjectDto, description: 'The record it happened to.' }) subject: TimelineSubjectDto;
  @ApiProperty({ type: 'object', additionalProperties: true }) data: Record<string, unknown>;
}

export class TimelinePageDto {
  @ApiProperty({ type: [TimelineEntryDto] }) items: TimelineEntryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
