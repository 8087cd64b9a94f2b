import type { RecordBase } from '#web/app/api.ts';
import type { TimelineEntry } from '#web/app/feature.ts';
import type { TaskInput } from '#web/features/tasks/types.ts';

export type ActivityKind = 'call' | 'meeting' | 'visit' | 'note' | 'email';
/** What one writes down by hand, in the order of the buttons. */
export const loggedKinds = ['note', 'call', 'meeting', 'visit'] as const;
export type LoggedKind = (typeof loggedKinds)[number];

export const activityIcons: Readonly<Record<ActivityKind, string>> = {
  note: 'i-lucide-notebook-pen',
  call: 'i-lucide-phone',
  meeting: 'i-lucide-users',
  visit: 'i-lucide-map-pin',
  email: 'i-lucide-mail',
};

/** A record that things happen with. */
export interface Subject {
  type: string;
  id: string;
  title?: string;
}

/** How a call, a meeting or a visit went. */
export interface Outcome extends RecordBase {
  kind: ActivityKind;
  key: string;
  name: string;
  position: number;
  countsAsContact: boolean;
  archived: boolean;
}

export interface ActivityData extends Record<string, unknown> {
  activityKind: ActivityKind;
  outcome: string | null;
  outcomeName: string | null;
  direction: 'in' | 'out' | null;
  text: string | null;
  durationMinutes: number | null;
  version: number;
  can: { write: boolean; delete: boolean };
}
export type ActivityEntry = TimelineEntry<ActivityData>;

export interface TaskData extends Record<string, unknown> {
  title: string;
  status: 'open' | 'done' | 'cancelled';
  dueOn: string | null;
  dueAt: string | null;
  result: string | null;
  ownerName: string | null;
  version: number;
  can: { write: boolean; delete: boolean };
}
export type TaskEntry = TimelineEntry<TaskData>;

/** What POST /activities takes: what happened and, in the same act, what is next. */
export interface ActivityInput {
  kind: ActivityKind;
  subjectType: string;
  subjectId: string;
  happenedAt?: string;
  direction?: 'in' | 'out' | null;
  outcome?: string | null;
  text?: string | null;
  durationMinutes?: number | null;
  nextStep?: TaskInput;
}
