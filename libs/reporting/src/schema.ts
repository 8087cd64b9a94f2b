import type { MigrationList } from '@atrium/platform/schema';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [];

export const entities = [];
