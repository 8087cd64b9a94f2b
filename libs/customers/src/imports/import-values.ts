import { fold, type ImportContext, type ImportRow, moneyValue, textValue, textValues } from '@atrium/records';
import { contactProblem, type ContactInput, type StoredContact, storedContacts } from '../contacts/contact-value';
import type { CustomerKind, CustomerRole } from '../customers/customer.entity';
import { composedName, type PersonName } from '../customers/customer-values';

/** Whether a row is about a person: said so, or it has what only people have. */
export function kindOf(ctx: ImportContext, row: ImportRow): CustomerKind {
  const said = textValue(row, 'kind') ?? ctx.defaults.kind;
  if (said === 'company' || said === 'person') return said;
  return ['firstName', 'lastName', 'middleName', 'employer', 'position'].some(
    (field) => typeof row.values[field] === 'string',
  )
    ? 'person'
    : 'company';
}

/** The parts of a person's name; some systems call the given name just "name" beside the surname. */
export function partsOf(row: ImportRow): PersonName {
  const name = textValue(row, 'name');
  const lastName = textValue(row, 'lastName');
  const given = textValue(row, 'firstName');
  const firstName = given === undefined && name && lastName && !fold(name).includes(fold(lastName)) ? name : given;
  return { firstName, middleName: textValue(row, 'middleName'), lastName };
}

/** The name a row gives, '' when it gives none. */
export function givenName(ctx: ImportContext, row: ImportRow): string {
  return (kindOf(ctx, row) === 'person' ? composedName(partsOf(row)) : '') || (textValue(row, 'name') ?? '');
}

/**
 * The company in the column of names beside a person's own two: address books without a display name are mapped like that.
 * Null for every other row.
 */
export function employerName(ctx: ImportContext, row: ImportRow): string | null {
  const name = textValue(row, 'name');
  const [first, last] = [textValue(row, 'firstName'), textValue(row, 'lastName')];
  if (!name || !first || !last || kindOf(ctx, row) !== 'person') return null;
  return fold(name).includes(fold(last)) || fold(name).includes(fold(first)) ? null : name;
}

/** Own columns that a row sets, by the name of the field; null clears. */
export interface GivenColumns {
  taxNumber?: string | null;
  industry?: string | null;
  foundedYear?: number | null;
  employeeCount?: number | null;
  annualRevenue?: string | null;
  annualRevenueCurrency?: string | null;
  country?: string | null;
  description?: string | null;
}

export function givenColumns(ctx: ImportContext, row: ImportRow): GivenColumns {
  const money = moneyValue(ctx, row, 'annualRevenue');
  const given: GivenColumns = {
    taxNumber: textValue(row, 'taxNumber'),
    industry: textValue(row, 'industry'),
    foundedYear: numberOf(row, 'foundedYear'),
    employeeCount: numberOf(row, 'employeeCount'),
    annualRevenue: money === undefined ? undefined : (money?.amount ?? null),
    annualRevenueCurrency: money === undefined ? undefined : (money?.currency ?? null),
    country: textValue(row, 'country'),
    description: textValue(row, 'description'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function numberOf(row: ImportRow, field: string): number | null | undefined {
  const text = textValue(row, field);
  return typeof text === 'string' ? Number(text) : text;
}

const CONTACT_FIELDS = { phone: 'phone', email: 'email', site: 'site', messenger: 'messenger' } as const;

/** Contact points a row gives; what cannot be one (an extension alone) is left out. */
export function givenContacts(row: ImportRow, country: string): StoredContact[] {
  const contacts = Object.entries(CONTACT_FIELDS).flatMap(([field, kind]) =>
    textValues(row, field)
      .map((value): ContactInput => ({ kind, value }))
      .filter(({ value }) => contactProblem(kind, value) === null),
  );
  const seen = new Set<string>();
  return storedContacts(contacts, country).filter((contact) => {
    const key = contactKey(contact);
    return !seen.has(key) && seen.add(key);
  });
}

/** Two contact points with one key are the same phone, address or page, however they are written. */
export function contactKey({
  kind,
  value,
  digits,
  normalized,
}: Pick<StoredContact, 'kind' | 'value' | 'digits' | 'normalized'>): string {
  return `${kind}:${digits ?? normalized ?? fold(value)}`;
}

export function givenRoles(row: ImportRow): CustomerRole[] {
  return textValues(row, 'roles') as CustomerRole[];
}

const ADDRESS_FIELDS = ['street', 'city', 'region', 'postalCode'] as const;

/** Parts of the main address that a row gives; null when it gives none. */
export function givenAddress(row: ImportRow): Partial<Record<(typeof ADDRESS_FIELDS)[number], string | null>> | null {
  const given = ADDRESS_FIELDS.map((field) => [field, textValue(row, field)] as const).filter(
    ([, value]) => value !== undefined,
  );
  return given.some(([, value]) => value !== null) ? Object.fromEntries(given) : null;
}
