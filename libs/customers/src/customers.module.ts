import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordsModule } from '@atrium/records';
import { BulkService } from './bulk/bulk.service';
import { ExternalCustomers } from './bulk/external-customers';
import { Companies } from './customers/companies';
import { CustomerCards } from './customers/customer-card';
import { CustomerLocks } from './customers/customer-locks';
import { CustomerNames } from './customers/customer-names';
import { Customers } from './customers/customers';
import { CustomersService } from './customers/customers.service';
import { CustomerWriter } from './customers/customer-writer';
import { Ownership } from './customers/ownership';
import { CustomerImportTarget } from './imports/customer-import-target';
import { ImportMatching } from './imports/import-matching';
import { ImportWriting } from './imports/import-writing';
import { StoredStates } from './imports/stored-state';
import './permissions';
import { CustomerRecordType } from './record-type';
import { Relationships } from './relationships/relationships.service';
import { Ties } from './relationships/ties';
import { entities } from './schema';
import { CustomerSearch } from './search/customer-search';

/** Companies and people; the same in the API and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), RecordsModule],
  providers: [
    BulkService,
    Companies,
    CustomerCards,
    CustomerImportTarget,
    CustomerLocks,
    CustomerNames,
    CustomerRecordType,
    Customers,
    CustomerSearch,
    CustomersService,
    CustomerWriter,
    ExternalCustomers,
    ImportMatching,
    ImportWriting,
    Ownership,
    Relationships,
    StoredStates,
    Ties,
  ],
  exports: [Customers, CustomersService, BulkService, ExternalCustomers, Relationships],
})
export class CustomersModule {}
