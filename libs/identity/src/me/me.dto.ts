import {
  ChoiceField,
  EmailField,
  EnumField,
  IntField,
  isTimeZone,
  JsonField,
  LOCALES,
  type Locale,
  NestedField,
  type Scope,
  TextField,
  UuidField,
} from '@atrium/platform';
import { OrganizationDto } from '../organization/organization.dto';
import { RoleRefDto, TeamRefDto } from '../users/user.dto';

export class MyselfDto {
  @UuidField() id: string;
  @TextField() name: string;
  @EmailField({ nullable: true }) email: string | null;
  @NestedField(() => RoleRefDto) role: RoleRefDto;
  @NestedField(() => TeamRefDto, { nullable: true }) team: TeamRefDto | null;
  @EnumField(LOCALES, { nullable: true, name: 'Locale', description: 'Null: as the organization.' })
  locale: Locale | null;
  @TextField({ nullable: true, description: 'Null: as the organization.' }) timeZone: string | null;
}

/** Who one is here, and what one may do. */
export class MeDto {
  @NestedField(() => MyselfDto) user: MyselfDto;
  @NestedField(() => OrganizationDto) organization: OrganizationDto;
  @JsonField({ description: 'Scope by permission, all permissions named.', example: { 'customers.read': 'team' } })
  permissions: Record<string, Scope>;
  @EnumField(LOCALES, { name: 'Locale', description: 'The language that holds.' }) locale: Locale;
  @TextField({ description: 'The time zone that holds.' }) timeZone: string;
  @IntField() version: number;
}

export class UpdateMeDto {
  @TextField({ max: 120, optional: true, blank: false }) name?: string;
  @EnumField(LOCALES, { optional: true, nullable: true, name: 'Locale' }) locale?: Locale | null;
  @ChoiceField(isTimeZone, { optional: true, nullable: true }) timeZone?: string | null;
}

export class ChangePasswordDto {
  @TextField({ max: 1000 }) currentPassword: string;
  @TextField({ max: 1000 }) newPassword: string;
}
