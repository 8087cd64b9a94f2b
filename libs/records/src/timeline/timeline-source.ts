import type { Actor } from '@atrium/platform';
import type { RecordRef } from '../registry/record-type';

/** One thing that happened with a record, as its timeline shows it. */
export interface TimelineEntry {
  /** Unique within its kind. */
  id: string;
  kind: string;
  at: Date;
  actorId: string | null;
  /** The record it happened to: the deal, when it is shown on the customer's timeline. */
  subject: RecordRef;
  /** What the kind's own view draws; plain JSON. */
  data: Record<string, unknown>;
}

/** Where the page goes on: entries strictly older than this. */
export interface TimelineCursor {
  at: Date;
  kind: string;
  id: string;
}

/**
 * Something that has entries for timelines: activities, letters, papers. Registered by the module that owns them. The records
 * in `subjects` are visible to the actor; what the actor may not see of them the source leaves out itself.
 */
export interface TimelineSource {
  kind: string;
  /** Without this permission the source is not asked. */
  permission?: string;
  /** Newest first by (at, id); older than `before` (compare `(at, kind, id)`), at most `limit`. */
  page(
    actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]>;
}
