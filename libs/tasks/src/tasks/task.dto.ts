import {
  BoolField,
  DateField,
  DateTimeField,
  EnumField,
  IntField,
  LongTextField,
  NestedField,
  TextField,
  UuidField,
} from '@atrium/platform';
import { ACTIVITY_KINDS, type ActivityKind } from '../activities/activity.entity';
import { TASK_PRIORITIES, TASK_STATUSES, type TaskPriority, type TaskStatus } from './task.entity';

/** What any new task and a change have in common. */
class TaskFieldsDto {
  @LongTextField({ optional: true, nullable: true, description: 'Colleagues are mentioned as `@[Name](user:<id>)`.' })
  description?: string | null;
  @EnumField(TASK_PRIORITIES, { optional: true, name: 'TaskPriority' }) priority?: TaskPriority;
  @DateField({ optional: true, nullable: true, description: 'A day; it is the same day for every reader.' })
  dueOn?: string | null;
  @DateTimeField({ optional: true, nullable: true, description: 'A time, instead of a day.' }) dueAt?: string | null;
  @TextField({ max: 60, optional: true, description: "Where the time was meant; the writer's own zone unless told." })
  timeZone?: string;
  @UuidField({ optional: true, description: 'The responsible; the actor unless told.' }) ownerId?: string;
  @IntField({
    max: 43_200,
    optional: true,
    nullable: true,
    description:
      "Remind so long before the deadline (of a day: before the reader's morning hour). Null: not at all. Left out: as the responsible has set it.",
  })
  remindMinutesBefore?: number | null;
  @DateTimeField({ optional: true, nullable: true, description: 'Remind at this time instead.' }) remindAt?:
    string | null;
}

/** A task about a record that is known already. */
export class NextTaskDto extends TaskFieldsDto {
  @TextField({ max: 500 }) title: string;
}

export class CreateTaskDto extends NextTaskDto {
  @TextField({ max: 40, optional: true, nullable: true, description: 'customer, deal; with subjectId.' }) subjectType?:
    string | null;
  @UuidField({ optional: true, nullable: true }) subjectId?: string | null;
  @BoolField({ optional: true, description: 'It is the next step of the record.' }) nextStep?: boolean;
}

export class UpdateTaskDto extends TaskFieldsDto {
  @TextField({ max: 500, optional: true, blank: false }) title?: string;
  @TextField({ max: 40, optional: true, nullable: true }) subjectType?: string | null;
  @UuidField({ optional: true, nullable: true }) subjectId?: string | null;
  @BoolField({ optional: true }) nextStep?: boolean;
  @EnumField(TASK_STATUSES, { optional: true, name: 'TaskStatus', description: '`done` is better said by complete.' })
  status?: TaskStatus;
}

/** What was done, when it is to stand on the timeline of the record. */
export class DoneActivityDto {
  @EnumField(ACTIVITY_KINDS, { name: 'ActivityKind' }) kind: ActivityKind;
  @LongTextField({ optional: true, nullable: true }) text?: string | null;
  @TextField({ max: 60, optional: true, nullable: true, description: 'Key of an outcome of this kind.' }) outcome?:
    string | null;
  @IntField({ max: 10_000, optional: true, nullable: true }) durationMinutes?: number | null;
}

export class CompleteTaskDto {
  @LongTextField({ optional: true, nullable: true, description: 'What came of it.' }) result?: string | null;
  @TextField({ max: 60, optional: true, nullable: true, description: 'Key of an activity outcome.' }) outcome?:
    string | null;
  @NestedField(() => DoneActivityDto, { optional: true, description: 'Written on the record of the task.' })
  activity?: DoneActivityDto;
  @NestedField(() => NextTaskDto, { optional: true, description: 'What is to be done next with the same record.' })
  next?: NextTaskDto;
}

export class BulkTaskDto extends UpdateTaskDto {
  @UuidField({ optional: true, description: 'A task that is there already; without it a new one is made.' })
  id?: string;
  @IntField({ optional: true, description: 'Only if the task still has this version.' }) version?: number;
}

export class BulkTasksDto {
  @NestedField(() => BulkTaskDto, { each: true, maxItems: 1000 }) items: BulkTaskDto[];
}
