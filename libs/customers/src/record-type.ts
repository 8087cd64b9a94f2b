import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnedTables } from '@atrium/identity';
import { type RecordName, RecordTypes } from '@atrium/records';
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
      children: ['contactPoint', 'address', 'relationship'],
      search: (actor, query, limit) => this.finder.search(actor, query, limit),
      reference: {
        where: 'deleted_at is null',
        find: async (actor, names) => [...(await this.names.find(actor, names)).values()].flat().map(({ id, name }): RecordName => ({ id, title: name })),
        create: (actor, names, defaults) => this.companies.create(actor, names, defaults.owner ?? null),
        createPermission: WRITE,
      },
    });
  }
}

/** Names as in the change log, of the customer and of what belongs to it. */
const FIELDS = {
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
  customerId: { type: 'ref', ref: 'customer' },
  value: { type: 'text' },
  label: { type: 'text' },
  street: { type: 'text' },
  city: { type: 'text' },
  region: { type: 'text' },
  postalCode: { type: 'text' },
  type: { type: 'enum' },
  fromId: { type: 'ref', ref: 'customer' },
  toId: { type: 'ref', ref: 'customer' },
  position: { type: 'text' },
  startedOn: { type: 'date' },
  endedOn: { type: 'date' },
} as const;
