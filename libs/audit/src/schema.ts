import type { MigrationList } from '@atrium/platform/schema';
import { AccessLog1700000011000 } from './migrations/1700000011000-access-log';
import { AccessLogOnlyGrows1700000011010 } from './migrations/1700000011010-access-log-only-grows';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [AccessLog1700000011000, AccessLogOnlyGrows1700000011010];
