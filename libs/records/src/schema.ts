import type { MigrationList } from '@atrium/platform/schema';
import { Imports1700000003000 } from './migrations/1700000003000-imports';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Imports1700000003000];
