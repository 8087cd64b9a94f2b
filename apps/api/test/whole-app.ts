import { AuditHttpModule } from '@atrium/audit/http';
import { AuditJobsModule } from '@atrium/audit/jobs';
import { CustomersHttpModule } from '@atrium/customers/http';
import { CustomersJobsModule } from '@atrium/customers/jobs';
import { DocumentsHttpModule } from '@atrium/documents/http';
import { DocumentsJobsModule } from '@atrium/documents/jobs';
import { IdentityHttpModule } from '@atrium/identity/http';
import { IdentityJobsModule } from '@atrium/identity/jobs';
import { MailingsHttpModule } from '@atrium/mailings/http';
import { MailingsJobsModule } from '@atrium/mailings/jobs';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { RecordsJobsModule } from '@atrium/records/jobs';
import { ReportingHttpModule } from '@atrium/reporting/http';
import { ReportingJobsModule } from '@atrium/reporting/jobs';
import { SalesHttpModule } from '@atrium/sales/http';
import { SalesJobsModule } from '@atrium/sales/jobs';
import { TasksHttpModule } from '@atrium/tasks/http';
import { TasksJobsModule } from '@atrium/tasks/jobs';

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

/** What the worker composes; a worker refuses to start while a job that somebody defines has no handler, so it is all or none. */
export const WHOLE_WORKER = [
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
];
