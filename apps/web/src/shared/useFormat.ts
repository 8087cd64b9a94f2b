import { useI18n } from 'vue-i18n';
import { useSession } from '#web/app/session.ts';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatMoney,
  formatNumber,
  formatRelative,
  type Money,
  today,
} from '#web/shared/format.ts';

/** Numbers, money, dates and times in the reader's language and zone. Use inside setup; everything stays reactive. */
export function useFormat() {
  const { locale } = useI18n();
  const session = useSession();
  return {
    number: (value: number | string, options?: Intl.NumberFormatOptions) => formatNumber(value, locale.value, options),
    percent: (value: number) => formatNumber(value, locale.value, { style: 'percent', maximumFractionDigits: 0 }),
    money: (money: Money | null | undefined, options?: { exact?: boolean; compact?: boolean }) =>
      money ? formatMoney(money, locale.value, options) : '',
    date: (date: string | null | undefined, options?: Intl.DateTimeFormatOptions) =>
      date ? formatDate(date, locale.value, options) : '',
    dateTime: (time: string | null | undefined, options?: Intl.DateTimeFormatOptions) =>
      time ? formatDateTime(time, locale.value, session.timeZone, options) : '',
    day: (date: string | null | undefined) => (date ? formatDay(date, locale.value, session.timeZone) : ''),
    relative: (time: string | null | undefined) => (time ? formatRelative(time, locale.value) : ''),
    today: () => today(session.timeZone),
    locale,
  };
}
