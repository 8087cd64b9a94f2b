import { Injectable } from '@nestjs/common';
import { Users } from '@atrium/identity';
import {
  type Actor,
  Clock,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  PreconditionFailedError,
  SqlParams,
  UnitOfWork,
} from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import { FollowUps } from '../follow-ups/follow-ups';
import { Heralds } from '../notifications/heralds';
import { Mentions } from '../notifications/mentions.service';
import { Notifications } from '../notifications/notifications';
import { type ReminderChoice, Reminders } from '../reminders/reminders';
import type { Subject } from '../shared/subjects';
import { type TaskPermission, TaskReach } from './task-reach';
import { deadlineErrors, deadlineOf, reminderChoice } from './task-rules';
import type { NextTaskDto } from './task.dto';
import { TaskEntity, type TaskStatus } from './task.entity';

/** A task held for writing. */
export interface HeldTask {
  id: string;
  version: number;
  title: string;
  description: string | null;
  status: TaskStatus;
  dueOn: string | null;
  dueAt: Date | null;
  timeZone: string;
  ownerId: string;
  teamId: string | null;
  createdBy: string | null;
  subjectType: string | null;
  subjectId: string | null;
  customerId: string | null;
  dealId: string | null;
  nextStep: boolean;
  deletedAt: Date | null;
}

const HELD = `select t.id, t.version, t.title, t.description, t.status, t.due_on as "dueOn", t.due_at as "dueAt",
  t.time_zone as "timeZone", t.owner_id as "ownerId", t.team_id as "teamId", t.created_by as "createdBy",
  t.subject_type as "subjectType", t.subject_id as "subjectId", t.customer_id as "customerId", t.deal_id as "dealId",
  t.next_step as "nextStep", t.deleted_at as "deletedAt" from task t`;

export interface NewTask extends Omit<NextTaskDto, 'ownerId'> {
  ownerId: string;
  subject: Subject | null;
  nextStep: boolean;
}

