import { defineJob } from '@atrium/platform';

/** Makes one paper. Asked for twice, it makes one version. */
export const makePaper = defineJob<{ documentId: string }>('papers.make', { version: 1, attempts: 5, concurrency: 2 });

/** Makes what is left of a batch; on a queue of its own, so that nobody waits for five hundred contracts. */
export const runBatch = defineJob<{ batchId: string }>('paperbatches.run', { version: 1, attempts: 5, concurrency: 1 });
