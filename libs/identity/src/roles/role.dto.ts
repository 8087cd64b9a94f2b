import {
  BoolField,
  EnumField,
  IntField,
  JsonField,
  NestedField,
  type Scope,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { SCOPES } from '../access/scopes';

const scopes = { example: { 'customers.read': 'team', 'customers.write': 'own' } };

export class CreateRoleDto {
  @TextField({ max: 80 }) name: string;
  @JsonField({ ...scopes, description: 'Scope by permission; what is left out is none.' })
  permissions: Record<string, Scope>;
}

export class UpdateRoleDto {
  @TextField({ max: 80, optional: true, blank: false }) name?: string;
  @JsonField({ ...scopes, optional: true, description: 'Only the permissions to change.' })
  permissions?: Record<string, Scope>;
}

export class RoleDto {
  @UuidField() id: string;
  @TextField({ nullable: true, description: 'Set for built-in roles, whose names are translated.' }) key: string | null;
  @TextField() name: string;
  @JsonField(scopes) permissions: Record<string, Scope>;
  @IntField({ description: 'Users who have this role and are not disabled.' }) userCount: number;
  @BoolField({ description: 'Whether you may give this role to somebody: it does not exceed your own rights.' })
  grantable: boolean;
  @IntField() version: number;
}

export class RoleListDto {
  @NestedField(() => RoleDto, { each: true }) items: RoleDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: null;
  @NestedField(() => TotalDto) total: TotalDto;
}

export class PermissionDto {
  @TextField({ example: 'customers.read' }) name: string;
  @TextField({ example: 'customers' }) module: string;
  @EnumField(SCOPES, { each: true, name: 'Scope' }) scopes: Scope[];
}

export class PermissionListDto {
  @NestedField(() => PermissionDto, { each: true }) items: PermissionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: null;
  @NestedField(() => TotalDto) total: TotalDto;
}
