import { ref, watch, type Ref } from 'vue';
import { api } from '#web/app/api.ts';

/** What GET /search answers for one record. */
export interface SearchHit {
  type: string;
  id: string;
  title: string;
  subtitle: string | null;
  /** Which field made it a hit, when it is not the title. */
  reason: { field: string; value: string } | null;
}

/** Text folded for comparing while typing: case and accents do not count. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ё', 'е');
}

/** Every word of the query begins a word of the text. */
export function matchesWords(text: string, query: string): boolean {
  const words = fold(text).split(/[\s\-_/·]+/);
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((wish) => words.some((word) => word.startsWith(wish)));
}

/** Asks the API as one types; an answer that comes late never overwrites a newer one. */
export function useSearch(
  query: Ref<string>,
  options: { types?: readonly string[]; limit?: number; minimum?: number } = {},
) {
  const hits = ref<SearchHit[]>([]);
  const isSearching = ref(false);
  const answered = ref('');
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(text: string): Promise<void> {
    running = new AbortController();
    const { signal } = running;
    try {
      const answer = await api.get<{ items: SearchHit[] }>(
        '/search',
        { q: text, types: options.types?.join(','), limit: options.limit },
        signal,
      );
      if (signal.aborted) return;
      hits.value = answer.items;
      answered.value = text;
    } catch {
      // A refused or broken search shows nothing; the palette still offers pages and actions.
      if (!signal.aborted) hits.value = [];
    } finally {
      if (!signal.aborted) isSearching.value = false;
    }
  }

  watch(query, (value) => {
    clearTimeout(timer);
    running?.abort();
    const text = value.trim();
    if (text.length < (options.minimum ?? 2)) {
      hits.value = [];
      answered.value = '';
      isSearching.value = false;
      return;
    }
    isSearching.value = true;
    timer = setTimeout(() => void ask(text), 120);
  });

  return { hits, isSearching, answered };
}
