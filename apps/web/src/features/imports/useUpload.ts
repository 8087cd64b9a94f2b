import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api } from '#web/app/api.ts';
import { guessTarget } from '#web/features/imports/guess-target.ts';
import { headersOf, holdSource } from '#web/features/imports/sources.ts';
import type { ImportPreview, ImportRecord, ImportTarget } from '#web/features/imports/types.ts';
import { largestFile, type Source, upload } from '#web/features/imports/upload.ts';
import { targetsQuery } from '#web/features/imports/useTargets.ts';
import { problemText } from '#web/shared/problems.ts';

/** Sends one file at a time: finds out what it holds, says how far it is, and in words why it was not taken. */
export function useUpload(done: (record: ImportRecord) => void) {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  const source = ref<Source | null>(null);
  const share = ref(0);
  const error = ref<string | null>(null);
  let running: AbortController | null = null;

  const post = (next: Source, target: string, signal: AbortSignal): Promise<ImportRecord> =>
    upload<ImportRecord>('/imports', next, { fields: { target }, onProgress: (now) => (share.value = now), signal });

  /** A workbook is read by the server only: when its headers speak for something else, it is sent again as that. */
  async function sendWorkbook(
    next: Source,
    targets: readonly ImportTarget[],
    signal: AbortSignal,
  ): Promise<ImportRecord> {
    const first = guessTarget([], next.name, targets) ?? targets[0]?.type ?? '';
    const record = await post(next, first, signal);
    if (record.state === 'uploaded') return record;
    const { columns } = await api.get<ImportPreview>(`/imports/${record.id}/preview`, { limit: 1 }, signal);
    const better =
      guessTarget(
        columns.map((column) => column.header),
        next.name,
        targets,
      ) ?? first;
    if (better === first) return record;
    const again = await post(next, better, signal);
    await api.delete(`/imports/${record.id}`, record.version);
    return again;
  }

  async function attempt(next: Source, wanted: string | null, signal: AbortSignal): Promise<ImportRecord> {
    if (wanted) return post(next, wanted, signal);
    const targets = await queryClient.ensureQueryData(targetsQuery);
    const headers = await headersOf(next);
    if (headers === null) return sendWorkbook(next, targets, signal);
    return post(next, guessTarget(headers, next.name, targets) ?? targets[0]?.type ?? '', signal);
  }

  /** @param wanted what the rows become; null leaves it to the headers */
  async function send(next: Source, wanted: string | null): Promise<void> {
    running?.abort();
    error.value = null;
    if (next.size > largestFile) {
      error.value = t('imports.problems.file_too_large');
      return;
    }
    const mine = new AbortController();
    running = mine;
    source.value = next;
    share.value = 0;
    try {
      const record = await attempt(next, wanted, mine.signal);
      holdSource(record.id, next);
      done(record);
    } catch (problem) {
      if (!mine.signal.aborted) error.value = problemText(problem);
    } finally {
      if (running === mine) source.value = null;
    }
  }

  function cancel(): void {
    running?.abort();
    source.value = null;
  }

  return { source, share, error, send, cancel };
}
