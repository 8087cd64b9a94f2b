import type { MigrationList } from '@atrium/platform/schema';
import { Sales1700000006000 } from './migrations/1700000006000-sales';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Sales1700000006000];
