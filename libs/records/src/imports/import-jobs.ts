import { defineJob } from '@atrium/platform';

/** Reads, checks or runs an import, whatever its state asks for. */
export const importWork = defineJob<{ importId: string }>('imports.work', { version: 1, attempts: 3, concurrency: 2 });
