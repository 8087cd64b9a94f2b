const colors: Record<string, string> = {
  blue: 'var(--color-stage-1)',
  cyan: 'var(--color-stage-2)',
  teal: 'var(--color-stage-3)',
  green: 'var(--color-stage-4)',
  amber: 'var(--color-stage-5)',
  orange: 'var(--color-stage-6)',
  plum: 'var(--color-stage-7)',
  violet: 'var(--color-stage-8)',
  won: 'var(--ui-success)',
  lost: 'var(--ui-error)',
};

/** How a stage's colour looks here, light and dark. */
export const stageColor = (color: string): string => colors[color] ?? 'var(--color-stage-1)';

/** The colours an open stage can have. */
export const openStageColors: readonly string[] = Object.keys(colors).slice(0, 8);
