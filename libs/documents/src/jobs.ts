import { Module } from '@nestjs/common';
import { DocumentsModule } from './documents.module';
import { FilesSweep } from './files/files-sweep';
import { MakePaperHandler, PapersSweep, RunBatchHandler } from './generation/handlers';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [DocumentsModule], providers: [FilesSweep, MakePaperHandler, PapersSweep, RunBatchHandler] })
export class DocumentsJobsModule {}
