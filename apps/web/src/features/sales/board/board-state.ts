import { addMoney, share } from '#web/features/sales/money-sums.ts';
import type { Deal } from '#web/features/sales/types.ts';
import type { Money } from '#web/shared/format.ts';

/** One column as GET /pipelines/:id/board answers it. */
export interface BoardColumn {
  stageId: string;
  count: number;
  sums: Money[];
  weighted: Money[];
  items: Deal[];
  nextCursor: string | null;
}

export interface Board {
  pipelineId: string;
  columns: BoardColumn[];
}

type Chance = (stageId: string) => number;

export function findDeal(board: Board, id: string): { deal: Deal; column: number; row: number } | null {
  for (const [column, { items }] of board.columns.entries()) {
    const row = items.findIndex((deal) => deal.id === id);
    const deal = items[row];
    if (deal) return { deal, column, row };
  }
  return null;
}

const without = (column: BoardColumn, deal: Deal, chance: Chance): BoardColumn => ({
  ...column,
  count: column.count - 1,
  sums: addMoney(column.sums, deal.amount, -1),
  weighted: addMoney(column.weighted, share(deal.amount, chance(column.stageId)), -1),
  items: column.items.filter(({ id }) => id !== deal.id),
});

const withDeal = (column: BoardColumn, deal: Deal, row: number, chance: Chance): BoardColumn => ({
  ...column,
  count: column.count + 1,
  sums: addMoney(column.sums, deal.amount),
  weighted: addMoney(column.weighted, share(deal.amount, chance(column.stageId))),
  items: column.items.toSpliced(row, 0, deal),
});

/** The board with a deal in its new stage: counts and sums follow. A stage that has no column takes the deal off the board. */
export function moveDeal(board: Board, moved: Deal, row: number, chance: Chance): Board {
  const found = findDeal(board, moved.id);
  const from = found && board.columns[found.column];
  if (!found || !from || from.stageId === moved.stage.id) return board;
  const columns = board.columns.map((column) => {
    if (column === from) return without(column, found.deal, chance);
    return column.stageId === moved.stage.id
      ? withDeal(column, moved, Math.min(row, column.items.length), chance)
      : column;
  });
  return { ...board, columns };
}

/** The board with a deal as it is now: in its place when it stayed in its stage, else on top of the new one, or gone. */
export function putDeal(board: Board, now: Deal, chance: Chance): Board {
  const found = findDeal(board, now.id);
  if (!found) return board;
  const column = board.columns[found.column];
  const stays = column?.stageId === now.stage.id && now.deletedAt === null;
  const target = stays ? found.row : 0;
  const columns = board.columns.map((one) => {
    const rest = one === column ? without(one, found.deal, chance) : one;
    return one.stageId === now.stage.id && now.deletedAt === null ? withDeal(rest, now, target, chance) : rest;
  });
  return { ...board, columns };
}

/** The board with one more page of a column; deals that came in the meantime are not shown twice. */
export function addPage(board: Board, stageId: string, page: { items: Deal[]; nextCursor: string | null }): Board {
  const known = new Set(board.columns.flatMap((column) => column.items.map(({ id }) => id)));
  return {
    ...board,
    columns: board.columns.map((column) =>
      column.stageId === stageId
        ? {
            ...column,
            items: [...column.items, ...page.items.filter(({ id }) => !known.has(id))],
            nextCursor: page.nextCursor,
          }
        : column,
    ),
  };
}

/** Days a deal has been in its stage, and whether that is too long. */
export function daysInStage(deal: Pick<Deal, 'stageEnteredAt' | 'stage'>, now: Date): { days: number; late: boolean } {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(deal.stageEnteredAt)) / 86_400_000));
  return { days, late: deal.stage.kind === 'open' && deal.stage.daysLimit !== null && days > deal.stage.daysLimit };
}
