import {
  BoolField,
  DateTimeField,
  EmailField,
  EnumField,
  IntField,
  NestedField,
  TextField,
  UuidField,
} from '@atrium/platform';
import { UserNameDto } from '../accounts/sender-account.dto';

export const SUPPRESSION_KINDS = ['unsubscribed', 'refused'] as const;
export const SUPPRESSION_SOURCES = ['link', 'one_click', 'person', 'server'] as const;

export class SuppressionsQueryDto {
  @UuidField({ description: 'A customer you may see.' }) customerId: string;
}

export class CreateSuppressionDto {
  @UuidField() customerId: string;
  @EmailField({ description: "One of the customer's addresses." }) address: string;
  @TextField({ max: 500, description: 'Why: "asked on the phone".' }) reason: string;
}

export class RevokeSuppressionDto {
  @UuidField() customerId: string;
  @TextField({ max: 500, description: 'Why letters are allowed again.' }) reason: string;
}

export class SuppressionDto {
  @UuidField() id: string;
  @TextField() address: string;
  @EnumField(SUPPRESSION_KINDS, { name: 'MailSuppressionKind' }) kind: (typeof SUPPRESSION_KINDS)[number];
  @EnumField(SUPPRESSION_SOURCES, {
    name: 'MailSuppressionSource',
    description: "The link in a letter, a mail program's one click, a colleague, or the mail server.",
  })
  source: (typeof SUPPRESSION_SOURCES)[number];
  @TextField({ nullable: true }) reason: string | null;
  @NestedField(() => UserNameDto, { nullable: true, description: 'The mailing it came from, where you may see it.' })
  mailing: UserNameDto | null;
  @NestedField(() => UserNameDto, { nullable: true }) createdBy: UserNameDto | null;
  @DateTimeField() createdAt: string;
  @IntField() version: number;
}

export class SuppressionListDto {
  @NestedField(() => SuppressionDto, { each: true }) items: SuppressionDto[];
  @BoolField({ description: 'Whether you may stop letters to this customer, and allow them again.' })
  canChange: boolean;
}
