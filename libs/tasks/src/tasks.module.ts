import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustomersModule } from '@atrium/customers';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { ActivitiesService } from './activities/activities.service';
import { ActivityReach } from './activities/activity-reach';
import { ActivityTimeline } from './activities/activity-timeline';
import { ActivityWrites } from './activities/activity-writes';
import { FollowUps } from './follow-ups/follow-ups';
import { NextSteps } from './follow-ups/next-steps';
import { LetterLedger } from './mail/letter-ledger';
import { Letters } from './mail/letters';
import { Heralds } from './notifications/heralds';
import { InboxService } from './notifications/inbox.service';
import { Mentions } from './notifications/mentions.service';
import { Notifications } from './notifications/notifications';
import { NotificationSettingsService } from './notifications/settings.service';
import { OutcomesService } from './outcomes/outcomes.service';
import './permissions';
import { Deliveries } from './reminders/deliveries';
import { Reminders } from './reminders/reminders';
import { entities } from './schema';
import { Subjects } from './shared/subjects';
import { TaskCompletionService } from './tasks/task-completion.service';
import { TaskReach } from './tasks/task-reach';
import { TaskSearch } from './tasks/task-search';
import { TasksRecords } from './tasks-records';
import { TasksService } from './tasks/tasks.service';
import { TaskTimeline } from './tasks/task-timeline';
import { TaskWrites } from './tasks/task-writes';

const services = [
  ActivitiesService,
  ActivityReach,
  Deliveries,
  FollowUps,
  Heralds,
  InboxService,
  Letters,
  NextSteps,
  Notifications,
  NotificationSettingsService,
  OutcomesService,
  TaskCompletionService,
  TasksService,
];

const inner = [
  ActivityTimeline,
  ActivityWrites,
  LetterLedger,
  Mentions,
  Reminders,
  Subjects,
  TaskReach,
  TaskSearch,
  TasksRecords,
  TaskTimeline,
  TaskWrites,
];

/** Activities, tasks, reminders and the inbox; the same in the API and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), CustomersModule, IdentityModule, RecordsModule],
  providers: [...services, ...inner],
  exports: services,
})
export class TasksModule {}
