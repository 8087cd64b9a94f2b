import { migrations as audit } from '@atrium/audit/schema';
import { migrations as customers } from '@atrium/customers/schema';
import { migrations as documents } from '@atrium/documents/schema';
import { migrations as identity } from '@atrium/identity/schema';
import { migrations as mailings } from '@atrium/mailings/schema';
import { migrations as platform, MigrationList } from '@atrium/platform/schema';
import { migrations as records } from '@atrium/records/schema';
import { migrations as reporting } from '@atrium/reporting/schema';
import { migrations as sales } from '@atrium/sales/schema';
import { migrations as tasks } from '@atrium/tasks/schema';

/** Every migration of the house in one stream, ordered by the number in its name. */
export const migrations: MigrationList = [
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
