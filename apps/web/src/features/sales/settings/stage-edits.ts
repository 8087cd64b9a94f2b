import { openStageColors } from '#web/features/sales/stage-colors.ts';
import type { Pipeline, Stage, StageKind } from '#web/features/sales/types.ts';

/** A stage while it is edited. */
export interface StageDraft {
  key: string;
  id: string | null;
  name: string;
  kind: StageKind;
  probability: string;
  daysLimit: string;
  color: string;
}

export const toDraft = (stage: Stage): StageDraft => ({
  key: stage.id,
  id: stage.id,
  name: stage.name,
  kind: stage.kind,
  probability: String(stage.probability),
  daysLimit: stage.daysLimit === null ? '' : String(stage.daysLimit),
  color: stage.color,
});

/** A new open stage with the first colour that no other has. */
export function newDraft(drafts: readonly StageDraft[], name: string): StageDraft {
  const used = new Set(drafts.map(({ color }) => color));
  const color = openStageColors.find((one) => !used.has(one)) ?? openStageColors[0] ?? 'blue';
  return {
    key: `new-${drafts.length}-${Date.now()}`,
    id: null,
    name,
    kind: 'open',
    probability: '',
    daysLimit: '',
    color,
  };
}

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

/** What is sent: numbers only where there are some. */
export function toStages(drafts: readonly StageDraft[]): object[] {
  return drafts.map(({ id, name, kind, probability, daysLimit, color }) => {
    const chance = whole(probability);
    return {
      ...(id ? { id } : {}),
      name,
      kind,
      color,
      ...(kind === 'open' && chance !== null ? { probability: Math.min(100, chance) } : {}),
      ...(kind === 'open' ? { daysLimit: whole(daysLimit) || null } : {}),
    };
  });
}

/** Stages that would be gone. */
export const removedStages = (pipeline: Pipeline, drafts: readonly StageDraft[]): Stage[] =>
  pipeline.stages.filter((stage) => !drafts.some(({ id }) => id === stage.id));

/** Moves the draft at one place by some places, within its kind: a deal cannot go on from its end. */
export function moveDraft(drafts: readonly StageDraft[], index: number, by: number): StageDraft[] {
  const moved = drafts[index];
  const other = drafts[index + by];
  if (!moved || other?.kind !== moved.kind) return [...drafts];
  return drafts.with(index, other).with(index + by, moved);
}
