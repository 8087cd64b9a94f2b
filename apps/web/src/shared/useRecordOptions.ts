import { computed, ref, type Ref } from 'vue';
import { recordLink } from '#web/app/registry.ts';
import type { PickOption } from '#web/shared/picker.ts';
import { useSearch } from '#web/shared/search.ts';
import { matchesWords } from '#web/shared/search.ts';
import { useUsers } from '#web/shared/useUsers.ts';

/** Options for choosing a record of a type: users come from memory, everything else from the search. */
export function useRecordOptions(type: string, query: Ref<string> = ref('')) {
  if (type === 'user') {
    const users = useUsers();
    return {
      query,
      options: computed(() =>
        users.options.value.filter((option) => query.value === '' || matchesWords(option.label, query.value)),
      ),
      isLoading: users.isLoading,
    };
  }
  const { hits, isSearching } = useSearch(query, { types: [type], limit: 12, minimum: 1 });
  const options = computed<PickOption[]>(() => {
    const icon = recordLink(type)?.icon;
    return hits.value.map((hit) => ({ id: hit.id, label: hit.title, hint: hit.subtitle, ...(icon ? { icon } : {}) }));
  });
  return { query, options, isLoading: isSearching };
}
