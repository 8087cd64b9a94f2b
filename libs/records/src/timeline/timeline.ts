import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import type { Actor } from '@atrium/platform';
import { type RecordRef, refKey } from '../registry/record-type';
import { RecordTypes } from '../registry/record-types';
import type { TimelineCursor, TimelineEntry, TimelineSource } from './timeline-source';

type Relative = (actor: Actor, id: string) => Promise<RecordRef[]>;

export interface TimelineQuery {
  subject: RecordRef;
  kinds: readonly string[] | null;
  before: TimelineCursor | null;
  limit: number;
}

/** An entry with the names a reader needs. */
export interface NamedTimelineEntry extends TimelineEntry {
  actorName: string | null;
  subjectTitle: string | null;
}

/** Everything that happened with a record, in one order, from all modules that have something to tell. */
@Injectable()
export class Timeline {
  private readonly sources = new Map<string, TimelineSource>();
  private readonly relatives = new Map<string, Relative[]>();

  constructor(
    private readonly types: RecordTypes,
    private readonly policy: AccessPolicy,
  ) {}

  register(source: TimelineSource): void {
    if (this.sources.has(source.kind)) throw new Error(`Timeline source "${source.kind}" is registered twice`);
    this.sources.set(source.kind, source);
  }

  /** Records whose entries stand on the timeline of this type too (a customer's deals). Answers only what the actor may see. */
  relate(type: string, relative: Relative): void {
    this.relatives.set(type, [...(this.relatives.get(type) ?? []), relative]);
  }

  /** Newest first. NotFoundError when the actor may not see the record. */
  async page(
    actor: Actor,
    query: TimelineQuery,
  ): Promise<{ items: NamedTimelineEntry[]; next: TimelineCursor | null }> {
    await this.types.requireVisible(actor, query.subject.type, query.subject.id);
    const subjects = [query.subject];
    for (const relative of this.relatives.get(query.subject.type) ?? [])
      subjects.push(...(await relative(actor, query.subject.id)));
    const entries: TimelineEntry[] = [];
    for (const source of this.sources.values()) {
      if (query.kinds && !query.kinds.includes(source.kind)) continue;
      if (source.permission && this.policy.scope(actor, source.permission) === 'none') continue;
      entries.push(...(await source.page(actor, subjects, query.before, query.limit + 1)));
    }
    entries.sort(newestFirst);
    const page = entries.slice(0, query.limit);
    return { items: await this.name(actor, page), next: entries.length > query.limit ? (page.at(-1) ?? null) : null };
  }

  private async name(actor: Actor, entries: readonly TimelineEntry[]): Promise<NamedTimelineEntry[]> {
    const users = entries.flatMap(({ actorId }) => (actorId ? [{ type: 'user', id: actorId }] : []));
    const titles = await this.types.titles(actor, [...users, ...entries.map(({ subject }) => subject)]);
    return entries.map((entry) => ({
      ...entry,
      actorName: entry.actorId ? (titles.get(refKey({ type: 'user', id: entry.actorId })) ?? null) : null,
      subjectTitle: titles.get(refKey(entry.subject)) ?? null,
    }));
  }
}

const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  b.at.getTime() - a.at.getTime() || compare(b.kind, a.kind) || compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
