import { Module } from '@nestjs/common';
import { LetterSweeps } from './mail/letter-sweeps';
import { DeliverReminders, ReminderSweeps } from './reminders/reminder-jobs';
import { TasksModule } from './tasks.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [TasksModule], providers: [DeliverReminders, LetterSweeps, ReminderSweeps] })
export class TasksJobsModule {}
