import { Module } from '@nestjs/common';
import { DocumentsModule } from './documents.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [DocumentsModule], providers: [] })
export class DocumentsJobsModule {}
