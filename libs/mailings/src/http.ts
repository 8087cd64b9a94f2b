import { Module } from '@nestjs/common';
import { SenderAccountsController } from './accounts/sender-accounts.controller';
import { MailingsModule } from './mailings.module';

/** Controllers of this module, for apps/api. */
@Module({ imports: [MailingsModule], controllers: [SenderAccountsController] })
export class MailingsHttpModule {}
