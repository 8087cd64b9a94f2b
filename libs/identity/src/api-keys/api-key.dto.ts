import { DateTimeField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { RoleRefDto, TeamRefDto } from '../users/user.dto';

export class CreateApiKeyDto {
  @TextField({ max: 120, description: 'What the key is for.' }) name: string;
  @UuidField({ description: 'The key may do what this role may, within what its owner may.' }) roleId: string;
  @DateTimeField({ optional: true, nullable: true, description: 'Null: until it is deleted.' })
  expiresAt?: string | null;
}

export class UserRefDto extends TeamRefDto {}

export class ApiKeyDto {
  @UuidField() id: string;
  @TextField() name: string;
  @TextField({ description: 'The beginning of the key, to tell keys apart.', example: 'atr_Zk3vP1' }) prefix: string;
  @NestedField(() => RoleRefDto) role: RoleRefDto;
  @NestedField(() => UserRefDto) user: UserRefDto;
  @DateTimeField({ nullable: true }) expiresAt: string | null;
  @DateTimeField({ nullable: true, description: 'Noted at most once a minute.' }) lastUsedAt: string | null;
  @DateTimeField() createdAt: string;
}

export class NewApiKeyDto extends ApiKeyDto {
  @TextField({ description: 'The key itself. It is shown this once: only its hash is kept.' }) key: string;
}

export class ApiKeyListDto {
  @NestedField(() => ApiKeyDto, { each: true }) items: ApiKeyDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}
