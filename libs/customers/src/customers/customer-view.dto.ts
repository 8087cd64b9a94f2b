import {
  DateField,
  DateTimeField,
  EnumField,
  IntField,
  MoneyDto,
  NestedField,
  TextField,
  SumsDto,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ADDRESS_KINDS, type AddressKind } from './address.entity';
import { CONTACT_KINDS, type ContactKind } from './contact-point.entity';
import { CustomerRightsDto, type Relation, RELATIONS } from './customer.dto';
import { CUSTOMER_KINDS, CUSTOMER_ROLES, type CustomerKind, type CustomerRole } from './customer.entity';

export class UserNameDto {
  @UuidField() id: string;
  @TextField() name: string;
}

export class CustomerRefDto {
  @UuidField() id: string;
  @EnumField(CUSTOMER_KINDS, { name: 'CustomerKind' }) kind: CustomerKind;
  @TextField() name: string;
}

export class ContactPointDto {
  @UuidField() id: string;
  @EnumField(CONTACT_KINDS, { name: 'ContactKind' }) kind: ContactKind;
  @TextField({ description: 'As it was typed.' }) value: string;
  @TextField({ nullable: true, description: 'E.164 of a valid phone; a mail address in lower case.' }) normalized:
    string | null;
  @TextField({ nullable: true }) label: string | null;
}

export class AddressDto {
  @UuidField() id: string;
  @EnumField(ADDRESS_KINDS, { name: 'AddressKind' }) kind: AddressKind;
  @TextField({ nullable: true }) street: string | null;
  @TextField({ nullable: true }) city: string | null;
  @TextField({ nullable: true }) region: string | null;
  @TextField({ nullable: true }) postalCode: string | null;
  @TextField({ nullable: true }) country: string | null;
}

export class RelationshipDto {
  @UuidField() id: string;
  @EnumField(RELATIONS, { name: 'Relation', description: 'What the other customer is to this one.' })
  relation: Relation;
  @NestedField(() => CustomerRefDto) customer: CustomerRefDto;
  @TextField({ nullable: true }) position: string | null;
  @DateField({ nullable: true }) startedOn: string | null;
  @DateField({ nullable: true }) endedOn: string | null;
  @IntField() version: number;
}

export class RelationshipListDto {
  @NestedField(() => RelationshipDto, { each: true }) items: RelationshipDto[];
}

/** How many there are that the reader may see; the card carries the first hundred relationships. */
export class CustomerCountsDto {
  @IntField() people: number;
  @IntField() subsidiaries: number;
}

export class EmployerDto extends UserNameDto {
  @TextField({ nullable: true, description: 'What the person does there.' }) position: string | null;
}

/** A row of the list. */
export class CustomerItemDto {
  @UuidField() id: string;
  @EnumField(CUSTOMER_KINDS, { name: 'CustomerKind' }) kind: CustomerKind;
  @TextField() name: string;
  @EnumField(CUSTOMER_ROLES, { each: true, name: 'CustomerRole' }) roles: CustomerRole[];
  @TextField({ nullable: true, description: 'The first of the phones.' }) phone: string | null;
  @TextField({ nullable: true, description: 'The first of the e-mail addresses.' }) email: string | null;
  @TextField({ nullable: true }) industry: string | null;
  @TextField({ nullable: true }) country: string | null;
  @IntField({ nullable: true }) employeeCount: number | null;
  @NestedField(() => MoneyDto, { nullable: true }) annualRevenue: MoneyDto | null;
  @NestedField(() => UserNameDto, { nullable: true }) owner: UserNameDto | null;
  @NestedField(() => EmployerDto, {
    nullable: true,
    description: 'Where a person works, if the reader may see that company.',
  })
  company: EmployerDto | null;
  @DateTimeField({ nullable: true, description: 'The last time somebody reached them, on their deals too.' })
  lastContactAt: string | null;
  @TextField({ nullable: true, description: 'The next step that is planned with them.' }) nextStep: string | null;
  @DateTimeField({ nullable: true, description: 'When it is due; of a day, its end.' }) nextStepAt: string | null;
  @DateField({ nullable: true, description: 'The day it is due, when it has no time.' }) nextStepOn: string | null;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @DateTimeField({ nullable: true, description: 'Set while it lies in the bin.' }) deletedAt: string | null;
  @IntField() version: number;
}

export class CustomerListDto {
  @NestedField(() => CustomerItemDto, { each: true }) items: CustomerItemDto[];
  @TextField({ nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
  @NestedField(() => SumsDto, { optional: true, description: 'With `sums=true`.' }) sums?: SumsDto;
}

/** The card of a customer. */
export class CustomerDto {
  @UuidField() id: string;
  @EnumField(CUSTOMER_KINDS, { name: 'CustomerKind' }) kind: CustomerKind;
  @TextField() name: string;
  @TextField({ nullable: true }) firstName: string | null;
  @TextField({ nullable: true }) middleName: string | null;
  @TextField({ nullable: true }) lastName: string | null;
  @EnumField(CUSTOMER_ROLES, { each: true, name: 'CustomerRole' }) roles: CustomerRole[];
  @TextField({ nullable: true }) taxNumber: string | null;
  @TextField({ nullable: true }) industry: string | null;
  @IntField({ nullable: true }) foundedYear: number | null;
  @IntField({ nullable: true }) employeeCount: number | null;
  @NestedField(() => MoneyDto, { nullable: true }) annualRevenue: MoneyDto | null;
  @TextField({ nullable: true }) country: string | null;
  @TextField({ nullable: true }) language: string | null;
  @TextField({ nullable: true }) description: string | null;
  @UuidField({ nullable: true }) ownerId: string | null;
  @NestedField(() => UserNameDto, { nullable: true }) owner: UserNameDto | null;
  @UuidField({ nullable: true }) teamId: string | null;
  @NestedField(() => ContactPointDto, { each: true }) contactPoints: ContactPointDto[];
  @NestedField(() => AddressDto, { each: true }) addresses: AddressDto[];
  @NestedField(() => RelationshipDto, { each: true }) relationships: RelationshipDto[];
  @NestedField(() => CustomerCountsDto) counts: CustomerCountsDto;
  @NestedField(() => CustomerRightsDto, { description: 'What the reader may do with it.' }) can: CustomerRightsDto;
  @DateTimeField({ nullable: true, description: 'The last time somebody reached them, on their deals too.' })
  lastContactAt: string | null;
  @TextField({ nullable: true, description: 'The next step that is planned with them.' }) nextStep: string | null;
  @DateTimeField({ nullable: true, description: 'When it is due; of a day, its end.' }) nextStepAt: string | null;
  @DateField({ nullable: true, description: 'The day it is due, when it has no time.' }) nextStepOn: string | null;
  @DateTimeField() createdAt: string;
  @NestedField(() => UserNameDto, { nullable: true }) createdBy: UserNameDto | null;
  @DateTimeField() updatedAt: string;
  @NestedField(() => UserNameDto, { nullable: true }) updatedBy: UserNameDto | null;
  @DateTimeField({ nullable: true, description: 'Set while it lies in the bin.' }) deletedAt: string | null;
  @IntField() version: number;
}
