import { useQuery, useQueryClient, type InfiniteData } from '@tanstack/vue-query';
import { computed, reactive, ref, toValue, type MaybeRefOrGetter, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, type ListPage, ProblemError, type RecordBase } from '#web/app/api.ts';
import { fieldErrorText, problemText } from '#web/shared/problems.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

export interface RecordOptions {
  /** Query keys that a saved change makes stale: ['/customers', '/deals']. The record's own endpoint is always among them. */
  touches?: readonly string[];
  enabled?: MaybeRefOrGetter<boolean>;
}

/** Someone was faster: what one wrote, and what stands there now. */
export interface Conflict<T> {
  mine: Partial<T>;
  theirs: T;
}

export interface SaveOptions {
  /** The sentence of the toast, which then offers Undo. */
  done?: string;
}

/**
 * The life of one record on a screen: load, edit (shown at once), save with If-Match one after another, errors beside their
 * fields, and the conflict when someone was faster.
 */
export function useRecord<T extends RecordBase>(
  endpoint: string,
  id: MaybeRefOrGetter<string>,
  options: RecordOptions = {},
) {
  const queryClient = useQueryClient();
  const feedback = useFeedback();
  const { t } = useI18n();
  const path = computed(() => `${endpoint}/${toValue(id)}`);
  const key = computed(() => ['record', endpoint, toValue(id)] as const);
  const errors = reactive<Record<string, string>>({});
  const conflict = ref<Conflict<T> | null>(null);
  const saving = ref(0);
  let queue: Promise<unknown> = Promise.resolve();

  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<T>(path.value, {}, signal),
    enabled: () => toValue(id) !== '' && (toValue(options.enabled) ?? true),
  });
  watch(key, () => {
    conflict.value = null;
    for (const pointer of Object.keys(errors)) delete errors[pointer];
  });

  const current = (): T | undefined => queryClient.getQueryData<T>(key.value);
  const put = (value: T): void => void queryClient.setQueryData<T>(key.value, value);

  /** Rows of lists that show this record learn what they can; the lists themselves are refreshed when next looked at. */
  function tell(value: Partial<T>): void {
    queryClient.setQueriesData<InfiniteData<ListPage<T>>>({ queryKey: ['list', endpoint] }, (data) =>
      data?.pages
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((row) => (row.id === toValue(id) ? merge(row, value) : row)),
            })),
          }
        : data,
    );
    // The list on the screen has the new values already; it must not jump while one works in it.
    void queryClient.invalidateQueries({ queryKey: ['list', endpoint], refetchType: 'none' });
    for (const touched of options.touches ?? []) void queryClient.invalidateQueries({ queryKey: ['list', touched] });
    void queryClient.invalidateQueries({ queryKey: ['history', toValue(id)] });
  }

  async function send(patch: Partial<T>, before: T): Promise<boolean> {
    const pointers = Object.keys(patch).map((field) => `/${field}`);
    for (const pointer of Object.keys(errors))
      if (pointers.some((one) => pointer === one || pointer.startsWith(`${one}/`))) delete errors[pointer];
    try {
      const saved = await api.patch<T>(path.value, patch, current()?.version ?? before.version);
      put(saved);
      tell(saved);
      return true;
    } catch (error) {
      // Only what this change touched goes back: another edit may be waiting in the queue.
      const now = current();
      if (now) put(merge(now, pick(before, patch)));
      refuse(error, patch, before);
      return false;
    }
  }

  function refuse(error: unknown, patch: Partial<T>, before: T): void {
    if (error instanceof ProblemError && error.status === 412) {
      const theirs = (error.current ?? before) as T;
      conflict.value = { mine: patch, theirs };
      if (error.current) put(theirs);
    } else if (error instanceof ProblemError && error.errors.length > 0) {
      for (const one of error.errors) errors[one.pointer] = fieldErrorText(one);
    } else {
      feedback.failed(error);
    }
  }

  /** Shows the change at once and saves it; answers whether it was accepted. */
  async function save(patch: Partial<T>, saveOptions: SaveOptions = {}): Promise<boolean> {
    const before = current();
    if (!before) return false;
    put(merge(before, patch));
    saving.value += 1;
    const attempt = queue.then(() => send(patch, before));
    queue = attempt;
    const accepted = await attempt;
    saving.value -= 1;
    if (accepted && saveOptions.done)
      feedback.done(saveOptions.done, { undo: async () => void (await save(pick(before, patch))) });
    return accepted;
  }

  /** Ends a conflict: my values over theirs, or theirs as they are. */
  async function resolve(keep: 'mine' | 'theirs'): Promise<void> {
    const open = conflict.value;
    conflict.value = null;
    if (open && keep === 'mine') await save(open.mine as Partial<T>);
  }

  return {
    record: computed(() => query.data.value as T | undefined),
    isLoading: computed(() => query.isPending.value && query.fetchStatus.value !== 'idle'),
    error: query.error,
    errorText: computed(() => (query.error.value ? problemText(query.error.value) : null)),
    notFound: computed(() => query.error.value instanceof ProblemError && query.error.value.status === 404),
    isSaving: computed(() => saving.value > 0),
    errors,
    clearError: (pointer: string) => delete errors[pointer],
    conflict,
    save,
    resolve,
    refresh: () => query.refetch(),
    /** Puts an answer that another call gave (a stage move, a restore) in the record's place. */
    replace: (value: T) => {
      put(value);
      tell(value);
    },
    savedText: () => t('shared.saved'),
  };
}

export type EditableRecord<T extends RecordBase> = ReturnType<typeof useRecord<T>>;

function merge<T>(value: T, patch: Partial<T>): T {
  return { ...value, ...patch };
}

function pick<T>(value: T, like: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.keys(like).map((field) => [field, value[field as keyof T]])) as Partial<T>;
}
