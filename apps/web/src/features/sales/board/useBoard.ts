import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, type ListPage, ProblemError } from '#web/app/api.ts';
import { addPage, type Board, findDeal, moveDeal, putDeal } from '#web/features/sales/board/board-state.ts';
import type { Deal, DealCard, MoveInput, Pipeline, Stage } from '#web/features/sales/types.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';
import type { Filters } from '#web/shared/useList.ts';

const PAGE = 30;
/** Filters that a board answers by its columns. */
const columnFilters = ['stageId', 'stageKind', 'pipelineId', 'deleted'];

/** The open deals of a pipeline by stages: loaded, paged column by column, moved at once and put back when the server refuses. */
export function useBoard(pipeline: () => Pipeline | undefined, filters: () => Filters, enabled: () => boolean) {
  const queryClient = useQueryClient();
  const feedback = useFeedback();
  const { t } = useI18n();
  const asked = computed(() => ({
    filter: Object.fromEntries(Object.entries(filters()).filter(([field]) => !columnFilters.includes(field))),
  }));
  const key = computed(() => ['board', pipeline()?.id ?? '', asked.value] as const);
  const path = computed(() => `/pipelines/${pipeline()?.id ?? ''}/board`);

  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<Board>(path.value, { ...asked.value, limit: PAGE }, signal),
    enabled: () => enabled() && pipeline() !== undefined,
    placeholderData: keepPreviousData,
    // Pages that were scrolled to are not thrown away because one looked at another window.
    refetchOnWindowFocus: (known) => known.state.data?.columns.every((column) => column.items.length <= PAGE) ?? true,
  });

  const chance = (stageId: string): number => pipeline()?.stages.find(({ id }) => id === stageId)?.probability ?? 0;
  const current = (): Board | undefined => queryClient.getQueryData<Board>(key.value);
  const set = (board: Board): void => void queryClient.setQueryData<Board>(key.value, board);

  const loading = ref(new Set<string>());
  /** The next page of a column. */
  async function loadMore(stageId: string): Promise<void> {
    const cursor = current()?.columns.find((column) => column.stageId === stageId)?.nextCursor;
    if (!cursor || loading.value.has(stageId)) return;
    loading.value.add(stageId);
    try {
      const page = await api.get<ListPage<Deal>>(`${path.value}/${stageId}`, {
        ...asked.value,
        limit: PAGE,
        cursor,
        total: false,
      });
      const board = current();
      if (board) set(addPage(board, stageId, page));
    } catch (error) {
      feedback.failed(error);
    } finally {
      loading.value.delete(stageId);
    }
  }

  function forget(id: string): void {
    void queryClient.invalidateQueries({ queryKey: ['list', '/deals'] });
    void queryClient.invalidateQueries({ queryKey: ['record', '/deals', id] });
    void queryClient.invalidateQueries({ queryKey: ['history', id] });
  }

  let queue: Promise<unknown> = Promise.resolve();
  /** One after another, each on top of the version that the one before has made. */
  function send(before: Deal, input: MoveInput): Promise<DealCard> {
    const sent = queue.then(() => sendNow(before, input));
    queue = sent.catch(() => undefined);
    return sent;
  }

  async function sendNow(before: Deal, input: MoveInput): Promise<DealCard> {
    const shown = current();
    const version = Math.max(before.version, (shown && findDeal(shown, before.id)?.deal.version) ?? 0);
    const saved = await api.post<DealCard>(`/deals/${before.id}/move`, input, {}, version);
    const board = current();
    if (board) set(putDeal(board, saved, chance));
    forget(saved.id);
    return saved;
  }

  /** Shows the deal where it goes; nothing is sent yet. Answers how to take that back. */
  function show(deal: Deal, stage: Stage, row: number): () => void {
    const before = current();
    if (!before) return () => undefined;
    const after = moveDeal(before, { ...deal, stage, stageEnteredAt: new Date().toISOString() }, row, chance);
    set(after);
    return () => {
      if (current() === after) set(before);
      else void query.refetch();
    };
  }

  /** Sends a move that is shown already; puts everything back when it is refused. */
  async function move(
    deal: Deal,
    stage: Stage,
    input: Omit<MoveInput, 'stageId'>,
    takeBack: () => void,
  ): Promise<boolean> {
    try {
      const saved = await send(deal, { stageId: stage.id, ...input });
      const { nextStep, nextStepAt, closeReason } = deal;
      feedback.done(t(`sales.moved.${stage.kind}`, { name: deal.name, stage: stage.name }), {
        undo: async () => {
          await send(saved, { stageId: deal.stage.id, nextStep, nextStepAt, closeReason });
          await query.refetch();
        },
      });
      return true;
    } catch (error) {
      takeBack();
      feedback.failed(error);
      if (error instanceof ProblemError && error.status === 412) await query.refetch();
      return false;
    }
  }

  return {
    board: computed(() => query.data.value),
    isLoading: computed(() => query.isPending.value && query.fetchStatus.value !== 'idle'),
    error: query.error,
    refresh: () => query.refetch(),
    loadMore,
    show,
    move,
  };
}
