import { Injectable } from '@nestjs/common';
import { ActorFactory } from '@atrium/identity';
import { type Actor, ForbiddenError, InvalidError } from '@atrium/platform';
import { type RecordRef, RecordTypes } from '@atrium/records';
import { type Mention, mentionsIn, withoutMarks } from '../shared/mentions';
import { Notifications } from './notifications';

/** Where somebody is mentioned. */
export interface MentionPlace {
  /** The record that those mentioned must be able to see; null for a task about nothing, which nobody else sees. */
  record: RecordRef | null;
  text: string | null | undefined;
  /** What was there before: who was mentioned already is not told again. */
  before?: string | null;
  pointer: string;
  /** Of the activity or task: `activity:<id>`. */
  key: string;
  data: Record<string, unknown>;
}

/** `@[Name](user:…)` in texts: checks that the colleague may see what they are called to, and tells them. */
@Injectable()
export class Mentions {
  constructor(
    private readonly actors: ActorFactory,
    private readonly records: RecordTypes,
    private readonly notifications: Notifications,
  ) {}

  /** Inside the transaction that writes the text. InvalidError for a colleague who may not see the record. */
  async tell(actor: Actor, place: MentionPlace): Promise<void> {
    const known = new Set(mentionsIn(place.before).map(({ userId }) => userId));
    const fresh = mentionsIn(place.text).filter(({ userId }) => !known.has(userId));
    for (const mention of fresh)
      if (!(await this.sees(mention.userId, place.record))) throw outOfReach(place.pointer, mention);
    const others = fresh.filter(({ userId }) => userId !== actor.userId);
    if (!others.length) return;
    await this.notifications.notify(actor, {
      userIds: others.map(({ userId }) => userId),
      kind: 'mention',
      subject: place.record,
      data: { ...place.data, excerpt: excerptOf(place.text ?? '') },
      dedupeKey: `mention:${place.key}`,
    });
  }

  /** Whether a colleague is at work here and may see the record. */
  async sees(userId: string, record: RecordRef | null): Promise<boolean> {
    const other = await this.actors.forUser(userId).catch((error: unknown) => {
      if (error instanceof ForbiddenError) return null;
      throw error;
    });
    if (!other || !record) return false;
    return (await this.records.reachable(other, record.type, [record.id])).has(record.id);
  }
}

const excerptOf = (text: string): string => [...withoutMarks(text)].slice(0, 200).join('');

const outOfReach = (pointer: string, { name, userId }: Mention): InvalidError =>
  new InvalidError([
    {
      pointer,
      code: 'mention_out_of_reach',
      detail: `${name} may not see this record.`,
      params: { name, userId },
    },
  ]);
