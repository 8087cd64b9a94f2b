import { Module } from '@nestjs/common';
import { DocumentsModule } from './documents.module';
import { FilesSweep } from './files/files-sweep';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [DocumentsModule], providers: [FilesSweep] })
export class DocumentsJobsModule {}
