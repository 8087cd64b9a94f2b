import type { Component, Ref } from 'vue';
import type { Router, RouteRecordRaw } from 'vue-router';

/** An entry of the sidebar (and of the palette). */
export interface NavItem {
  to: string;
  icon: string;
  labelKey: string;
  order: number;
  permission?: string;
  /** `main` stands at the top, `settings` on the settings pages. */
  section?: 'main' | 'settings';
  /** Stands in the bottom bar of a phone. */
  phone?: boolean;
  /** Key sequence that goes there: 'g c'. */
  keys?: string;
  /** How many wait there; called in the setup of the navigation. Zero and null draw nothing. */
  badge?: () => Readonly<Ref<NavBadge | null>>;
}

/** The number beside an entry of the navigation; `urgent` when some of them are late. */
export interface NavBadge {
  count: number;
  urgent: boolean;
  /** What is counted, for those who cannot see it. */
  label: string;
}

/** Something that can be done from anywhere: in the palette, in the "+ New" menu, by its keys. */
export interface PaletteAction {
  id: string;
  labelKey: string;
  icon: string;
  keys?: string;
  permission?: string;
  /** Stands in the "+ New" menu. */
  create?: boolean;
  when?: () => boolean;
  run: (context: { router: Router }) => void;
}

/** A record type that the shell can show: search hits, the panel beside a list, links in history. */
export interface RecordLink {
  type: string;
  icon: string;
  labelKey: string;
  /** Address of the full card. */
  to: (id: string) => string;
  /** The card; the shell shows it beside a list with the props `id` and `beside`. */
  card?: () => Promise<{ default: Component }>;
}

/** Where one can begin: a tile on the start page until `done` says that it has happened. */
export interface StartTile {
  id: string;
  icon: string;
  labelKey: string;
  textKey: string;
  to: string;
  order: number;
  permission?: string;
  done: () => Promise<boolean>;
}

/** A block of the start page. */
export interface HomeBlock {
  id: string;
  order: number;
  permission?: string;
  /** The record type it shows; without a feature that shows such records the block stays away. */
  records?: string;
  /** `main` is the wide column of what is due; everything else stands at the side. */
  column?: 'main' | 'side';
  component: () => Promise<{ default: Component }>;
}

/** Something that the shell mounts once: in the top bar, or (dialogs that any page may open, connections) above all pages. */
export interface ShellPart {
  id: string;
  order: number;
  permission?: string;
  place: 'topbar' | 'overlay';
  component: () => Promise<{ default: Component }>;
}

/**
 * A part that one feature puts on the card of another's records (deals on a customer's card). The component gets the props `id` of the
 * record and `beside`.
 */
export interface CardSection {
  id: string;
  /** The record type of the card. */
  record: string;
  order: number;
  permission?: string;
  component: () => Promise<{ default: Component }>;
}

/** An entry as `GET /timeline` answers it; what `data` holds is the kind's own affair. */
export interface TimelineEntry<Data = Record<string, unknown>> {
  id: string;
  kind: string;
  at: string;
  actor: { id: string; name: string | null } | null;
  subject: { type: string; id: string; title: string | null };
  data: Data;
}

/**
 * How entries of one kind look on a record's timeline (`GET /timeline`). The component gets the props `entry` (as the API answers it)
 * and `beside`; icon, who, when and the record it happened to are drawn by the timeline itself.
 */
export interface TimelineKind {
  kind: string;
  icon: string;
  /** When not every entry of the kind has the same icon (a call, a meeting). */
  iconOf?: (entry: TimelineEntry) => string;
  /** Without this permission there are no such entries, and no filter for them. */
  permission?: string;
  /** The kind's name in the filter of the timeline. */
  labelKey: string;
  order: number;
  component: () => Promise<{ default: Component }>;
}

export interface Feature {
  name: string;
  routes?: RouteRecordRaw[];
  nav?: NavItem[];
  palette?: PaletteAction[];
  records?: RecordLink[];
  start?: StartTile[];
  home?: HomeBlock[];
  sections?: CardSection[];
  timeline?: TimelineKind[];
  shell?: ShellPart[];
}

/** A feature describes itself; the shell knows none by name. Its messages lie beside it in `messages/{en,ru,ro,id}.json`. */
export function defineFeature(feature: Feature): Feature {
  return feature;
}
