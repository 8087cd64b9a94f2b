import { useI18n } from 'vue-i18n';
import { api } from '#web/app/api.ts';
import { queryClient } from '#web/app/query.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

interface Binnable {
  id: string;
  name: string;
  version: number;
}

/** Into the bin and out of it; both can be undone, so neither asks. */
export function useBin() {
  const { t } = useI18n();
  const feedback = useFeedback();
  const refresh = (): void => {
    void queryClient.invalidateQueries({ queryKey: ['list', '/customers'] });
    void queryClient.invalidateQueries({ queryKey: ['record', '/customers'] });
  };

  /** Answers those that really went; the first refusal is told. */
  async function remove(customers: readonly Binnable[]): Promise<string[]> {
    const gone: Binnable[] = [];
    try {
      for (const customer of customers) {
        await api.delete(`/customers/${customer.id}`, customer.version);
        gone.push(customer);
      }
    } catch (error) {
      feedback.failed(error);
    }
    refresh();
    if (gone.length > 0)
      feedback.done(t('customers.bin.done', { name: gone[0]?.name ?? '', n: gone.length }, gone.length), {
        undo: () => restore(gone.map(({ id }) => id)),
      });
    return gone.map(({ id }) => id);
  }

  async function restore(ids: readonly string[]): Promise<void> {
    try {
      for (const id of ids) await api.post(`/customers/${id}/restore`);
    } finally {
      refresh();
    }
  }

  return { remove, restore };
}
