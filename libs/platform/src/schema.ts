import { Foundations1700000001000 } from './migrations/1700000001000-foundations';
import type { MigrationList } from './database/migrate';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Foundations1700000001000];

export { migrate, migrationNames } from './database/migrate';
export type { MigrationList } from './database/migrate';
export { trackChanges } from './changes/track-changes';
export type { TrackedTable } from './changes/track-changes';
