import type { QueryClient } from '@tanstack/vue-query';
import type { ListPage } from '#web/app/api.ts';
import { type Board, putDeal } from '#web/features/sales/board/board-state.ts';
import type { Deal, Pipeline } from '#web/features/sales/types.ts';
import { PIPELINES_KEY } from '#web/features/sales/usePipelines.ts';

/** Boards on the screen learn what a card has changed. */
export function tellBoards(queryClient: QueryClient, deal: Deal): void {
  const stages =
    queryClient.getQueryData<ListPage<Pipeline>>(PIPELINES_KEY)?.items.flatMap((pipeline) => pipeline.stages) ?? [];
  const chance = (stageId: string): number => stages.find(({ id }) => id === stageId)?.probability ?? 0;
  queryClient.setQueriesData<Board>({ queryKey: ['board'] }, (board) => board && putDeal(board, deal, chance));
}