/** The way every write of a task goes. Inside a transaction; rights to the record have been checked. */
@Injectable()
export class TaskWrites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly reach: TaskReach,
    private readonly followUps: FollowUps,
    private readonly reminders: Reminders,
    private readonly notifications: Notifications,
    private readonly mentions: Mentions,
    private readonly heralds: Heralds,
  ) {}

  /** Writes a new task with its reminder, and tells whoever has to know. Answers its id. */
  async make(actor: Actor, input: NewTask, pointer = ''): Promise<string> {
    const errors = deadlineErrors(input, this.clock.now(), pointer);
    if (errors.length) throw new InvalidError(errors);
    const { subject, nextStep, ownerId, title, description = null, priority = 'normal' } = input;
    const { manager } = this.unitOfWork;
    const task = manager.create(TaskEntity, {
      title,
      description,
      priority,
      ...deadlineOf(input),
      timeZone: await this.zoneOf(actor, input),
      ownerId,
      nextStep,
      ...subjectColumns(subject),
      createdBy: actor.userId,
      updatedBy: actor.userId,
    });
    await manager.insert(TaskEntity, task);
    await this.reminders.set(task.id, reminderChoice(input) ?? 'default');
    if (subject) await this.followUps.refresh([subjectColumns(subject)]);
    const told = { id: task.id, version: 1, title, ...subjectColumns(subject) };
    await this.tellOwner(actor, told, ownerId);
    await this.tellMentioned(actor, told, description, null, pointer);
    return task.id;
  }

  /** Locks the task. 404 when the actor may not see it, 403 when not change it, 412 when somebody was faster. */
  async hold(
    actor: Actor,
    id: string,
    version: number | null,
    current: () => Promise<unknown>,
    permission: TaskPermission = 'tasks.write',
  ): Promise<HeldTask> {
    const params = new SqlParams();
    const where = `t.id = ${params.add(id)}::uuid and ${params.condition(this.reach.see(actor))}`;
    const [task] = await this.unitOfWork.query<HeldTask>(
      `${HELD} where ${where} for no key update of t`,
      params.values,
    );
    if (!task) throw new NotFoundError('Task');
    if (!this.reach.allows(actor, permission, task)) throw new ForbiddenError(permission);
    if (version !== null && task.version !== version) throw new PreconditionFailedError(await current());
    return task;
  }

  /** The open next steps of a record, the earliest first, held. Whoever may change the record may change these. */
  openSteps(type: string, id: string): Promise<HeldTask[]> {
    return this.unitOfWork.query<HeldTask>(
      `${HELD} where t.subject_type = $1 and t.subject_id = $2::uuid and t.next_step and t.status = 'open' and t.deleted_at is null
       order by t.deadline_at, t.id for no key update of t`,
      [type, id],
    );
  }

  /** Writes columns of a held task and lets follow what hangs on them. */
  async write(actor: Actor, task: HeldTask, fields: Partial<TaskEntity>, reminder?: ReminderChoice): Promise<void> {
    await this.unitOfWork.manager.update(TaskEntity, { id: task.id }, { ...fields, updatedBy: actor.userId });
    const present = { ...task, ...definedOf(fields) } as HeldTask;
    if (present.status !== 'open' || present.deletedAt) await this.settle(task.id);
    else if (reminder !== undefined) await this.reminders.set(task.id, reminder);
    else if (task.status !== 'open' || task.deletedAt) await this.reminders.set(task.id, 'default');
    else if (fields.ownerId !== undefined || fields.dueOn !== undefined || fields.dueAt !== undefined)
      await this.reminders.follow(task.id);
    await this.followUps.refresh([task, present]);
    if (present.ownerId !== task.ownerId)
      await this.tellOwner(actor, { ...present, version: task.version + 1 }, present.ownerId);
  }

  async tellMentioned(
    actor: Actor,
    task: { id: string; title: string; subjectType: string | null; subjectId: string | null },
    text: string | null | undefined,
    before: string | null,
    pointer = '',
  ): Promise<void> {
    await this.mentions.tell(actor, {
      record: recordOf(task),
      text,
      before,
      pointer: `${pointer}/description`,
      key: `task:${task.id}`,
      data: { taskId: task.id, title: task.title },
    });
  }

  /** The responsible must be at work here, and see the record: a task about something out of sight cannot be done. */
  async requireOwner(actor: Actor, ownerId: string, subject: RecordRef | null, pointer = '/ownerId'): Promise<void> {
    if (ownerId === actor.userId) return;
    const user = await this.users.find(ownerId);
    if (!user) throw refusal(pointer, 'unknown_reference', 'There is no such user.');
    if (user.status === 'disabled')
      throw refusal(pointer, 'user_disabled', `${user.name} does not work here any more.`);
    if (user.status === 'active' && subject && !(await this.mentions.sees(ownerId, subject)))
      throw refusal(pointer, 'owner_cannot_see', `${user.name} may not see this record.`);
  }

  private async settle(taskId: string): Promise<void> {
    const readers = await this.reminders.settle(taskId);
    if (readers.length) this.unitOfWork.afterCommit(() => this.heralds.recount(readers));
  }

  /** A day is meant where the responsible is, a time where it was said. */
  private async zoneOf(
    actor: Actor,
    input: { timeZone?: string; dueOn?: string | null; ownerId: string },
  ): Promise<string> {
    if (input.timeZone) return input.timeZone;
    if (!input.dueOn || input.ownerId === actor.userId) return actor.timeZone;
    const [row] = await this.unitOfWork.query<{ zone: string | null }>(
      'select coalesce(u.time_zone, o.time_zone) as zone from app_user u left join organization o on true where u.id = $1',
      [input.ownerId],
    );
    return row?.zone ?? actor.timeZone;
  }

  private async tellOwner(
    actor: Actor,
    task: { id: string; version: number; title: string; subjectType: string | null; subjectId: string | null },
    ownerId: string,
  ): Promise<void> {
    if (ownerId === actor.userId) return;
    await this.notifications.notify(actor, {
      userIds: [ownerId],
      kind: 'assigned',
      subject: { type: 'task', id: task.id },
      data: { title: task.title, record: recordOf(task) },
      dedupeKey: `assigned:${task.id}:${task.version}`,
    });
  }
}

export const recordOf = ({
  subjectType,
  subjectId,
}: {
  subjectType: string | null;
  subjectId: string | null;
}): RecordRef | null => (subjectType && subjectId ? { type: subjectType, id: subjectId } : null);

export const subjectColumns = (subject: Subject | null) => ({
  subjectType: subject?.type ?? null,
  subjectId: subject?.id ?? null,
  customerId: subject?.customerId ?? null,
  dealId: subject?.dealId ?? null,
});

const refusal = (pointer: string, code: string, detail: string): InvalidError =>
  new InvalidError([{ pointer, code, detail }]);

const definedOf = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
