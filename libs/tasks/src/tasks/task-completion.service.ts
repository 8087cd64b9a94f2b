import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, Clock, ConflictError, InvalidError, UnitOfWork } from '@atrium/platform';
import { ActivityWrites } from '../activities/activity-writes';
import { type Subject, Subjects } from '../shared/subjects';
import { type HeldTask, recordOf, TaskWrites } from './task-writes';
import type { CompleteTaskDto } from './task.dto';
import { TasksService } from './tasks.service';
import type { CompletedTaskDto, TaskCardDto } from './task-view.dto';

/** Doing a task: its result, what stands of it on the record, and what comes next, in one act. */
@Injectable()
export class TaskCompletionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly tasks: TasksService,
    private readonly writes: TaskWrites,
    private readonly activities: ActivityWrites,
  ) {}

  async complete(actor: Actor, id: string, input: CompleteTaskDto): Promise<CompletedTaskDto> {
    this.policy.require(actor, 'tasks.write');
    return this.unitOfWork.run(actor, async () => {
      const task = await this.writes.hold(actor, id, null, () => this.tasks.get(actor, id));
      if (task.deletedAt) throw new ConflictError('in_bin', 'This task lies in the bin. Restore it first.');
      if (task.status !== 'open') throw new ConflictError('not_open', 'This task is not open any more.');
      const record = recordOf(task);
      const subject = record && (await this.subjects.load(actor, record));
      await this.writes.write(actor, task, {
        status: 'done',
        doneAt: this.clock.now(),
        doneBy: actor.userId,
        result: input.result ?? input.activity?.text ?? null,
        resultOutcome: input.outcome ?? input.activity?.outcome ?? null,
      });
      const activityId = await this.writeActivity(actor, task, subject, input);
      const nextTaskId = await this.writeNext(actor, task, subject, input);
      return { ...(await this.tasks.get(actor, id)), activityId, nextTaskId };
    });
  }

  async reopen(actor: Actor, id: string): Promise<TaskCardDto> {
    return this.tasks.update(actor, id, null, { status: 'open' });
  }

  private async writeActivity(
    actor: Actor,
    task: HeldTask,
    subject: Subject | null,
    { activity, outcome }: CompleteTaskDto,
  ): Promise<string | null> {
    if (!activity) return null;
    this.policy.require(actor, 'activities.write');
    if (!subject) throw needsRecord('/activity');
    return this.activities.make(actor, {
      ...activity,
      outcome: activity.outcome ?? outcome,
      subject,
      taskId: task.id,
      pointer: '/activity',
    });
  }

  private async writeNext(
    actor: Actor,
    task: HeldTask,
    subject: Subject | null,
    { next }: CompleteTaskDto,
  ): Promise<string | null> {
    if (!next) return null;
    const ownerId = next.ownerId ?? task.ownerId;
    if (ownerId !== task.ownerId) await this.writes.requireOwner(actor, ownerId, subject, '/next/ownerId');
    return this.writes.make(actor, { ...next, ownerId, subject, nextStep: subject !== null }, '/next');
  }
}

const needsRecord = (pointer: string): InvalidError =>
  new InvalidError([{ pointer, code: 'needs_record', detail: 'This task is not about a record in use.' }]);
