import { ApiProperty } from '@nestjs/swagger';
import { DateTimeField, EnumField, IntField, TextField, UuidField } from '@atrium/platform';
import { Transform } from 'class-transformer';
import { ACCESS_KINDS } from '../access/access-log';
import { ChangeActorDto, ChangeDto } from '../changes/change.dto';

const asNumber = ({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value));

class LogPage {
  @DateTimeField({ optional: true }) from?: string;
  @DateTimeField({ optional: true }) to?: string;
  @Transform(asNumber)
  @IntField({ min: 1, max: 200, optional: true, description: '1 to 200, 50 unless told.' })
  limit?: number;
  @TextField({ max: 20, pattern: /^\d{1,15}$/, optional: true, description: '`nextCursor` of the page before.' })
  cursor?: string;
}

export const CHANGE_SOURCES = ['web', 'api', 'import', 'job', 'cli', 'system', 'restore', 'sql'] as const;

export class ChangeSearchQuery extends LogPage {
  @UuidField({ optional: true, description: 'Who did it.' }) actorId?: string;
  @EnumField(['user', 'apiKey', 'system', 'database'] as const, { optional: true }) actorType?: string;
  @TextField({ max: 60, pattern: /^[a-zA-Z]+$/, optional: true, description: 'Type of the record: customer, deal …' })
  type?: string;
  @UuidField({ optional: true, description: 'The record, with `type`.' }) id?: string;
  @TextField({ max: 60, pattern: /^[a-zA-Z0-9]+$/, optional: true, description: 'Changes that touched this field.' })
  field?: string;
  @EnumField(['insert', 'update', 'delete'] as const, { optional: true }) operation?: string;
  @EnumField(CHANGE_SOURCES, { optional: true }) source?: string;
  @TextField({ max: 100, optional: true }) requestId?: string;
  @UuidField({ optional: true, description: 'An import.' }) batchId?: string;
  @TextField({ max: 100, optional: true, description: 'A text among the values, before or after.' }) text?: string;
  @EnumField(['rights', 'settings'] as const, {
    optional: true,
    description: '`rights`: users, teams, roles, API keys. `settings`: what administrators set.',
  })
  category?: string;
}

export class FoundChangeDto extends ChangeDto {
  @ApiProperty({ description: 'The record in whose history it stands.' }) rootType: string;
  @ApiProperty({ format: 'uuid' }) rootId: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null when it is gone; empty when it has no name of its own.',
  })
  rootTitle: string | null;
}

export class FoundChangesDto {
  @ApiProperty({ type: [FoundChangeDto], description: 'Newest first.' }) items: FoundChangeDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where the search goes on. A page may be short or empty and yet not be the last: rare things are looked for in steps.',
  })
  nextCursor: string | null;
  @ApiProperty({ type: Date, nullable: true, description: 'How far back has been looked.' }) searchedTo: Date | null;
}

export class AccessSearchQuery extends LogPage {
  @TextField({
    max: 200,
    pattern: new RegExp(`^(${ACCESS_KINDS.join('|')})(,(${ACCESS_KINDS.join('|')}))*$`),
    optional: true,
    description: `One or more of ${ACCESS_KINDS.join(', ')}, with commas between.`,
  })
  kind?: string;
  @UuidField({ optional: true }) actorId?: string;
  @TextField({ max: 60, pattern: /^[a-zA-Z]+$/, optional: true }) type?: string;
  @UuidField({ optional: true, description: 'The record, with `type`.' }) id?: string;
}

export class AccessEntryDto {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty({ example: 'signIn' }) kind: string;
  @ApiProperty({ type: ChangeActorDto }) actor: ChangeActorDto;
  @ApiProperty() source: string;
  @ApiProperty({ type: String, nullable: true }) ip: string | null;
  @ApiProperty({ type: String, nullable: true }) userAgent: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectType: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) subjectId: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectTitle: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail: Record<string, unknown>;
}

export class AccessPageDto {
  @ApiProperty({ type: [AccessEntryDto], description: 'Newest first.' }) items: AccessEntryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
