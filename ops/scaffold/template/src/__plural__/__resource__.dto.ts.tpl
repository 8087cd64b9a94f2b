import { DateTimeField, IntField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';

export class Create__Resource__Dto {
  @TextField({ max: 200 }) name: string;
}

export class Update__Resource__Dto {
  @TextField({ max: 200, optional: true, blank: false }) name?: string;
}

export class __Resource__Dto {
  @UuidField() id: string;
  @TextField() name: string;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class __Resource__ListDto {
  @NestedField(() => __Resource__Dto, { each: true }) items: __Resource__Dto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}
