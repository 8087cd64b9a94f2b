import { ApiProperty } from '@nestjs/swagger';
import type { SearchHit } from '../registry/record-type';

export class SearchReasonDto {
  @ApiProperty({ description: 'The field that contains what was typed.', example: 'phone' }) field: string;
  @ApiProperty({ example: '+373 22 123456' }) value: string;
}

export class SearchHitDto implements SearchHit {
  @ApiProperty({ example: 'customer' }) type: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) subtitle: string | null;
  @ApiProperty({ type: SearchReasonDto, nullable: true, description: 'Where it was found, when not in the title.' })
  reason: SearchReasonDto | null;
  @ApiProperty({ description: '1 exact, less for looser matches.' }) rank: number;
}

export class SearchAnswerDto {
  @ApiProperty({ type: [SearchHitDto] }) items: SearchHitDto[];
}
