import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustomersModule } from '@atrium/customers';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { AccountServer } from './accounts/account-server';
import { AccountTests } from './accounts/account-tests.service';
import { SenderAccountsService } from './accounts/sender-accounts.service';
import { Audience } from './audience/audience.service';
import { Ledger } from './ledger/ledger';
import { Recipients } from './ledger/recipients.service';
import { Letters } from './letters/letters.service';
import { MailingRecords } from './mailing-records';
import { Dispatch } from './mailings/dispatch.service';
import { Drafts } from './mailings/drafts.service';
import { MailingsService } from './mailings/mailings.service';
import './permissions';
import { entities } from './schema';
import { Suppressions } from './suppression/suppressions.service';
import { UnsubscribeLinks } from './suppression/unsubscribe-links';
import { Unsubscribing } from './suppression/unsubscribing.service';
import { LetterTimeline } from './timeline/letter-timeline';

const services = [
  AccountServer,
  AccountTests,
  Audience,
  Dispatch,
  Drafts,
  Ledger,
  Letters,
  MailingsService,
  Recipients,
  SenderAccountsService,
  Suppressions,
  UnsubscribeLinks,
  Unsubscribing,
];

/** Sender accounts, letters to many and their ledger; the same in the API and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), CustomersModule, IdentityModule, RecordsModule],
  providers: [...services, LetterTimeline, MailingRecords],
  exports: services,
})
export class MailingsModule {}
