import { AuditHttpModule } from '@atrium/audit/http';
import { CustomersHttpModule } from '@atrium/customers/http';
import { IdentityHttpModule } from '@atrium/identity/http';
import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { TasksHttpModule } from '../src/http';

/** Tasks behind HTTP, on what it stands on. */
export const startTasks = (
  also: Parameters<typeof startTestApp>[0] = [],
  options: Parameters<typeof startTestApp>[1] = {},
): Promise<TestApp> =>
  startTestApp(
    [IdentityHttpModule, RecordsHttpModule, AuditHttpModule, CustomersHttpModule, TasksHttpModule, ...also],
    options,
  );

export interface People {
  admin: TestUser;
  manager: TestUser;
  seller: TestUser;
  /** In the seller's team. */
  mate: TestUser;
  /** In another team. */
  stranger: TestUser;
  operator: TestUser;
  readonly: TestUser;
}

export async function taskPeople(test: TestApp): Promise<People> {
  const admin = await setUpOrganization(test);
  const teamId = await createTeam(test, 'North');
  const otherTeam = await createTeam(test, 'South');
  return {
    admin,
    manager: await createUser(test, { role: 'manager', teamId, name: 'Mia Manager' }),
    seller: await createUser(test, { role: 'seller', teamId, name: 'Sam Seller' }),
    mate: await createUser(test, { role: 'seller', teamId, name: 'Max Mate' }),
    stranger: await createUser(test, { role: 'seller', teamId: otherTeam, name: 'Sue Stranger' }),
    operator: await createUser(test, { role: 'operator', teamId, name: 'Olga Operator' }),
    readonly: await createUser(test, { role: 'readonly', name: 'Rita Reader' }),
  };
}

/** Tomorrow and other days from today, in UTC: the zone of the test organization. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
