import { Module } from '@nestjs/common';
import { TasksModule } from './tasks.module';

/** Controllers of this module, for apps/api. */
@Module({ imports: [TasksModule], controllers: [] })
export class TasksHttpModule {}
