import {
  BoolField,
  DateTimeField,
  EnumField,
  IntField,
  JsonField,
  LOCALES,
  type Locale,
  LongTextField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { MailProblemDto, UserNameDto } from '../accounts/sender-account.dto';
import { EXCLUSIONS, type Exclusion } from '../audience/audience-sql';
import { PERSONAL_FIELD_NAMES } from '../letters/personal-fields';
import { MAILING_STATES, type MailingState } from './mailing.entity';

const SUBJECT = `May hold personal fields such as {{customer.firstName|friend}}: ${PERSONAL_FIELD_NAMES.join(', ')}.`;
const AUDIENCE =
  'Filters as in the list of customers: {"city": "Iași", "lastContactAt": {"lte": "2026-01-01"}}; {} means everybody.';
/** A line break in a subject would begin another header. */
const ONE_LINE = /^[^\r\n\u2028\u2029]*$/;
const MAX_BODY = 200_000;

export class CreateMailingDto {
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 300, optional: true, pattern: ONE_LINE, description: SUBJECT }) subject?: string;
  @LongTextField({
    max: MAX_BODY,
    optional: true,
    description: 'HTML; cleaned when it is stored. Takes the same fields.',
  })
  body?: string;
  @EnumField(LOCALES, {
    optional: true,
    name: 'Locale',
    description: "Of the letter's foot; the organization's unless told.",
  })
  language?: Locale;
  @UuidField({ optional: true, nullable: true }) senderAccountId?: string | null;
  @JsonField({ optional: true, nullable: true, description: AUDIENCE }) audience?: Record<string, unknown> | null;
}

export class UpdateMailingDto {
  @TextField({ max: 200, optional: true, blank: false }) name?: string;
  @TextField({ max: 300, optional: true, pattern: ONE_LINE, description: SUBJECT }) subject?: string;
  @LongTextField({ max: MAX_BODY, optional: true }) body?: string;
  @EnumField(LOCALES, { optional: true, name: 'Locale' }) language?: Locale;
  @UuidField({ optional: true, nullable: true }) senderAccountId?: string | null;
  @JsonField({ optional: true, nullable: true, description: AUDIENCE }) audience?: Record<string, unknown> | null;
  @UuidField({ optional: true }) ownerId?: string;
}

export class MailingCountsDto {
  @IntField({ description: 'Not yet sent.' }) queued: number;
  @IntField() sending: number;
  @IntField() sent: number;
  @IntField({ description: 'The server said no for good.' }) refused: number;
  @IntField({ description: 'Nobody knows whether it was sent; a person decides.' }) unknown: number;
  @IntField({ description: 'Left out before sending, each with its reason.' }) excluded: number;
  @IntField() cancelled: number;
}

export class MailingTroubleDto extends MailProblemDto {
  @DateTimeField() at: string;
  @IntField({ description: 'How often in a row.' }) count: number;
}

export class MailingCanDto {
  @BoolField() write: boolean;
  @BoolField() send: boolean;
}

export class MailingDto {
  @UuidField() id: string;
  @TextField() name: string;
  @TextField() subject: string;
  @LongTextField() body: string;
  @EnumField(LOCALES, { name: 'Locale' }) language: Locale;
  @NestedField(() => UserNameDto, { nullable: true }) senderAccount: UserNameDto | null;
  @JsonField({ nullable: true, description: AUDIENCE }) audience: Record<string, unknown> | null;
  @EnumField(MAILING_STATES, { name: 'MailingState' }) state: MailingState;
  @NestedField(() => MailingCountsDto) counts: MailingCountsDto;
  @NestedField(() => MailingTroubleDto, { nullable: true, description: 'What the mail server refuses at present.' })
  trouble: MailingTroubleDto | null;
  @DateTimeField({ nullable: true, description: 'When sending goes on after trouble or at a limit.' })
  waitUntil: string | null;
  @DateTimeField({ nullable: true }) frozenAt: string | null;
  @DateTimeField({ nullable: true }) startedAt: string | null;
  @DateTimeField({ nullable: true }) finishedAt: string | null;
  @NestedField(() => UserNameDto, { nullable: true }) sentBy: UserNameDto | null;
  @NestedField(() => UserNameDto, { nullable: true }) owner: UserNameDto | null;
  @NestedField(() => MailingCanDto) can: MailingCanDto;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class MailingListDto {
  @NestedField(() => MailingDto, { each: true }) items: MailingDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class ExclusionCountDto {
  @EnumField(EXCLUSIONS, { name: 'MailExclusion' }) reason: Exclusion;
  @IntField() count: number;
}

export const CHECK_PROBLEMS = [
  'no_subject',
  'no_body',
  'no_sender_account',
  'sender_account_off',
  'no_audience',
  'nobody',
  'unknown_fields',
] as const;
export const CHECK_WARNINGS = ['public_url_missing', 'account_not_tested', 'over_day_limit'] as const;

export class MailingProblemDto {
  @EnumField(CHECK_PROBLEMS, { name: 'MailingProblem' }) code: (typeof CHECK_PROBLEMS)[number];
  @TextField({ each: true, description: 'Fields in braces that are not known.' }) fields: string[];
}

/** What would happen if Send were pressed now. */
export class MailingCheckDto {
  @IntField({ description: 'How many letters would be sent.' }) recipients: number;
  @IntField({ description: 'Customers that the filters find, the bin included.' }) total: number;
  @NestedField(() => ExclusionCountDto, { each: true, description: 'Who gets none, and why.' })
  exclusions: ExclusionCountDto[];
  @NestedField(() => MailingProblemDto, { each: true, description: 'What stands in the way of sending.' })
  problems: MailingProblemDto[];
  @EnumField(CHECK_WARNINGS, { each: true, name: 'MailingWarning' }) warnings: (typeof CHECK_WARNINGS)[number][];
  @TextField({ description: 'Address of this installation that links in the letters lead to.' }) linkBase: string;
}

export class AudiencePersonDto {
  @UuidField() id: string;
  @TextField() name: string;
  @TextField({ nullable: true }) address: string | null;
  @EnumField(EXCLUSIONS, { name: 'MailExclusion', nullable: true }) reason: Exclusion | null;
}

export class AudiencePageDto {
  @NestedField(() => AudiencePersonDto, { each: true }) items: AudiencePersonDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AudienceQueryDto {
  @EnumField([...EXCLUSIONS, 'none'] as const, {
    optional: true,
    description: '`none` (as without it): those who get the letter.',
  })
  reason?: Exclusion | 'none';
  @UuidField({ optional: true, description: '`nextCursor` of the page before.' }) cursor?: string;
}

export class PreviewMailingDto {
  @UuidField({ optional: true, nullable: true, description: 'As whom; the first recipient unless told.' })
  customerId?: string | null;
}

export class LetterDto {
  @TextField() subject: string;
  @LongTextField() html: string;
  @LongTextField() text: string;
  @TextField({ nullable: true }) to: string | null;
  @NestedField(() => UserNameDto, { nullable: true }) customer: UserNameDto | null;
}

export class TestMailingDto {
  @UuidField({ optional: true, nullable: true, description: 'Filled in as for this customer.' }) customerId?:
    string | null;
}

export const DECISIONS = ['sent', 'again'] as const;

export class DecideDto {
  @EnumField(DECISIONS, { name: 'MailDecision', description: '`sent`: it has arrived; `again`: send it once more.' })
  decision: (typeof DECISIONS)[number];
  @UuidField({ each: true, maxItems: 1000, optional: true, description: 'Recipients; all unknown ones unless told.' })
  ids?: string[];
}

export class DecidedDto {
  @IntField() decided: number;
}
