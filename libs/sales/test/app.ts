import { CustomersHttpModule } from '@atrium/customers/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { TasksHttpModule } from '@atrium/tasks/http';
import { SalesHttpModule } from '../src/http';

/** Sales behind HTTP, on what it stands on. */
export const startSales = (): Promise<TestApp> =>
  startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule, TasksHttpModule, SalesHttpModule]);
