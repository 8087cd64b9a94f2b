import { ref, shallowRef } from 'vue';
import type { useBoard } from '#web/features/sales/board/useBoard.ts';
import type { Deal, MoveInput, Stage } from '#web/features/sales/types.ts';

/** A move that waits for an answer in the card. */
export interface Asking {
  deal: Deal;
  stage: Stage;
  what: 'step' | 'reason';
  takeBack: () => void;
}

/**
 * What happens when a deal is dropped: an open stage asks for the next step in the card that is there already, lost asks for the reason in
 * the card where it was, won asks nothing. Only the answer sends the move, so that step and stage are one change.
 */
export function useBoardMoves(state: ReturnType<typeof useBoard>) {
  const asking = shallowRef<Asking | null>(null);
  const busy = ref(false);

  function drop(deal: Deal, stage: Stage, row: number): void {
    if (asking.value) answer({});
    if (stage.id === deal.stage.id) return;
    if (stage.kind === 'lost') {
      asking.value = { deal, stage, what: 'reason', takeBack: () => undefined };
      return;
    }
    const takeBack = state.show(deal, stage, row);
    if (stage.kind === 'won') void state.move(deal, stage, {}, takeBack);
    else asking.value = { deal, stage, what: 'step', takeBack };
  }

  function answer(input: Omit<MoveInput, 'stageId'>, refocus: (id: string) => void = () => undefined): void {
    const { value } = asking;
    if (!value) return;
    // A reason that was asked for and not given takes nothing anywhere.
    if (value.what === 'reason' && !input.closeReason) return cancel(refocus);
    asking.value = null;
    const takeBack = value.what === 'reason' ? state.show(value.deal, value.stage, 0) : value.takeBack;
    refocus(value.deal.id);
    busy.value = true;
    void state.move(value.deal, value.stage, input, takeBack).finally(() => (busy.value = false));
  }

  function cancel(refocus: (id: string) => void = () => undefined): void {
    const { value } = asking;
    asking.value = null;
    if (!value) return;
    value.takeBack();
    refocus(value.deal.id);
  }

  return { asking, busy, drop, answer, cancel };
}
