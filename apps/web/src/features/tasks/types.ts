import type { RecordBase } from '#web/app/api.ts';

export type TaskStatus = 'open' | 'done' | 'cancelled';
export type TaskPriority = 'low' | 'normal' | 'high';

/** When something is due: on a day, or at a moment; never both. */
export interface Due {
  dueOn: string | null;
  dueAt: string | null;
}

export interface TaskSubject {
  type: string;
  id: string;
  title: string | null;
  hidden: boolean;
}

/** A task as lists and its card show it. */
export interface Task extends RecordBase, Due {
  title: string;
  status: TaskStatus;
  priority: TaskPriority;
  timeZone: string | null;
  owner: { id: string; name: string } | null;
  subject: TaskSubject | null;
  customer: { id: string; name: string } | null;
  nextStep: boolean;
  doneAt: string | null;
  result: string | null;
  outcome: string | null;
  remindAt: string | null;
  remindMinutesBefore: number | null;
  overdue: boolean;
  hasDescription: boolean;
  can: { write: boolean; delete: boolean };
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

/** A task with everything its card shows. */
export interface FullTask extends Task {
  description: string | null;
  doneBy: { id: string; name: string } | null;
}

/** What POST takes of a new task, and of the next one when a task is done. */
export interface TaskInput extends Partial<Due> {
  title: string;
  description?: string | null;
  priority?: TaskPriority;
  ownerId?: string;
  subjectType?: string;
  subjectId?: string;
  nextStep?: boolean;
  remindMinutesBefore?: number | null;
}

export interface TaskCounts {
  overdue: number;
  today: number;
  week: number;
  open: number;
}

export const priorities: readonly TaskPriority[] = ['high', 'normal', 'low'];
