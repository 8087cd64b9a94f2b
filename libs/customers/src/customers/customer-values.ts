import { type FieldError, InvalidError } from '@atrium/platform';
import { contactProblems, type StoredContact, storedContacts } from '../contacts/contact-value';
import type { AddressInputDto, CreateCustomerDto, UpdateCustomerDto } from './customer.dto';
import type { AddressKind } from './address.entity';
import { MAX_NAME } from './customer.dto';
import type { CustomerKind, CustomerRole } from './customer.entity';
import type { Owner } from './ownership';

export interface StoredAddress {
  id?: string;
  kind: AddressKind;
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  position: number;
}

/** A customer ready to be inserted; keys as the insert statement reads them. */
export interface NewCustomer extends Owner {
  id?: string;
  kind: CustomerKind;
  name: string;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  roles: CustomerRole[];
  taxNumber: string | null;
  industry: string | null;
  foundedYear: number | null;
  employeeCount: number | null;
  annualRevenue: string | null;
  annualRevenueCurrency: string | null;
  country: string | null;
  language: string | null;
  description: string | null;
  contactPoints: StoredContact[];
  addresses: StoredAddress[];
}

export interface PersonName {
  firstName?: string | null;
  middleName?: string | null;
  lastName?: string | null;
}

const hasText = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /[^\s\p{Cf}\p{Cc}]/u.test(text);

/** The name of a person, composed of its parts; empty when there are none. */
export function composedName({ firstName, middleName, lastName }: PersonName): string {
  return [firstName, middleName, lastName].filter(hasText).join(' ').slice(0, MAX_NAME);
}

const required = (pointer: string): FieldError => ({ pointer, code: 'required', detail: 'This is required.' });

/** The name to store for a new customer: of a company as given, of a person its parts or else the name as given. */
export function nameOf(kind: CustomerKind, input: PersonName & { name?: string }, pointer = ''): string {
  const name = (kind === 'person' ? composedName(input) : '') || input.name;
  if (hasText(name)) return name;
  throw new InvalidError([required(kind === 'person' ? `${pointer}/lastName` : `${pointer}/name`)]);
}

/** Everything about a new customer that needs no database. */
export function newCustomer(input: CreateCustomerDto, owner: Owner, country: string, pointer = ''): NewCustomer {
  refuseForeignFields(input, pointer);
  const problems = contactProblems(input.contactPoints ?? [], `${pointer}/contactPoints`);
  if (problems.length) throw new InvalidError(problems);
  const person = input.kind === 'person';
  return {
    ...owner,
    kind: input.kind,
    name: nameOf(input.kind, input, pointer),
    firstName: person ? (input.firstName ?? null) : null,
    middleName: person ? (input.middleName ?? null) : null,
    lastName: person ? (input.lastName ?? null) : null,
    roles: [...new Set(input.roles ?? ['customer' as const])],
    taxNumber: input.taxNumber ?? null,
    industry: input.industry ?? null,
    foundedYear: input.foundedYear ?? null,
    employeeCount: input.employeeCount ?? null,
    annualRevenue: input.annualRevenue?.amount ?? null,
    annualRevenueCurrency: input.annualRevenue?.currency ?? null,
    country: input.country ?? null,
    language: input.language ?? null,
    description: input.description ?? null,
    contactPoints: storedContacts(input.contactPoints ?? [], input.country ?? country),
    addresses: storedAddresses(input.addresses ?? []),
  };
}

export function storedAddresses(addresses: readonly AddressInputDto[]): StoredAddress[] {
  return addresses.map((address, position) => ({
    id: address.id,
    kind: address.kind ?? 'main',
    street: address.street ?? null,
    city: address.city ?? null,
    region: address.region ?? null,
    postalCode: address.postalCode ?? null,
    country: address.country ?? null,
    position,
  }));
}

/** Fields that mean nothing for this kind are refused rather than dropped. */
function refuseForeignFields(input: CreateCustomerDto, pointer: string): void {
  const foreign =
    input.kind === 'company'
      ? (['firstName', 'middleName', 'lastName', 'employment'] as const)
      : (['contactPerson', 'parentId'] as const);
  const given = foreign.filter((field) => input[field] !== undefined && input[field] !== null);
  const newWithId = [
    ...(input.contactPoints ?? []).map(({ id }, index) => ({ id, at: `contactPoints/${index}` })),
    ...(input.addresses ?? []).map(({ id }, index) => ({ id, at: `addresses/${index}` })),
  ];
  const errors = [
    ...given.map((field) => ({
      pointer: `${pointer}/${field}`,
      code: 'not_for_this_kind',
      detail: `A ${input.kind} has no ${field}.`,
    })),
    ...newWithId
      .filter(({ id }) => id !== undefined)
      .map(({ at }) => ({
        pointer: `${pointer}/${at}/id`,
        code: 'unknown_reference',
        detail: 'A new customer has none yet.',
      })),
  ];
  if (errors.length) throw new InvalidError(errors);
}

/** Columns that a patch may set, by the name of the field. */
const PLAIN = [
  'taxNumber',
  'industry',
  'foundedYear',
  'employeeCount',
  'country',
  'language',
  'description',
] as const satisfies ReadonlyArray<keyof UpdateCustomerDto>;

export type CustomerPatch = Partial<
  Pick<
    NewCustomer,
    | (typeof PLAIN)[number]
    | 'name'
    | 'firstName'
    | 'middleName'
    | 'lastName'
    | 'roles'
    | 'annualRevenue'
    | 'annualRevenueCurrency'
    | 'ownerId'
    | 'teamId'
  >
>;

/** What a patch changes in the customer's own row. */
export function patchOf(input: UpdateCustomerDto, stored: { kind: CustomerKind } & PersonName): CustomerPatch {
  const patch: CustomerPatch = namePatch(input, stored);
  for (const field of PLAIN) if (input[field] !== undefined) Object.assign(patch, { [field]: input[field] });
  if (input.roles) patch.roles = [...new Set(input.roles)];
  if (input.annualRevenue !== undefined) {
    patch.annualRevenue = input.annualRevenue?.amount ?? null;
    patch.annualRevenueCurrency = input.annualRevenue?.currency ?? null;
  }
  return patch;
}

function namePatch(input: UpdateCustomerDto, stored: { kind: CustomerKind } & PersonName): CustomerPatch {
  const given = { firstName: input.firstName, middleName: input.middleName, lastName: input.lastName };
  const parts = Object.entries(given).filter(([, value]) => value !== undefined);
  if (stored.kind === 'company') {
    const foreign = parts.filter(([, value]) => value !== null);
    if (foreign.length)
      throw new InvalidError(
        foreign.map(([field]) => ({
          pointer: `/${field}`,
          code: 'not_for_this_kind',
          detail: 'A company has no such field.',
        })),
      );
    return input.name === undefined ? {} : { name: input.name };
  }
  if (!parts.length)
    return input.name === undefined ? {} : { name: input.name, firstName: null, middleName: null, lastName: null };
  const whole = {
    firstName: stored.firstName,
    middleName: stored.middleName,
    lastName: stored.lastName,
    ...Object.fromEntries(parts),
  };
  const name = composedName(whole) || input.name;
  if (!hasText(name)) throw new InvalidError([required('/lastName')]);
  return { ...Object.fromEntries(parts), name };
}
