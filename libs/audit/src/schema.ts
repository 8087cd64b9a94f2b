import type { MigrationList } from '@atrium/platform/schema';

import { AccessLog1700000011000 } from './migrations/1700000011000-access-log';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [AccessLog1700000011000];
