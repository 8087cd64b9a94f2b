import { IntField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';

export class CreateLostReasonDto {
  @TextField({ max: 120 }) name: string;
}

export class UpdateLostReasonDto {
  @TextField({ max: 120, optional: true, blank: false }) name?: string;
  @IntField({ max: 1000, optional: true, description: 'Place among the reasons.' }) position?: number;
}

export class LostReasonDto {
  @UuidField() id: string;
  @TextField() name: string;
  @IntField() position: number;
  @IntField() version: number;
}

export class LostReasonListDto {
  @NestedField(() => LostReasonDto, { each: true }) items: LostReasonDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto) total: TotalDto;
}
