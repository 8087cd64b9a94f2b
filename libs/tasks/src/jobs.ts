import { Module } from '@nestjs/common';
import { TasksModule } from './tasks.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [TasksModule], providers: [] })
export class TasksJobsModule {}
