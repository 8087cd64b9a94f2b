import { Module } from '@nestjs/common';
import { DocumentsModule } from './documents.module';

/** Controllers of this module, for apps/api. */
@Module({ imports: [DocumentsModule], controllers: [] })
export class DocumentsHttpModule {}
