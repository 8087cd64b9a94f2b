import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useCustomerWords } from '#web/features/customers/words.ts';
import type { FilterField } from '#web/shared/filters.ts';
import { countryOptions } from '#web/shared/places.ts';

/** What customers can be filtered by, in their list and wherever some of them are chosen. */
export function useCustomerFilters() {
  const { locale } = useI18n();
  const words = useCustomerWords();
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
      icon: 'i-lucide-message-square-text',
    },
    { field: 'nextStepAt', labelKey: 'customers.field.nextStepAt', type: 'date', icon: 'i-lucide-alarm-clock' },
    { field: 'createdAt', labelKey: 'customers.field.createdAt', type: 'date', icon: 'i-lucide-calendar-plus' },
    { field: 'updatedAt', labelKey: 'customers.field.updatedAt', type: 'date', icon: 'i-lucide-calendar-clock' },
  ]);
}
