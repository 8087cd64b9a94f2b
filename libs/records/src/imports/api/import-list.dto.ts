import { ApiProperty } from '@nestjs/swagger';
import { TotalDto } from '@atrium/platform';
import { ImportListItemDto } from './imports.dto';

export class ImportListDto {
  @ApiProperty({ type: [ImportListItemDto] }) items: ImportListItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: TotalDto, nullable: true }) total: TotalDto | null;
}
