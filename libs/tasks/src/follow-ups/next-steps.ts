import { Injectable } from '@nestjs/common';
import { type Actor, Clock, UnitOfWork } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import { type HeldTask, TaskWrites } from '../tasks/task-writes';
import { Subjects } from '../shared/subjects';
import { FollowUps } from './follow-ups';

/** What is to be done next with a record. What is left out stays. */
export interface NextStep {
  title?: string;
  dueAt?: string | Date | null;
  /** When nothing is said about the deadline and there is no step yet. */
  dueAtIfNew?: Date | null;
  /** Of a step that is new. */
  ownerId: string | null;
}

/**
 * The next step of a record as a real task, for modules whose records carry it in fields of their own (deals). The caller has checked
 * that the actor may change the record and holds it; that is enough to set its next step.
 */
@Injectable()
export class NextSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly writes: TaskWrites,
    private readonly followUps: FollowUps,
  ) {}

  /** Changes the present next step, or makes one. */
  async set(actor: Actor, record: RecordRef, step: NextStep): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const [present] = await this.open(record);
      if (present) return this.change(actor, present, step);
      const subject = await this.subjects.load(actor, record);
      const ownerId = step.ownerId ?? actor.userId;
      if (!subject || !ownerId || !step.title) return;
      const at = step.dueAt === undefined ? step.dueAtIfNew : step.dueAt;
      const dueAt = at ? new Date(at).toISOString() : null;
      await this.writes.make(actor, { title: step.title, dueAt, ownerId, subject, nextStep: true });
    });
  }

  /** Nothing is left to do: open next steps are cancelled. */
  async clear(actor: Actor, record: RecordRef): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      for (const task of await this.open(record))
        await this.writes.write(actor, task, { status: 'cancelled', doneAt: this.clock.now(), doneBy: actor.userId });
    });
  }

  /** A record is about another customer now, and what was done with it has gone along: both are worked out anew. */
  async customerChanged(actor: Actor, before: string | null, after: string | null): Promise<void> {
    const of = (customerId: string | null) => ({ subjectType: null, subjectId: null, customerId });
    await this.unitOfWork.run(actor, () => this.followUps.refresh([of(before), of(after)]));
  }

  private async change(actor: Actor, task: HeldTask, { title, dueAt }: NextStep): Promise<void> {
    const at = dueAt ? new Date(dueAt) : null;
    const timed = dueAt !== undefined && (task.dueOn !== null || at?.getTime() !== task.dueAt?.getTime());
    const titled = title !== undefined && title !== task.title;
    if (!timed && !titled) return;
    await this.writes.write(
      actor,
      task,
      { ...(titled ? { title } : {}), ...(timed ? { dueAt: at, dueOn: null, timeZone: actor.timeZone } : {}) },
      timed ? (at ? 'default' : 'none') : undefined,
    );
  }

  private open({ type, id }: RecordRef): Promise<HeldTask[]> {
    return this.writes.openSteps(type, id);
  }
}
