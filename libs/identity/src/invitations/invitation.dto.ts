import {
  BoolField,
  ChoiceField,
  DateTimeField,
  EmailField,
  EnumField,
  isTimeZone,
  LOCALES,
  type Locale,
  TextField,
} from '@atrium/platform';

/** What the holder of a link sees before setting a password. */
export class InvitationDto {
  @TextField() name: string;
  @EmailField({ nullable: true }) email: string | null;
  @BoolField({ description: 'Whether an e-mail address must be sent along.' }) needsEmail: boolean;
  @TextField() organizationName: string;
  @EnumField(LOCALES, { name: 'Locale' }) locale: Locale;
  @DateTimeField() expiresAt: Date;
}

export class AcceptInvitationDto {
  @EmailField({ optional: true, description: 'Only when the invitation says that it is needed.' }) email?: string;
  @TextField({ max: 1000 }) password: string;
  @EnumField(LOCALES, { optional: true, name: 'Locale' }) locale?: Locale;
  @ChoiceField(isTimeZone, { optional: true }) timeZone?: string;
}
