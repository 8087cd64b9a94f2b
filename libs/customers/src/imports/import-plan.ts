import type { ImportContext, MatchedRow, RowPlan } from '@atrium/records';
import { textValue } from '@atrium/records';
import type { StoredContact } from '../contacts/contact-value';
import type { CustomerKind, CustomerRole } from '../customers/customer.entity';
import { composedName, type NewCustomer, type StoredAddress } from '../customers/customer-values';
import type { Owner } from '../customers/ownership';
import type { NewTie } from '../relationships/relationships.service';
import type { StoredState } from './stored-state';
import {
  contactKey,
  employerName,
  givenAddress,
  givenColumns,
  givenContacts,
  givenName,
  givenRoles,
  kindOf,
  partsOf,
} from './import-values';

/** What write does for a row. */
export interface CustomerRowData {
  insert: NewCustomer | null;
  /** The whole row as it is to be, when its own columns change. */
  update: CustomerColumns | null;
  addContacts: StoredContact[];
  address: StoredAddress | null;
  ties: NewTie[];
  /** A company to be found or made by its name, where the person works. */
  employerName: string | null;
  /** What the person does there. */
  position: string | null;
}

/** Own columns of a customer, as the update statement reads them. */
export type CustomerColumns = Omit<NewCustomer, 'contactPoints' | 'addresses' | 'id' | 'kind' | 'language'> & {
  id: string;
};

/** Plans a row against what is stored; pure, so that the check and the run say the same. */
export function planRow(
  ctx: ImportContext,
  row: MatchedRow,
  stored: StoredState | null,
  owner: Owner | undefined,
): RowPlan<CustomerRowData> {
  return stored ? planUpdate(ctx, row, stored, owner) : planCreate(ctx, row, owner);
}

function planCreate(ctx: ImportContext, row: MatchedRow, owner: Owner | undefined): RowPlan<CustomerRowData> {
  const name = givenName(ctx, row);
  if (!name)
    return {
      outcome: 'refuse',
      problems: [{ column: null, field: 'name', code: 'required', detail: 'A customer needs a name.' }],
    };
  const kind = kindOf(ctx, row);
  const columns = givenColumns(ctx, row);
  const country = columns.country ?? ctx.country;
  const roles = givenRoles(row);
  const address = givenAddress(row);
  const parts = kind === 'person' ? partsOf(row) : {};
  const insert: NewCustomer = {
    id: row.id,
    kind,
    name,
    ...noParts,
    ...definedParts(parts),
    taxNumber: null,
    industry: null,
    foundedYear: null,
    employeeCount: null,
    annualRevenue: null,
    annualRevenueCurrency: null,
    country: null,
    language: null,
    description: null,
    ...columns,
    roles: roles.length ? [...new Set(roles)] : [roleOf(ctx)],
    ownerId: owner?.ownerId ?? null,
    teamId: owner?.teamId ?? null,
    contactPoints: givenContacts(row, country),
    addresses: address ? [{ ...noAddress, ...address, country: columns.country ?? null }] : [],
  };
  return {
    outcome: 'create',
    data: {
      insert,
      update: null,
      addContacts: [],
      address: null,
      ties: tiesOf(row, kind),
      employerName: employerName(ctx, row),
      position: textValue(row, 'position') ?? null,
    },
  };
}

function planUpdate(
  ctx: ImportContext,
  row: MatchedRow,
  stored: StoredState,
  owner: Owner | undefined,
): RowPlan<CustomerRowData> {
  const { contacts } = stored;
  const wanted: CustomerColumns = {
    ...columnsOf(stored),
    ...givenColumns(ctx, row),
    ...nameOf(ctx, row, stored),
    roles: [...new Set([...stored.roles, ...givenRoles(row)])],
    ...(owner && textValue(row, 'owner') !== undefined ? owner : {}),
  };
  const update = differs(columnsOf(stored), wanted) ? wanted : null;
  const known = new Set(contacts.map(contactKey));
  const addContacts = givenContacts(row, wanted.country ?? ctx.country)
    .filter((contact) => !known.has(contactKey(contact)))
    .map((contact, index) => ({ ...contact, position: contacts.length + index }));
  const address = changedAddress(row, stored, wanted.country);
  const employer = employerName(ctx, row);
  const ties = tiesOf(row, stored.kind).filter(
    (tie) => !stored.ties.some((one) => one.type === tie.type && one.toId === tie.toId),
  );
  const works = employer === null || stored.employers.includes(employer);
  const same = !update && !addContacts.length && !address && !ties.length && works;
  return {
    outcome: same ? 'unchanged' : 'update',
    data: {
      insert: null,
      update,
      addContacts,
      address,
      ties,
      employerName: works ? null : employer,
      position: textValue(row, 'position') ?? null,
    },
  };
}

const noParts = { firstName: null, middleName: null, lastName: null };

const noAddress: StoredAddress = {
  kind: 'main',
  street: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  position: 0,
};

type Parts = { firstName?: string | null; middleName?: string | null; lastName?: string | null };

const definedParts = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

const roleOf = (ctx: ImportContext): CustomerRole => (ctx.defaults.role as CustomerRole | null) ?? 'customer';

/** Columns without what belongs to other tables or never changes by an import. */
function columnsOf(stored: StoredState): CustomerColumns {
  const {
    kind: _kind,
    contacts: _contacts,
    address: _address,
    ties: _ties,
    employers: _employers,
    ...columns
  } = stored;
  return columns;
}

function nameOf(ctx: ImportContext, row: MatchedRow, stored: StoredState): Parts & { name?: string } {
  if (stored.kind === 'company') {
    const name = textValue(row, 'name');
    return name ? { name } : {};
  }
  const parts = definedParts(partsOf(row));
  if (Object.keys(parts).length) {
    const name = composedName({
      firstName: stored.firstName,
      middleName: stored.middleName,
      lastName: stored.lastName,
      ...parts,
    });
    return name ? { ...parts, name } : {};
  }
  const name = givenName(ctx, row);
  return name && name !== stored.name ? { name, ...noParts } : {};
}

const decimal = (value: string | null): string | null =>
  value === null ? null : value.includes('.') ? value.replace(/\.?0+$/, '') : value;

function differs(before: CustomerColumns, after: CustomerColumns): boolean {
  const plain = ({ annualRevenue, roles, ...rest }: CustomerColumns): string =>
    JSON.stringify(
      Object.entries({ ...rest, annualRevenue: decimal(annualRevenue), roles: [...roles].toSorted() }).toSorted(
        ([a], [b]) => (a < b ? -1 : 1),
      ),
    );
  return plain(before) !== plain(after);
}

function changedAddress(row: MatchedRow, stored: StoredState, country: string | null): StoredAddress | null {
  const given = givenAddress(row);
  if (!given) return null;
  const before = stored.address ?? { ...noAddress, country };
  const after: StoredAddress = { ...before, ...given };
  const key = ({ street, city, region, postalCode }: StoredAddress): string =>
    JSON.stringify([street, city, region, postalCode]);
  return stored.address && key(before) === key(after) ? null : after;
}

function tiesOf(row: MatchedRow, kind: CustomerKind): NewTie[] {
  const ties: NewTie[] = [];
  const employer = textValue(row, 'employer');
  const parent = textValue(row, 'parent');
  if (employer && kind === 'person')
    ties.push({ type: 'employment', fromId: row.id, toId: employer, position: textValue(row, 'position') ?? null });
  if (parent && kind === 'company' && parent !== row.id)
    ties.push({ type: 'subsidiary', fromId: row.id, toId: parent });
  return ties;
}
