import {
  DateTimeField,
  EnumField,
  IntField,
  LongTextField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { BoolField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { TaskCustomerDto, TaskRightsDto, TaskSubjectDto, TaskUserDto } from '../shared/refs.dto';
import { ACTIVITY_KINDS, type ActivityKind, DIRECTIONS, type Direction } from './activity.entity';

export class ActivityDto {
  @UuidField() id: string;
  @EnumField(ACTIVITY_KINDS, { name: 'ActivityKind' }) kind: ActivityKind;
  @DateTimeField() happenedAt: string;
  @EnumField(DIRECTIONS, { nullable: true, name: 'ActivityDirection' }) direction: Direction | null;
  @TextField({ nullable: true, description: 'Key of the outcome.' }) outcome: string | null;
  @TextField({ nullable: true }) outcomeName: string | null;
  @BoolField({ description: 'The other side was reached; it moves the last contact.' }) countsAsContact: boolean;
  @LongTextField({ nullable: true }) text: string | null;
  @IntField({ nullable: true }) durationMinutes: number | null;
  @NestedField(() => TaskUserDto, { nullable: true, description: 'Who did it.' }) owner: TaskUserDto | null;
  @NestedField(() => TaskSubjectDto) subject: TaskSubjectDto;
  @NestedField(() => TaskCustomerDto, { nullable: true, description: 'If you may see the customer.' })
  customer: TaskCustomerDto | null;
  @UuidField({ nullable: true, description: 'The task it was written with.' }) taskId: string | null;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @DateTimeField({ nullable: true, description: 'Since when it has lain in the bin.' }) deletedAt: string | null;
  @NestedField(() => TaskRightsDto, { description: 'What you may do to it.' }) can: TaskRightsDto;
  @IntField() version: number;
}

export class ActivityListDto {
  @NestedField(() => ActivityDto, { each: true }) items: ActivityDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

/** An activity with the task that was made with it. */
export class CreatedActivityDto extends ActivityDto {
  @UuidField({ nullable: true, description: 'The task of the next step.' }) nextTaskId: string | null;
}
