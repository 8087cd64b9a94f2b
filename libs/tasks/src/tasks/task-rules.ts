import { type FieldError, isTimeZone } from '@atrium/platform';
import type { ReminderChoice } from '../reminders/reminders';

/** What can be said about a deadline and its reminder, in a request. */
export interface DeadlineInput {
  dueOn?: string | null;
  dueAt?: string | null;
  timeZone?: string;
  remindAt?: string | null;
  remindMinutesBefore?: number | null;
}

/** What is wrong with a deadline as it was sent. `present` is what the task has already. */
export function deadlineErrors(
  input: DeadlineInput,
  now: Date,
  pointer = '',
  present: DeadlineInput = {},
): FieldError[] {
  const errors: FieldError[] = [];
  const { dueOn, dueAt } = deadlineOf(input, present);
  const at = (field: string, code: string, detail: string): void =>
    void errors.push({ pointer: `${pointer}/${field}`, code, detail });
  if (input.dueOn && input.dueAt) at('dueOn', 'one_deadline', 'A task is due on a day or at a time, not both.');
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone))
    at('timeZone', 'not_a_choice', 'This is not a time zone.');
  if (input.remindAt && typeof input.remindMinutesBefore === 'number')
    at('remindAt', 'one_reminder', 'Remind at a time or before the deadline, not both.');
  if (input.remindAt && Date.parse(input.remindAt) <= now.getTime())
    at('remindAt', 'in_past', 'This time has passed already.');
  if (typeof input.remindMinutesBefore === 'number' && !dueOn && !dueAt)
    at('remindMinutesBefore', 'needs_deadline', 'There is no deadline to remind before.');
  return errors;
}

/** The deadline a task has after a change: a new day takes the place of a time and the other way round. */
export function deadlineOf(
  input: DeadlineInput,
  present: DeadlineInput = {},
): { dueOn: string | null; dueAt: string | null } {
  if (input.dueOn) return { dueOn: input.dueOn, dueAt: null };
  if (input.dueAt) return { dueOn: null, dueAt: input.dueAt };
  return {
    dueOn: input.dueOn === undefined ? (present.dueOn ?? null) : null,
    dueAt: input.dueAt === undefined ? (present.dueAt ?? null) : null,
  };
}

/** Which reminder was asked for; undefined when the request says nothing about it. */
export function reminderChoice(input: DeadlineInput): ReminderChoice | undefined {
  if (input.remindAt) return { at: input.remindAt };
  if (typeof input.remindMinutesBefore === 'number') return { minutesBefore: input.remindMinutesBefore };
  return input.remindAt === null || input.remindMinutesBefore === null ? 'none' : undefined;
}
