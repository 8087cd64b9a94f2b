import { Injectable } from '@nestjs/common';
import { type Actor, Clock, InvalidError, UnitOfWork } from '@atrium/platform';
import { FollowUps } from '../follow-ups/follow-ups';
import { Mentions } from '../notifications/mentions.service';
import { OutcomesService } from '../outcomes/outcomes.service';
import type { Subject } from '../shared/subjects';
import { ActivityEntity, type ActivityKind, type Direction } from './activity.entity';

export interface NewActivity {
  kind: ActivityKind;
  subject: Subject;
  happenedAt?: string;
  direction?: Direction | null;
  outcome?: string | null;
  text?: string | null;
  durationMinutes?: number | null;
  taskId?: string | null;
  /** Of the body that carries it, for errors. */
  pointer?: string;
}

/** A clock that runs a little ahead is no lie. */
const TOLERANCE_MS = 5 * 60_000;

/** Writes activities; inside a transaction, rights to the record have been checked. */
@Injectable()
export class ActivityWrites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outcomes: OutcomesService,
    private readonly followUps: FollowUps,
    private readonly mentions: Mentions,
  ) {}

  async make(actor: Actor, input: NewActivity): Promise<string> {
    const { subject, pointer = '', happenedAt, taskId = null, ...fields } = input;
    this.requirePast(happenedAt, pointer);
    const { manager } = this.unitOfWork;
    const activity = manager.create(ActivityEntity, {
      ...fields,
      happenedAt: happenedAt ?? this.clock.now(),
      countsAsContact: await this.outcomes.countsAsContact(fields.kind, fields.outcome, `${pointer}/outcome`),
      taskId,
      ownerId: actor.userId,
      subjectType: subject.type,
      subjectId: subject.id,
      customerId: subject.customerId,
      dealId: subject.dealId,
      createdBy: actor.userId,
      updatedBy: actor.userId,
    });
    await manager.insert(ActivityEntity, activity);
    if (activity.countsAsContact) await this.followUps.refresh([activity]);
    await this.tellMentioned(actor, activity, input.text, null, pointer);
    return activity.id;
  }

  async tellMentioned(
    actor: Actor,
    activity: { id: string; kind: ActivityKind; subjectType: string; subjectId: string },
    text: string | null | undefined,
    before: string | null,
    pointer = '',
  ): Promise<void> {
    await this.mentions.tell(actor, {
      record: { type: activity.subjectType, id: activity.subjectId },
      text,
      before,
      pointer: `${pointer}/text`,
      key: `activity:${activity.id}`,
      data: { activityId: activity.id, activityKind: activity.kind },
    });
  }

  requirePast(happenedAt: string | undefined, pointer = ''): void {
    if (happenedAt && Date.parse(happenedAt) > this.clock.now().getTime() + TOLERANCE_MS)
      throw new InvalidError([
        {
          pointer: `${pointer}/happenedAt`,
          code: 'in_future',
          detail: 'This has not happened yet. What is planned is a task.',
        },
      ]);
  }
}
