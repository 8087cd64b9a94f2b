import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, onScopeDispose, ref, toValue, type MaybeRefOrGetter, watch } from 'vue';
import { api, ProblemError } from '#web/app/api.ts';
import {
  busyStates,
  type EffectiveOptions,
  type GivenAnswer,
  type ImportPreview,
  type ImportRecord,
  type ValueField,
} from '#web/features/imports/types.ts';
import { useTargets } from '#web/features/imports/useTargets.ts';
import { problemText } from '#web/shared/problems.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

/** How long after the last change the file is checked anew. */
const pause = 350;
const previewRows = 50;

/**
 * The life of one import on the screen: what was recognised, every change of it (one after another, mappings shown at once), the
 * check that follows each change by itself, the run, and its progress for as long as the server is at work.
 */
export function useImport(id: MaybeRefOrGetter<string>) {
  const queryClient = useQueryClient();
  const feedback = useFeedback();
  const { target } = useTargets();
  const path = computed(() => `/imports/${toValue(id)}`);
  const key = computed(() => ['import', toValue(id)] as const);
  const changing = ref(0);
  const checkError = ref<string | null>(null);
  let queue: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<ImportRecord>(path.value, {}, signal),
    refetchInterval: (state) => (state.state.data && busyStates.includes(state.state.data.state) ? 500 : false),
    staleTime: 0,
  });
  const record = computed(() => query.data.value);
  const isRead = computed(() => record.value !== undefined && record.value.state !== 'uploaded');

  const previewKey = computed(() => ['import-preview', toValue(id)] as const);
  const preview = useQuery({
    queryKey: previewKey,
    queryFn: ({ signal }) => api.get<ImportPreview>(`${path.value}/preview`, { limit: previewRows }, signal),
    enabled: isRead,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const isPreparing = computed(() => ['mapped', 'checking', 'checked'].includes(record.value?.state ?? ''));
  const values = useQuery({
    queryKey: computed(() => ['import-values', toValue(id)] as const),
    queryFn: ({ signal }) => api.get<{ fields: ValueField[] }>(`${path.value}/values`, {}, signal),
    enabled: isPreparing,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

  const put = (value: ImportRecord): void => void queryClient.setQueryData(key.value, value);
  const now = (): ImportRecord | undefined => queryClient.getQueryData<ImportRecord>(key.value);
  const again = async (): Promise<void> => put(await api.get<ImportRecord>(path.value));

  /** What follows from a change is asked anew. */
  function refreshViews(): void {
    for (const name of ['import-preview', 'import-values', 'import-rows'])
      void queryClient.invalidateQueries({ queryKey: [name, toValue(id)] });
  }

  /** A check that runs stands in the way of a change: it is stopped, another one follows the change. */
  async function stopCheck(): Promise<void> {
    if (now()?.state !== 'checking') return;
    await api.post(`${path.value}/cancel`).catch(() => undefined);
    await again();
  }

  /** Sends one change after another; one that met somebody else's (the worker's, another window's) is tried once more. */
  async function send(work: (version: number) => Promise<ImportRecord | void>): Promise<boolean> {
    changing.value += 1;
    clearTimeout(timer);
    const once = async (): Promise<void> => {
      await stopCheck();
      const answer = await work(now()?.version ?? 1);
      if (answer) put(answer);
      else await again();
    };
    const turn = async (before: Promise<unknown>): Promise<void> => {
      await before;
      try {
        await once();
      } catch (error) {
        if (!(error instanceof ProblemError) || ![409, 412].includes(error.status)) throw error;
        await again();
        await once();
      }
    };
    const attempt = turn(queue);
    queue = attempt.catch(() => undefined);
    try {
      await attempt;
      checkError.value = null;
      return true;
    } catch (error) {
      feedback.failed(error);
      await again().catch(() => undefined);
      if (now()?.state === 'cancelled') void check();
      return false;
    } finally {
      changing.value -= 1;
      refreshViews();
    }
  }

  const patch = (body: Record<string, unknown>): Promise<boolean> =>
    send((version) => api.patch<ImportRecord>(path.value, body, version));

  function map(column: number, field: string | null): Promise<boolean> {
    const shown = queryClient.getQueryData<ImportPreview>(previewKey.value);
    const multiple = definition.value?.fields.some((one) => one.key === field && one.multiple);
    const columns = (shown?.columns ?? []).map((one) => {
      if (one.index === column) return { ...one, field, confidence: null };
      // A field takes one column unless it gathers several: choosing it elsewhere frees it here.
      return field !== null && one.field === field && !multiple ? { ...one, field: null, confidence: null } : one;
    });
    if (shown) queryClient.setQueryData<ImportPreview>(previewKey.value, { ...shown, columns });
    const mapping = columns.map((one) => ({
      column: one.index,
      field: one.field,
      ...(one.by && one.field ? { by: one.by } : {}),
      ...(one.source && one.field ? { source: one.source } : {}),
    }));
    return patch({ mapping });
  }

  const setOptions = (options: Partial<EffectiveOptions>): Promise<boolean> => patch({ options });
  const answer = (given: readonly GivenAnswer[]): Promise<boolean> => patch({ values: given });
  const mend = (row: number, column: number, value: string): Promise<boolean> =>
    send(async () => {
      await api.patch(`${path.value}/rows/${row}`, { cells: [{ column, value }] });
    });

  async function check(): Promise<void> {
    checkError.value = null;
    try {
      put(await api.post<ImportRecord>(`${path.value}/check`));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 409) void query.refetch();
      else checkError.value = problemText(error);
    }
  }

  async function steer(what: 'run' | 'cancel'): Promise<void> {
    try {
      put(await api.post<ImportRecord>(`${path.value}/${what}`));
    } catch (error) {
      feedback.failed(error);
      void query.refetch();
    }
  }

  const definition = computed(() => target(record.value?.target));
  watch(
    () => [record.value?.state, record.value?.version, changing.value, record.value?.blockers.length] as const,
    ([state, , pending, blocked]) => {
      clearTimeout(timer);
      if (state === 'mapped' && pending === 0 && blocked === 0) timer = setTimeout(() => void check(), pause);
    },
    { immediate: true },
  );
  watch(
    () => record.value?.state,
    (state, before) => {
      if (before && state !== before) refreshViews();
    },
  );
  onScopeDispose(() => clearTimeout(timer));

  return {
    record,
    definition,
    preview: preview.data,
    previewError: preview.error,
    values: computed(() => values.data.value?.fields ?? []),
    error: query.error,
    refresh: () => query.refetch(),
    isChanging: computed(() => changing.value > 0),
    checkError,
    map,
    setOptions,
    answer,
    mend,
    check,
    run: () => steer('run'),
    cancel: () => steer('cancel'),
  };
}

export type ImportModel = ReturnType<typeof useImport>;
