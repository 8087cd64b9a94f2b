import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const TASK_STATUSES = ['open', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const TASK_PRIORITIES = ['low', 'normal', 'high'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

/** Something somebody has to do, about a record or by itself. `teamId` and `deadlineAt` are kept by the database. */
@Entity('task')
export class TaskEntity extends Binned {
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { default: 'open' }) status: TaskStatus;
  @Column('text', { default: 'normal' }) priority: TaskPriority;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | string | null;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('text', { name: 'subject_type', nullable: true }) subjectType: string | null;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('uuid', { name: 'customer_id', nullable: true }) customerId: string | null;
  @Column('uuid', { name: 'deal_id', nullable: true }) dealId: string | null;
  @Column('boolean', { name: 'next_step', default: false }) nextStep: boolean;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy: string | null;
  @Column('text', { nullable: true }) result: string | null;
  @Column('text', { name: 'result_outcome', nullable: true }) resultOutcome: string | null;
}
