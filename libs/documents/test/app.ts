import { CustomersHttpModule } from '@atrium/customers/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { SalesHttpModule } from '@atrium/sales/http';
import { TasksHttpModule } from '@atrium/tasks/http';
import { DocumentsHttpModule } from '../src/http';
import { DocumentsJobsModule } from '../src/jobs';

/** Documents behind HTTP, on what they stand on; with the jobs of the worker at hand. */
export const startDocuments = (env: Record<string, string> = {}): Promise<TestApp> =>
  startTestApp(
    [
      IdentityHttpModule,
      RecordsHttpModule,
      CustomersHttpModule,
      TasksHttpModule,
      SalesHttpModule,
      DocumentsHttpModule,
      DocumentsJobsModule,
    ],
    { env },
  );
