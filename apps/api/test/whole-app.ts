import { AuditHttpModule } from '@atrium/audit/http';
import { CustomersHttpModule } from '@atrium/customers/http';
import { DocumentsHttpModule } from '@atrium/documents/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { MailingsHttpModule } from '@atrium/mailings/http';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { ReportingHttpModule } from '@atrium/reporting/http';
import { SalesHttpModule } from '@atrium/sales/http';
import { TasksHttpModule } from '@atrium/tasks/http';

/** The API as apps/api composes it, on a database of its own. `also`: modules of the worker, to run its jobs in this process. */
export function startWholeApp(also: Parameters<typeof startTestApp>[0] = []): Promise<TestApp> {
  return startTestApp([
    IdentityHttpModule,
    RecordsHttpModule,
    AuditHttpModule,
    CustomersHttpModule,
    TasksHttpModule,
    SalesHttpModule,
    DocumentsHttpModule,
    MailingsHttpModule,
    ReportingHttpModule,
    ...also,
  ]);
}
