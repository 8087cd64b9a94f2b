import type { Feature } from '#web/app/feature.ts';

/** Every folder with an `index.ts` is a feature: nobody edits a shared list. */
const modules = import.meta.glob<{ default: Feature }>('./*/index.ts', { eager: true });

export const features: readonly Feature[] = Object.values(modules).map((module) => module.default);
