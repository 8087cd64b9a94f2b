import {
  BoolField,
  DateField,
  DateTimeField,
  EnumField,
  IntField,
  LongTextField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { TaskCustomerDto, TaskRightsDto, TaskSubjectDto, TaskUserDto } from '../shared/refs.dto';
import { TASK_PRIORITIES, TASK_STATUSES, type TaskPriority, type TaskStatus } from './task.entity';

/** A task as lists show it. */
export class TaskDto {
  @UuidField() id: string;
  @TextField() title: string;
  @EnumField(TASK_STATUSES, { name: 'TaskStatus' }) status: TaskStatus;
  @EnumField(TASK_PRIORITIES, { name: 'TaskPriority' }) priority: TaskPriority;
  @DateField({ nullable: true, description: 'The day it is due; the same day for every reader.' }) dueOn: string | null;
  @DateTimeField({ nullable: true, description: 'The time it is due, instead of a day.' }) dueAt: string | null;
  @TextField({ description: 'Where the deadline was meant.' }) timeZone: string;
  @NestedField(() => TaskUserDto, { description: 'The responsible.' }) owner: TaskUserDto;
  @NestedField(() => TaskSubjectDto, { nullable: true }) subject: TaskSubjectDto | null;
  @NestedField(() => TaskCustomerDto, { nullable: true, description: 'If you may see the customer.' })
  customer: TaskCustomerDto | null;
  @BoolField({ description: 'It is the next step of its record.' }) nextStep: boolean;
  @DateTimeField({ nullable: true, description: 'When it was done or cancelled.' }) doneAt: string | null;
  @LongTextField({ nullable: true }) result: string | null;
  @TextField({ nullable: true, description: 'Key of the outcome it was done with.' }) outcome: string | null;
  @DateTimeField({ nullable: true, description: 'The reminder that is still to come.' }) remindAt: string | null;
  @IntField({ nullable: true, description: 'Minutes before the deadline; null for a reminder at a time of its own.' })
  remindMinutesBefore: number | null;
  @BoolField({ description: 'Open, and its day is over or its time has passed, where you are.' }) overdue: boolean;
  @BoolField({ description: 'It has a description; the single task carries it.' }) hasDescription: boolean;
  @NestedField(() => TaskUserDto, { nullable: true }) createdBy: TaskUserDto | null;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @DateTimeField({ nullable: true, description: 'Since when it has lain in the bin.' }) deletedAt: string | null;
  @NestedField(() => TaskRightsDto, { description: 'What you may do to it.' }) can: TaskRightsDto;
  @IntField() version: number;
}

export class TaskListDto {
  @NestedField(() => TaskDto, { each: true }) items: TaskDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class TaskCardDto extends TaskDto {
  @LongTextField({ nullable: true }) description: string | null;
  @NestedField(() => TaskUserDto, { nullable: true }) doneBy: TaskUserDto | null;
}

/** What came of completing a task. */
export class CompletedTaskDto extends TaskCardDto {
  @UuidField({ nullable: true, description: 'The activity that was written.' }) activityId: string | null;
  @UuidField({ nullable: true, description: 'The task that comes next.' }) nextTaskId: string | null;
}

/** Your own open tasks, for the badge of the navigation. */
export class TaskCountsDto {
  @IntField({ description: 'Their day is over or their time has passed.' }) overdue: number;
  @IntField({ description: 'Due today and not overdue.' }) today: number;
  @IntField({ description: 'Due within seven days, today and overdue ones not counted.' }) week: number;
  @IntField({ description: 'All of them, those without a deadline too.' }) open: number;
}
