import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { PickOption } from '#web/shared/picker.ts';

/** How long before the deadline one can be told, in minutes. */
export const leadMinutes = [0, 5, 10, 15, 30, 60, 120, 1440] as const;

/** The same as options of a picker; 'none' is no reminder. */
export function useReminderLeads() {
  const { t } = useI18n();
  return computed<PickOption[]>(() => [
    { id: 'none', label: t('tasks.lead.none') },
    ...leadMinutes.map((minutes) => ({ id: String(minutes), label: leadText(minutes) })),
  ]);
  function leadText(minutes: number): string {
    if (minutes === 0) return t('tasks.lead.atTime');
    if (minutes < 60) return t('tasks.lead.minutes', minutes);
    return minutes < 1440 ? t('tasks.lead.hours', minutes / 60) : t('tasks.lead.days', minutes / 1440);
  }
}
