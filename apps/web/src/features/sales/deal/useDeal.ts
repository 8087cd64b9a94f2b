import { useQueryClient } from '@tanstack/vue-query';
import { ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, ProblemError } from '#web/app/api.ts';
import { tellBoards } from '#web/features/sales/board/tell-boards.ts';
import type { DealCard, MoveInput, Stage } from '#web/features/sales/types.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';
import { useRecord } from '#web/shared/useRecord.ts';

/** One deal on the screen: its fields, its moves, its lines, the bin. Boards beside it follow. */
export function useDeal(id: () => string) {
  const queryClient = useQueryClient();
  const feedback = useFeedback();
  const { t } = useI18n();
  const record = useRecord<DealCard>('/deals', id, { touches: ['/customers'] });
  const busy = ref(false);

  watch(record.record, (deal) => deal && tellBoards(queryClient, deal));

  /** Does something beside the ordinary saving of fields; a conflict shows what stands there now. */
  async function act(work: (deal: DealCard) => Promise<DealCard>): Promise<DealCard | null> {
    const deal = record.record.value;
    if (!deal || busy.value) return null;
    busy.value = true;
    try {
      const saved = await work(deal);
      record.replace(saved);
      return saved;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412 && error.current)
        record.replace(error.current as unknown as DealCard);
      feedback.failed(error);
      return null;
    } finally {
      busy.value = false;
    }
  }

  const send = (deal: DealCard, input: MoveInput): Promise<DealCard> =>
    api.post<DealCard>(`/deals/${deal.id}/move`, input, {}, deal.version);

  async function move(stage: Stage, input: Omit<MoveInput, 'stageId'>): Promise<void> {
    const before = record.record.value;
    const saved = await act((deal) => send(deal, { stageId: stage.id, ...input }));
    if (!saved || !before) return;
    const { nextStep, nextStepAt, closeReason } = before;
    feedback.done(t(`sales.moved.${stage.kind}`, { name: saved.name, stage: stage.name }), {
      undo: async () =>
        void (await act((deal) => send(deal, { stageId: before.stage.id, nextStep, nextStepAt, closeReason }))),
    });
  }

  async function throwAway(): Promise<boolean> {
    const deal = record.record.value;
    if (!deal) return false;
    try {
      await api.delete(`/deals/${deal.id}`, deal.version);
    } catch (error) {
      feedback.failed(error);
      return false;
    }
    const gone = { ...deal, deletedAt: new Date().toISOString() };
    record.replace({ ...gone, version: deal.version + 1 });
    feedback.done(t('sales.binned', { name: deal.name }), { undo: () => void restore() });
    return true;
  }

  async function restore(): Promise<void> {
    const saved = await act((deal) => api.post<DealCard>(`/deals/${deal.id}/restore`));
    if (saved) void queryClient.invalidateQueries({ queryKey: ['board'] });
  }

  /** Puts an entry of the history back: a stage by a move, everything else by a save. */
  async function putBack(values: Record<string, unknown>): Promise<void> {
    const { stageId, pipelineId: _pipeline, closedOn, closeReason, ...rest } = values;
    const step =
      'nextStep' in rest
        ? { nextStep: rest.nextStep as string | null, nextStepAt: (rest.nextStepAt as string | null) ?? null }
        : {};
    if (typeof stageId === 'string') {
      const ended = {
        ...(closedOn ? { closedOn: String(closedOn) } : {}),
        ...(closeReason ? { closeReason: String(closeReason) } : {}),
      };
      if (await act((deal) => send(deal, { stageId, ...step, ...ended }))) feedback.done(t('audit.putBackDone'));
      return;
    }
    const deal = record.record.value;
    if (!deal) return;
    const patch: Record<string, unknown> = { ...rest };
    if (closedOn) patch.closedOn = closedOn;
    if (closeReason) patch.closeReason = closeReason;
    if ('amount' in rest) {
      const currency = typeof rest.currency === 'string' ? rest.currency : deal.currency;
      patch.amount = rest.amount === null ? null : { amount: Number(rest.amount).toFixed(2), currency };
    }
    delete patch.currency;
    if (Object.keys(patch).length > 0) await record.save(patch as Partial<DealCard>, { done: t('audit.putBackDone') });
  }

  return { record, busy, act, move, throwAway, restore, putBack };
}

export type EditableDeal = ReturnType<typeof useDeal>;
