import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustomersModule } from '@atrium/customers';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { AccountServer } from './accounts/account-server';
import { AccountTests } from './accounts/account-tests.service';
import { SenderAccountsService } from './accounts/sender-accounts.service';
import { MailingRecords } from './mailing-records';
import './permissions';
import { entities } from './schema';

const accounts = [AccountServer, AccountTests, SenderAccountsService];

/** Sender accounts, letters to many and their ledger; the same in the API and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), CustomersModule, IdentityModule, RecordsModule],
  providers: [...accounts, MailingRecords],
  exports: [...accounts],
})
export class MailingsModule {}
