import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Address, ContactPoint } from '#web/features/customers/types.ts';
import { useCustomerWords } from '#web/features/customers/words.ts';
import { useUsers } from '#web/shared/useUsers.ts';

const names = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'roles',
  'taxNumber',
  'industry',
  'foundedYear',
  'employeeCount',
  'annualRevenue',
  'country',
  'language',
  'description',
  'ownerId',
  'contactPoints',
  'addresses',
] as const;

/** Names of the facts, and how a value of each reads, for the bar that shows two versions of them. */
export function useFactLabels() {
  const { t } = useI18n();
  const words = useCustomerWords();
  const users = useUsers();
  const labels = computed<Record<string, string>>(() =>
    Object.fromEntries(names.map((name) => [name, t(`customers.field.${name}`)])),
  );

  function text(field: string, value: unknown): string {
    if (field === 'ownerId') return users.name(value as string | null);
    if (field === 'country') return words.country(value as string | null);
    if (field === 'roles') return (value as string[]).map(words.role).join(', ');
    if (field === 'contactPoints') return (value as ContactPoint[]).map((point) => point.value).join(', ');
    if (field === 'addresses')
      return (value as Address[])
        .map((address) => [address.street, address.city].filter(Boolean).join(', '))
        .join('; ');
    return '';
  }
  return { labels, text };
}
