import { type InfiniteData, useQueryClient } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { api, type ListPage } from '#web/app/api.ts';
import { useSession } from '#web/app/session.ts';
import { type Postponement, postponed } from '#web/features/tasks/due.ts';
import type { Due, Task, TaskInput } from '#web/features/tasks/types.ts';
import { useDueText } from '#web/features/tasks/useDueText.ts';
import type { ActivityKind } from '#web/features/timeline/types.ts';
import { useRefresh } from '#web/features/timeline/useRefresh.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

/** What POST /tasks/:id/complete takes. */
export interface Completion {
  result?: string;
  outcome?: string;
  activity?: { kind: ActivityKind; text?: string; outcome?: string };
  next?: TaskInput;
}

type Pages = InfiniteData<ListPage<Task>>;

/** What one does with tasks. Everything shows at once, can be taken back, and every list and record that speaks of it follows. */
export function useTasks() {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  const session = useSession();
  const feedback = useFeedback();
  const dueText = useDueText();
  const refresh = useRefresh();

  /** Every list on the screen shows it as it will be. */
  function show(id: string, patch: Partial<Task>): void {
    queryClient.setQueriesData<Pages>({ queryKey: ['list', '/tasks'] }, (data) =>
      data?.pages
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((row) => (row.id === id ? { ...row, ...patch } : row)),
            })),
          }
        : data,
    );
  }

  /** Sends it; what was refused is said, and the lists tell the truth again. Answers whether it was accepted. */
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      feedback.failed(error);
      return false;
    } finally {
      refresh();
    }
  }

  async function reopen(id: string): Promise<void> {
    show(id, { status: 'open' });
    await send(() => api.post(`/tasks/${id}/reopen`));
  }

  async function complete(task: Task, completion: Completion = {}): Promise<boolean> {
    show(task.id, { status: 'done' });
    const accepted = await send(() => api.post(`/tasks/${task.id}/complete`, completion));
    if (accepted) feedback.done(t('tasks.done.toast', { title: task.title }), { undo: () => reopen(task.id) });
    return accepted;
  }

  async function change(task: Task, patch: Partial<Task>, done?: string): Promise<boolean> {
    show(task.id, patch);
    let saved: Task | undefined;
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, task[key as keyof Task]]));
    const accepted = await send(async () => {
      saved = await api.patch<Task>(`/tasks/${task.id}`, patch, task.version);
    });
    if (accepted && saved && done) {
      const { version } = saved;
      feedback.done(done, {
        undo: async () => {
          show(task.id, before);
          await send(() => api.patch(`/tasks/${task.id}`, before, version));
        },
      });
    }
    return accepted;
  }

  const move = (task: Task, due: Due): Promise<boolean> =>
    change(
      task,
      { dueOn: due.dueOn, dueAt: due.dueAt },
      t('tasks.moved', { title: task.title, when: dueText.long(due) }),
    );

  const postpone = (task: Task, choice: Postponement): Promise<boolean> =>
    move(task, postponed(task, choice, session.timeZone));

  async function remove(task: Task): Promise<boolean> {
    const accepted = await send(() => api.delete(`/tasks/${task.id}`, task.version));
    if (accepted)
      feedback.done(t('tasks.removed', { title: task.title }), {
        undo: async () => void (await send(() => api.post(`/tasks/${task.id}/restore`))),
      });
    return accepted;
  }

  /** Throws what the API refuses, for the form to show. */
  async function create(input: TaskInput): Promise<Task> {
    const made = await api.post<Task>('/tasks', input);
    refresh();
    return made;
  }

  return { complete, reopen, change, move, postpone, remove, create, refresh };
}
