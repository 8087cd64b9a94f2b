import {
  BoolField,
  ChoiceField,
  DateField,
  EnumField,
  IntField,
  LongTextField,
  type MoneyDto,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '@atrium/platform';
import { ADDRESS_KINDS, type AddressKind } from './address.entity';
import { CONTACT_KINDS, type ContactKind } from './contact-point.entity';
import { isCountry } from './countries';
import { CUSTOMER_KINDS, CUSTOMER_ROLES, type CustomerKind, type CustomerRole } from './customer.entity';

export const MAX_NAME = 500;
export const MAX_CONTACTS = 50;
export const MAX_ADDRESSES = 20;

const keep = 'Id of one that exists, to keep it; without it a new one is added. What is not in the list is removed.';

/** A phone, e-mail, messenger or site. */
export class ContactPointInputDto {
  @UuidField({ optional: true, description: keep }) id?: string;
  @EnumField(CONTACT_KINDS, { name: 'ContactKind' }) kind: ContactKind;
  @TextField({ max: 500, description: 'As people write it; kept exactly so.', example: '+373 22 212-345' })
  value: string;
  @TextField({ max: 60, optional: true, nullable: true, example: 'reception' }) label?: string | null;
}

export class AddressInputDto {
  @UuidField({ optional: true, description: keep }) id?: string;
  @EnumField(ADDRESS_KINDS, { optional: true, name: 'AddressKind' }) kind?: AddressKind;
  @TextField({ max: 300, optional: true, nullable: true }) street?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) city?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) region?: string | null;
  @TextField({ max: 20, optional: true, nullable: true }) postalCode?: string | null;
  @ChoiceField(isCountry, { optional: true, nullable: true, example: 'MD' }) country?: string | null;
}

/** What may be changed of a customer. A field that is absent stays as it is; null empties it. */
export class UpdateCustomerDto {
  @TextField({
    max: MAX_NAME,
    optional: true,
    blank: false,
    description: 'Of a person it is composed from the parts when one of them is given.',
  })
  name?: string;
  @TextField({ max: 150, optional: true, nullable: true }) firstName?: string | null;
  @TextField({ max: 150, optional: true, nullable: true }) middleName?: string | null;
  @TextField({ max: 150, optional: true, nullable: true }) lastName?: string | null;
  @EnumField(CUSTOMER_ROLES, { optional: true, each: true, maxItems: CUSTOMER_ROLES.length, name: 'CustomerRole' })
  roles?: CustomerRole[];
  @TextField({ max: 60, optional: true, nullable: true }) taxNumber?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) industry?: string | null;
  @IntField({ min: 1000, max: 2200, optional: true, nullable: true }) foundedYear?: number | null;
  @IntField({ min: 0, optional: true, nullable: true }) employeeCount?: number | null;
  @MoneyField({ optional: true, nullable: true }) annualRevenue?: MoneyDto | null;
  @ChoiceField(isCountry, { optional: true, nullable: true, example: 'MD' }) country?: string | null;
  @TextField({ max: 8, pattern: /^[a-z]{2,3}$/, optional: true, nullable: true, example: 'ro' }) language?:
    string | null;
  @LongTextField({ optional: true, nullable: true }) description?: string | null;
  @UuidField({ optional: true, nullable: true, description: 'Whoever creates the customer, unless told.' }) ownerId?:
    string | null;
  @NestedField(() => ContactPointInputDto, { optional: true, each: true, maxItems: MAX_CONTACTS })
  contactPoints?: ContactPointInputDto[];
  @NestedField(() => AddressInputDto, { optional: true, each: true, maxItems: MAX_ADDRESSES })
  addresses?: AddressInputDto[];
}

/** The person one talks to, made together with the company. */
export class ContactPersonDto {
  @TextField({ max: MAX_NAME, optional: true, blank: false }) name?: string;
  @TextField({ max: 150, optional: true, nullable: true }) firstName?: string | null;
  @TextField({ max: 150, optional: true, nullable: true }) middleName?: string | null;
  @TextField({ max: 150, optional: true, nullable: true }) lastName?: string | null;
  @TextField({ max: 150, optional: true, nullable: true, description: 'What they do in the company.' }) position?:
    string | null;
  @NestedField(() => ContactPointInputDto, { optional: true, each: true, maxItems: MAX_CONTACTS })
  contactPoints?: ContactPointInputDto[];
}

/** Where a new person works. */
export class EmploymentInputDto {
  @UuidField() companyId: string;
  @TextField({ max: 150, optional: true, nullable: true }) position?: string | null;
}

export class CreateCustomerDto extends UpdateCustomerDto {
  @EnumField(CUSTOMER_KINDS, { name: 'CustomerKind' }) kind: CustomerKind;
  @NestedField(() => ContactPersonDto, {
    optional: true,
    description: 'For a company: a person made with it, employed there.',
  })
  contactPerson?: ContactPersonDto;
  @NestedField(() => EmploymentInputDto, { optional: true, description: 'For a person: where they work.' })
  employment?: EmploymentInputDto;
  @UuidField({ optional: true, description: 'For a company: whose subsidiary it is.' }) parentId?: string;
}

/** What the other customer is to this one. */
export const RELATIONS = ['employer', 'employee', 'parent', 'subsidiary'] as const;
export type Relation = (typeof RELATIONS)[number];

export class UpdateRelationshipDto {
  @TextField({ max: 150, optional: true, nullable: true, description: 'Of an employment: what the person does there.' })
  position?: string | null;
  @DateField({ optional: true, nullable: true }) startedOn?: string | null;
  @DateField({
    optional: true,
    nullable: true,
    description: 'The last day; with it the relationship is a thing of the past.',
  })
  endedOn?: string | null;
}

export class CreateRelationshipDto extends UpdateRelationshipDto {
  @EnumField(RELATIONS, { name: 'Relation', description: 'What the other customer is to this one.' })
  relation: Relation;
  @UuidField({ description: 'The other customer.' }) customerId: string;
}

export class CustomerRightsDto {
  @BoolField() write: boolean;
  @BoolField() delete: boolean;
}
