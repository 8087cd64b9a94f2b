/** What a letter can say of the person it goes to, as the API knows it. */
export const PERSONAL_FIELDS = [
  'customer.firstName',
  'customer.lastName',
  'customer.middleName',
  'customer.name',
  'customer.company',
  'customer.city',
  'customer.industry',
  'owner.name',
  'owner.email',
] as const;

/** Fields that are often empty come with a place for what stands there instead. */
export function placeholder(field: string, fallback: string): string {
  return field === 'customer.firstName' && fallback ? `{{${field}|${fallback}}}` : `{{${field}}}`;
}
