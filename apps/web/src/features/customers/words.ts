import { useI18n } from 'vue-i18n';
import { type ContactKind, roles } from '#web/features/customers/types.ts';
import { countryName } from '#web/shared/places.ts';

/** Words of customers in the reader's language. */
export function useCustomerWords() {
  const { t, locale } = useI18n();
  return {
    role: (role: string): string => t(`customers.roles.${role}`),
    roleOptions: () => roles.map((id) => ({ id, label: t(`customers.roles.${id}`) })),
    kind: (kind: string): string => t(`customers.kinds.${kind}`),
    contact: (kind: ContactKind): string => t(`customers.contacts.${kind}`),
    country: (code: string | null): string => (code ? countryName(code, locale.value) : ''),
  };
}

export const kindIcon = (kind: string): string => (kind === 'person' ? 'i-lucide-user-round' : 'i-lucide-building-2');
