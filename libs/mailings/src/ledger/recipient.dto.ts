import {
  BoolField,
  DateTimeField,
  EnumField,
  IntField,
  LongTextField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { UserNameDto } from '../accounts/sender-account.dto';
import { EXCLUSIONS, type Exclusion } from '../audience/audience-sql';

export const RECIPIENT_STATES = ['queued', 'sending', 'sent', 'refused', 'unknown', 'excluded', 'cancelled'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

export class RecipientCustomerDto {
  @UuidField() id: string;
  @TextField({ nullable: true, description: 'Null when you may not see this customer.' }) name: string | null;
  @BoolField() hidden: boolean;
}

export class RecipientDto {
  @UuidField() id: string;
  @UuidField() mailingId: string;
  @NestedField(() => RecipientCustomerDto) customer: RecipientCustomerDto;
  @TextField({ nullable: true }) address: string | null;
  @EnumField(RECIPIENT_STATES, { name: 'RecipientState' }) state: RecipientState;
  @EnumField(EXCLUSIONS, { name: 'MailExclusion', nullable: true }) reason: Exclusion | null;
  @IntField() attempts: number;
  @DateTimeField({ nullable: true, description: 'When it is tried again, after the server asked to wait.' })
  nextAttemptAt: string | null;
  @TextField({ nullable: true, description: 'Message-ID, as the mail server has it in its log.' }) messageId:
    string | null;
  @TextField({ nullable: true }) code: string | null;
  @TextField({ nullable: true, description: 'What the mail server said.' }) response: string | null;
  @DateTimeField() at: string;
  @NestedField(() => UserNameDto, { nullable: true }) decidedBy: UserNameDto | null;
  @DateTimeField({ nullable: true }) decidedAt: string | null;
}

export class RecipientListDto {
  @NestedField(() => RecipientDto, { each: true }) items: RecipientDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

/** A letter as it was sent. */
export class SentLetterDto {
  @UuidField() id: string;
  @UuidField() mailingId: string;
  @TextField() subject: string;
  @LongTextField() html: string;
  @LongTextField() text: string;
  @TextField({ nullable: true }) to: string | null;
  @EnumField(RECIPIENT_STATES, { name: 'RecipientState' }) state: RecipientState;
  @DateTimeField() at: string;
  @TextField({ nullable: true }) response: string | null;
}
