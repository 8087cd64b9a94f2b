import {
  ChoiceField,
  EnumField,
  IntField,
  isCurrency,
  isTimeZone,
  LOCALES,
  type Locale,
  TextField,
} from '@atrium/platform';
import { isCountry } from './countries';

/** What a new organization says of itself. */
export class OrganizationSettingsDto {
  @TextField({ max: 200 }) name: string;
  @EnumField(LOCALES, { name: 'Locale' }) locale: Locale;
  @ChoiceField(isCurrency, { example: 'EUR', description: 'Currency of new deals and of sums.' }) currency: string;
  @ChoiceField(isTimeZone, { example: 'Europe/Chisinau' }) timeZone: string;
  @ChoiceField(isCountry, {
    example: 'MD',
    description: 'Decides how telephone numbers without a country code are read.',
  })
  country: string;
}

export class UpdateOrganizationDto {
  @TextField({ max: 200, optional: true, blank: false }) name?: string;
  @EnumField(LOCALES, { optional: true, name: 'Locale' }) locale?: Locale;
  @ChoiceField(isCurrency, { optional: true }) currency?: string;
  @ChoiceField(isTimeZone, { optional: true }) timeZone?: string;
  @ChoiceField(isCountry, { optional: true }) country?: string;
}

export class OrganizationDto extends OrganizationSettingsDto {
  @IntField() version: number;
}
