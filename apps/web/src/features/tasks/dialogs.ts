import { reactive } from 'vue';
import type { Task } from '#web/features/tasks/types.ts';

/** A record that a new task is about. */
export interface TaskAbout {
  type: string;
  id: string;
  title?: string;
}

/** The dialogs that any page may open; TaskDialogs shows them. */
export const newTask = reactive<{ open: boolean; about: TaskAbout | null; line: string }>({
  open: false,
  about: null,
  line: '',
});
export const completing = reactive<{
  open: boolean;
  task: Task | null;
  next: boolean;
  done: ((task: Task) => void) | null;
}>({ open: false, task: null, next: false, done: null });

export function openNewTask(about: TaskAbout | null = null, line = ''): void {
  Object.assign(newTask, { open: true, about, line });
}

/** Asks for the result in one line; with `next` the line for what comes after has the focus. */
export function openComplete(task: Task, next = false, done: ((task: Task) => void) | null = null): void {
  Object.assign(completing, { open: true, task, next, done });
}
