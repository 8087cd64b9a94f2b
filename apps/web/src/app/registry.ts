import { features } from '#web/features/index.ts';
import type {
  CardSection,
  HomeBlock,
  NavItem,
  PaletteAction,
  RecordLink,
  ShellPart,
  StartTile,
  TimelineKind,
} from '#web/app/feature.ts';

/** What the features announced, in order. */
const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

export const navItems: readonly NavItem[] = features.flatMap((feature) => feature.nav ?? []).toSorted(byOrder);
export const paletteActions: readonly PaletteAction[] = features.flatMap((feature) => feature.palette ?? []);
export const startTiles: readonly StartTile[] = features.flatMap((feature) => feature.start ?? []).toSorted(byOrder);
export const homeBlocks: readonly HomeBlock[] = features.flatMap((feature) => feature.home ?? []).toSorted(byOrder);

const links = new Map<string, RecordLink>(
  features.flatMap((feature) => feature.records ?? []).map((link) => [link.type, link]),
);

/** How the shell shows records of a type; undefined for a type that no feature shows. */
export function recordLink(type: string): RecordLink | undefined {
  return links.get(type);
}

export function recordTypes(): readonly RecordLink[] {
  return [...links.values()];
}

const sections: readonly CardSection[] = features.flatMap((feature) => feature.sections ?? []).toSorted(byOrder);

/** What other features put on the card of records of this type. */
export function cardSections(record: string): readonly CardSection[] {
  return sections.filter((section) => section.record === record);
}

/** The kinds of timeline entries that some feature can draw. */
export const timelineKinds: readonly TimelineKind[] = features
  .flatMap((feature) => feature.timeline ?? [])
  .toSorted(byOrder);

const parts: readonly ShellPart[] = features.flatMap((feature) => feature.shell ?? []).toSorted(byOrder);

/** What features put into the top bar, or above all pages. */
export function shellParts(place: ShellPart['place']): readonly ShellPart[] {
  return parts.filter((part) => part.place === place);
}

/** How an entry of a kind looks; undefined for a kind that no feature draws. */
export function timelineKind(kind: string): TimelineKind | undefined {
  return timelineKinds.find((one) => one.kind === kind);
}
