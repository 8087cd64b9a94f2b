import { IntField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';

export class CreateTeamDto {
  @TextField({ max: 120 }) name: string;
  @UuidField({ optional: true, nullable: true, description: 'The team above; null for a team at the top.' })
  parentId?: string | null;
}

export class UpdateTeamDto {
  @TextField({ max: 120, optional: true, blank: false }) name?: string;
  @UuidField({ optional: true, nullable: true }) parentId?: string | null;
}

export class TeamDto {
  @UuidField() id: string;
  @TextField() name: string;
  @UuidField({ nullable: true }) parentId: string | null;
  @IntField({ description: 'Users directly in this team who are not disabled.' }) memberCount: number;
  @IntField() version: number;
}

export class TeamListDto {
  @NestedField(() => TeamDto, { each: true }) items: TeamDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: null;
  @NestedField(() => TotalDto) total: TotalDto;
}
