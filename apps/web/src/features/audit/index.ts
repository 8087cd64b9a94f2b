import { defineFeature } from '#web/app/feature.ts';

/** History of any record. Cards show `RecordHistory`, or put `HistoryPanel` among their actions (H opens it). */
export default defineFeature({ name: 'audit' });
