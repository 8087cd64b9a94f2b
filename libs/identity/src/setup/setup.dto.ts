import { BoolField, EmailField, EnumField, LOCALES, type Locale, NestedField, TextField } from '@atrium/platform';
import { OrganizationSettingsDto } from '../organization/organization.dto';

export class SetupDto {
  @TextField({ max: 120, description: 'Name of the first administrator.' }) name: string;
  @EmailField() email: string;
  @TextField({ max: 1000 }) password: string;
  @NestedField(() => OrganizationSettingsDto) organization: OrganizationSettingsDto;
}

export class SetupGuessesDto {
  @EnumField(LOCALES, { name: 'Locale' }) locale: Locale;
  @TextField() currency: string;
  @TextField() timeZone: string;
  @TextField() country: string;
}

export class SetupStateDto {
  @BoolField({ description: 'Whether Atrium still waits for its first administrator.' }) needed: boolean;
  @EnumField(LOCALES, { each: true, name: 'Locale' }) languages: Locale[];
  @NestedField(() => SetupGuessesDto, { nullable: true }) guesses: SetupGuessesDto | null;
}
