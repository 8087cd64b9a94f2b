import { Module } from '@nestjs/common';
import { TasksModule } from '@atrium/tasks';
import { DocumentsModule } from './documents.module';
import { FilesSweep } from './files/files-sweep';
import { MakePaperHandler, PapersSweep, RunBatchHandler } from './generation/handlers';

/** Jobs of this module, for apps/worker. */
@Module({
  imports: [DocumentsModule, TasksModule],
  providers: [FilesSweep, MakePaperHandler, PapersSweep, RunBatchHandler],
})
export class DocumentsJobsModule {}
