import { until, useDebounceFn } from '@vueuse/core';
import { onBeforeUnmount, ref } from 'vue';
import type { Mailing } from '#web/features/mailings/types.ts';
import type { EditableRecord } from '#web/shared/useRecord.ts';

/** Text that is being typed: kept here, saved a moment after one stops, and before anything is done with it. */
export function useDraft(record: EditableRecord<Mailing>) {
  const now = record.record.value;
  const name = ref(now?.name ?? '');
  const subject = ref(now?.subject ?? '');
  const body = ref(now?.body ?? '');

  /** Saves what differs from what is stored. Answers whether all is stored. */
  async function flush(): Promise<boolean> {
    const stored = record.record.value;
    if (!stored) return false;
    const patch: Partial<Mailing> = {};
    if (name.value.trim() && name.value !== stored.name) patch.name = name.value;
    if (subject.value !== stored.subject) patch.subject = subject.value;
    if (body.value !== sent.body && body.value !== stored.body) patch.body = body.value;
    if (patch.body !== undefined) sent.body = patch.body;
    const accepted = Object.keys(patch).length === 0 || (await record.save(patch));
    // Recipients that were chosen a moment ago are on their way, too: what is sent must be what stands on the screen.
    await until(record.isSaving).toBe(false);
    return accepted && record.conflict.value === null;
  }
  // The server cleans HTML: what comes back may differ from what was sent and must not be sent again.
  const sent = { body: body.value };
  const soon = useDebounceFn(() => void flush(), 700);
  onBeforeUnmount(() => void flush());

  return { name, subject, body, flush, soon };
}
