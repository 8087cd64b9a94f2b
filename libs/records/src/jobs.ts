import { Module } from '@nestjs/common';
import { ImportWorkHandler } from './imports/import-work.handler';
import { RecordsModule } from './records.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [RecordsModule], providers: [ImportWorkHandler] })
export class RecordsJobsModule {}
