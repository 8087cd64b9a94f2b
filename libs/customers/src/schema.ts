import type { MigrationList } from '@atrium/platform/schema';
import { AddressEntity } from './customers/address.entity';
import { ContactPointEntity } from './customers/contact-point.entity';
import { CustomerEntity } from './customers/customer.entity';
import { Customers1700000005000 } from './migrations/1700000005000-customers';
import { CustomerSearch1700000005010 } from './migrations/1700000005010-customer-search';
import { CustomerNextStep1700000005110 } from './migrations/1700000005110-customer-next-step';
import { AddressCity1700000005150 } from './migrations/1700000005150-address-city';
import { CustomerReport1700000005100 } from './migrations/1700000005100-customer-report';
import { RelationshipEntity } from './relationships/relationship.entity';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [
  Customers1700000005000,
  CustomerSearch1700000005010,
  CustomerReport1700000005100,
  CustomerNextStep1700000005110,
  AddressCity1700000005150,
];

export const entities = [AddressEntity, ContactPointEntity, CustomerEntity, RelationshipEntity];
