import type { MigrationList } from '@atrium/platform/schema';
import { __Module____number__ } from './migrations/__number__-__module__';
import { __Resource__Entity } from './__plural__/__resource__.entity';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [__Module____number__];

export const entities = [__Resource__Entity];
