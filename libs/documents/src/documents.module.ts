import { Module } from '@nestjs/common';
import './permissions';

/** Files on any record, templates and the papers made from them; the same in the API and the worker. */
@Module({ imports: [], providers: [], exports: [] })
export class DocumentsModule {}
