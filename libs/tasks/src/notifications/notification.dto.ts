import {
  BoolField,
  DateTimeField,
  EnumField,
  IntField,
  JsonField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { TaskSubjectDto, TaskUserDto } from '../shared/refs.dto';
import { MAIL_STATES, type MailState, NOTIFICATION_KINDS, type NotificationKind } from './kinds';

/** Something in your inbox. */
export class NotificationDto {
  @UuidField() id: string;
  @EnumField(NOTIFICATION_KINDS, { name: 'NotificationKind' }) kind: NotificationKind;
  @NestedField(() => TaskUserDto, { nullable: true, description: 'Who brought it about; null for the house itself.' })
  actor: TaskUserDto | null;
  @NestedField(() => TaskSubjectDto, { nullable: true, description: 'Where it leads.' }) subject: TaskSubjectDto | null;
  @JsonField({
    description:
      'What its text is made of. reminder: title, dueOn, dueAt, record. assigned: title, record. mention: excerpt, activityId and activityKind, or taskId and title.',
  })
  data: Record<string, unknown>;
  @BoolField({ description: 'It came in your quiet hours.' }) quiet: boolean;
  @DateTimeField() createdAt: string;
  @DateTimeField({ nullable: true }) readAt: string | null;
  @EnumField(MAIL_STATES, {
    nullable: true,
    name: 'MailState',
    description: 'Of the letter about it. `unknown`: the attempt was interrupted; it is not sent again by itself.',
  })
  mailState: MailState | null;
}

export class NotificationListDto {
  @NestedField(() => NotificationDto, { each: true }) items: NotificationDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class UnreadCountDto {
  @IntField({ description: 'At most 999.' }) count: number;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export class NotificationSettingsDto {
  @EnumField(NOTIFICATION_KINDS, {
    each: true,
    name: 'NotificationKind',
    description: 'Kinds of which a letter is sent, too.',
  })
  mailKinds: NotificationKind[];
  @TextField({
    max: 5,
    pattern: clock,
    nullable: true,
    blank: false,
    example: '19:00',
    description: 'In your time zone; with quietTo.',
  })
  quietFrom: string | null;
  @TextField({ max: 5, pattern: clock, nullable: true, blank: false, example: '08:00' }) quietTo: string | null;
  @IntField({ max: 43_200, description: 'Reminders come so many minutes before a time, unless told otherwise.' })
  leadMinutes: number;
  @TextField({ max: 5, pattern: clock, example: '09:00', description: 'When tasks that are due on a day remind.' })
  morning: string;
}

export class MyNotificationSettingsDto extends NotificationSettingsDto {
  @TextField({ description: 'The zone in which the hours are meant: yours.' }) timeZone: string;
  @BoolField({ description: 'The house has a mail account for such letters.' }) mailReady: boolean;
}
