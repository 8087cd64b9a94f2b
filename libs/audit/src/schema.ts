import type { MigrationList } from '@atrium/platform/schema';
import { AccessLog1700000011000 } from './migrations/1700000011000-access-log';
import { AccessLogOnlyGrows1700000011010 } from './migrations/1700000011010-access-log-only-grows';
import { WholeRows1700000011020 } from './migrations/1700000011020-whole-rows';
import { FindingChanges1700000011030 } from './migrations/1700000011030-finding-changes';
import { Seals1700000011040 } from './migrations/1700000011040-seals';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [
  AccessLog1700000011000,
  AccessLogOnlyGrows1700000011010,
  WholeRows1700000011020,
  FindingChanges1700000011030,
  Seals1700000011040,
];
