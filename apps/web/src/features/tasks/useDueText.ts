import { useI18n } from 'vue-i18n';
import { useSession } from '#web/app/session.ts';
import { dueDay } from '#web/features/tasks/due.ts';
import type { Due } from '#web/features/tasks/types.ts';
import { daysBetween } from '#web/shared/format.ts';
import { useFormat } from '#web/shared/useFormat.ts';

/** When something is due, in words. */
export function useDueText() {
  const { t } = useI18n();
  const format = useFormat();
  const session = useSession();
  const time = (at: string): string => format.dateTime(at, { hour: 'numeric', minute: '2-digit' });

  /** 'tomorrow 10:00', '3 Dec'; the hour only where it is near enough to matter. */
  function short(due: Due): string {
    const day = dueDay(due, session.timeZone);
    if (!day) return '';
    const near = Math.abs(daysBetween(format.today(), day)) <= 1;
    return due.dueAt && near ? `${format.day(day)} ${time(due.dueAt)}` : format.day(day);
  }

  /** 'Thu, 26 Nov, 10:00'. */
  function long(due: Due): string {
    const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
    if (due.dueAt) return format.dateTime(due.dueAt, { ...day, hour: 'numeric', minute: '2-digit' });
    return due.dueOn ? format.date(due.dueOn, day) : t('tasks.when.none');
  }
  return { short, long, time };
}
