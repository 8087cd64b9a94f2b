import { ApiProperty } from '@nestjs/swagger';
import { IntField, TextField, UuidField } from '@atrium/platform';
import { Transform } from 'class-transformer';

/** Whose history, and which page of it. */
export class ChangesQuery {
  @TextField({ max: 60, pattern: /^[a-zA-Z]+$/, description: 'Record type: customer, deal, product …' })
  subjectType: string;
  @UuidField() subjectId: string;
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value)))
  @IntField({ min: 1, max: 200, optional: true, description: '1 to 200, 50 unless told.' })
  limit?: number;
  @TextField({ max: 20, pattern: /^\d{1,18}$/, optional: true, description: '`nextCursor` of the page before.' })
  cursor?: string;
}

export class ChangeActorDto {
  @ApiProperty({
    enum: ['user', 'apiKey', 'system', 'database'],
    description: '`database`: SQL that did not come through Atrium.',
  })
  type: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
}

export class FieldChangeDto {
  @ApiProperty({ example: 'ownerId' }) field: string;
  @ApiProperty({ description: 'What the field holds; `ref` values have titles.', example: 'ref' }) type: string;
  @ApiProperty({ nullable: true, description: 'The value before; absent values are null.' }) before: unknown;
  @ApiProperty({ nullable: true }) after: unknown;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Title of the record that `before` points to, if the reader may see it.',
  })
  beforeTitle: string | null;
  @ApiProperty({ type: String, nullable: true }) afterTitle: string | null;
}

/** One write to one record: who, when, from where, field by field. */
export class ChangeDto {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty({ type: ChangeActorDto }) actor: ChangeActorDto;
  @ApiProperty({ example: 'web', description: 'web, api, import, job, cli, system or sql.' }) source: string;
  @ApiProperty({ type: String, nullable: true, description: 'Writes of one request belong together.' }) requestId:
    string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The import the write belongs to.' })
  batchId: string | null;
  @ApiProperty({ enum: ['insert', 'update', 'delete'] }) operation: string;
  @ApiProperty({ description: 'The record itself, or a part of it such as a contact point.' }) subjectType: string;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  @ApiProperty({ type: [FieldChangeDto] }) fields: FieldChangeDto[];
}

export class ChangePageDto {
  @ApiProperty({ type: [ChangeDto], description: 'Newest first.' }) items: ChangeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
