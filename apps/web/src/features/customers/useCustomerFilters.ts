import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useCustomerWords } from '#web/features/customers/words.ts';
import type { FilterField } from '#web/shared/filters.ts';
import { countryOptions } from '#web/shared/places.ts';
import { useFormat } from '#web/shared/useFormat.ts';
import { useTeams } from '#web/shared/useTeams.ts';

/** What customers can be filtered by, in their list and wherever some of them are chosen. */
export function useCustomerFilters() {
  const { t, locale } = useI18n();
  const words = useCustomerWords();
  const format = useFormat();
  const teams = useTeams();
  return computed<FilterField[]>(() => [
    { field: 'ownerId', labelKey: 'customers.field.owner', type: 'user', icon: 'i-lucide-user-round' },
    { field: 'city', labelKey: 'customers.address.city', type: 'text', icon: 'i-lucide-map-pin' },
    {
      field: 'kind',
      labelKey: 'customers.field.kind',
      type: 'options',
      icon: 'i-lucide-shapes',
      options: (['company', 'person'] as const).map((id) => ({ id, label: words.kind(id) })),
    },
    {
      field: 'roles',
      labelKey: 'customers.field.roles',
      type: 'options',
      icon: 'i-lucide-tags',
      options: words.roleOptions(),
    },
    { field: 'industry', labelKey: 'customers.field.industry', type: 'text', icon: 'i-lucide-factory' },
    { field: 'region', labelKey: 'customers.address.region', type: 'text', icon: 'i-lucide-map' },
    {
      field: 'country',
      labelKey: 'customers.field.country',
      type: 'options',
      icon: 'i-lucide-globe',
      options: countryOptions(locale.value),
    },
    { field: 'employeeCount', labelKey: 'customers.field.employeeCount', type: 'number', icon: 'i-lucide-users' },
    {
      field: 'lastContactAt',
      labelKey: 'customers.field.lastContactAt',
      type: 'date',
      icon: 'i-lucide-phone-call',
      text: (value) =>
        typeof value === 'object' && value.lt
          ? t('customers.filter.before', { day: format.dateTime(value.lt, { dateStyle: 'medium' }) })
          : typeof value === 'object' && value.empty === 'true'
            ? t('customers.filter.never')
            : Object.values(typeof value === 'string' ? { value } : value)
                .map((day) => format.date(day))
                .join(' – '),
    },
    {
      field: 'quietSince',
      labelKey: 'customers.filter.quietSince',
      type: 'date',
      given: true,
      text: (value) => (typeof value === 'string' ? format.dateTime(value, { dateStyle: 'medium' }) : ''),
    },
    ...(['teamId', 'underTeam'] as const).map((field): FilterField => ({
      field,
      labelKey: 'customers.filter.team',
      type: 'options',
      given: true,
      text: (value) => (typeof value === 'string' ? teams.name(value) : t('shared.filter.isEmpty')),
    })),
    { field: 'nextStepAt', labelKey: 'customers.field.nextStepAt', type: 'date', icon: 'i-lucide-alarm-clock' },
    { field: 'createdAt', labelKey: 'customers.field.createdAt', type: 'date', icon: 'i-lucide-calendar-plus' },
    { field: 'updatedAt', labelKey: 'customers.field.updatedAt', type: 'date', icon: 'i-lucide-calendar-clock' },
  ]);
}
