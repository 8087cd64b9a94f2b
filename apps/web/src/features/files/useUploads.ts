import { computed, onScopeDispose, reactive } from 'vue';
import { useI18n } from 'vue-i18n';
import { ProblemError } from '#web/app/api.ts';
import type { Subject, UploadResults } from '#web/features/files/types.ts';
import { fileSource, upload } from '#web/features/imports/upload.ts';
import { problemText } from '#web/shared/problems.ts';

/** One file on its way. It leaves the list when it has arrived, and stays with the reason when it was refused. */
export interface Upload {
  id: number;
  file: File;
  name: string;
  state: 'waiting' | 'sending' | 'checking' | 'refused' | 'failed';
  /** 0 to 1. */
  share: number;
  reason: string;
}

/** Two at a time: more would only make each of them slower. */
const AT_ONCE = 2;
let last = 0;

/** Sends files one request each, so that each has its own progress, its own reason when refused, and its own second attempt. */
export function useUploads(subject: () => Subject, maxBytes: () => number | undefined, arrived: () => void) {
  const { t } = useI18n();
  const uploads = reactive<Upload[]>([]);
  const running = new Map<number, AbortController>();

  function add(files: Iterable<File>): void {
    for (const file of files) {
      last += 1;
      const entry: Upload = { id: last, file, name: file.name, state: 'waiting', share: 0, reason: '' };
      refuseEarly(entry);
      uploads.unshift(entry);
    }
    next();
  }

  /** What the server would refuse anyway need not travel there first. */
  function refuseEarly(entry: Upload): void {
    const max = maxBytes();
    if (max === undefined || entry.file.size <= max) return;
    entry.state = 'refused';
    entry.reason = t('files.problems.file_too_large', { maxMb: Math.round(max / 1024 / 1024) });
  }

  function next(): void {
    const waiting = uploads.filter(({ state }) => state === 'waiting').toReversed();
    for (const entry of waiting.slice(0, Math.max(0, AT_ONCE - running.size))) void send(entry);
  }

  async function send(entry: Upload): Promise<void> {
    const mine = new AbortController();
    running.set(entry.id, mine);
    entry.state = 'sending';
    entry.share = 0;
    const { type, id } = subject();
    try {
      await upload<UploadResults>('/files', fileSource(entry.file), {
        fields: { subjectType: type, subjectId: id },
        onProgress: (share) => {
          entry.share = share;
          if (share >= 1) entry.state = 'checking';
        },
        signal: mine.signal,
      });
      remove(entry.id);
      arrived();
    } catch (error) {
      if (!mine.signal.aborted) settle(entry, error);
    } finally {
      running.delete(entry.id);
      next();
    }
  }

  /** A refusal would be the same the next time; a broken line or a busy server would not. */
  function settle(entry: Upload, error: unknown): void {
    const status = error instanceof ProblemError ? error.status : 0;
    entry.state = status >= 400 && status < 500 && status !== 429 ? 'refused' : 'failed';
    entry.reason = problemText(error);
  }

  function retry(id: number): void {
    const entry = uploads.find((one) => one.id === id);
    if (entry) entry.state = 'waiting';
    next();
  }

  function remove(id: number): void {
    running.get(id)?.abort();
    const index = uploads.findIndex((one) => one.id === id);
    if (index >= 0) uploads.splice(index, 1);
  }

  onScopeDispose(() => {
    for (const controller of running.values()) controller.abort();
  });

  return { uploads, busy: computed(() => uploads.some(({ state }) => state === 'sending')), add, retry, remove };
}
