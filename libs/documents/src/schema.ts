import type { MigrationList } from '@atrium/platform/schema';
import { Files1700000008000 } from './migrations/1700000008000-files';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Files1700000008000];

export const entities = [];
