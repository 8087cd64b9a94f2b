import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Organization, OwnedTables } from '@atrium/identity';
import { type RecordName, type RecordType, RecordTypes } from '@atrium/records';
import { storedContacts } from './contacts/contact-value';
import type { ContactKind } from './customers/contact-point.entity';
import { Companies } from './customers/companies';
import { CustomerNames } from './customers/customer-names';
import { DELETE, READ, WRITE } from './permissions';
import { CustomerSearch } from './search/customer-search';

/** Tells the house what a customer is: history, search, imports and titles work by it. */
@Injectable()
export class CustomerRecordType implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly owned: OwnedTables,
    private readonly finder: CustomerSearch,
    private readonly names: CustomerNames,
    private readonly companies: Companies,
    private readonly organization: Organization,
  ) {}

  onModuleInit(): void {
    this.owned.register('customer');
    this.types.register({
      type: 'customer',
      table: 'customer',
      titleSql: 'name',
      owner: 'owner_id',
      team: 'team_id',
      deletedAt: 'deleted_at',
      permissions: { read: READ, write: WRITE, delete: DELETE },
      fields: FIELDS,
      restore: {
        together: [
          ['kind', 'name', 'firstName', 'middleName', 'lastName'],
          ['annualRevenue', 'annualRevenueCurrency'],
        ],
      },
      followUp: {
        lastContactAt: 'last_contact_at',
        nextStep: 'next_step',
        nextStepAt: 'next_step_at',
        nextStepOn: 'next_step_on',
      },
      children: CHILDREN.map(({ type }) => type),
      search: (actor, query, limit) => this.finder.search(actor, query, limit),
      reference: {
        where: 'deleted_at is null',
        find: async (actor, names) =>
          [...(await this.names.find(actor, names)).values()]
            .flat()
            .map(({ id, name }): RecordName => ({ id, title: name })),
        create: (actor, names, defaults) => this.companies.create(actor, names, defaults.owner ?? null),
        createPermission: WRITE,
      },
    });
    for (const type of CHILDREN)
      this.types.register(
        type.type === 'contactPoint' ? { ...type, restore: { derived: (values) => this.searchedBy(values) } } : type,
      );
  }

  /** What a contact point is found by follows from its value. */
  private async searchedBy({ kind, value }: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const { country } = await this.organization.get();
    const [stored] = storedContacts([{ kind: kind as ContactKind, value: String(value) }], country);
    return { normalized: stored?.normalized ?? null, digits: stored?.digits ?? null };
  }
}

const FIELDS: RecordType['fields'] = {
  kind: { type: 'enum' },
  name: { type: 'text' },
  firstName: { type: 'text' },
  middleName: { type: 'text' },
  lastName: { type: 'text' },
  roles: { type: 'json' },
  taxNumber: { type: 'text' },
  industry: { type: 'text' },
  foundedYear: { type: 'number' },
  employeeCount: { type: 'number' },
  annualRevenue: { type: 'number' },
  annualRevenueCurrency: { type: 'text' },
  country: { type: 'enum' },
  language: { type: 'enum' },
  description: { type: 'text' },
  ownerId: { type: 'ref', ref: 'user' },
  deletedAt: { type: 'datetime' },
};

/**
 * What belongs to a customer is registered for the words of its history alone: nobody points at it, so it has no title that
 * could be read past the customer's own reach.
 */
const child = (
  type: string,
  table: string,
  fields: RecordType['fields'],
  restore: RecordType['restore'] = {},
): RecordType => ({
  type,
  table,
  titleSql: `''`,
  permissions: { read: READ, write: WRITE, delete: WRITE },
  fields,
  restore,
});

const CHILDREN: RecordType[] = [
  child('contactPoint', 'contact_point', {
    customerId: { type: 'ref', ref: 'customer' },
    kind: { type: 'enum' },
    value: { type: 'text' },
    label: { type: 'text' },
  }),
  child('address', 'address', {
    customerId: { type: 'ref', ref: 'customer' },
    kind: { type: 'enum' },
    street: { type: 'text' },
    city: { type: 'text' },
    region: { type: 'text' },
    postalCode: { type: 'text' },
    country: { type: 'enum' },
  }),
  child('relationship', 'relationship', {
    type: { type: 'enum' },
    fromId: { type: 'ref', ref: 'customer' },
    toId: { type: 'ref', ref: 'customer' },
    position: { type: 'text' },
    startedOn: { type: 'date' },
    endedOn: { type: 'date' },
  }),
];
