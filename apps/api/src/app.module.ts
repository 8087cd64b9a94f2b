import { DynamicModule, Module } from '@nestjs/common';
import { AuditHttpModule } from '@atrium/audit/http';
import { CustomersHttpModule } from '@atrium/customers/http';
import { DocumentsHttpModule } from '@atrium/documents/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { MailingsHttpModule } from '@atrium/mailings/http';
import { Config, PlatformModule } from '@atrium/platform';
import { PlatformHttpModule } from '@atrium/platform/http';
import { RecordsHttpModule } from '@atrium/records/http';
import { ReportingHttpModule } from '@atrium/reporting/http';
import { SalesHttpModule } from '@atrium/sales/http';
import { TasksHttpModule } from '@atrium/tasks/http';
import { migrations } from './modules';

/** All modules behind HTTP. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, migrations),
        PlatformHttpModule,
        IdentityHttpModule,
        RecordsHttpModule,
        AuditHttpModule,
        CustomersHttpModule,
        TasksHttpModule,
        SalesHttpModule,
        DocumentsHttpModule,
        MailingsHttpModule,
        ReportingHttpModule,
      ],
    };
  }
}
