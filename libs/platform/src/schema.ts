import { Foundations1700000001000 } from './migrations/1700000001000-foundations';
import { AppendOnly1700000001010 } from './migrations/1700000001010-append-only';
import type { MigrationList } from './database/migrate';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Foundations1700000001000, AppendOnly1700000001010];

export { appendOnly } from './database/append-only';
export { migrate, migrationNames } from './database/migrate';
export type { MigrationList } from './database/migrate';
export { parseTriggerFunction } from './changes/tracked-tables';
export { trackChanges } from './changes/track-changes';
export type { TrackedTable } from './changes/track-changes';
