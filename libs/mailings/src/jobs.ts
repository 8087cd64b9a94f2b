import { Module } from '@nestjs/common';
import { SendingHandler } from './ledger/sending.handler';
import { MailingsModule } from './mailings.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [MailingsModule], providers: [SendingHandler] })
export class MailingsJobsModule {}
