import type { MigrationList } from '@atrium/platform/schema';
import { Files1700000008000 } from './migrations/1700000008000-files';
import { Papers1700000008500 } from './migrations/1700000008500-papers';
import { FilesOfPapers1700000008590 } from './migrations/1700000008590-files-of-papers';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Files1700000008000, Papers1700000008500, FilesOfPapers1700000008590];

export const entities = [];
