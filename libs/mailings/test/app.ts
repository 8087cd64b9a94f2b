import { CustomersHttpModule } from '@atrium/customers/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { MailingsHttpModule } from '../src/http';

/** Mailings behind HTTP, on what they stand on; mail servers of this machine may be written to. */
export const startMailings = (
  env: Record<string, string> = {},
  also: Parameters<typeof startTestApp>[0] = [],
): Promise<TestApp> =>
  startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule, MailingsHttpModule, ...also], {
    env: { MAIL_ALLOW_PRIVATE_HOSTS: 'true', ...env },
  });
