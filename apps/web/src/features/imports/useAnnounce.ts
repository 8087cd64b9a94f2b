import { useQueryClient } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api } from '#web/app/api.ts';
import type { ImportRecord } from '#web/features/imports/types.ts';
import { useImportWords } from '#web/features/imports/useImportWords.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

/** Imports that are watched; lives as long as the page of the browser, not as long as one screen. */
const watched = new Set<string>();
const pause = 2_000;

/** Follows a run after one has left its screen, and says when it is done. */
export function announceWhenDone() {
  const { t } = useI18n();
  const words = useImportWords();
  const router = useRouter();
  const queryClient = useQueryClient();
  const feedback = useFeedback();

  function tell(record: ImportRecord): void {
    // Lists and counts everywhere are stale now; the screen of the import itself shows its own result.
    void queryClient.invalidateQueries({ queryKey: ['list'] });
    if (router.currentRoute.value.path === `/imports/${record.id}`) return;
    const text =
      record.state === 'done'
        ? t('imports.result.done', { what: words.count(record.target, record.counts.create + record.counts.update) })
        : t(`imports.state.${record.state}`);
    feedback.done(text, { to: `/imports/${record.id}`, toLabel: t('shared.open') });
  }

  async function follow(id: string): Promise<void> {
    try {
      const record = await api.get<ImportRecord>(`/imports/${id}`);
      if (record.state !== 'running') {
        watched.delete(id);
        if (['done', 'failed', 'cancelled'].includes(record.state)) tell(record);
        return;
      }
    } catch {
      // Offline for a moment, or signed out: the next look will tell, the run goes on without us.
    }
    setTimeout(() => watched.has(id) && void follow(id), pause);
  }

  return {
    watch: (id: string): void => {
      if (watched.has(id)) return;
      watched.add(id);
      setTimeout(() => void follow(id), pause);
    },
  };
}
