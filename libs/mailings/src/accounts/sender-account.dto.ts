import {
  BoolField,
  DateTimeField,
  EmailField,
  EnumField,
  IntField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { SECURITIES, type Security } from './sender-account.entity';

const HOST = /^[A-Za-z0-9]([A-Za-z0-9.:_-]*[A-Za-z0-9])?$/;
const security = {
  name: 'MailSecurity',
  description: '`tls` from the first byte (465), `starttls` required (587), `none` for servers in the own network.',
};

export class CreateSenderAccountDto {
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 120, optional: true, nullable: true, description: 'The name recipients see.' })
  fromName?: string | null;
  @EmailField() fromAddress: string;
  @EmailField({ optional: true, nullable: true }) replyTo?: string | null;
  @TextField({ max: 253, pattern: HOST, example: 'mail.example.com' }) host: string;
  @IntField({ min: 1, max: 65_535 }) port: number;
  @EnumField(SECURITIES, security) security: Security;
  @TextField({ max: 250, optional: true, nullable: true, description: 'Name to sign in with.' }) userName?:
    string | null;
  @TextField({ max: 500, optional: true, nullable: true, description: 'Kept encrypted, never shown again.' })
  password?: string | null;
  @IntField({ min: 1, max: 100_000, optional: true, nullable: true, description: 'Letters a minute at most.' })
  perMinute?: number | null;
  @IntField({ min: 1, max: 10_000_000, optional: true, nullable: true, description: 'Letters in 24 hours at most.' })
  perDay?: number | null;
  @BoolField({ optional: true, description: 'Everybody who sends letters may use it. Needs reach over all accounts.' })
  shared?: boolean;
  @BoolField({
    optional: true,
    description: 'Reminders and the like go through it; at most one account. Needs reach over all accounts.',
  })
  house?: boolean;
  @BoolField({ optional: true }) active?: boolean;
  @UuidField({ optional: true, nullable: true, description: 'Whose account it is; yourself unless told.' })
  ownerId?: string | null;
}

export class UpdateSenderAccountDto {
  @TextField({ max: 120, optional: true, blank: false }) name?: string;
  @TextField({ max: 120, optional: true, nullable: true }) fromName?: string | null;
  @EmailField({ optional: true }) fromAddress?: string;
  @EmailField({ optional: true, nullable: true }) replyTo?: string | null;
  @TextField({
    max: 253,
    pattern: HOST,
    optional: true,
    blank: false,
    description: 'With another host, port, security or user name the password has to be sent again.',
  })
  host?: string;
  @IntField({ min: 1, max: 65_535, optional: true }) port?: number;
  @EnumField(SECURITIES, { ...security, optional: true }) security?: Security;
  @TextField({ max: 250, optional: true, nullable: true }) userName?: string | null;
  @TextField({ max: 500, optional: true, nullable: true }) password?: string | null;
  @IntField({ min: 1, max: 100_000, optional: true, nullable: true }) perMinute?: number | null;
  @IntField({ min: 1, max: 10_000_000, optional: true, nullable: true }) perDay?: number | null;
  @BoolField({ optional: true }) shared?: boolean;
  @BoolField({ optional: true }) house?: boolean;
  @BoolField({ optional: true }) active?: boolean;
  @UuidField({ optional: true, nullable: true }) ownerId?: string | null;
}

export class MailProblemDto {
  @TextField({ description: 'How far it came: connect, auth, sender, recipient, data.' }) stage: string;
  @TextField({ description: "The server's code (550), or the kind of failure." }) code: string;
  @TextField({ max: 500, description: 'What the server said.' }) response: string;
}

export class UserNameDto {
  @UuidField() id: string;
  @TextField() name: string;
}

export class SenderAccountCanDto {
  @BoolField() write: boolean;
}

export class SenderAccountDto {
  @UuidField() id: string;
  @TextField() name: string;
  @TextField({ nullable: true }) fromName: string | null;
  @TextField() fromAddress: string;
  @TextField({ nullable: true }) replyTo: string | null;
  @TextField() host: string;
  @IntField() port: number;
  @EnumField(SECURITIES, security) security: Security;
  @TextField({ nullable: true }) userName: string | null;
  @BoolField({ description: 'Whether a password is kept; it is never shown.' }) hasPassword: boolean;
  @IntField({ nullable: true }) perMinute: number | null;
  @IntField({ nullable: true }) perDay: number | null;
  @IntField({ description: 'Letters of the last 24 hours.' }) sentToday: number;
  @BoolField() shared: boolean;
  @BoolField() house: boolean;
  @BoolField() active: boolean;
  @DateTimeField({ nullable: true }) testedAt: string | null;
  @NestedField(() => MailProblemDto, { nullable: true, description: 'What the last test ran into.' })
  testProblem: MailProblemDto | null;
  @NestedField(() => UserNameDto, { nullable: true }) owner: UserNameDto | null;
  @NestedField(() => SenderAccountCanDto) can: SenderAccountCanDto;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class SenderAccountListDto {
  @NestedField(() => SenderAccountDto, { each: true }) items: SenderAccountDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class TestSenderAccountDto {
  @EmailField({ optional: true, description: 'Where to; your own address unless told.' }) to?: string;
}

export class TestResultDto {
  @TextField() to: string;
  @BoolField({ description: 'Whether the server took the letter.' }) sent: boolean;
  @TextField({ nullable: true, description: 'What the server said when it took it.' }) response: string | null;
  @NestedField(() => MailProblemDto, { nullable: true }) problem: MailProblemDto | null;
}
