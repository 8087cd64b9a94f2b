import { DynamicModule, Module } from '@nestjs/common';
import { migrations as audit } from '@atrium/audit/schema';
import { AuditJobsModule } from '@atrium/audit/jobs';
import { CustomersJobsModule } from '@atrium/customers/jobs';
import { migrations as customers } from '@atrium/customers/schema';
import { DocumentsJobsModule } from '@atrium/documents/jobs';
import { migrations as documents } from '@atrium/documents/schema';
import { IdentityJobsModule } from '@atrium/identity/jobs';
import { migrations as identity } from '@atrium/identity/schema';
import { MailingsJobsModule } from '@atrium/mailings/jobs';
import { migrations as mailings } from '@atrium/mailings/schema';
import { Config, PlatformModule } from '@atrium/platform';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { migrations as platform, MigrationList } from '@atrium/platform/schema';
import { RecordsJobsModule } from '@atrium/records/jobs';
import { migrations as records } from '@atrium/records/schema';
import { ReportingJobsModule } from '@atrium/reporting/jobs';
import { migrations as reporting } from '@atrium/reporting/schema';
import { SalesJobsModule } from '@atrium/sales/jobs';
import { migrations as sales } from '@atrium/sales/schema';
import { TasksJobsModule } from '@atrium/tasks/jobs';
import { migrations as tasks } from '@atrium/tasks/schema';

const migrations: MigrationList = [
  ...platform,
  ...identity,
  ...records,
  ...audit,
  ...customers,
  ...tasks,
  ...sales,
  ...documents,
  ...mailings,
  ...reporting,
];

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
        AuditJobsModule,
        CustomersJobsModule,
        TasksJobsModule,
        SalesJobsModule,
        DocumentsJobsModule,
        MailingsJobsModule,
        ReportingJobsModule,
        PlatformJobsModule,
      ],
    };
  }
}
