import {
  ChoiceField,
  DateTimeField,
  EmailField,
  EnumField,
  IntField,
  isTimeZone,
  LOCALES,
  type Locale,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { USER_STATUSES, type UserStatus } from './user.entity';

export class InviteUserDto {
  @TextField({ max: 120 }) name: string;
  @EmailField({ optional: true, nullable: true, description: 'Without it the invited person types their own.' })
  email?: string | null;
  @UuidField() roleId: string;
  @UuidField({ optional: true, nullable: true }) teamId?: string | null;
}

export class UpdateUserDto {
  @TextField({ max: 120, optional: true, blank: false }) name?: string;
  @EmailField({ optional: true, nullable: true }) email?: string | null;
  @UuidField({ optional: true }) roleId?: string;
  @UuidField({ optional: true, nullable: true, description: 'The records of the user follow into the new team.' })
  teamId?: string | null;
  @EnumField(LOCALES, { optional: true, nullable: true, name: 'Locale' }) locale?: Locale | null;
  @ChoiceField(isTimeZone, { optional: true, nullable: true, example: 'Europe/Chisinau' }) timeZone?: string | null;
}

export class RoleRefDto {
  @UuidField() id: string;
  @TextField({ nullable: true, description: 'Set for built-in roles.' }) key: string | null;
  @TextField() name: string;
}

export class TeamRefDto {
  @UuidField() id: string;
  @TextField() name: string;
}

/** What is optional here is shown only to those who may manage users. */
export class UserDto {
  @UuidField() id: string;
  @TextField() name: string;
  @NestedField(() => TeamRefDto, { nullable: true }) team: TeamRefDto | null;
  @EmailField({ optional: true, nullable: true }) email?: string | null;
  @EnumField(USER_STATUSES, { optional: true, name: 'UserStatus' }) status?: UserStatus;
  @NestedField(() => RoleRefDto, { optional: true }) role?: RoleRefDto;
  @EnumField(LOCALES, { optional: true, nullable: true, name: 'Locale' }) locale?: Locale | null;
  @TextField({ optional: true, nullable: true }) timeZone?: string | null;
  @DateTimeField({ optional: true, nullable: true }) lastSeenAt?: string | null;
  @DateTimeField({ optional: true, nullable: true, description: 'Until when the open invitation is good.' })
  invitationExpiresAt?: string | null;
  @DateTimeField({ optional: true }) createdAt?: string;
  @DateTimeField({ optional: true }) updatedAt?: string;
  @IntField() version: number;
}

export class UserListDto {
  @NestedField(() => UserDto, { each: true }) items: UserDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

/** Shown once: only a hash of it is kept. */
export class InvitationLinkDto {
  @TextField({ description: 'The link to hand to the invited person.' }) url: string;
  @TextField() token: string;
  @DateTimeField() expiresAt: string;
}

export class InvitedUserDto {
  @NestedField(() => UserDto) user: UserDto;
  @NestedField(() => InvitationLinkDto) invitation: InvitationLinkDto;
}
