import type { FieldError } from '@atrium/platform';
import type { StageKind } from '../pipelines/stage.entity';
import type { MoveDealDto } from './deal.dto';

/** What a move looks at. */
export interface MovingDeal {
  stageId: string;
  stageKind: StageKind;
  closedOn: string | null;
  closeReason: string | null;
}

/** What a move writes. */
export interface Move {
  stageId: string;
  closedOn: string | null;
  closeReason: string | null;
  nextStep?: string | null;
  nextStepAt?: string | null;
}

/**
 * Decides a move between stages. Lost wants a reason; what ends has a day of closing and nothing left to do unless told; what is
 * reopened forgets both. Answers the errors instead when something is missing.
 */
export function decideMove(
  deal: MovingDeal,
  target: { id: string; kind: StageKind },
  input: MoveDealDto,
  today: string,
): Move | FieldError[] {
  const closing = target.kind !== 'open';
  const stays = deal.stageKind === target.kind;
  const reason = blankToNull(input.closeReason) ?? (stays && input.closeReason === undefined ? deal.closeReason : null);
  const errors: FieldError[] = [];
  if (target.kind === 'lost' && !reason)
    errors.push({ pointer: '/closeReason', code: 'reason_required', detail: 'Say why the deal is lost.' });
  if (!closing && input.closedOn)
    errors.push({
      pointer: '/closedOn',
      code: 'not_closed',
      detail: 'Only a deal that is won or lost has a day of closing.',
    });
  if (input.closedOn && input.closedOn > today)
    errors.push({ pointer: '/closedOn', code: 'in_future', detail: 'A deal cannot have been closed in the future.' });
  if (input.nextStepAt && !blankToNull(input.nextStep))
    errors.push({ pointer: '/nextStep', code: 'required', detail: 'Say what is to be done then.' });
  if (errors.length) return errors;
  return {
    stageId: target.id,
    closedOn: closing ? (input.closedOn ?? (stays ? deal.closedOn : null) ?? today) : null,
    closeReason: closing ? reason : null,
    ...nextStep(input, closing && !stays),
  };
}

function nextStep(input: MoveDealDto, ends: boolean): Pick<Move, 'nextStep' | 'nextStepAt'> {
  if (input.nextStep === undefined) return ends ? { nextStep: null, nextStepAt: null } : {};
  const text = blankToNull(input.nextStep);
  return { nextStep: text, nextStepAt: text === null ? null : (input.nextStepAt ?? null) };
}

const blankToNull = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

/** Today, where the actor is. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
