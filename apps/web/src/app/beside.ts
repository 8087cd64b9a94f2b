import { computed, reactive } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ListPage } from '#web/app/api.ts';
import { recordLink } from '#web/app/registry.ts';

/** The record that stands beside the page, in the address as `?open=customer:<id>`: it survives a reload and can be sent. */
export function useBeside() {
  const route = useRoute();
  const router = useRouter();
  const current = computed(() => {
    const value = route.query.open;
    if (typeof value !== 'string') return null;
    const [type = '', id = ''] = value.split(':');
    return recordLink(type)?.card && id ? { type, id } : null;
  });

  function open(type: string, id: string): void {
    const link = recordLink(type);
    if (!link) return;
    if (!link.card || window.innerWidth < 1024) void router.push(link.to(id));
    else if (current.value) void router.replace({ query: { ...route.query, open: `${type}:${id}` }, hash: route.hash });
    else void router.push({ query: { ...route.query, open: `${type}:${id}` }, hash: route.hash });
  }

  function close(): void {
    const { open: _open, ...query } = route.query;
    void router.replace({ query, hash: route.hash });
  }

  /** The same record on a page of its own. */
  function openFull(type: string, id: string): void {
    const link = recordLink(type);
    if (link) void router.push(link.to(id));
  }

  return { current, open, close, openFull };
}

/** The list one came from, so that a card can say "14 of 1,204" and step with [ and ]. */
export interface Trail {
  type: string;
  ids: readonly string[];
  total: number;
  exact: boolean;
  /** The page of the list. */
  from: string;
  /** What comes after the known ids, and how to get it; null at the end. */
  cursor: string | null;
  load: (cursor: string) => Promise<ListPage<{ id: string }>>;
}

export const trail = reactive<Trail>({
  type: '',
  ids: [],
  total: 0,
  exact: true,
  from: '',
  cursor: null,
  load: () => Promise.reject(new Error('no list')),
});
let extending = false;

/** Learns the ids of the list's next page, whether the list is still on the screen or not. */
export async function extendTrail(): Promise<void> {
  const { cursor, load } = trail;
  if (cursor === null || extending) return;
  extending = true;
  try {
    const page = await load(cursor);
    // Meanwhile one may have come from another list.
    if (trail.cursor !== cursor) return;
    trail.ids = [...trail.ids, ...page.items.map((item) => item.id)];
    trail.cursor = page.nextCursor;
  } finally {
    extending = false;
  }
}
