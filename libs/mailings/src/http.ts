import { Module } from '@nestjs/common';
import { SenderAccountsController } from './accounts/sender-accounts.controller';
import { LettersController } from './ledger/letters.controller';
import { MailingsController } from './mailings/mailings.controller';
import { MailingsModule } from './mailings.module';
import { SuppressionsController } from './suppression/suppressions.controller';
import { UnsubscribeController } from './suppression/unsubscribe.controller';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [MailingsModule],
  controllers: [
    LettersController,
    MailingsController,
    SenderAccountsController,
    SuppressionsController,
    UnsubscribeController,
  ],
})
export class MailingsHttpModule {}
