export { fold, foldCompact } from './registry/fold';
export {
  isPart,
  type FollowUpColumns,
  type RecordField,
  type RecordName,
  type RecordRef,
  type RecordReference,
  type RecordRestore,
  type RecordType,
  refKey,
  type SearchHit,
  type SearchQuery,
} from './registry/record-type';
export { RecordTypes } from './registry/record-types';
export { type ExternalId, ExternalIds } from './external-ids/external-ids';
export * from './imports/import-target';
export { ImportTargets } from './imports/import-targets';
export { RecordsModule } from './records.module';
export { Timeline } from './timeline/timeline';
export type { TimelineCursor, TimelineEntry, TimelineSource } from './timeline/timeline-source';
