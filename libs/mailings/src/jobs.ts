import { Module } from '@nestjs/common';
import { MailingsModule } from './mailings.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [MailingsModule], providers: [] })
export class MailingsJobsModule {}
