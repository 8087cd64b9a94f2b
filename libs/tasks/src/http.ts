import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities/activities.controller';
import { LiveController } from './live/live.controller';
import { LiveStreams } from './live/live-streams';
import { NotificationsController, NotificationSettingsController } from './notifications/notifications.controller';
import { OutcomesController } from './outcomes/outcomes.controller';
import { TasksController } from './tasks/tasks.controller';
import { TasksModule } from './tasks.module';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [TasksModule],
  controllers: [
    ActivitiesController,
    LiveController,
    NotificationsController,
    NotificationSettingsController,
    OutcomesController,
    TasksController,
  ],
  providers: [LiveStreams],
})
export class TasksHttpModule {}
