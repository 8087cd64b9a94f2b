import { DynamicModule, Module } from '@nestjs/common';
import { migrations as audit } from '@atrium/audit/schema';
import { CustomersJobsModule } from '@atrium/customers/jobs';
import { migrations as customers } from '@atrium/customers/schema';
import { IdentityJobsModule } from '@atrium/identity/jobs';
import { migrations as identity } from '@atrium/identity/schema';
import { Config, PlatformModule } from '@atrium/platform';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { migrations as platform, MigrationList } from '@atrium/platform/schema';
import { RecordsJobsModule } from '@atrium/records/jobs';
import { migrations as records } from '@atrium/records/schema';
import { SalesJobsModule } from '@atrium/sales/jobs';
import { migrations as sales } from '@atrium/sales/schema';

const migrations: MigrationList = [...platform, ...identity, ...records, ...audit, ...customers, ...sales];

/** All modules behind queues. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, migrations),
        IdentityJobsModule,
        RecordsJobsModule,
        CustomersJobsModule,
        SalesJobsModule,
        PlatformJobsModule,
      ],
    };
  }
}
