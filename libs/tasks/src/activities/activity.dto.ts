import { DateTimeField, EnumField, IntField, LongTextField, NestedField, TextField, UuidField } from '@atrium/platform';
import { NextTaskDto } from '../tasks/task.dto';
import { ACTIVITY_KINDS, type ActivityKind, DIRECTIONS, type Direction } from './activity.entity';

class ActivityFieldsDto {
  @DateTimeField({ optional: true, description: 'Now, unless told. Not in the future.' }) happenedAt?: string;
  @EnumField(DIRECTIONS, { optional: true, nullable: true, name: 'ActivityDirection' }) direction?: Direction | null;
  @TextField({ max: 60, optional: true, nullable: true, description: 'Key of an outcome of this kind.' }) outcome?:
    string | null;
  @LongTextField({ optional: true, nullable: true, description: 'Colleagues are mentioned as `@[Name](user:<id>)`.' })
  text?: string | null;
  @IntField({ max: 10_000, optional: true, nullable: true }) durationMinutes?: number | null;
}

export class CreateActivityDto extends ActivityFieldsDto {
  @EnumField(ACTIVITY_KINDS, { name: 'ActivityKind' }) kind: ActivityKind;
  @TextField({ max: 40, example: 'customer', description: 'customer, deal' }) subjectType: string;
  @UuidField() subjectId: string;
  @NestedField(() => NextTaskDto, { optional: true, description: 'What is to be done next, in the same act.' })
  nextStep?: NextTaskDto;
}

export class UpdateActivityDto extends ActivityFieldsDto {
  @EnumField(ACTIVITY_KINDS, { optional: true, name: 'ActivityKind' }) kind?: ActivityKind;
}
