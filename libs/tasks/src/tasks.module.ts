import { Module } from '@nestjs/common';
import './permissions';

/** Activities, tasks, reminders and the inbox; the same in the API and the worker. */
@Module({ imports: [], providers: [], exports: [] })
export class TasksModule {}
