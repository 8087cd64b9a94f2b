import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type ListPage } from '#web/app/api.ts';
import { useSession } from '#web/app/session.ts';
import type { PaperKind, Template } from '#web/features/papers/types.ts';

const remembered = (kind: PaperKind): string => `atrium.papers.template.${kind}`;

/** Templates that papers are made from, and which one was taken last. */
export function useTemplates() {
  const session = useSession();
  const query = useQuery({
    queryKey: ['list', '/document-templates', 'active'],
    queryFn: ({ signal }) =>
      api.get<ListPage<Template>>(
        '/document-templates',
        { 'filter[active]': 'true', limit: 200, total: false },
        signal,
      ),
    enabled: () => session.can('documents.read'),
    staleTime: 60_000,
  });
  const templates = computed(() => query.data.value?.items ?? []);

  /** The one taken last for this kind, else one in the language of the house, else any. */
  function preferred(kind: PaperKind): Template | null {
    const fitting = templates.value.filter((template) => template.kind === kind);
    const last = localStorage.getItem(remembered(kind));
    return (
      fitting.find(({ id }) => id === last) ??
      fitting.find(({ language }) => language === session.organization?.locale) ??
      fitting[0] ??
      null
    );
  }
  const remember = (template: Template): void => localStorage.setItem(remembered(template.kind), template.id);

  return { templates, isLoading: query.isLoading, preferred, remember };
}
