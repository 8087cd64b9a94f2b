import type { DealCard } from '#web/features/sales/types.ts';

const DAY = 86_400;

/** Whole days in each stage, all stays together; the present stay runs on from the moment the card was read. */
export function stayDays(deal: Pick<DealCard, 'stays' | 'stage' | 'stageEnteredAt'>, now: Date): Map<string, number> {
  return new Map(
    deal.stays.map((stay) => {
      const isHere = stay.leftAt === null && stay.stageId === deal.stage.id && stay.kind === 'open';
      const sinceEntry = isHere ? Math.max(0, (now.getTime() - Date.parse(deal.stageEnteredAt)) / 1000) : 0;
      return [stay.stageId, Math.floor(Math.max(stay.seconds, sinceEntry) / DAY)];
    }),
  );
}
