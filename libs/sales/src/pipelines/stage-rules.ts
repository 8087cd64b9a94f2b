import type { FieldError } from '@atrium/platform';
import type { StageInputDto } from './pipeline.dto';
import type { StageColor, StageKind } from './stage.entity';

const openColors: readonly StageColor[] = ['blue', 'cyan', 'teal', 'green', 'amber', 'orange', 'plum', 'violet'];

/** A stage with nothing left to guess. */
export interface StagePlan {
  id: string | null;
  name: string;
  kind: StageKind;
  position: number;
  probability: number;
  daysLimit: number | null;
  color: StageColor;
}

/**
 * Fills in what was left out: chances rise evenly towards the end, colours go along the ramp, the ends have their own. Open stages
 * stand first, whatever order was sent, because a deal cannot go on from its end.
 */
export function planStages(stages: readonly StageInputDto[]): StagePlan[] {
  const order: StageKind[] = ['open', 'won', 'lost'];
  const sorted = order.flatMap((kind) => stages.filter((stage) => stage.kind === kind));
  const open = sorted.filter((stage) => stage.kind === 'open').length;
  return sorted.map((stage, position) => ({
    id: stage.id ?? null,
    name: stage.name,
    kind: stage.kind,
    position,
    probability:
      stage.kind === 'open'
        ? (stage.probability ?? Math.round(((position + 1) * 100) / (open + 1) / 5) * 5)
        : stage.kind === 'won'
          ? 100
          : 0,
    daysLimit: stage.kind === 'open' ? (stage.daysLimit ?? null) : null,
    color: stage.color ?? colorOf(stage.kind, position),
  }));
}

function colorOf(kind: StageKind, position: number): StageColor {
  return kind === 'open' ? (openColors[position % openColors.length] ?? 'blue') : kind;
}

/** What a pipeline cannot do without: somewhere to begin, somewhere to win, somewhere to lose, and names that differ. */
export function stageErrors(stages: readonly StageInputDto[], fold: (name: string) => string): FieldError[] {
  const errors: FieldError[] = [];
  for (const kind of ['open', 'won', 'lost'] as const)
    if (!stages.some((stage) => stage.kind === kind))
      errors.push({
        pointer: '/stages',
        code: 'stage_missing',
        detail: `A pipeline needs a stage of the kind ${kind}.`,
        params: { kind },
      });
  const seen = new Set<string>();
  for (const [index, stage] of stages.entries()) {
    const name = fold(stage.name);
    if (seen.has(name))
      errors.push({ pointer: `/stages/${index}/name`, code: 'name_taken', detail: 'Another stage has this name.' });
    seen.add(name);
  }
  return errors;
}
