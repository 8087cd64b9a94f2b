import { useI18n } from 'vue-i18n';
import type { RecordBase } from '#web/app/api.ts';
import type { EditableRecord } from '#web/shared/useRecord.ts';

const isMoney = (value: unknown): value is { amount: string; currency: string } =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;

/**
 * Puts old values back into a record by an ordinary save, with Undo: pass the result to `RecordHistory`. Amounts get the record's
 * currency; what the record's own PATCH does not know (a stage is moved by another call) belongs in `special`.
 */
export function usePutBack<T extends RecordBase>(
  record: EditableRecord<T>,
  special: Readonly<Record<string, (value: unknown) => Promise<unknown>>> = {},
): (values: Record<string, unknown>) => Promise<void> {
  const { t } = useI18n();
  return async (values) => {
    const patch: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(values)) {
      const now = (record.record.value as Record<string, unknown> | undefined)?.[field];
      if (special[field]) await special[field](value);
      else if (now === undefined) continue;
      else patch[field] = isMoney(now) && value !== null ? { amount: String(value), currency: now.currency } : value;
    }
    if (Object.keys(patch).length > 0) await record.save(patch as Partial<T>, { done: t('audit.putBackDone') });
  };
}
