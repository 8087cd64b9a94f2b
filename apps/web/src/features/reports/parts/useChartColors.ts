import { useMutationObserver } from '@vueuse/core';
import { reactive } from 'vue';
import { openStageColors, stageColor } from '#web/shared/stage-colors.ts';

const names = {
  ink: '--ui-text-highlighted',
  muted: '--ui-text-muted',
  line: '--ui-border',
  ground: '--ui-bg',
  main: '--ui-primary',
  warning: '--ui-warning',
  error: '--ui-error',
} as const;
export type ChartColors = Record<keyof typeof names, string> & { steps: string[]; stages: Record<string, string> };

/** Any CSS colour as one that the chart library can blend: it knows nothing of oklch. */
function plain(value: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return value;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${r},${g},${b})`;
}

function read(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => plain(style.getPropertyValue(name).trim() || 'gray');
  const colors = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, of(name)]));
  const stages = Object.fromEntries(
    [...openStageColors, 'won', 'lost'].map((name) => [name, of(/--[\w-]+/.exec(stageColor(name))?.[0] ?? '')]),
  );
  return { ...colors, steps: openStageColors.map((name) => stages[name] ?? ''), stages } as ChartColors;
}

/** The colours of the page for charts; they follow when the page turns dark. */
export function useChartColors(): ChartColors {
  const colors = reactive(read());
  useMutationObserver(document.documentElement, () => Object.assign(colors, read()), {
    attributes: true,
    attributeFilter: ['class'],
  });
  return colors;
}
