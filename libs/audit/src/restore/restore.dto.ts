import { ApiProperty } from '@nestjs/swagger';
import { BoolField, DateTimeField, TextField } from '@atrium/platform';
import { ChangeActorDto, FieldChangeDto } from '../changes/change.dto';

/** What to restore: a moment (`at` or `seq`), of all fields or of some; or, with `deleted`, a deleted record with what hung on it. */
export class RestoreRequestDto {
  @DateTimeField({ optional: true }) at?: string;
  @TextField({ max: 20, pattern: /^\d{1,15}$/, optional: true, description: 'The state right after this change.' })
  seq?: string;
  @BoolField({ optional: true, description: 'Bring back what was deleted or lies in the bin.' }) deleted?: boolean;
  @TextField({ max: 60, optional: true, each: true, description: 'Only these fields of the record itself.' })
  fields?: string[];
}

export class RestoreDto extends RestoreRequestDto {
  @TextField({
    max: 100,
    description: '`token` of the preview: what is carried out is what was looked at, or nothing.',
  })
  token: string;
  @TextField({
    max: 120,
    optional: true,
    each: true,
    maxItems: 500,
    description: '`key`s of items to leave as they are.',
  })
  leaveOut?: string[];
}

export class RestoreConflictDto {
  @ApiProperty({
    enum: ['changed_since', 'reference_gone', 'already_exists', 'not_allowed', 'not_restorable', 'rule_broken'],
  })
  code: string;
  @ApiProperty() detail: string;
  @ApiProperty({ type: String, nullable: true }) field: string | null;
}

export class RestoredFieldDto extends FieldChangeDto {
  @ApiProperty({ type: ChangeActorDto, nullable: true, description: 'Who gave it the value it has now.' })
  changedBy: ChangeActorDto | null;
  @ApiProperty({ type: Date, nullable: true }) changedAt: Date | null;
}

export class RestoreItemDto {
  @ApiProperty({ description: 'For `leaveOut`.' }) key: string;
  @ApiProperty() subjectType: string;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: ['insert', 'update', 'delete'] }) operation: string;
  @ApiProperty({ type: [RestoredFieldDto], description: '`before` is now, `after` is what it will be.' })
  fields: RestoredFieldDto[];
  @ApiProperty({ type: [RestoreConflictDto], description: 'Why this item cannot be restored.' })
  conflicts: RestoreConflictDto[];
}

export class RestorePreviewDto {
  @ApiProperty({ description: 'Send it with the restore itself.' }) token: string;
  @ApiProperty({ type: [RestoreItemDto], description: 'The record first, then what belongs to it.' })
  items: RestoreItemDto[];
  @ApiProperty({ description: 'Nothing stands in the way.' }) possible: boolean;
}

export class RestoredDto {
  @ApiProperty({ type: 'integer', description: 'How many rows were written.' }) restored: number;
  @ApiProperty({ type: 'integer', description: 'To undo, restore the version of this `seq`.' }) undoSeq: number;
}
