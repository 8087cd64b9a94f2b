import { useI18n } from 'vue-i18n';
import { api, type RecordBase } from '#web/app/api.ts';
import type { ActivityInput } from '#web/features/timeline/types.ts';
import { useRefresh } from '#web/features/timeline/useRefresh.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

/** Writing down what happened, mending it, and taking it back. */
export function useActivities() {
  const { t } = useI18n();
  const feedback = useFeedback();
  const refresh = useRefresh();

  async function restore(id: string): Promise<void> {
    await api.post(`/activities/${id}/restore`);
    refresh();
  }

  async function remove(id: string, version: number): Promise<void> {
    try {
      await api.delete(`/activities/${id}`, version);
      feedback.done(t('timeline.removed'), { undo: () => restore(id) });
    } catch (error) {
      feedback.failed(error);
    }
    refresh();
  }

  /** Throws what the API refuses, for the form to show. */
  async function log(input: ActivityInput, title?: string): Promise<void> {
    const made = await api.post<RecordBase>('/activities', input);
    refresh();
    const done = t(`timeline.logged.${input.kind}`);
    feedback.done(title ? `${done} · ${title}` : done, {
      undo: async () => {
        await api.delete(`/activities/${made.id}`, made.version);
        refresh();
      },
    });
  }

  async function change(id: string, version: number, patch: Partial<ActivityInput>): Promise<void> {
    await api.patch(`/activities/${id}`, patch, version);
    refresh();
  }

  return { log, change, remove };
}
